package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.rules.Move;
import sinews.model.rules.Rejection;

import java.util.List;
import java.util.Map;

/** Proposals, consents, deals made aloud and withdrawals. */
class MoveDecisionsTest {
    private final Table table = new Table().to(Phase.PLAN);

    private Decision propose(String by, String seat, Move move) {
        return table.give(new Command.Propose(by, seat, move, "they are short", "nothing"));
    }

    private Decision answer(String by, String seat, boolean yes, String reason) {
        String last = table.state.proposals().getLast().id();
        return table.give(new Command.Answer(by, last, seat, yes, reason));
    }

    private void refused(Decision decision, String code, String sentence) {
        SessionState before = table.state;
        assertThat(decision).isEqualTo(new Decision.Rejected(new Rejection(code, sentence)));
        assertThat(table.state).isSameAs(before);
    }

    private Proposal last() {
        return table.state.proposals().getLast();
    }

    @Test
    void aProposalWaitsForTheSeatWhosePowerItNeeds() {
        assertThat(propose("us", "us", Table.transfer("US", "TW", 10)).accepted()).isTrue();
        assertThat(last().status()).isEqualTo(Proposal.Status.OPEN);
        assertThat(last().waitsFor("tw")).isTrue();
        assertThat(last().waitsFor("jp")).isFalse();
        assertThat(last().summary()).isEqualTo("10 missiles from US to TW");
        assertThat(last().id()).isEqualTo("m-" + table.log.getLast().position());
        assertThat(last().expires()).isEqualTo(3);
        assertThat(table.state.staffActionsLeft("us")).isEqualTo(3);
        assertThat(table.state.staffActionsLeft("tw")).isEqualTo(1);
    }

    @Test
    void theLastConsentMakesItReady() {
        propose("us", "us", Table.transfer("US", "TW", 10));
        assertThat(answer("tw", "tw", true, "").accepted()).isTrue();
        assertThat(last().status()).isEqualTo(Proposal.Status.READY);
        assertThat(last().consents().getFirst().answeredTurn()).isEqualTo(1);
    }

    @Test
    void oneRefusalEndsIt() {
        propose("us", "us", Table.transfer("US", "TW", 10));
        refused(
                answer("tw", "tw", false, " "),
                "SIN-REASON",
                "A refusal needs a reason; say why Taiwan refuses.");
        answer("tw", "tw", false, "no berth");
        assertThat(last().status()).isEqualTo(Proposal.Status.REFUSED);
        refused(
                answer("tw", "tw", true, ""),
                "SIN-CLOSED",
                last().id() + " is refused; it waits for nobody.");
    }

    @Test
    void onlyTheSeatAskedAnswers() {
        propose("us", "us", Table.transfer("US", "TW", 10));
        refused(
                answer("jp", "jp", true, ""),
                "SIN-CONSENT",
                "Japan is not asked about m-"
                        + table.state.position()
                        + ", or has answered; it waits for Taiwan.");
        refused(
                answer("jp", "tw", true, ""),
                "SIN-SEAT",
                "Japan can answer only for itself, not for Taiwan.");
        assertThat(answer("facilitator", "tw", true, "").accepted()).isTrue();
    }

    @Test
    void thePriceIsCheckedAgainWhenTheLastConsentArrives() {
        propose("us", "us", Table.transfer("US", "JP", 80));
        propose("us", "us", Table.transfer("US", "TW", 80));
        answer("tw", "tw", true, "");
        table.toTurn(2, Phase.PLAN);
        String first = table.state.proposals().getFirst().id();
        refused(
                table.give(new Command.Answer("jp", first, "jp", true, "")),
                "SIN-STOCK",
                "US has 20, not 80.");
        assertThat(table.give(new Command.Answer("jp", first, "jp", false, "too late")).accepted())
                .isTrue();
    }

    @Test
    void anObstacleIsSaidAtOnce() {
        refused(
                propose("us", "us", Table.transfer("US", "TW", 101)),
                "SIN-STOCK",
                "US has 100, not 101.");
    }

    @Test
    void aMoveNeedsAReason() {
        refused(
                table.give(new Command.Propose("us", "us", Table.transfer("US", "TW", 1), "", "")),
                "SIN-REASON",
                "The move has no reason; say why US acquisition wants it.");
    }

    @Test
    void aMoveNeedsAPowerOfTheSeat() {
        refused(
                propose("leg", "leg", Table.transfer("US", "TW", 1)),
                "SIN-POWER",
                "US legislature holds no power this move needs; it needs stock of US (US"
                        + " acquisition) and stock of TW (Taiwan).");
    }

    @Test
    void theRecipientMayProposeToo() {
        propose("tw", "tw", Table.transfer("US", "TW", 10));
        assertThat(last().waitsFor("us")).isTrue();
    }

    @Test
    void whatTheRulesDoNotKnowIsRefused() {
        refused(
                propose("us", "us", new Move.DirectSurge("nowhere")),
                "SIN-UNKNOWN",
                "The move cannot be made: no line 'nowhere' in this scenario.");
    }

    @Test
    void onlyTheProposerPaysAStaffAction() {
        propose("tw", "tw", Table.transfer("US", "TW", 1));
        refused(
                propose("tw", "tw", Table.transfer("US", "TW", 1)),
                "SIN-STAFF",
                "Taiwan has used its 1 staff action of turn 1; make this move next turn or undo"
                        + " another.");
        assertThat(table.state.staffActionsLeft("us")).isEqualTo(4);
        table.give(new Command.Undo("facilitator"));
        assertThat(propose("tw", "tw", Table.transfer("US", "TW", 2)).accepted()).isTrue();
        table.toTurn(2, Phase.PLAN);
        assertThat(propose("tw", "tw", Table.transfer("US", "TW", 1)).accepted()).isTrue();
    }

    @Test
    void seatsActInPlanAndTheFacilitatorAlways() {
        table.to(Phase.ADJUDICATE);
        Move move = Table.transfer("US", "TW", 1);
        refused(
                propose("us", "us", move),
                "SIN-PHASE",
                "US acquisition acts in the Plan phase; turn 1 is in Adjudicate. The facilitator"
                        + " can act for it now.");
        assertThat(propose("facilitator", "us", move).accepted()).isTrue();
        table.to(Phase.DEBRIEF);
        assertThat(propose("facilitator", "us", move).accepted()).isTrue();
    }

    @Test
    void aSeatActsOnlyForItself() {
        refused(
                propose("us", "tw", Table.transfer("US", "TW", 1)),
                "SIN-SEAT",
                "US acquisition can make moves only for itself, not for Taiwan.");
        refused(
                propose("nobody", "nobody", Table.transfer("US", "TW", 1)),
                "SIN-SEAT",
                "There is no seat 'nobody'; the seats are us, leg, jp, tw.");
        refused(
                propose("facilitator", "xx", Table.transfer("US", "TW", 1)),
                "SIN-SEAT",
                "There is no seat 'xx'; the seats are us, leg, jp, tw.");
    }

    @Test
    void afterSubmittingTheFacilitatorCanStillAdd() {
        assertThat(table.give(new Command.SubmitTurn("us", "us")).accepted()).isTrue();
        refused(
                table.give(new Command.SubmitTurn("us", "us")),
                "SIN-SUBMITTED",
                "US acquisition has already submitted turn 1.");
        refused(
                propose("us", "us", Table.transfer("US", "TW", 1)),
                "SIN-SUBMITTED",
                "US acquisition has submitted turn 1; the facilitator can still add a move for"
                        + " it.");
        assertThat(propose("facilitator", "us", Table.transfer("US", "TW", 1)).accepted()).isTrue();
        assertThat(table.state.submitted()).containsExactly("us");
        table.toTurn(2, Phase.PLAN);
        assertThat(table.state.submitted()).isEmpty();
    }

    private Decision deal(
            String by, Map<String, Consent.Answer> answers, Map<String, String> remarks) {
        return table.give(
                new Command.RecordDeal(
                        by, "us", Table.transfer("US", "TW", 5), "agreed", "", answers, remarks));
    }

    @Test
    void aDealMadeAloudIsRecordedInOneGo() {
        deal("facilitator", Map.of("tw", Consent.Answer.GIVEN), Map.of("tw", "gladly"));
        assertThat(last().status()).isEqualTo(Proposal.Status.READY);
        assertThat(last().consents().getFirst().reason()).isEqualTo("gladly");
        deal("facilitator", Map.of("tw", Consent.Answer.NOT_ASKED), Map.of());
        assertThat(last().status()).isEqualTo(Proposal.Status.READY);
        assertThat(last().consents().getFirst().answer()).isEqualTo(Consent.Answer.NOT_ASKED);
        deal("facilitator", Map.of(), Map.of());
        assertThat(last().status()).isEqualTo(Proposal.Status.OPEN);
        deal("facilitator", Map.of("tw", Consent.Answer.REFUSED), Map.of("tw", "too risky"));
        assertThat(last().status()).isEqualTo(Proposal.Status.REFUSED);
        assertThat(table.state.staffActionsLeft("us")).isZero();
    }

    @Test
    void aDealIsCheckedLikeAnyOther() {
        refused(
                deal("facilitator", Map.of("tw", Consent.Answer.REFUSED), Map.of()),
                "SIN-REASON",
                "A refusal needs a reason; say why Taiwan refuses.");
        refused(
                deal("facilitator", Map.of("jp", Consent.Answer.GIVEN), Map.of()),
                "SIN-CONSENT",
                "Japan is not asked in this deal; it needs the consent of Taiwan.");
        refused(
                deal("us", Map.of(), Map.of()),
                "SIN-FACILITATOR",
                "Only the facilitator can do this, not US acquisition.");
    }

    @Test
    void theProposerCanTakeItBackUntilItIsEnacted() {
        propose("us", "us", Table.transfer("US", "TW", 10));
        String id = last().id();
        refused(
                table.give(new Command.Withdraw("us", "m-99", "changed our mind")),
                "SIN-PROPOSAL",
                "There is no proposal 'm-99' in this session; it may have been undone.");
        refused(
                table.give(new Command.Withdraw("tw", id, "no")),
                "SIN-SEAT",
                id
                        + " was proposed by US acquisition; only US acquisition or the facilitator"
                        + " can withdraw it.");
        refused(
                table.give(new Command.Withdraw("us", id, "")),
                "SIN-REASON",
                "A withdrawal needs a reason; say why US acquisition takes it back.");
        answer("tw", "tw", true, "");
        assertThat(table.give(new Command.Withdraw("us", id, "needed at home")).accepted())
                .isTrue();
        assertThat(last().status()).isEqualTo(Proposal.Status.WITHDRAWN);
        assertThat(last().outcome()).isEqualTo("needed at home");
        refused(
                table.give(new Command.Withdraw("us", id, "again")),
                "SIN-CLOSED",
                id + " is withdrawn; only an open or ready proposal can be withdrawn.");
    }

    @Test
    void aProposalExpiresAfterThreeTurns() {
        propose("us", "us", Table.transfer("US", "TW", 10));
        table.toTurn(3, Phase.DEBRIEF);
        assertThat(last().status()).isEqualTo(Proposal.Status.OPEN);
        table.give(new Command.NextPhase("facilitator"));
        assertThat(last().status()).isEqualTo(Proposal.Status.EXPIRED);
    }

    @Test
    void readyMovesAreEnactedAtTheNextAdjudicationOrFailWithASentence() {
        propose("us", "us", Table.transfer("US", "TW", 80));
        answer("tw", "tw", true, "");
        propose("us", "us", Table.transfer("US", "JP", 80));
        answer("jp", "jp", true, "");
        table.to(Phase.DEBRIEF);
        List<Proposal> proposals = table.state.proposals();
        assertThat(proposals.getFirst().status()).isEqualTo(Proposal.Status.ENACTED);
        assertThat(proposals.getFirst().outcome()).isEqualTo("Arrived.");
        assertThat(proposals.getLast().status()).isEqualTo(Proposal.Status.FAILED);
        assertThat(proposals.getLast().outcome()).isEqualTo("US has 20, not 80.");
        // 80 arrived, four weeks of 5 used
        assertThat(table.state.board().ledger().stock("taipei", "TW", "missile")).isEqualTo(60);
    }
}
