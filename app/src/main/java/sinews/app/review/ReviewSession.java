package sinews.app.review;

import org.jspecify.annotations.Nullable;

import sinews.app.session.SessionCheck;
import sinews.app.session.SessionReader;
import sinews.app.session.SessionService;
import sinews.model.log.JsonLines;
import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.session.Command;
import sinews.model.session.Decision;
import sinews.model.session.Timeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;

/**
 * A session as it is read for the review. Nothing here changes it but {@link #observe}.
 *
 * @param whole whether the log and its replay hold together
 * @param findings what the check found, in sentences
 */
public record ReviewSession(
        Path file, Timeline timeline, String seal, boolean whole, List<String> findings) {

    public ReviewSession {
        findings = List.copyOf(findings);
    }

    /**
     * Reads and checks a session.
     *
     * @throws LogOpenException when it is not there, is open elsewhere or cannot be read
     */
    public static ReviewSession read(Path file) throws LogOpenException {
        SessionReader.Reading reading = SessionReader.read(file);
        SessionCheck check = SessionCheck.of(file, false);
        return new ReviewSession(
                file, reading.timeline(), reading.headHash(), check.ok(), check.sentences());
    }

    /**
     * Adds an observation to the end of the log.
     *
     * @throws IOException with a sentence when it was not taken
     */
    public void observe(String author, String text, @Nullable String objective, Clock clock)
            throws IOException {
        try (SessionService service = SessionService.open(file, Runnable::run, clock)) {
            Decision decision =
                    service.submit(
                                    new Command.Observe(
                                            Command.FACILITATOR, author, text, objective))
                            .join();
            if (decision instanceof Decision.Rejected r) {
                throw new IOException(r.why().sentence());
            }
        } catch (LogOpenException e) {
            throw new IOException(e.sentence(), e);
        }
    }

    /**
     * Writes the whole log as JSON Lines, replacing a file of that name once all is written.
     *
     * @return entries written
     * @throws IOException when it cannot be read or written
     */
    public int export(Path out) throws IOException {
        Path beside = out.resolveSibling(out.getFileName() + ".new");
        try (H2SessionLog log = H2SessionLog.openReadOnly(file)) {
            List<LogEntry> entries = log.entries(1);
            try (Writer writer = Files.newBufferedWriter(beside)) {
                JsonLines.write(log.header(), entries, writer);
            }
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
            return entries.size();
        } catch (LogOpenException e) {
            throw new IOException(e.sentence(), e);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
