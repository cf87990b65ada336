package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.Debt;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TickRecord;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Order;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;

/** Rules inside a tick, each worked by hand. */
class WeeklyRulesTest {

    /** Korea makes 480 shells a year (ten a week) for itself, America and Britain. */
    private static Setup shells() {
        return new Setup()
                .nation("KR", 480_000_000, 100_000_000)
                .nation("UK", 480_000_000, 100_000_000)
                .nation("US", 480_000_000, 100_000_000)
                .materiel("shell", Tier.END_ITEM, 100)
                .place("changwon", "KR", LocationKind.PLANT, 0)
                .place("depot", "US")
                .place("front", "US", LocationKind.THEATRE, 0)
                .lane("depot", "front", Mode.SEA, 1_000, 280, "strait")
                .chokepoint("strait")
                .line(
                        "shells",
                        "shell",
                        "changwon",
                        "KR",
                        480,
                        f -> f.rates(120, 480, 480, 960).lead(1));
    }

    private static Setup claims(ContractTier us) {
        return shells().order(
                        "o-uk", "UK", "shell", "shells", 400, ContractTier.FOREIGN, 40, "changwon")
                .order("o-us", "US", "shell", "shells", 400, us, 40, "changwon");
    }

    private static Board with(Board board, Change... changes) {
        return board.applyMoves(new TickRecord(board.tick(), List.of(), List.of(changes)));
    }

    private static List<Long> starts(TurnOutcome out) {
        return out.ticks().stream()
                .map(
                        t ->
                                t.postings().stream()
                                        .filter(p -> p.from().equals(Account.MADE))
                                        .mapToLong(Posting::units)
                                        .sum())
                .toList();
    }

    private static TurnInput quiet(int ticks) {
        return Setup.turn(ticks);
    }

    private static Board run(Rules rules, Board board, int ticks) {
        return rules.adjudicate(board, quiet(ticks)).after();
    }

    private static Map<String, Long> delivered(Board board) {
        Map<String, Long> found = new java.util.TreeMap<>();
        board.orders().forEach((id, o) -> found.put(id, o.delivered()));
        return found;
    }

    @Test
    void workersLostCutTheRateAndTheRamp() {
        Setup s = claims(ContractTier.FOREIGN);
        s.order("o-big", "KR", "shell", "shells", 9_600, ContractTier.ASSURED, 48, "changwon");
        Rules rules = s.rules();
        // Ten a week at half the rate is five.
        TurnOutcome half =
                rules.adjudicate(
                        rules.start(),
                        Setup.turn(
                                4,
                                Setup.inject(
                                        "x",
                                        0,
                                        0,
                                        new Effect.WorkforceLoss("shells", 5_000, 5_000))));
        assertThat(starts(half)).allMatch(u -> u == 5 || u == 6);
        // A month's step is 480 × 5 % = 24; half of it 12, and none when nobody trains.
        assertThat(half.after().lines().get("shells").rate()).isEqualTo(492);
        assertThat(run(rules, rules.start(), 1).lines().get("shells").rate()).isEqualTo(504);
        TurnOutcome none =
                rules.adjudicate(
                        rules.start(),
                        Setup.turn(
                                4,
                                Setup.inject(
                                        "x", 0, 0, new Effect.WorkforceLoss("shells", 0, 10_000))));
        assertThat(none.after().lines().get("shells").rate()).isEqualTo(480);
    }

    @Test
    void skilledWorkersClimbFaster() {
        Setup s = shells();
        s.order("o-big", "KR", "shell", "shells", 9_600, ContractTier.ASSURED, 48, "changwon");
        Rules rules = s.rules();
        NationState kr = rules.start().nations().get("KR").with(e -> e.skill = 150);
        Board board = with(rules.start(), new Change.NationSet(kr));
        // 480 × 5 % × 150 % = 36.
        assertThat(run(rules, board, 1).lines().get("shells").rate()).isEqualTo(516);
    }

    @Test
    void aRecallHoldsStockAndWork() {
        Setup s = shells();
        s.stock("front", "shell", "US", 100)
                .demand("d", "front", "shell", "US", DemandKind.EXPEND, 0, 10, 100);
        s.order("o-us", "US", "shell", "shells", 400, ContractTier.FOREIGN, 40, "changwon");
        Rules rules = s.rules();
        TurnOutcome out =
                rules.adjudicate(
                        rules.start(),
                        Setup.turn(4, Setup.inject("x", 1, 0, new Effect.Recall("shell", "", 2))));
        // Used in ticks 0 and 3, held in 1 and 2; so are starts.
        assertThat(out.after().demands().get("d").met()).isEqualTo(20);
        assertThat(out.after().demands().get("d").unmet()).isEqualTo(20);
        List<Long> starts = starts(out);
        assertThat(starts.getFirst()).isPositive();
        assertThat(starts.subList(1, 3)).containsOnly(0L);
        assertThat(starts.get(3)).isPositive();
    }

    @Test
    void aSecurityOfSupplyRaisesAnOrderUntilACaveatIsInvoked() {
        Setup s = claims(ContractTier.FOREIGN);
        s.agreement("sos", AgreementKind.SECURITY_OF_SUPPLY, List.of("KR", "US"), "*");
        Rules rules = s.rules();
        // One week's ten, started in tick 0, handed out in tick 1: all to the assured.
        assertThat(delivered(run(rules, rules.start(), 2)))
                .containsEntry("o-us", 10L)
                .containsEntry("o-uk", 0L);
        TurnOutcome held =
                rules.adjudicate(
                        rules.start(),
                        Setup.turn(
                                2, Setup.inject("x", 0, 0, new Effect.CaveatInvoked("KR", "sos"))));
        // Both are foreign contracts then: five each.
        assertThat(delivered(held.after())).containsEntry("o-us", 5L).containsEntry("o-uk", 5L);
        assertThat(held.after().remainders()).containsEntry("refused:KR:US", 395L);
    }

    @Test
    void aNationalPriorityServesOwnOrdersFirst() {
        Setup s = claims(ContractTier.ASSURED);
        s.order("o-kr", "KR", "shell", "shells", 400, ContractTier.ASSURED, 40, "changwon");
        Rules rules = s.rules();
        assertThat(delivered(run(rules, rules.start(), 2)))
                .containsEntry("o-kr", 5L)
                .containsEntry("o-us", 5L);
        NationState kr =
                rules.start().nations().get("KR").with(e -> e.priorities = List.of("shell"));
        Board after = run(rules, with(rules.start(), new Change.NationSet(kr)), 2);
        assertThat(delivered(after)).containsEntry("o-us", 0L);
        assertThat(after.stockTerms().get(new StockKey("changwon", "shell", "KR")).floor())
                .isEqualTo(10);
        assertThat(after.remainders()).containsEntry("displaced:KR:US", 400L);
    }

    @Test
    void anAllysStockUsedUnderAccessIsOwed() {
        Setup s = shells();
        s.stock("front", "shell", "US", 4)
                .stock("front", "shell", "UK", 100, 50, false)
                .agreement("acc", AgreementKind.ACCESS, List.of("UK", "US"), "*")
                .demand("d", "front", "shell", "US", DemandKind.EXPEND, 0, 10, 100);
        Rules rules = s.rules();
        // Ten asked, four of its own: six are owed.
        TurnOutcome out = rules.adjudicate(rules.start(), quiet(1));
        assertThat(out.after().debts().get(Debt.key("US", "UK", "shell")).units()).isEqualTo(6);
        assertThat(out.after().demands().get("d").met()).isEqualTo(10);
        assertThat(rules.start().applyMoves(out.enactment()).apply(out.ticks().getFirst()))
                .isEqualTo(out.after());
    }

    @Test
    void onlyShipsWithTheStraitBeforeThemAreTrapped() {
        Setup s = shells();
        s.stock("depot", "shell", "US", 100);
        Rules rules = s.rules();
        Board sailing =
                rules.adjudicate(
                                rules.start(),
                                Setup.moves(
                                        1,
                                        new Move.Preposition(
                                                "US",
                                                "shell",
                                                10,
                                                "depot",
                                                "front",
                                                List.of(Mode.SEA))))
                        .after();
        // 28 days, half of them before the strait: one week out it turns back, three weeks out not.
        assertThat(trapped(rules, run(rules, sailing, 1))).isTrue();
        assertThat(trapped(rules, run(rules, sailing, 3))).isFalse();
    }

    private static boolean trapped(Rules rules, Board board) {
        Board after =
                rules.adjudicate(
                                board,
                                Setup.turn(
                                        1,
                                        Setup.inject(
                                                "x",
                                                board.tick(),
                                                0,
                                                new Effect.ChokepointClose("strait", true))))
                        .after();
        return after.cargo().values().stream()
                .anyMatch(c -> c.returning() || c.place().equals("depot"));
    }

    @Test
    void aLineBelowItsMinimumGoesWarmThenColdAndComesBack() {
        Setup s = shells();
        s.lines.clear();
        s.line("shells", "shell", "changwon", "KR", 48, f -> f.rates(120, 480, 480, 960).lead(1));
        s.order("o-kr", "KR", "shell", "shells", 40, ContractTier.ASSURED, 96, "depot");
        Rules rules = s.rules();
        Board third = run(rules, rules.start(), 12);
        assertThat(third.lines().get("shells").phase()).isEqualTo(LinePhase.ACTIVE);
        // Three months below 120 end with tick 11; six with tick 23.
        Board warm = run(rules, third, 1);
        assertThat(warm.lines().get("shells").phase()).isEqualTo(LinePhase.WARM);
        Board cold = run(rules, warm, 12);
        assertThat(cold.lines().get("shells").phase()).isEqualTo(LinePhase.COLD);
        assertThat(cold.lines().get("shells").rate()).isZero();

        // An order of 480 due in tick 60 asks for 480 × 48 / 43 = 536 in tick 16: twelve ticks on
        // it works.
        Board asked = run(rules, with(warm, new Change.OrderSet(big(60))), 4);
        assertThat(asked.lines().get("shells").restartAt()).isEqualTo(28);
        assertThat(run(rules, asked, 11).lines().get("shells").phase()).isEqualTo(LinePhase.WARM);
        Board back = run(rules, asked, 12);
        assertThat(back.tick()).isEqualTo(29);
        assertThat(back.lines().get("shells").phase()).isEqualTo(LinePhase.ACTIVE);
        assertThat(back.lines().get("shells").restartAt()).isEqualTo(-1);
        assertThat(back.lines().get("shells").lowMonths()).isZero();

        // From cold: 120 ticks and 24 of qualification from tick 28 on.
        Board late = run(rules, with(cold, new Change.OrderSet(big(60))), 4);
        assertThat(late.lines().get("shells").restartAt()).isEqualTo(28 + 144);
    }

    @Test
    void aLineKeptWarmDoesNotDecay() {
        Setup s = shells();
        s.lines.clear();
        s.line("shells", "shell", "changwon", "KR", 48, f -> f.rates(120, 480, 480, 960).lead(1));
        Rules rules = s.rules();
        Board kept =
                with(
                        rules.start(),
                        new Change.LineSet(
                                rules.start()
                                        .lines()
                                        .get("shells")
                                        .with(e -> e.keptWarmUntil = 48)));
        assertThat(run(rules, kept, 30).lines().get("shells").phase()).isEqualTo(LinePhase.ACTIVE);
    }

    private static OrderState big(int due) {
        Order terms =
                new Order(
                        "o-new",
                        "KR",
                        "shell",
                        "shells",
                        480,
                        0,
                        0,
                        OrderForm.ANNUAL,
                        ContractTier.ASSURED,
                        5,
                        due,
                        "depot",
                        0,
                        Map.of());
        return new OrderState(terms, 0, 0, 0, "", 0, 0, false, 1);
    }

    @Test
    void aStandingLevelIsFilledAtTheMonthsEnd() {
        Setup s = shells();
        s.stock("depot", "shell", "US", 100);
        Rules rules = s.rules();
        StockKey front = new StockKey("front", "shell", "US");
        Board board =
                with(rules.start(), new Change.StockTermsSet(front, new StockTerms(0, false, 30)));
        TurnOutcome out = rules.adjudicate(board, quiet(4));
        List<Posting> sent =
                out.ticks().getLast().postings().stream()
                        .filter(p -> p.cause().rule().equals("top-up"))
                        .toList();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().units()).isEqualTo(30);
        assertThat(sent.getFirst().from()).isEqualTo(new Account.Stock("depot", "US"));
        // 28 days from tick 4 on: they leave in tick 4 and arrive in tick 8.
        assertThat(run(rules, out.after(), 5).stock(front)).isEqualTo(30);
    }
}
