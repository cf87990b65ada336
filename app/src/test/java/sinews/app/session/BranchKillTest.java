package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.log.LogHeader;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;
import sinews.model.scenario.io.MovesReader;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A process that makes branches is killed without warning: every branch it said is made is there,
 * Home lists none that is not whole, and the session they come from is as it was.
 */
class BranchKillTest {
    private static final int KILLS = 8;

    @TempDir Path folder;

    @Test
    void listsOnlyWholeBranchesAfterEightKills() throws Exception {
        Path parent = folder.resolve("s-1.sinews");
        try (SessionDesk desk =
                SessionDesk.begin(
                        H2SessionLog.create(
                                parent, LogHeader.of("s-1", Clock.systemUTC().instant())),
                        Clock.systemUTC(),
                        Small.RULES,
                        Small.INFO)) {
            new Rehearsal(desk, MovesReader.read(Small.MOVES, Small.SCENARIO).moves(), e -> {})
                    .play(6, t -> {});
        }
        SessionFiles files = SessionFiles.of(parent);
        byte[] journal = Files.readAllBytes(files.journal());
        byte[] database = Files.readAllBytes(files.database());
        long entries = SessionReader.read(parent).timeline().last();

        SplittableRandom random = new SplittableRandom(12);
        SessionFolder branches = new SessionFolder(folder.resolve("branches"));
        for (int kill = 1; kill <= KILLS; kill++) {
            int n = kill;
            List<String> made = killed(parent, branches, 1 + random.nextInt(3), random);
            List<SessionCard> listed = branches.list();
            assertThat(listed.stream().map(c -> c.file().toString())).containsAll(made);
            for (SessionCard card : listed) {
                assertThat(card.problem()).as("kill %d", n).isEmpty();
                assertThat(card.origin()).as("kill %d", n).isNotNull();
                assertThat(SessionReader.read(card.file()).timeline().last())
                        .as("kill %d: %s", n, card.file())
                        .isEqualTo(entries + 1);
            }
            Path last = listed.getFirst().file();
            try (H2SessionLog log = H2SessionLog.open(last)) {
                assertThat(log.verify().ok()).as("kill %d: %s", n, log.verify()).isTrue();
            }
        }
        assertThat(Files.readAllBytes(files.journal())).isEqualTo(journal);
        assertThat(Files.readAllBytes(files.database())).isEqualTo(database);
        assertThat(SessionCheck.of(parent, false).ok()).isTrue();
    }

    /** Kills some time after a branch was made; gives the branches it was told of. */
    private static List<String> killed(
            Path parent, SessionFolder branches, int after, SplittableRandom random)
            throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BranchMain.class.getName(),
                                parent.toString(),
                                branches.root().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> made = new ArrayList<>();
        boolean struck = false;
        try (BufferedReader out = process.inputReader()) {
            String line;
            while ((line = out.readLine()) != null) {
                if (line.startsWith("made ")) {
                    made.add(line.substring("made ".length()));
                }
                if (made.size() >= after && !struck) {
                    struck = true;
                    long until = System.nanoTime() + random.nextInt(200_000_000);
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
        assertThat(made).isNotEmpty();
        return made;
    }
}
