package sinews.model.log.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import sinews.model.log.ChainCheck;
import sinews.model.log.HashChain;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.NewEntry;
import sinews.model.log.Parent;
import sinews.model.rules.Chance;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Table;
import sinews.model.session.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A branch holds what its parent did up to the cut, names it, and cannot be confused with it. */
class BranchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LogHeader PARENT = LogHeader.of("s-1", NOON);
    private static final SessionInfo INFO =
            new SessionInfo("s-1", "Anvil", "EXERCISE", Map.of(), Chance.SEEDED, 7);

    private final EventCodec codec = new EventCodec();
    private final List<LogEntry> log = new ArrayList<>();

    private void log(SessionEvent... events) {
        List<NewEntry> batch = new ArrayList<>();
        for (SessionEvent e : events) {
            batch.add(codec.encode(e, NOON));
        }
        String before = log.isEmpty() ? HashChain.genesis(PARENT) : log.getLast().hash();
        log.addAll(HashChain.chain(log.size(), before, batch));
    }

    private void play() {
        log(new SessionEvent.SessionOpened(INFO, Table.scenario(), Table.board()));
        log(new SessionEvent.PhaseBegun(1, Phase.PLAN), new SessionEvent.ProposalExpired("m-0"));
        log(new SessionEvent.TurnSubmitted("us", "us", 1));
    }

    private Timeline timeline(List<LogEntry> entries) throws EventFormatException {
        return Timeline.of(codec.decode(entries));
    }

    private Branch branch(long cut) throws EventFormatException {
        return Branch.of(PARENT, log, timeline(log), cut, "s-2", "Anvil – from turn 1", NOON);
    }

    private static List<String> wrong(LogHeader header, List<LogEntry> entries) {
        ChainCheck check = new ChainCheck(header);
        return entries.stream().flatMap(e -> check.next(e).stream()).toList();
    }

    @Test
    void itGoesOnFromTheCutUnderItsOwnName() throws EventFormatException {
        play();
        Branch branch = branch(3);
        assertThat(branch.header().parent())
                .isEqualTo(new Parent("s-1", HashChain.genesis(PARENT), 3, log.get(2).hash()));
        assertThat(wrong(branch.header(), branch.entries())).isEmpty();
        assertThat(branch.entries()).hasSize(4);
        for (int i = 0; i < 3; i++) {
            assertThat(branch.entries().get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("previousHash", "hash")
                    .isEqualTo(log.get(i));
        }
        SessionState there = timeline(log).stateAt(3).state();
        SessionState now = timeline(branch.entries()).latest();
        Origin from = new Origin("s-1", "Anvil", 3, 1, Phase.PLAN);
        assertThat(now.info()).isEqualTo(INFO.branch("s-2", "Anvil – from turn 1", from));
        assertThat(now)
                .usingRecursiveComparison()
                .ignoringFields("info", "position")
                .isEqualTo(there);
        assertThat(now.submitted()).isEmpty();
        assertThat(Branch.problem(branch.header(), codec.decode(branch.entries()))).isEmpty();
    }

    @Test
    void aBranchOfABranchNamesTheNearest() throws EventFormatException {
        play();
        Branch first = branch(4);
        Branch second =
                Branch.of(
                        first.header(),
                        first.entries(),
                        timeline(first.entries()),
                        5,
                        "s-3",
                        "Third",
                        NOON);
        assertThat(wrong(second.header(), second.entries())).isEmpty();
        Parent parent = second.header().parent();
        assertThat(parent).isNotNull().extracting(Parent::session).isEqualTo("s-2");
        List<Logged> entries = codec.decode(second.entries());
        assertThat(Branch.problem(second.header(), entries)).isEmpty();
        assertThat(Evolver.fold(entries).info().origin())
                .isEqualTo(new Origin("s-2", "Anvil – from turn 1", 5, 1, Phase.PLAN));
    }

    @Test
    void aChangedCopyIsKnownAlsoWhenItsChainHolds() throws EventFormatException {
        play();
        Branch branch = branch(3);
        List<LogEntry> changed = new ArrayList<>(branch.entries());
        LogEntry e = changed.get(2);
        changed.set(
                2,
                new LogEntry(
                        e.position(),
                        e.batchEnd(),
                        e.type(),
                        e.version(),
                        "{\"proposal\":\"m-1\"}",
                        e.recordedAt(),
                        e.previousHash(),
                        e.hash()));
        assertThat(wrong(branch.header(), HashChain.rechain(branch.header(), changed)))
                .singleElement()
                .asString()
                .startsWith(
                        "the header says that entry 3 has the hash "
                                + log.get(2).hash().substring(0, 12));
    }

    @Test
    void headerAndEntriesMustNameTheSameParent() throws EventFormatException {
        play();
        Branch branch = branch(3);
        List<Logged> entries = codec.decode(branch.entries());
        assertThat(Branch.problem(PARENT, entries))
                .contains(
                        "Entry 4 says that the session is a branch, but its header names no parent;"
                                + " take both files from a backup.");
        assertThat(Branch.problem(branch.header(), entries.subList(0, 3)))
                .contains(
                        "The header says that the session is a branch of s-1 from entry 3 on, but"
                                + " entry 4 does not say so; take both files from a backup.");
        Parent other = new Parent("s-9", HashChain.genesis(PARENT), 3, log.get(2).hash());
        assertThat(Branch.problem(LogHeader.branch("s-2", NOON, other), entries)).isPresent();
    }

    @Test
    void whatCannotBeIsRefused() throws EventFormatException {
        play();
        assertThatThrownBy(() -> branch(2))
                .hasMessage(
                        "Entry 2 is part of a decision that ends with entry 3; a branch leaves at"
                                + " entry 1 or 3.");
        assertThatThrownBy(() -> Branch.of(PARENT, log, timeline(log), 3, "s-1", "Anvil", NOON))
                .hasMessage("the parent of session s-1 is itself, must be another session");
    }
}
