package sinews.model.log.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.log.HashChain;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.Parent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A session that begins with entries is there as a whole or not at all. */
class BranchFaultTest {
    private static final Path SESSION = Path.of("/data/tokyo-branch.sinews");
    private static final List<LogEntry> PARENT = parent();
    private static final LogHeader HEADER =
            LogHeader.branch(
                    "s-2",
                    LogSamples.START,
                    new Parent(
                            "s-1",
                            HashChain.genesis(LogSamples.HEADER),
                            PARENT.size(),
                            PARENT.getLast().hash()));
    private static final List<LogEntry> ENTRIES = entries();

    private static List<LogEntry> parent() {
        List<LogEntry> all = new ArrayList<>();
        String hash = HashChain.genesis(LogSamples.HEADER);
        for (int i = 1; i <= 8; i++) {
            all.addAll(HashChain.chain(all.size(), hash, LogSamples.batch(i, 1 + i % 3)));
            hash = all.getLast().hash();
        }
        return all;
    }

    private static List<LogEntry> entries() {
        List<LogEntry> all = new ArrayList<>(HashChain.rechain(HEADER, PARENT));
        all.addAll(HashChain.chain(all.size(), all.getLast().hash(), LogSamples.batch(9, 1)));
        return all;
    }

    @Test
    void itIsReadBackAsItWasMade() throws Exception {
        FaultDisk disk = new FaultDisk("branch");
        try (H2SessionLog log = H2SessionLog.create(disk, SESSION, HEADER, ENTRIES)) {
            assertThat(log.entries(1)).isEqualTo(ENTRIES);
            assertThat(log.verify().ok()).isTrue();
            log.append(LogSamples.batch(10, 2));
        }
        disk.delete(SessionFiles.of(SESSION).journal());
        try (H2SessionLog log = H2SessionLog.open(disk, SESSION)) {
            assertThat(log.header()).isEqualTo(HEADER);
            assertThat(log.entries(1).subList(0, ENTRIES.size())).isEqualTo(ENTRIES);
            assertThat(log.verify().ok()).isTrue();
        }
        assertThatThrownBy(() -> H2SessionLog.create(disk, SESSION, HEADER, ENTRIES))
                .isInstanceOf(LogOpenException.class)
                .hasMessageStartingWith("There is already a file /data/tokyo-branch.sinews.");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void aPowerCutLeavesAllOfItOrNothing(long seed) throws Exception {
        FaultDisk whole = new FaultDisk("bcount" + seed);
        H2SessionLog.create(whole, SESSION, HEADER, ENTRIES).close();
        int there = 0;
        for (long n = 1; n <= whole.operations(); n++) {
            FaultDisk disk = new FaultDisk("bcut" + seed + "x" + n);
            disk.strike(FaultDisk.Fault.POWER_CUT, n);
            boolean made = false;
            try (H2SessionLog log = H2SessionLog.create(disk, SESSION, HEADER, ENTRIES)) {
                made = true;
            } catch (LogOpenException e) {
                assertThat(e.sentence()).endsWith(".");
            }
            FaultDisk after =
                    disk.afterPowerCut("bup" + seed + "x" + n, seed > 0, seed * 10_000 + n);
            SessionFiles files = SessionFiles.of(SESSION);
            if (!after.exists(files.journal()) && !after.exists(files.database())) {
                assertThat(made).as("cut at write %d", n).isFalse();
                continue;
            }
            there++;
            try (H2SessionLog log = H2SessionLog.open(after, SESSION)) {
                assertThat(log.readOnly()).as("cut at write %d: %s", n, log.recovery()).isFalse();
                assertThat(log.entries(1)).as("cut at write %d", n).isEqualTo(ENTRIES);
                assertThat(log.verify().ok()).as("cut at write %d: %s", n, log.verify()).isTrue();
            }
        }
        assertThat(there).isPositive();
    }

    @Test
    void aFullDiskLeavesNothingAndItCanBeTriedAgain() throws Exception {
        FaultDisk whole = new FaultDisk("bfullcount");
        H2SessionLog.create(whole, SESSION, HEADER, ENTRIES).close();
        int refused = 0;
        for (long n = 1; n <= whole.operations(); n++) {
            FaultDisk disk = new FaultDisk("bfull" + n);
            disk.strike(FaultDisk.Fault.DISK_FULL, n);
            try (H2SessionLog log = H2SessionLog.create(disk, SESSION, HEADER, ENTRIES)) {
                continue;
            } catch (LogOpenException e) {
                refused++;
                assertThat(e.sentence()).contains("No space left on device").endsWith(".");
            }
            disk.makeSpace();
            try (H2SessionLog log = H2SessionLog.create(disk, SESSION, HEADER, ENTRIES)) {
                assertThat(log.entries(1)).as("full at write %d", n).isEqualTo(ENTRIES);
                assertThat(log.verify().ok()).as("full at write %d: %s", n, log.verify()).isTrue();
            }
        }
        assertThat(refused).isPositive();
    }
}
