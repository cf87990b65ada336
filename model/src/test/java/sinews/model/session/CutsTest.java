package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.session.Cuts.Cut;

import java.util.List;

/** Where a branch may leave, by hand on a short exercise. */
class CutsTest {
    private static final String F = Command.FACILITATOR;

    private final Table table = new Table();

    private Cuts cuts() {
        return new Cuts(Timeline.of(table.log));
    }

    @Test
    void theMomentsOfATurnAreFound() {
        table.to(Phase.PLAN);
        table.give(new Command.Undo(F)); // Plan of turn 1 is begun twice
        table.toTurn(2, Phase.PLAN);
        // 1 STARTEX; 2 Plan, 3 its inject; 4 undone; 5 Plan, 6 inject; 7 Adjudicate; 8 result, …
        assertThat(table.log.get(7).event()).isInstanceOf(SessionEvent.TurnAdjudicated.class);
        long plan2 = table.state.position();
        Cuts cuts = cuts();
        assertThat(cuts.startex()).isEqualTo(new Cut(1, 1, Phase.BRIEF));
        assertThat(cuts.startOf(1)).contains(new Cut(1, 1, Phase.BRIEF));
        assertThat(cuts.planOf(1)).hasValueSatisfying(c -> assertThat(c.position()).isEqualTo(6));
        assertThat(cuts.beforeCommit(1)).contains(new Cut(7, 1, Phase.ADJUDICATE));
        assertThat(cuts.startOf(2))
                .hasValueSatisfying(
                        c -> {
                            assertThat(c.turn()).isEqualTo(2);
                            assertThat(c.phase()).isEqualTo(Phase.BRIEF);
                        });
        assertThat(cuts.planOf(2)).contains(new Cut(plan2, 2, Phase.PLAN));
        assertThat(cuts.beforeCommit(2)).isEmpty();
        assertThat(cuts.startOf(3)).isEmpty();
        assertThat(cuts.planOf(3)).isEmpty();
    }

    @Test
    void aDecisionIsNotCutInTwo() {
        table.to(Phase.DEBRIEF);
        List<Logged> log = table.log;
        long debrief = table.state.position();
        assertThat(log.getLast().action()).isEqualTo(debrief - 1);
        assertThat(cuts().at(debrief - 1)).isEqualTo(new Cut(debrief, 1, Phase.DEBRIEF));
        assertThat(cuts().problem(debrief)).isEmpty();
        assertThat(cuts().problem(debrief - 1))
                .contains(
                        "Entry %d is part of a decision that ends with entry %d; a branch leaves at entry %d or %d."
                                .formatted(debrief - 1, debrief, debrief - 2, debrief));
        assertThat(cuts().problem(0))
                .contains("There is no entry 0; the session has entries 1 to " + debrief + ".");
        assertThat(cuts().problem(debrief + 1)).isPresent();
    }

    @Test
    void nothingGoesOnAfterEndex() {
        table.to(Phase.DEBRIEF);
        long debrief = table.state.position();
        table.give(new Command.EndExercise(F));
        table.give(new Command.Observe(F, "Kim", "late", null));
        Cuts cuts = cuts();
        assertThat(cuts.last()).isEqualTo(debrief);
        assertThat(cuts.at(debrief + 2)).isEqualTo(new Cut(debrief, 1, Phase.DEBRIEF));
        assertThat(cuts.problem(debrief + 2))
                .contains(
                        "The exercise had ended at entry %d; a branch leaves at entry %d or before."
                                .formatted(debrief + 2, debrief));
        assertThat(cuts.problem(debrief)).isEmpty();
    }

    @Test
    void everyEntryHasACutThatIsAllowed() {
        table.give(new Command.Propose(F, "us", Table.transfer("US", "JP", 1), "r", ""));
        table.toTurn(4, Phase.PLAN);
        table.give(new Command.Undo(F));
        Cuts cuts = cuts();
        for (long p = 1; p <= table.state.position(); p++) {
            Cut cut = cuts.at(p);
            assertThat(cut.position()).isGreaterThanOrEqualTo(p);
            assertThat(cuts.problem(cut.position())).isEmpty();
        }
    }
}
