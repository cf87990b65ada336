package sinews.model.log.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.log.LogOpenException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** A process that appends is killed; everything it said is logged is there. */
class KillTest {

    @TempDir Path folder;

    @Test
    void findsEveryLoggedEntryAfterTwentyKills() throws Exception {
        SplittableRandom random = new SplittableRandom(20);
        Path session = folder.resolve("killed.sinews");
        for (int kill = 1; kill <= 20; kill++) {
            if (kill == 11) {
                session = folder.resolve("killed-again.sinews");
            }
            long logged =
                    KilledProcess.lastLoggedBeforeKill(
                            KilledProcess.java(AppendMain.class, session.toString()),
                            random.nextLong(250));
            try (H2SessionLog log = H2SessionLog.open(session)) {
                assertThat(log.readOnly()).isFalse();
                assertThat((long) log.entries(1).size())
                        .as("kill %d: %s", kill, log.recovery())
                        .isGreaterThanOrEqualTo(logged);
                assertThat(log.verify().ok()).as("kill %d: %s", kill, log.verify()).isTrue();
            }
        }
    }

    @Test
    void refusesASecondProcessAndOpensAfterItsKill() throws Exception {
        Path session = folder.resolve("shared.sinews");
        Process other =
                new ProcessBuilder(KilledProcess.java(AppendMain.class, session.toString()))
                        .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("logged 1");
            assertThatThrownBy(() -> H2SessionLog.open(session))
                    .isInstanceOf(LogOpenException.class)
                    .hasMessage(
                            "The session shared.sinews is open in another program (process %d); close it there, it can then be opened here."
                                    .formatted(other.pid()));
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        assertThat(Files.exists(SessionFiles.of(session).lock())).isTrue();
        try (H2SessionLog log = H2SessionLog.open(session)) {
            assertThat(log.entries(1)).isNotEmpty();
            assertThatThrownBy(() -> H2SessionLog.open(session))
                    .hasMessage(
                            "The session shared.sinews is already open in this program; close it"
                                    + " there first.");
            log.append(List.of(LogSamples.entry(1)));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "shared.sinews.mv.db", "shared.sinews.journal.jsonl");
        }
    }
}
