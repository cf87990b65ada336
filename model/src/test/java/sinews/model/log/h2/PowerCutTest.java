package sinews.model.log.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.log.LogEntry;
import sinews.model.log.LogException;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogWriteException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The power is cut at each write in turn; what was acknowledged is there afterwards. */
class PowerCutTest {

    private static final Path SESSION = Path.of("/data/tokyo.sinews");
    private static final int BATCHES = 6;

    /** What a run got acknowledged, and whether it ended by a sentence. */
    private record Run(List<LogEntry> acknowledged, boolean created, List<String> sentences) {}

    /** Creates a session, appends, closes, opens, appends and closes again. */
    private static Run run(FaultDisk disk) {
        List<LogEntry> acknowledged = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        boolean created = false;
        try (H2SessionLog log = H2SessionLog.create(disk, SESSION, LogSamples.HEADER)) {
            created = true;
            for (int i = 1; i <= BATCHES; i++) {
                acknowledged.addAll(log.append(LogSamples.batch(i, 1 + i % 3)));
                if (i == 3) {
                    log.putSnapshot(2, "{\"turn\":1}");
                }
            }
        } catch (LogException e) {
            sentences.add(e.sentence());
        }
        if (sentences.isEmpty()) {
            try (H2SessionLog log = H2SessionLog.open(disk, SESSION)) {
                acknowledged.addAll(log.append(LogSamples.batch(9, 2)));
            } catch (LogException e) {
                sentences.add(e.sentence());
            }
        }
        return new Run(acknowledged, created, sentences);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void keepsWhatWasAcknowledged(long seed) throws Exception {
        FaultDisk whole = new FaultDisk("count" + seed);
        Run all = run(whole);
        assertThat(all.sentences()).isEmpty();
        long writes = whole.operations();
        assertThat(writes).isGreaterThan(50);
        for (long n = 1; n <= writes; n++) {
            FaultDisk disk = new FaultDisk("cut" + seed + "x" + n);
            disk.strike(FaultDisk.Fault.POWER_CUT, n);
            Run run = run(disk);
            boolean torn = seed > 0;
            checkAfter(disk.afterPowerCut("up" + seed + "x" + n, torn, seed * 10_000 + n), run, n);
        }
    }

    private static void checkAfter(FaultDisk disk, Run run, long n) throws Exception {
        if (!run.created() && run.acknowledged().isEmpty()) {
            try (H2SessionLog log = H2SessionLog.open(disk, SESSION)) {
                assertThat(log.entries(1)).as("cut at write %d", n).isEmpty();
            } catch (LogOpenException e) {
                assertThat(e.sentence()).endsWith(".");
            }
            return;
        }
        try (H2SessionLog log = H2SessionLog.open(disk, SESSION)) {
            assertThat(log.readOnly()).as("cut at write %d: %s", n, log.recovery()).isFalse();
            List<LogEntry> found = log.entries(1);
            assertThat(found)
                    .as("cut at write %d: %s", n, log.recovery())
                    .hasSizeGreaterThanOrEqualTo(run.acknowledged().size());
            assertThat(found.subList(0, run.acknowledged().size())).isEqualTo(run.acknowledged());
            assertThat(found.isEmpty() || found.getLast().batchEnd() == found.size())
                    .as("whole batches only, cut at write %d", n)
                    .isTrue();
            assertThat(log.verify().ok()).as("cut at write %d: %s", n, log.verify()).isTrue();
            log.append(LogSamples.batch(50, 2));
            assertThat(log.verify().ok()).isTrue();
            assertThat(log.entries(1)).hasSize(found.size() + 2);
        }
    }

    @Test
    void writesOnOneThreadOnlyOnceASessionIsOpen() throws Exception {
        FaultDisk disk = new FaultDisk("threads");
        try (H2SessionLog log = H2SessionLog.create(disk, SESSION, LogSamples.HEADER)) {
            disk.writers.clear();
            for (int i = 1; i <= 50; i++) {
                log.append(LogSamples.batch(i, 2));
            }
            assertThat(disk.writers).containsExactly("log of tokyo.sinews");
        }
    }

    @Test
    void saysWhatTheFailedWriteWas() throws Exception {
        FaultDisk disk = new FaultDisk("sentence");
        H2SessionLog log = H2SessionLog.create(disk, SESSION, LogSamples.HEADER);
        disk.strike(FaultDisk.Fault.POWER_CUT, 1);
        try {
            log.append(LogSamples.batch(1, 1));
            throw new AssertionError("acknowledged without a disk");
        } catch (LogWriteException e) {
            assertThat(e)
                    .hasMessage(
                            "The entry was not stored: /data/tokyo.sinews.journal.jsonl cannot be"
                                    + " written (the power is cut); check the disk and try again,"
                                    + " nothing logged before is lost.");
        }
        log.close();
    }
}
