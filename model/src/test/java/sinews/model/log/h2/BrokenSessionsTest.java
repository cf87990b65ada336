package sinews.model.log.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.model.log.JsonLinesReader;
import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Broken session files and what is said about each. Every folder holds a session and {@code
 * expected.txt}: the sentence on opening, a line {@code entries N}, and the problems of the journal
 * as the reader of exports reports them. Run with {@code -Dsinews.broken.write=true} after a
 * deliberate change of wording and read the difference.
 */
class BrokenSessionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken/sessions");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsWrong(Path broken, @TempDir Path copy) throws IOException {
        try (Stream<Path> files = Files.list(broken)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("tokyo.sinews.")) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        Path expected = broken.resolve("expected.txt");
        String said = told(copy.resolve("tokyo.sinews")).replace(copy.toString(), "FOLDER");
        if (Boolean.getBoolean("sinews.broken.write")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String told(Path session) throws IOException {
        StringBuilder said = new StringBuilder();
        Path journal = SessionFiles.of(session).journal();
        List<LogProblem> problems = List.of();
        if (Files.exists(journal)) {
            try (var in = Files.newInputStream(journal)) {
                problems = JsonLinesReader.read(journal.getFileName().toString(), in).problems();
            }
        }
        try (H2SessionLog log = H2SessionLog.open(session)) {
            List<LogEntry> entries = log.entries(1);
            log.recovery().ifPresent(notice -> said.append(notice.sentence()).append('\n'));
            said.append("entries ").append(entries.size());
            said.append(log.readOnly() ? " (for reading only)\n" : "\n");
            if (!log.readOnly()) {
                assertThat(log.verify().ok()).isTrue();
            }
        } catch (LogOpenException e) {
            said.append(e.sentence()).append('\n');
        }
        problems.forEach(problem -> said.append(problem).append('\n'));
        return said.toString();
    }
}
