package sinews.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.app.board.Drops;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.Consent.Answer;
import sinews.model.session.Proposal;

class DealViewModelTest {
    private static final StockKey DEPOT = new StockKey("us-mcalester", "gmlrs", "US");

    private final TableSession session = new TableSession();

    private TransferFields toTaiwan() {
        return TransferFields.dropped(choices(), DEPOT, "taiwan");
    }

    private Choices choices() {
        return new Choices(session.state().scenario(), session.state().board(), n -> true);
    }

    private DealViewModel aloud() {
        return new DealViewModel(session, toTaiwan(), Command.FACILITATOR);
    }

    @Test
    void aDropOnAnotherNationBeginsWithHalfOfWhatIsFree() {
        TransferFields fields = toTaiwan();
        assertThat(fields.move())
                .isInstanceOfSatisfying(
                        Move.Transfer.class,
                        m -> {
                            assertThat(m.recipient()).isEqualTo("TW");
                            assertThat(m.to()).isEqualTo("taiwan");
                            assertThat(m.quantity()).isEqualTo((4200 - 1500) / 2);
                            assertThat(m.backfillQuantity()).isZero();
                        });
        fields.recipientProperty().set("US");
        assertThat(fields.move()).isInstanceOf(Move.Preposition.class);
    }

    @Test
    void theCardAtThePointerQuotesTheMoveTheSheetOpensWith() {
        assertThat(Drops.proposed(session.state().board(), DEPOT))
                .isEqualTo(((Move.Transfer) toTaiwan().move()).quantity());
    }

    @Test
    void theSeatThatHoldsThePowerProposesAndTheOtherIsAsked() {
        DealViewModel model = aloud();
        assertThat(model.proposers())
                .extracting(Seat::id)
                .containsExactlyInAnyOrder("us-acquisition", "taiwan");
        assertThat(model.seatProperty().get()).isEqualTo("us-acquisition");
        assertThat(model.asked()).extracting(AskedSeat::seat).containsExactly("taiwan");
        model.seatProperty().set("taiwan");
        assertThat(model.asked()).extracting(AskedSeat::seat).containsExactly("us-acquisition");
    }

    @Test
    void aReasonIsAskedForBeforeItCanBeProposed() {
        DealViewModel model = aloud();
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(model.hintProperty().get())
                .isEqualTo("Write why: the reason is what the review works from.");
        model.reasonProperty().set("Fill the island before the ports close.");
        assertThat(model.possibleProperty().get()).isTrue();
        assertThat(model.hintProperty().get()).isEmpty();
    }

    @Test
    void anObstacleIsToldInASentenceAndGoesAwayWithItsCause() {
        DealViewModel model = aloud();
        model.reasonProperty().set("As many as there are.");
        ((TransferFields) model.fields()).quantityProperty().set(5000);
        assertThat(model.possibleProperty().get()).isFalse();
        assertThat(model.hintProperty().get())
                .isEqualTo(
                        "United States has 4,200 GMLRS rocket in McAlester Army Ammunition Plant"
                            + " and depot and 5,000 are asked for: ask for fewer or choose another"
                            + " place.");
        ((TransferFields) model.fields()).quantityProperty().set(500);
        assertThat(model.possibleProperty().get()).isTrue();
    }

    @Test
    void aSeatIsNotToldWhatAnotherNationHas() {
        DealViewModel model = new DealViewModel(session, toTaiwan(), "taiwan");
        model.reasonProperty().set("As many as there are.");
        ((TransferFields) model.fields()).quantityProperty().set(5000);
        assertThat(model.hintProperty().get())
                .isEqualTo(
                        "United States cannot do this as it stands: make it smaller, or ask what it"
                                + " could do.");
    }

    @Test
    void whatWasSaidAloudIsRecorded() {
        DealViewModel model = aloud();
        model.reasonProperty().set("Fill the island before the ports close.");
        AskedSeat taiwan = model.asked().getFirst();
        taiwan.answerProperty().set(Answer.REFUSED);
        assertThat(model.hintProperty().get()).isEqualTo("Write why Taiwan refuses.");
        taiwan.remarkProperty().set("No room in the magazines.");
        assertThat(model.propose().join()).isTrue();
        Proposal made = session.state().proposals().getLast();
        assertThat(made.status()).isEqualTo(Proposal.Status.REFUSED);
        assertThat(made.consents().getFirst().reason()).isEqualTo("No room in the magazines.");
    }

    @Test
    void aSeatsOwnProposalWaitsForTheOther() {
        DealViewModel model = new DealViewModel(session, toTaiwan(), "taiwan");
        model.reasonProperty().set("Rockets before the ports close.");
        assertThat(model.aloud()).isFalse();
        assertThat(model.propose().join()).isTrue();
        Proposal made = session.state().proposals().getLast();
        assertThat(made.seat()).isEqualTo("taiwan");
        assertThat(made.waitsFor("us-acquisition")).isTrue();
    }

    @Test
    void aSeatWithoutPowerIsToldWhoCanPropose() {
        DealViewModel model = new DealViewModel(session, toTaiwan(), "india");
        model.reasonProperty().set("We would like to see it.");
        assertThat(model.hintProperty().get())
                .isEqualTo(
                        "India holds no power this move needs: US acquisition office or Taiwan can"
                                + " propose it.");
    }

    @Test
    void theThreeWaysToShareALineDifferInWhoPays() {
        ProjectFields fields =
                new ProjectFields(
                        choices(),
                        MoveKind.COPRODUCE,
                        choices().state("us-gmlrs"),
                        "au-maryborough");
        assertThat(fields.host()).isEqualTo("AU");
        assertThat(fields.nation()).isEqualTo("AU");
        fields.kindProperty().set(MoveKind.MOVE_TOOLING);
        assertThat(fields.nation()).isEqualTo("US");
        assertThat(fields.move())
                .isEqualTo(new Move.MoveTooling("us-gmlrs", "AU", "au-maryborough"));
    }

    @Test
    void aSeatSeesOnlyTheStocksItMay() {
        DealViewModel model = new DealViewModel(session, toTaiwan(), "taiwan");
        assertThat(model.sees("TW")).isTrue();
        assertThat(model.sees("US")).isFalse();
        assertThat(aloud().sees("US")).isTrue();
    }
}
