package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.codec.Branch;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;
import sinews.model.session.Command;
import sinews.model.session.Cuts;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A branch is a session of its own, and the one it comes from is not touched. */
class BranchesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private static void give(SessionService service, Command command) {
        assertThat(service.submit(command).join().accepted()).as("%s", command).isTrue();
    }

    /** Plays turns with this many rockets given each turn. */
    private static void turns(SessionService service, int turns, long rockets) {
        for (int i = 0; i < turns; i++) {
            if (service.state().phase() == Phase.DEBRIEF) {
                give(service, Small.next());
            }
            give(service, Small.next());
            give(service, Small.propose(rockets));
            String id = service.state().proposals().getLast().id();
            give(service, new Command.Answer("jp", id, "jp", true, ""));
            give(service, Small.next());
            give(service, new Command.Adjudicate("facilitator"));
        }
    }

    private Path played(int turns) throws Exception {
        Path file = folder.resolve("s-1.sinews");
        try (SessionService service =
                SessionService.create(file, Small.SCENARIO, Small.INFO, Runnable::run, CLOCK)) {
            turns(service, turns, 5);
        }
        return file;
    }

    private static List<byte[]> bytes(Path session) throws Exception {
        SessionFiles files = SessionFiles.of(session);
        return List.of(Files.readAllBytes(files.journal()), Files.readAllBytes(files.database()));
    }

    private static Timeline read(Path session) throws LogOpenException {
        return SessionReader.read(session).timeline();
    }

    @Test
    void itGoesOnAndItsParentIsUntouched() throws Exception {
        Path parent = played(3);
        Timeline timeline = read(parent);
        List<byte[]> before = bytes(parent);
        long cut = new Cuts(timeline).startOf(2).orElseThrow().position();
        Path file = folder.resolve("other.sinews");
        Branches.make(parent, timeline, cut, file, "Anvil – from turn 2", CLOCK);
        assertThat(bytes(parent)).usingRecursiveComparison().isEqualTo(before);

        SessionState there = timeline.stateAt(cut).state();
        try (SessionService branch = SessionService.open(file, Runnable::run, CLOCK)) {
            assertThat(branch.state().board()).isEqualTo(there.board());
            assertThat(branch.state().turn()).isEqualTo(2);
            assertThat(branch.state().info().origin())
                    .isEqualTo(new Origin("s-1", "Anvil", cut, 2, Phase.BRIEF));
            assertThat(branch.feed().getLast().text())
                    .isEqualTo(
                            "Branch: Anvil – from turn 2. All before is as in Anvil up to turn 2,"
                                    + " Brief.");
            turns(branch, 2, 1);
            assertThat(branch.state().board()).isNotEqualTo(timeline.latest().board());
        }
        SessionCheck check = SessionCheck.of(file, true);
        assertThat(check.sentences())
                .contains(
                        "The replay equals the stored state at the end of 3 of 3 adjudicated"
                                + " turns.",
                        "Today's rules give the same result in every turn.");
        assertThat(check.ok()).isTrue();
        assertThat(SessionCheck.of(parent, false).ok()).isTrue();
        assertThat(read(parent).latest()).isEqualTo(timeline.latest());
    }

    @Test
    void theSameMovesGiveTheSameBoard() throws Exception {
        Path parent = played(3);
        Timeline timeline = read(parent);
        Path file = folder.resolve("same.sinews");
        long cut = new Cuts(timeline).startOf(2).orElseThrow().position();
        Branches.make(parent, timeline, cut, file, "Same", CLOCK);
        try (SessionService branch = SessionService.open(file, Runnable::run, CLOCK)) {
            turns(branch, 2, 5);
            assertThat(branch.state().reports().getLast().measures())
                    .isEqualTo(timeline.latest().reports().getLast().measures());
        }
    }

    @Test
    void everyMomentOfASessionCanBeGoneOnFrom() throws Exception {
        Path parent = played(2);
        Timeline timeline = read(parent);
        Cuts cuts = new Cuts(timeline);
        for (long p = timeline.first(); p <= timeline.last(); p++) {
            long cut = cuts.at(p).position();
            Path file = folder.resolve("at-" + p + ".sinews");
            Branches.make(parent, timeline, cut, file, "At " + p, CLOCK);
            try (SessionService branch = SessionService.open(file, Runnable::run, CLOCK)) {
                while (branch.state().phase() != Phase.DEBRIEF) {
                    give(
                            branch,
                            branch.state().phase() == Phase.ADJUDICATE
                                    ? new Command.Adjudicate("facilitator")
                                    : Small.next());
                }
            }
            assertThat(SessionCheck.of(file, false).ok()).isTrue();
        }
    }

    @Test
    void whatWasDoneInTheTurnCanStillBeUndone() throws Exception {
        Path parent = played(2);
        Timeline timeline = read(parent);
        Path file = folder.resolve("undo.sinews");
        long cut = new Cuts(timeline).beforeCommit(2).orElseThrow().position();
        Branches.make(parent, timeline, cut, file, "Undo", CLOCK);
        try (SessionService branch = SessionService.open(file, Runnable::run, CLOCK)) {
            assertThat(branch.state().phase()).isEqualTo(Phase.ADJUDICATE);
            give(branch, new Command.Undo("facilitator"));
            assertThat(branch.state().phase()).isEqualTo(Phase.PLAN);
            give(branch, new Command.Undo("facilitator")); // the consent
            give(branch, new Command.Undo("facilitator")); // the proposal
            assertThat(branch.state().proposals()).hasSize(1);
        }
    }

    @Test
    void aSessionThatIsOpenBranchesToo() throws Exception {
        Path file = folder.resolve("s-1.sinews");
        Path made = folder.resolve("made.sinews");
        try (SessionService service =
                SessionService.create(file, Small.SCENARIO, Small.INFO, Runnable::run, CLOCK)) {
            turns(service, 1, 5);
            byte[] journal = Files.readAllBytes(SessionFiles.of(file).journal());
            String head = service.headHash();
            Timeline timeline = service.timeline().join();
            service.branch(timeline, 1, made, "Anew", CLOCK);
            assertThat(Files.readAllBytes(SessionFiles.of(file).journal())).isEqualTo(journal);
            assertThat(service.headHash()).isEqualTo(head);
            assertThatThrownBy(() -> service.branch(timeline, 1, made, "Anew", CLOCK))
                    .isInstanceOf(LogOpenException.class)
                    .hasMessageStartingWith("There is already a file ");
            turns(service, 1, 5);
        }
        assertThat(read(made).latest().turn()).isEqualTo(1);
        assertThat(SessionCheck.of(made, false).ok()).isTrue();
    }

    @Test
    void aDamagedSessionGoesOnFromItsLastWholeEntry() throws Exception {
        Path parent = played(2);
        Files.delete(SessionFiles.of(parent).database());
        Path journal = SessionFiles.of(parent).journal();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        lines.set(lines.size() - 2, lines.get(lines.size() - 2).replace("fill", "fell"));
        Files.write(journal, lines);
        Timeline timeline = read(parent);
        Path file = folder.resolve("rescued.sinews");
        Branches.make(parent, timeline, timeline.last(), file, "Rescued", CLOCK);
        assertThat(SessionCheck.of(file, false).ok()).isTrue();
        assertThat(read(file).latest().phase()).isEqualTo(Phase.ADJUDICATE);
    }

    @Test
    void aHeaderThatItsEntriesDoNotBearOutIsSaid() throws Exception {
        Path parent = played(1);
        Timeline timeline = read(parent);
        List<LogEntry> entries;
        LogHeader header;
        try (H2SessionLog log = H2SessionLog.openReadOnly(parent)) {
            entries = log.entries(1);
            header = log.header();
        }
        Branch branch = Branch.of(header, entries, timeline, 2, "b", "B", CLOCK.instant());
        Path file = folder.resolve("b.sinews");
        H2SessionLog.create(file, branch.header(), branch.entries().subList(0, 2)).close();
        String sentence =
                "The header says that the session is a branch of s-1 from entry 2 on, but entry 3"
                        + " does not say so; take both files from a backup.";
        assertThatThrownBy(() -> SessionReader.read(file)).hasMessage(sentence);
        assertThatThrownBy(() -> SessionService.open(file, Runnable::run, CLOCK))
                .hasMessage(sentence);
        assertThat(SessionFolder.card(file).problem()).isEqualTo(sentence);
    }

    @Test
    void itsCardNamesWhereItCameFrom() throws Exception {
        Path parent = played(1);
        Timeline timeline = read(parent);
        Path file = folder.resolve("carded.sinews");
        Branches.make(parent, timeline, 2, file, "Carded", CLOCK);
        Origin from = new Origin("s-1", "Anvil", 2, 1, Phase.PLAN);
        SessionCard made = SessionFolder.card(file);
        assertThat(SessionCards.read(file)).contains(made);
        assertThat(made.origin()).isEqualTo(from);
        Files.delete(folder.resolve("carded.sinews.card"));
        assertThat(SessionFolder.card(file))
                .usingRecursiveComparison()
                .ignoringFields("lastUsed")
                .isEqualTo(made);
        SessionService.open(file, Runnable::run, CLOCK).close();
        assertThat(SessionFolder.card(file)).isEqualTo(made);
        assertThat(SessionFolder.card(file).id()).isEqualTo("carded");
        assertThat(SessionFolder.card(parent).origin()).isNull();
    }

    @Test
    void itIsNamedAfterTheTurn() {
        assertThat(Branches.nameOf("Anvil", 3)).isEqualTo("Anvil – from turn 3");
        assertThat(Branches.nameOf("Anvil – from turn 3", 2)).isEqualTo("Anvil – from turn 2");
        assertThat(Branches.nameOf("Anvil – from turn 3 (2)", 12))
                .isEqualTo("Anvil – from turn 12");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws Exception {
        Path parent = played(1);
        Branches.make(parent, read(parent), 2, folder.resolve("b.sinews"), "B", CLOCK);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "s-1.sinews.mv.db",
                            "s-1.sinews.journal.jsonl",
                            "s-1.sinews.card",
                            "b.sinews.mv.db",
                            "b.sinews.journal.jsonl",
                            "b.sinews.card");
        }
    }
}
