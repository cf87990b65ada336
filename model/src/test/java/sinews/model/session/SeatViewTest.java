package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.TickRecord;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.MoveQuote.SupplyAt;
import sinews.model.rules.Rejection;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a seat may learn from a quote. */
class SeatViewTest {
    private static final Scenario SCENARIO = Table.scenario();
    private static final SupplyAt US = new SupplyAt("san-diego", "US", "missile", 100, -1);
    private static final SupplyAt TW = new SupplyAt("taipei", "TW", "missile", 20, 70);
    private static final SeatView TAIWAN =
            new SeatView(
                    new Seat(
                            "tw",
                            "Taiwan",
                            SeatKind.NATION,
                            Map.of("TW", List.of(Power.values())),
                            List.of("TW"),
                            "",
                            List.of(),
                            4));

    private static MoveQuote quote(String payer, String... about) {
        return new MoveQuote(
                "101 missiles from US to TW",
                5,
                payer,
                1,
                List.of(new ConsentNeed("us", "US", Power.STOCK)),
                List.of(),
                0,
                3,
                List.of(US, TW),
                List.of(US, TW),
                List.of("The way is contested."),
                about.length == 0
                        ? null
                        : new Rejection("SIN-X", "US has 100, not 101.", List.of(about)));
    }

    private static String sentence(String... about) {
        Rejection obstacle = TAIWAN.of(SCENARIO, quote("US", about)).obstacle();
        return obstacle == null ? "" : obstacle.sentence();
    }

    @Test
    void theOtherSidesStocksAreLeftOut() {
        MoveQuote seen = TAIWAN.of(SCENARIO, quote("US"));
        assertThat(seen.before()).containsExactly(TW);
        assertThat(seen.after()).containsExactly(TW);
        assertThat(seen.notes()).containsExactly("The way is contested.");
        assertThat(seen.obstacle()).isNull();
    }

    @Test
    void anObstacleTellsNoFiguresOfOthers() {
        String masked =
                "United States cannot do this as it stands: make it smaller, or ask what it could"
                        + " do.";
        assertThat(sentence("US")).isEqualTo(masked);
        assertThat(sentence("TW", "US")).isEqualTo(masked);
        assertThat(sentence("TW")).isEqualTo("US has 100, not 101.");
        assertThat(SeatView.ALL.of(SCENARIO, quote("US", "US")).obstacle())
                .isEqualTo(quote("US", "US").obstacle());
    }

    @Test
    void aFailureTellsNoFiguresOfOthers() {
        Table table = new Table();
        table.give(
                new Command.Propose(
                        "facilitator", "us", Table.transfer("US", "TW", 24), "short", ""));
        Proposal proposal = table.state.proposals().getLast();
        Proposal failed =
                proposal.with(Proposal.Status.FAILED, "US has 20, not 24.", List.of("US"));
        assertThat(TAIWAN.outcome(SCENARIO, failed))
                .isEqualTo(
                        "United States cannot do this as it stands: make it smaller, or ask what"
                                + " it could do.");
        assertThat(SeatView.ALL.outcome(SCENARIO, failed)).isEqualTo("US has 20, not 24.");
    }

    @Test
    void theFacilitatorSeesAll() {
        assertThat(SeatView.ALL.of(SCENARIO, quote("US", "US"))).isEqualTo(quote("US", "US"));
        assertThat(SeatView.by(new Table().state, "facilitator")).isSameAs(SeatView.ALL);
    }

    @Test
    void aWarningRevealsAnInjectToTheSeatsItNamesUntilItComes() {
        Table table = new Table();
        Inject plain = Table.inject("w", 1, false);
        Inject warning =
                new Inject(
                        "w",
                        "Build-up",
                        plain.storyline(),
                        1,
                        false,
                        "",
                        "Ships gather",
                        "Body.",
                        "",
                        List.of(),
                        List.of("*"),
                        "",
                        0,
                        0,
                        List.of(new Effect.Warning("i-2", 4, List.of("tw"))),
                        Map.of());
        assertThat(TAIWAN.warnedOf(table.state)).isEmpty();
        table.give(new Command.AdHocInject("facilitator", warning));
        assertThat(TAIWAN.warnedOf(table.state))
                .extracting(m -> m.inject().id())
                .containsExactly("i-2");
        assertThat(new SeatView(SCENARIO.seat("jp")).warnedOf(table.state)).isEmpty();
        table.toTurn(2, Phase.PLAN);
        assertThat(TAIWAN.warnedOf(table.state)).isEmpty();
    }

    private static Inject inject(String id, List<String> seats, Effect... effects) {
        Inject plain = Table.inject(id, 1, false);
        return new Inject(
                id,
                plain.title(),
                plain.storyline(),
                1,
                false,
                "",
                plain.headline(),
                "Body.",
                "",
                List.of(),
                seats,
                "",
                0,
                0,
                List.of(effects),
                Map.of());
    }

    /** The effects of these injects as a session has them in force, and what Taiwan sees. */
    private static List<Effect> seenByTaiwan(Inject... injects) {
        Table table = new Table();
        List<Change> begun = new ArrayList<>();
        for (Inject inject : injects) {
            assertThat(table.give(new Command.AdHocInject("facilitator", inject)).accepted())
                    .isTrue();
            for (int i = 0; i < inject.effects().size(); i++) {
                begun.add(
                        new Change.EffectBegun(
                                new ActiveEffect(
                                        inject.id(), "", i, inject.effects().get(i), 0, 99)));
            }
        }
        SessionState s = table.state;
        Board now = s.board().applyMoves(new TickRecord(0, List.of(), begun));
        SessionState with =
                new SessionState(
                        s.scenario(),
                        s.info(),
                        s.position(),
                        s.turn(),
                        s.phase(),
                        s.ended(),
                        now,
                        s.msel(),
                        s.proposals(),
                        s.submitted(),
                        s.corrections(),
                        s.reports(),
                        s.observations(),
                        s.undo());
        assertThat(SeatView.ALL.of(with).effects()).isEqualTo(now.effects());
        // Without the session nobody knows to whom an inject written during play was told.
        assertThat(TAIWAN.of(SCENARIO, now).effects()).isEmpty();
        return TAIWAN.of(with).effects().values().stream().map(ActiveEffect::effect).toList();
    }

    @Test
    void anEffectIsSeenByThoseItsInjectWasToldTo() {
        Effect dear = new Effect.PriceShock("missile", 12_000);
        Effect dearer = new Effect.PriceShock("missile", 15_000);
        assertThat(
                        seenByTaiwan(
                                inject("a", List.of("*"), dear),
                                inject("b", List.of("us", "jp"), dearer)))
                .containsExactly(dear);
        assertThat(seenByTaiwan(inject("b", List.of("us", "tw"), dearer))).containsExactly(dearer);
    }

    @Test
    void anEffectOnAnotherNationsFiguresIsNotSeenEvenIfItsInjectWasToldToAll() {
        Effect own = new Effect.BudgetShock("TW", 12_000);
        Effect others = new Effect.BudgetShock("US", 8_000);
        Effect points = new Effect.PoliticalShock("JP", -5, 0, 0, Map.of());
        Effect stock = new Effect.StockChange("san-diego", "missile", "US", 10);
        assertThat(seenByTaiwan(inject("a", List.of("*"), own, others, points, stock)))
                .containsExactly(own);
    }

    @Test
    void aScenariosInjectIsKnownWithoutTheSession() {
        Effect effect = new Effect.PriceShock("missile", 12_000);
        Board now =
                Table.board()
                        .applyMoves(
                                new TickRecord(
                                        0,
                                        List.of(),
                                        List.of(
                                                new Change.EffectBegun(
                                                        new ActiveEffect(
                                                                "i-1", "", 0, effect, 0, 99)))));
        assertThat(TAIWAN.of(SCENARIO, now).effects()).hasSize(1);
    }
}
