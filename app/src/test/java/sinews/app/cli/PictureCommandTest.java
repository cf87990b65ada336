package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.session.Small;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class PictureCommandTest {
    private static final String SCENARIO = "../scenarios/taiwan-blockade";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void drawsAScenarioAtAnySize() throws IOException {
        Path file = folder.resolve("board.png");
        assertThat(
                        run(
                                SCENARIO,
                                "--turn",
                                "2",
                                "--size",
                                "1366x768",
                                "--theme",
                                "dark",
                                "--out",
                                file.toString()))
                .as(err.toString())
                .isEqualTo(Cli.DONE);
        assertThat(out.toString().strip()).isEqualTo(file + ": turn 2, 1366 x 768");
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            assertThat(in.readLong()).isEqualTo(0x89504E470D0A1A0AL);
            assertThat(in.readLong()).isEqualTo(0x0000000D49484452L);
            assertThat(in.readInt()).isEqualTo(1366);
            assertThat(in.readInt()).isEqualTo(768);
        }
        assertThat(Files.size(file)).as("not an empty picture").isGreaterThan(100_000);
    }

    @Test
    void drawsASessionByItsBareName() {
        String session = folder.resolve("table").toString();
        Cli.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "rehearse",
                Small.FOLDER.toString(),
                "--turns",
                "2",
                "--session",
                session);
        Path file = folder.resolve("board.png");
        assertThat(run(session, "--turn", "2", "--out", file.toString()))
                .as(err.toString())
                .isEqualTo(Cli.DONE);
        assertThat(out.toString().strip()).endsWith(file + ": turn 2, 1920 x 1080");
    }

    @Test
    void aTurnThatIsNotThereIsNamed() {
        assertThat(run(SCENARIO, "--turn", "13", "--out", folder.resolve("x.png").toString()))
                .isEqualTo(Cli.WRONG_INPUT);
        assertThat(err.toString().strip())
                .isEqualTo("--turn is 13; the scenario has turns 1 to 12.");
    }

    @Test
    void aSizeMustBeTwoNumbers() {
        assertThat(run(SCENARIO, "--size", "big", "--out", folder.resolve("x.png").toString()))
                .isEqualTo(Cli.USAGE);
        assertThat(err.toString())
                .startsWith(
                        "--size is 'big'; give width x height in pixels, each from 320 to 8192,"
                                + " such as 1920x1080.");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(run("nowhere", "--out", folder.resolve("x.png").toString()))
                .isEqualTo(Cli.WRONG_INPUT);
        assertThat(err.toString().strip())
                .isEqualTo("nowhere: there is no such scenario folder or session file.");
    }

    private int run(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "picture";
        System.arraycopy(args, 0, all, 1, args.length);
        return Cli.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
