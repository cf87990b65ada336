package sinews.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.app.deal.TableSession;
import sinews.model.rules.Move;
import sinews.model.scenario.Mode;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.SessionEvent;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

class ReviewViewModelTest {
    private final TableSession session = played();
    private final ReviewViewModel model = new ReviewViewModel(session.timeline(), ZoneOffset.UTC);

    /** Two turns, in each a deal made aloud. */
    static TableSession played() {
        TableSession session = new TableSession();
        deal(session, 300, Consent.Answer.GIVEN, "");
        session.nextTurn();
        deal(session, 200, Consent.Answer.REFUSED, "The magazines are full.");
        session.accept(
                new Command.Observe(
                        Command.FACILITATOR, "M. Evaluator", "Nobody asked industry.", null));
        session.nextTurn();
        return session;
    }

    private static void deal(
            TableSession session, long quantity, Consent.Answer answer, String remark) {
        session.accept(
                new Command.RecordDeal(
                        Command.FACILITATOR,
                        "us-acquisition",
                        new Move.Transfer(
                                "US",
                                "TW",
                                "gmlrs",
                                quantity,
                                "us-mcalester",
                                "taiwan",
                                List.of(Mode.values()),
                                Move.Terms.GIFT,
                                "",
                                0,
                                false),
                        "Rockets must be on the island before the ports close.",
                        "Wait for the second line at Camden.",
                        Map.of("taiwan", answer),
                        Map.of("taiwan", remark)));
    }

    @Test
    void beginsAtTheEndAndStepsBackDecisionByDecision() {
        assertThat(model.atEnd()).isTrue();
        model.decision(-1);
        assertThat(model.decision().orElseThrow().proposal().turn()).isEqualTo(2);
        model.decision(-1);
        assertThat(model.decision().orElseThrow().proposal().turn()).isEqualTo(1);
        assertThat(model.stateProperty().get().board().tick()).isZero();
        long first = model.positionProperty().get();
        model.decision(-1);
        assertThat(model.positionProperty().get()).isEqualTo(first);
    }

    @Test
    void stepsByTurnToItsResultWithTheBoardFollowing() {
        model.go(1);
        assertThat(model.when()).isEqualTo("Turn 1, week 1");
        model.turn(1);
        assertThat(model.stateProperty().get().board().tick()).isEqualTo(12);
        assertThat(model.when()).isEqualTo("End of turn 1");
        while (model.stateProperty().get().turn() == 1) {
            model.entry(1);
        }
        assertThat(model.when()).isEqualTo("Turn 2, week 1");
        model.turn(1);
        assertThat(model.stateProperty().get().board().tick()).isEqualTo(24);
        model.turn(-1);
        assertThat(model.stateProperty().get().board().tick()).isEqualTo(12);
    }

    @Test
    void afterEndexItIsStillTheTurnThatWasPlayedLast() {
        TableSession ended = played();
        ended.accept(new Command.NextPhase(Command.FACILITATOR));
        ended.accept(new Command.Adjudicate(Command.FACILITATOR));
        ended.accept(new Command.EndExercise(Command.FACILITATOR));
        assertThat(ended.state().board().tick()).isEqualTo(28);
        ReviewViewModel last = new ReviewViewModel(ended.timeline(), ZoneOffset.UTC);
        assertThat(last.when()).isEqualTo("ENDEX in turn 3");
    }

    @Test
    void entriesStopAtBothEnds() {
        model.entry(1);
        assertThat(model.atEnd()).isTrue();
        model.go(-5);
        assertThat(model.positionProperty().get()).isEqualTo(1);
        assertThat(model.where()).isEqualTo("00:00:00 · entry 1 of " + model.timeline().last());
    }

    @Test
    void theStripFindsBackThePositionItShows() {
        for (long p = 1; p <= model.timeline().last(); p++) {
            assertThat(model.positionAt(model.along(p))).isEqualTo(p);
        }
        assertThat(model.marks(SessionEvent.ObservationNoted.class)).hasSize(1);
    }
}
