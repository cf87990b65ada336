package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

class CliTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesTheExitCodes() {
        assertThat(run("--help")).isEqualTo(Cli.DONE);
        assertThat(out.toString())
                .contains("Usage: sinews")
                .contains(
                        "Exit codes: 0 done, 1 the input is wrong, 2 the command was not"
                                + " understood.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionIsFilledInByTheBuild() {
        assertThat(run("--version")).isEqualTo(Cli.DONE);
        assertThat(out.toString()).containsPattern("^sinews \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void unknownCommandIsAUsageError() {
        assertThat(run("rehears")).isEqualTo(Cli.USAGE);
        assertThat(err.toString()).startsWith("Unmatched argument at index 0: 'rehears'");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void missingFileIsASentence() {
        assertThat(Cli.sentence(new NoSuchFileException("a/scenario.json")))
                .isEqualTo("a/scenario.json: there is no such file or folder.");
        assertThat(Cli.sentence(new AccessDeniedException("a/scenario.json")))
                .isEqualTo("a/scenario.json: may not be read or written; check its permissions.");
    }

    private int run(String... args) {
        return Cli.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
