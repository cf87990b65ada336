package sinews.model.log.h2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A kill may leave a database of which a part was never written; it is read as often as asked. */
class HalfMadeDatabaseTest {

    @TempDir Path folder;

    @Test
    void itCanBeReadTwiceAndThenGoneOnWith() throws Exception {
        Path whole = folder.resolve("whole.sinews");
        try (H2SessionLog log = H2SessionLog.create(whole, LogSamples.HEADER)) {
            log.append(LogSamples.batch(1, 3));
        }
        byte[] database = Files.readAllBytes(SessionFiles.of(whole).database());
        for (int written = 512; written < database.length; written += 512) {
            for (int length : new int[] {written, database.length}) {
                Path cut = folder.resolve("cut-" + written + "-" + length + ".sinews");
                SessionFiles files = SessionFiles.of(cut);
                Files.copy(SessionFiles.of(whole).journal(), files.journal());
                Files.write(
                        files.database(), Arrays.copyOf(Arrays.copyOf(database, written), length));
                for (int i = 0; i < 2; i++) {
                    try (H2SessionLog log = H2SessionLog.openReadOnly(cut)) {
                        assertThat(log.entries(1)).as("%s", cut).hasSize(3);
                    }
                }
                try (H2SessionLog log = H2SessionLog.open(cut)) {
                    log.append(LogSamples.batch(2, 1));
                    assertThat(log.verify().ok()).as("%s: %s", cut, log.verify()).isTrue();
                }
            }
        }
    }
}
