package sinews.model.log;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a log is: the first line of a journal and the metadata of a session database.
 *
 * @param format version of the log format, see {@link #CURRENT_FORMAT}
 * @param sessionId the session the log belongs to
 * @param created when the session was created, given by the caller's clock
 * @param parent what it is a branch of, null for a session that was set up
 */
public record LogHeader(int format, String sessionId, Instant created, @Nullable Parent parent) {

    /** The format version this program reads and writes. */
    public static final int CURRENT_FORMAT = 1;

    /** Refuses a blank session id, and a branch of itself. */
    public LogHeader {
        if (sessionId.isBlank()) {
            throw new IllegalArgumentException("A session needs an id.");
        }
        if (parent != null && parent.session().equals(sessionId)) {
            throw new IllegalArgumentException(
                    "the parent of session %s is itself, must be another session"
                            .formatted(sessionId));
        }
    }

    /** A header in the current format. */
    public static LogHeader of(String sessionId, Instant created) {
        return new LogHeader(CURRENT_FORMAT, sessionId, created, null);
    }

    /** The header of a branch in the current format. */
    public static LogHeader branch(String sessionId, Instant created, Parent parent) {
        return new LogHeader(CURRENT_FORMAT, sessionId, created, parent);
    }
}
