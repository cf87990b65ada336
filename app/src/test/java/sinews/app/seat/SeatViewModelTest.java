package sinews.app.seat;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import sinews.app.deal.TableSession;
import sinews.model.rules.Move;
import sinews.model.scenario.Mode;
import sinews.model.session.Command;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.List;

class SeatViewModelTest {
    private final TableSession session = new TableSession();
    private final SimpleObjectProperty<SessionState> states =
            new SimpleObjectProperty<>(session.state());

    static Move.Transfer rockets(long quantity) {
        return new Move.Transfer(
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
                false);
    }

    private SeatViewModel seat(String id) {
        states.set(session.state());
        return new SeatViewModel(session, states, id);
    }

    private Proposal ask() {
        session.accept(
                new Command.Propose(
                        "taiwan", "taiwan", rockets(400), "Before the ports close.", ""));
        return session.state().proposals().getLast();
    }

    @Test
    void theInboxHoldsWhatWaitsForThisSeatAlone() {
        Proposal p = ask();
        assertThat(seat("us-acquisition").inbox()).containsExactly(p);
        assertThat(seat("japan").inbox()).isEmpty();
        assertThat(seat("taiwan").moves()).containsExactly(p);
        assertThat(seat("taiwan").status(p))
                .isEqualTo(
                        "waits for US acquisition office since this turn, open until the end of"
                                + " turn 3");
    }

    @Test
    void aRefusalNeedsAReason() {
        Proposal p = ask();
        SeatViewModel us = seat("us-acquisition");
        assertThat(us.answer(p, false, " ").join()).isFalse();
        assertThat(us.troubleProperty().get())
                .isEqualTo("A refusal needs a reason; say why US acquisition office refuses.");
        assertThat(us.answer(p, false, "The depot is at its floor.").join()).isTrue();
        assertThat(us.troubleProperty().get()).isEmpty();
        states.set(session.state());
        assertThat(us.inbox()).isEmpty();
        assertThat(seat("taiwan").status(session.state().proposals().getLast()))
                .isEqualTo("refused by US acquisition office – The depot is at its floor.");
    }

    @Test
    void consentMakesItReady() {
        Proposal p = ask();
        assertThat(seat("us-acquisition").answer(p, true, "").join()).isTrue();
        Proposal now = session.state().proposals().getLast();
        assertThat(now.status()).isEqualTo(Proposal.Status.READY);
        assertThat(seat("taiwan").status(now)).isEqualTo("ready for adjudication");
    }

    @Test
    void theCostOfAProposalIsReckonedForToday() {
        Proposal p = ask();
        assertThat(seat("taiwan").cost(p))
                .contains("paid by United States")
                .contains("political capital")
                .contains("arrives turn 1");
    }

    @Test
    void submittingIsSaidOnceAndShownInTheListOfSeats() {
        SeatViewModel taiwan = seat("taiwan");
        assertThat(taiwan.closedSentence()).isEmpty();
        assertThat(taiwan.submit().join()).isTrue();
        states.set(session.state());
        assertThat(taiwan.closedSentence())
                .isEqualTo("You have submitted turn 1; you can still answer others.");
        assertThat(SeatLine.of(session.state()))
                .filteredOn(SeatLine::submitted)
                .extracting(SeatLine::text)
                .containsExactly("Taiwan · submitted ✓");
    }

    @Test
    void outsideThePlanPhaseASeatWaits() {
        session.accept(new Command.NextPhase(Command.FACILITATOR));
        SeatViewModel taiwan = seat("taiwan");
        assertThat(taiwan.acts()).isFalse();
        assertThat(taiwan.closedSentence())
                .isEqualTo("Moves are made in the Plan phase; turn 1 is in Adjudicate.");
    }

    @Test
    void boldIsBetweenPairsOfAsterisks() {
        assertThat(PlainMarkdown.runs("**What presses.** Seekers now."))
                .containsExactly(
                        new PlainMarkdown.Run("What presses.", true),
                        new PlainMarkdown.Run(" Seekers now.", false));
    }
}
