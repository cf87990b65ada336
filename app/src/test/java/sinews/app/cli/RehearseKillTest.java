package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.Launcher;
import sinews.app.session.SessionCheck;
import sinews.app.session.SessionReader;
import sinews.app.session.Small;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A rehearsing process is killed without warning; every entry it said is logged is there, and the
 * session verifies.
 */
class RehearseKillTest {
    private static final int ENTRIES = 120; // about what a whole rehearsal logs

    @TempDir Path folder;

    @Test
    void findsEveryLoggedEntryAfterTwentyKills() throws Exception {
        SplittableRandom random = new SplittableRandom(20);
        for (int kill = 1; kill <= 20; kill++) {
            Path session = folder.resolve("killed-" + kill);
            long logged = killed(session, 1 + random.nextInt(ENTRIES), random.nextInt(2_000_000));
            SessionCheck check = SessionCheck.of(session, false);
            assertThat(check.ok()).as("kill %d: %s", kill, check.sentences()).isTrue();
            assertThat(SessionReader.read(session).timeline().last())
                    .as("kill %d: %s", kill, check.sentences())
                    .isGreaterThanOrEqualTo(logged);
        }
    }

    /** Kills some nanoseconds after an entry was logged; gives the last entry it was told of. */
    private static long killed(Path session, long after, int nanos) throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Launcher.class.getName(),
                                        "rehearse",
                                        Small.FOLDER.toString(),
                                        "--moves",
                                        Small.MOVES.toString(),
                                        "--trace",
                                        "--session",
                                        session.toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long last = 0;
        boolean struck = false;
        try (BufferedReader out = process.inputReader()) {
            String line;
            while ((line = out.readLine()) != null) {
                if (line.matches("logged [0-9]+")) {
                    last = Long.parseLong(line.substring(7));
                }
                if (last >= after && !struck) {
                    struck = true;
                    long until = System.nanoTime() + nanos;
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    process.toHandle().destroyForcibly(); // leaves the pipe readable
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
        process.onExit().join();
        assertThat(last).as("entries logged before the kill").isPositive();
        return last;
    }
}
