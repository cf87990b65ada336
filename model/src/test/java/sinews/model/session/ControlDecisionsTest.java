package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.StockKey;
import sinews.model.json.Json;
import sinews.model.log.CanonicalJson;
import sinews.model.rules.Rejection;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Mode;

import java.util.List;
import java.util.Map;

/** Phases, injects, corrections, adjudication, undo, observations and the end. */
class ControlDecisionsTest {
    private static final String F = Command.FACILITATOR;
    private final Table table = new Table();

    private void refused(Command command, String code, String sentence) {
        SessionState before = table.state;
        assertThat(table.give(command))
                .isEqualTo(new Decision.Rejected(new Rejection(code, sentence)));
        assertThat(table.state).isSameAs(before);
    }

    private void done(Command command) {
        assertThat(table.give(command)).isInstanceOf(Decision.Accepted.class);
    }

    private MselItem item(String id) {
        return table.state.mselItem(id).orElseThrow();
    }

    @Test
    void aTurnHasFourPhases() {
        assertThat(table.state.phase()).isEqualTo(Phase.BRIEF);
        done(new Command.NextPhase(F));
        assertThat(table.state.phase()).isEqualTo(Phase.PLAN);
        refused(
                new Command.Adjudicate(F),
                "SIN-PHASE",
                "Turn 1 is in Plan; go on to Adjudicate first.");
        done(new Command.NextPhase(F));
        refused(
                new Command.NextPhase(F),
                "SIN-PHASE",
                "Turn 1 is not adjudicated yet; adjudicate it to go on to Debrief.");
        done(new Command.Adjudicate(F));
        assertThat(table.state.phase()).isEqualTo(Phase.DEBRIEF);
        assertThat(table.state.board().tick()).isEqualTo(4);
        refused(
                new Command.Adjudicate(F),
                "SIN-PHASE",
                "Turn 1 is adjudicated already; go on to the next turn.");
        done(new Command.NextPhase(F));
        assertThat(table.state.turn()).isEqualTo(2);
        assertThat(table.state.phase()).isEqualTo(Phase.BRIEF);
    }

    @Test
    void afterTheLastTurnComesTheEnd() {
        table.toTurn(5, Phase.DEBRIEF);
        refused(new Command.NextPhase(F), "SIN-PHASE", "Turn 5 is the last one; end the exercise.");
        done(new Command.EndExercise(F));
        assertThat(table.state.ended()).isTrue();
        refused(
                new Command.Undo(F),
                "SIN-ENDED",
                "The exercise ended in turn 5; only observations can still be noted.");
        done(new Command.Observe(F, "Lee", "Good talk.", "o-1"));
    }

    @Test
    void theExerciseCanEndAtAnyTime() {
        done(new Command.EndExercise(F));
        assertThat(table.state.ended()).isTrue();
        assertThat(table.state.undo()).isEmpty();
    }

    @Test
    void onlyTheFacilitatorControls() {
        refused(
                new Command.NextPhase("jp"),
                "SIN-FACILITATOR",
                "Only the facilitator can do this, not Japan.");
        refused(
                new Command.Undo("jp"),
                "SIN-FACILITATOR",
                "Only the facilitator can do this, not Japan.");
    }

    @Test
    void plannedInjectsOfTheTurnAreDeliveredWhenBriefEnds() {
        done(new Command.NextPhase(F));
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.DELIVERED);
        assertThat(item("i-1").tick()).isEqualTo(2);
        assertThat(item("i-2").status()).isEqualTo(MselItem.Status.PLANNED);
        assertThat(item("c-1").status()).isEqualTo(MselItem.Status.CONDITIONAL);
        assertThat(table.state.deliveredNow()).containsExactly(item("i-1"));
        table.to(Phase.DEBRIEF);
        assertThat(table.state.deliveredNow()).isEmpty();
    }

    @Test
    void anInjectIsDeliveredOnceAtAnyTime() {
        done(new Command.DeliverInject(F, "c-1"));
        refused(
                new Command.DeliverInject(F, "c-1"),
                "SIN-INJECT",
                "The inject 'Title c-1' was delivered in turn 1 already.");
        refused(
                new Command.DeliverInject(F, "zz"),
                "SIN-INJECT",
                "There is no inject 'zz' in the MSEL.");
        table.to(Phase.DEBRIEF);
        done(new Command.DeliverInject(F, "i-2"));
        assertThat(item("i-2").tick()).isEqualTo(6); // third week of the turn that comes next
    }

    @Test
    void severalInjectsAreDeliveredTogetherOrNotAtAll() {
        refused(
                new Command.DeliverDue(F, List.of()),
                "SIN-INJECT",
                "No inject is named; choose at least one to deliver.");
        refused(
                new Command.DeliverDue(F, List.of("i-1", "i-1")),
                "SIN-INJECT",
                "The inject 'Title i-1' is named twice; name it once.");
        refused(
                new Command.DeliverDue(F, List.of("i-1", "zz")),
                "SIN-INJECT",
                "There is no inject 'zz' in the MSEL.");
        done(new Command.DeliverDue(F, List.of("i-1", "i-2")));
        assertThat(item("i-2").status()).isEqualTo(MselItem.Status.DELIVERED);
        done(new Command.Undo(F));
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.PLANNED);
        assertThat(item("i-2").status()).isEqualTo(MselItem.Status.PLANNED);
    }

    @Test
    void anInjectMovesToAnotherTurn() {
        done(new Command.RescheduleInject(F, "i-1", 3));
        assertThat(item("i-1").turn()).isEqualTo(3);
        refused(
                new Command.RescheduleInject(F, "i-1", 6),
                "SIN-TURN",
                "Turn 6 cannot be chosen; an inject can be moved to turn 1 to 5.");
        table.toTurn(3, Phase.BRIEF);
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.PLANNED);
        table.to(Phase.PLAN);
        refused(
                new Command.RescheduleInject(F, "i-1", 4),
                "SIN-INJECT",
                "The inject 'Title i-1' was delivered in turn 3 and cannot be moved any more.");
    }

    @Test
    void anInjectIsSkippedWithAReasonAndCanComeBack() {
        refused(
                new Command.SkipInject(F, "i-1", ""),
                "SIN-REASON",
                "Skipping 'Title i-1' needs a reason; say why it is left out.");
        done(new Command.SkipInject(F, "i-1", "no time"));
        refused(
                new Command.SkipInject(F, "i-1", "no time"),
                "SIN-INJECT",
                "The inject 'Title i-1' is skipped already.");
        done(new Command.NextPhase(F));
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.SKIPPED);
        done(new Command.RescheduleInject(F, "i-1", 2));
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.PLANNED);
        table.toTurn(2, Phase.PLAN);
        refused(
                new Command.SkipInject(F, "i-1", "late"),
                "SIN-INJECT",
                "The inject 'Title i-1' was delivered in turn 2 and cannot be skipped any more.");
    }

    @Test
    void anInjectIsWrittenDuringPlay() {
        done(new Command.AdHocInject(F, Table.inject("a-1", 1, false)));
        assertThat(item("a-1").adHoc()).isTrue();
        assertThat(item("a-1").status()).isEqualTo(MselItem.Status.DELIVERED);
        refused(
                new Command.AdHocInject(F, Table.inject("a-1", 1, false)),
                "SIN-INJECT",
                "There is an inject 'a-1' already; choose another id.");
        refused(
                new Command.AdHocInject(F, with("a-2", new Effect.DemandSurge("d-jp", 20_000))),
                "SIN-INJECT",
                "The inject names the demand 'd-jp', which this session does not have.");
        refused(
                new Command.AdHocInject(
                        F, with("a-2", new Effect.Blockade(List.of("taipei"), List.of(), 10_001))),
                "SIN-INJECT",
                "The inject's leak-through is 10001 basis points; it must be 0 to 10000.");
        refused(
                new Command.AdHocInject(
                        F, with("a-2", new Effect.Blockade(List.of("taipei"), List.of(), 0))),
                "SIN-INJECT",
                "The blockade stops no mode; name SEA, AIR or LAND.");
        done(new Command.Undo(F));
        assertThat(table.state.mselItem("a-1")).isEmpty();
    }

    @Test
    void anInjectKeepsTheBoundsOfAScenario() {
        refused(
                new Command.AdHocInject(
                        F,
                        with(
                                "a-2",
                                new Effect.StockChange("taipei", "missile", "TW", Long.MAX_VALUE))),
                "SIN-INJECT",
                "The inject's number of units is 9223372036854775807; it must be -1000000000000 to"
                        + " 1000000000000.");
        refused(
                new Command.AdHocInject(
                        F, with("a-2", new Effect.DemandSurge("d-tw", Integer.MAX_VALUE))),
                "SIN-INJECT",
                "The inject's multiplier is 2147483647; it must be 0 to 1000000.");
        refused(
                new Command.AdHocInject(F, with("a-2", new Effect.DemandSurge("d-tw", -1))),
                "SIN-INJECT",
                "The inject's multiplier is -1; it must be 0 to 1000000.");
    }

    private void wrong(Effect effect, String sentence) {
        refused(new Command.AdHocInject(F, with("a-2", effect)), "SIN-INJECT", sentence);
    }

    @Test
    void anInjectNamesWhatThereIsAndDoesSomething() {
        wrong(
                new Effect.PortOutage("kyoto", 0),
                "The inject names the place 'kyoto', which this session does not have.");
        wrong(
                new Effect.Strike("taipei", 0, 0),
                "The strike hits nothing; give a share of stock or of lines above 0.");
        wrong(
                new Effect.NewTheatre("d-jp"),
                "The inject names the demand 'd-jp', which this session does not have.");
        wrong(
                new Effect.BudgetShock("US", -1),
                "The inject's budget is -1; it must be 0 to 1000000.");
        wrong(
                new Effect.PoliticalShock("US", 0, 0, 0, Map.of("JP", 0)),
                "The shock changes nothing; give at least one number that is not 0.");
        wrong(
                new Effect.PoliticalShock("US", 0, 0, 0, Map.of("US", 5)),
                "The shock changes a nation's trust in itself; name another nation.");
        wrong(
                new Effect.PoliticalShock("US", 101, 0, 0, Map.of()),
                "The inject's change of political capital is 101; it must be -100 to 100.");
        wrong(
                new Effect.CaveatInvoked("US", "sos"),
                "The inject names the agreement 'sos', which this session does not have.");
        wrong(
                new Effect.WorkforceLoss("l-1", 0, 0),
                "The inject names the line 'l-1', which this session does not have.");
        wrong(
                new Effect.Recall("missile", "", 0),
                "The inject's time of the recall is 0; it must be 1 to 400.");
        wrong(
                new Effect.Espionage("seeker", 5),
                "The inject names the technology 'seeker', which this session does not have.");
        wrong(new Effect.LiftLoss(List.of(), 5), "No lane is named; name at least one.");
        wrong(
                new Effect.AdversarySurge("missile", -1),
                "The inject's rate is -1; it must be 0 to 1000000000000.");
        wrong(
                new Effect.Blockade(
                        List.of(), new AreaShape.Circle(0, 0, 9_000), List.of(Mode.SEA), 0),
                "The area of the blockade is none: radius 9000.0 km is out of range: give more than"
                        + " 0 and at most 5000.");
    }

    /** A blockade of an area is written to the log and read again. */
    @Test
    void anAreaIsKeptInTheLog() {
        Effect area =
                new Effect.Blockade(
                        List.of(), new AreaShape.Circle(25.5, 121.25, 300), List.of(Mode.SEA), 0);
        String written = Json.gson().toJson(area, Effect.class);
        assertThat(CanonicalJson.of(written)).contains("25.5");
        assertThat(Json.gson().fromJson(written, Effect.class)).isEqualTo(area);
    }

    private static Inject with(String id, Effect effect) {
        Inject i = Table.inject(id, 1, false);
        return new Inject(
                id,
                i.title(),
                i.storyline(),
                i.turn(),
                false,
                "",
                i.headline(),
                i.body(),
                "",
                List.of(),
                List.of("*"),
                "",
                0,
                0,
                List.of(effect),
                i.provenance());
    }

    private static Command correction(String place, long delta, String reason) {
        return new Command.AddCorrection(
                F, new Correction(new StockKey(place, "missile", "US"), delta, reason));
    }

    @Test
    void aCorrectionIsPostedAtTheAdjudication() {
        done(correction("san-diego", -30, "counted wrong"));
        table.to(Phase.DEBRIEF);
        assertThat(table.state.board().ledger().stock("san-diego", "US", "missile")).isEqualTo(70);
        assertThat(table.state.corrections()).isEmpty();
    }

    @Test
    void aCorrectionSaysWhatAndWhy() {
        refused(
                correction("san-diego", 0, "x"),
                "SIN-CORRECTION",
                "The correction changes nothing; give units to add or take.");
        refused(
                correction("san-diego", 1, ""),
                "SIN-REASON",
                "The correction has no reason; say why the number is changed.");
        refused(
                correction("atlantis", 1, "x"),
                "SIN-CORRECTION",
                "The correction names the place 'atlantis', which this scenario does not have.");
    }

    @Test
    void aCorrectionIsOfAnAmountThatCanBeReckonedWith() {
        for (long delta : List.of(Long.MIN_VALUE, Long.MAX_VALUE, 1_000_000_000_001L)) {
            refused(
                    correction("san-diego", delta, "x"),
                    "SIN-CORRECTION",
                    "The correction is of "
                            + delta
                            + " units; at most 1000000000000 can be added or taken.");
        }
    }

    @Test
    void aCorrectionCannotTakeMoreThanIsThere() {
        done(correction("san-diego", -130, "counted wrong"));
        table.to(Phase.PLAN);
        done(new Command.NextPhase(F));
        refused(
                new Command.Adjudicate(F),
                "SIN-CORRECTION",
                "The corrections of Missile at San Diego take 30 more than is there at the end of"
                        + " the turn; note one of +30 as well, or undo one.");
        done(correction("san-diego", 30, "counted again"));
        done(new Command.Adjudicate(F));
        assertThat(table.state.board().ledger().stock("san-diego", "US", "missile")).isZero();
    }

    @Test
    void undoReversesOneDecisionAfterAnother() {
        table.to(Phase.PLAN);
        SessionState plan = table.state;
        done(new Command.Propose("us", "us", Table.transfer("US", "TW", 10), "short", ""));
        String id = table.state.proposals().getLast().id();
        done(new Command.Answer("tw", id, "tw", true, ""));
        done(new Command.Observe(F, "Lee", "Quick.", null));
        done(new Command.Undo(F));
        assertThat(table.state.proposals().getLast().status()).isEqualTo(Proposal.Status.OPEN);
        assertThat(table.state.observations()).hasSize(1);
        done(new Command.Undo(F));
        assertThat(table.state.proposals()).isEmpty();
        assertThat(table.state.undo()).isEqualTo(plan.undo());
        done(new Command.Undo(F));
        assertThat(table.state.phase()).isEqualTo(Phase.BRIEF);
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.PLANNED);
        refused(new Command.Undo(F), "SIN-UNDO", "Nothing has been done yet that could be undone.");
        done(new Command.NextPhase(F));
        assertThat(item("i-1").status()).isEqualTo(MselItem.Status.DELIVERED);
    }

    @Test
    void anAdjudicationIsNotUndone() {
        table.to(Phase.DEBRIEF);
        refused(
                new Command.Undo(F),
                "SIN-UNDO",
                "Nothing has been done since the last adjudication, which cannot be undone.");
        done(new Command.NextPhase(F));
        done(new Command.Undo(F));
        assertThat(table.state.turn()).isEqualTo(1);
        assertThat(table.state.phase()).isEqualTo(Phase.DEBRIEF);
    }

    @Test
    void anObservationNeedsTextAuthorAndAKnownObjective() {
        refused(
                new Command.Observe(F, "Lee", "", null),
                "SIN-TEXT",
                "The observation is empty; write what was seen.");
        refused(
                new Command.Observe("jp", "", "x", null),
                "SIN-TEXT",
                "The observation has no author; say who saw it.");
        refused(
                new Command.Observe(F, "Lee", "x", "o-9"),
                "SIN-OBJECTIVE",
                "There is no objective 'o-9'; the objectives are o-1.");
    }
}
