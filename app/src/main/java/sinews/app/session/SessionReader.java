package sinews.app.session;

import sinews.model.log.LogOpenException;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.util.Optional;

/** Reads a session without being able to change it. */
public final class SessionReader {
    private SessionReader() {}

    /**
     * A session that was read.
     *
     * @param headHash the seal of its last entry
     * @param notice damage that was found, if any
     */
    public record Reading(Timeline timeline, String headHash, Optional<RecoveryNotice> notice) {}

    /**
     * Reads a whole session; changes nothing on disk.
     *
     * @throws LogOpenException when it is not there, is being written elsewhere or cannot be read
     */
    public static Reading read(Path file) throws LogOpenException {
        try (H2SessionLog log = H2SessionLog.openReadOnly(file)) {
            Timeline timeline = Timeline.of(SessionDesk.decode(new EventCodec(), log));
            return new Reading(timeline, log.headHash(), log.recovery());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw notReplayed(e);
        }
    }

    static LogOpenException notReplayed(RuntimeException e) {
        return new LogOpenException(
                "The entries of the session cannot be replayed: %s."
                        .formatted(String.valueOf(e.getMessage()).replaceFirst("\\.$", "")),
                e);
    }
}
