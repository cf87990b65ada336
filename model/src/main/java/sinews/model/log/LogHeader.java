package sinews.model.log;

import java.time.Instant;

/**
 * What a log is: the first line of a journal and the metadata of a session database.
 *
 * @param format version of the log format, see {@link #CURRENT_FORMAT}
 * @param sessionId the session the log belongs to
 * @param created when the session was created, given by the caller's clock
 */
public record LogHeader(int format, String sessionId, Instant created) {

    /** The format version this program reads and writes. */
    public static final int CURRENT_FORMAT = 1;

    /** Refuses a blank session id. */
    public LogHeader {
        if (sessionId.isBlank()) {
            throw new IllegalArgumentException("A session needs an id.");
        }
    }

    /** A header in the current format. */
    public static LogHeader of(String sessionId, Instant created) {
        return new LogHeader(CURRENT_FORMAT, sessionId, created);
    }
}
