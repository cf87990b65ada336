package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.TickRecord;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.session.SeatView;

import java.util.List;
import java.util.Map;

/** The moves that sign and cancel contracts, each by hand, and their most likely failures. */
class ContractMovesTest {
    private static final long M = Pacific.M;
    private static final Move.MultiYear THREE_YEARS =
            new Move.MultiYear("US", "rocket", 300, "us-rocket", 140, "depot", 3);
    private final Rules rules = Pacific.setup().rules();
    private final Board start = rules.start();

    private static String refusal(Rules rules, Board board, Move move) {
        Rejection r = rules.quote(board, "us", move).obstacle();
        return r == null ? "nothing stands in the way" : r.code() + ": " + r.sentence();
    }

    private String refusal(Move move) {
        return refusal(rules, start, move);
    }

    private static Board after(Rules rules, Board board, int ticks, Move... moves) {
        TurnOutcome out = rules.adjudicate(board, Setup.moves(ticks, moves));
        assertThat(out.moves()).allMatch(r -> r.failure() == null);
        return out.after();
    }

    private Board after(int ticks, Move... moves) {
        return after(rules, start, ticks, moves);
    }

    private static OrderState placed(Board board) {
        return board.orders().values().stream()
                .filter(o -> !o.byMove().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The start of a scenario with one nation otherwise. */
    private static Board with(Rules rules, NationState nation) {
        Change change = new Change.NationSet(nation);
        return rules.start().applyMoves(new TickRecord(0, List.of(), List.of(change)));
    }

    private static Board resolved(Rules rules, String nation) {
        NationState s = rules.start().nations().get(nation);
        return with(rules, s.with(e -> e.continuingResolution = true));
    }

    // Multi-year

    @Test
    void aMultiYearOrderObligatesItsFirstYearAndAFifthOfTheRest() {
        MoveQuote q = rules.quote(start, "us", THREE_YEARS);
        assertThat(q.obstacle()).isNull();
        // 300 × 100,000 × 92 % = 27.6 M: a third, 9.2, and a fifth of 18.4, 3.68.
        assertThat(q.money()).isEqualTo(12_880_000);
        assertThat(q.politicalCapital()).isEqualTo(6);
        assertThat(q.notes().getFirst())
                .isEqualTo(
                        "Of 27.6 M$ in all, 12.8 M$ is obligated now: the first year and a fifth of"
                                + " the rest as liability. The remainder follows at the start of"
                                + " each year.");
        Board signed = after(0, THREE_YEARS);
        OrderState o = placed(signed);
        assertThat(o.terms().effective()).isEqualTo(6 + 4);
        assertThat(o.value()).isEqualTo(27_600_000);
        assertThat(o.obligated()).isEqualTo(12_880_000);
        assertThat(signed.nations().get("US").politicalCapital()).isEqualTo(49);
        assertThat(signed.remainders()).containsEntry("confidence:US", 3L);
    }

    @Test
    void theRestIsObligatedAtEachYearsStartAndPaysWhatCameAhead() {
        // 9.2 M: a third, 3,066,666, and a fifth of 6,133,334, 1,226,666.
        Board signed =
                after(0, new Move.MultiYear("US", "rocket", 100, "us-rocket", 40, "depot", 3));
        Board before = rules.adjudicate(signed, Setup.turn(47)).after();
        OrderState early = placed(before);
        // It is all delivered within the year, and no more is paid than was obligated.
        assertThat(early.open()).isZero();
        assertThat(early.paid()).isEqualTo(4_293_332);
        assertThat(early.obligated()).isZero();
        OrderState second = placed(rules.adjudicate(before, Setup.turn(1)).after());
        assertThat(second.paid()).isEqualTo(4_293_332 + 2_453_334); // half of 4,906,668
        OrderState third = placed(rules.adjudicate(before, Setup.turn(49)).after());
        assertThat(third.paid()).isEqualTo(9_200_000);
    }

    @Test
    void aMultiYearOrderNeedsYearsABudgetAndMoney() {
        assertThat(refusal(new Move.MultiYear("US", "rocket", 300, "us-rocket", 140, "depot", 6)))
                .isEqualTo(
                        "SIN-YEARS: A multi-year contract runs two to five years, not 6: choose a"
                                + " number of years between, or place an annual order.");
        assertThat(refusal(rules, resolved(rules, "US"), THREE_YEARS))
                .isEqualTo(
                        "SIN-MULTI-YEAR: United States runs on last year's budget and may sign no"
                                + " new multi-year contract: place an annual order, or wait until"
                                + " its budget is passed.");
        assertThat(
                        refusal(
                                new Move.MultiYear(
                                        "US", "rocket", 20_000, "us-rocket", 140, "depot", 2)))
                .isEqualTo(
                        "SIN-MONEY: United States has 500 M$ uncommitted and the first year with"
                                + " its liability costs 1,104 M$: wait for income, make it smaller,"
                                + " or let another nation pay.");
    }

    // Agile split

    @Test
    void anAgileSplitIsManySmallContractsAtHalfTheLead() {
        Move.AgileSplit move =
                new Move.AgileSplit(
                        "US", "rocket-b", 60, List.of("jp-rocket", "au-late"), 90, "depot");
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        // 30 of each line in two lots of 15; Australia's still builds and is dear: 125 %.
        assertThat(q.money()).isEqualTo(2 * 1_890_000 + 2 * 2_362_500);
        assertThat(q.needs())
                .containsExactly(
                        new ConsentNeed("au", "AU", Power.CONTRACT),
                        new ConsentNeed("jp", "JP", Power.CONTRACT));
        Board after = after(0, move);
        List<OrderState> lots =
                after.orders().values().stream().filter(o -> !o.byMove().isEmpty()).toList();
        assertThat(lots).extracting(o -> o.terms().quantity()).containsOnly(15L).hasSize(4);
        // Half of 6 is 3, at least 4; Australia's own design takes its licence.
        assertThat(lots).extracting(o -> o.terms().effective()).containsExactly(12, 12, 4, 4);
        // The industries that got work gain a point at the month's end.
        assertThat(after.remainders())
                .containsEntry("confidence:JP", 1L)
                .containsEntry("confidence:AU", 1L)
                .doesNotContainKey("confidence:US");
    }

    @Test
    void anAgileSplitNeedsTwoLinesAndSmallLots() {
        assertThat(
                        refusal(
                                new Move.AgileSplit(
                                        "US", "rocket", 60, List.of("us-rocket"), 90, "depot")))
                .isEqualTo(
                        "SIN-LINES: An agile split spreads the quantity over at least two lines:"
                                + " name another line, or place a plain order.");
        assertThat(
                        refusal(
                                new Move.AgileSplit(
                                        "US",
                                        "rocket-b",
                                        200,
                                        List.of("jp-rocket", "au-late"),
                                        90,
                                        "depot")))
                .isEqualTo(
                        "SIN-LOT: au-late would get 100 in lots of at most 24, a quarter of its"
                                + " year, and takes at most 4 lots: order fewer, or name other"
                                + " lines.");
    }

    // Joint buy

    private static Move.JointBuy joint(long australia) {
        return new Move.JointBuy(
                "JP",
                List.of(
                        new Move.JointBuy.Share("JP", 40, "kure"),
                        new Move.JointBuy.Share("AU", australia, "darwin")),
                "rocket",
                "us-rocket",
                60);
    }

    @Test
    void aJointBuyIsAnOrderEachAtALowerPriceAfterTheLongestLead() {
        MoveQuote q = rules.quote(start, "us", joint(20));
        assertThat(q.obstacle()).isNull();
        assertThat(q.payer()).isEqualTo("JP");
        assertThat(q.money()).isEqualTo(3_880_000);
        assertThat(q.needs())
                .containsExactlyInAnyOrder(
                        new ConsentNeed("au", "AU", Power.CONTRACT),
                        new ConsentNeed("jp", "JP", Power.CONTRACT));
        Board after = after(0, joint(20));
        assertThat(after.nations().get("JP").obligated()).isEqualTo(3_880_000);
        assertThat(after.nations().get("AU").obligated()).isEqualTo(1_940_000);
        assertThat(after.orders().values().stream().filter(o -> !o.byMove().isEmpty()))
                .extracting(o -> o.terms().effective())
                .containsExactly(5 + 8 + 8, 5 + 8 + 8);
        assertThat(after.agreements().values())
                .anyMatch(
                        a ->
                                a.kind() == AgreementKind.JOINT_BUY
                                        && a.parties().equals(List.of("AU", "JP")));
    }

    @Test
    void aContractCellOfThemAllShortensTheLead() {
        Rules cell =
                Pacific.setup()
                        .agreement("cell", AgreementKind.CONTRACT_CELL, List.of("AU", "JP"), "*")
                        .agreement(
                                "waiver-a", AgreementKind.EXPORT_WAIVER, List.of("US", "AU"), "*")
                        .agreement(
                                "waiver-j", AgreementKind.EXPORT_WAIVER, List.of("US", "JP"), "*")
                        .rules();
        OrderState o = placed(after(cell, cell.start(), 0, joint(20)));
        // The cell takes 5 down to 4, and 2 more to sign for both.
        assertThat(o.terms().effective()).isEqualTo(4 + 2);
    }

    @Test
    void aJointBuyNeedsPartnersAndTheMoneyOfEach() {
        Rejection poor = rules.quote(start, "us", joint(1_000)).obstacle();
        assertThat(poor).isNotNull().extracting(Rejection::about).isEqualTo(List.of("AU"));
        assertThat(refusal(joint(1_000)))
                .isEqualTo(
                        "SIN-MONEY: Australia has 60 M$ uncommitted and its part of the joint buy"
                                + " costs 97 M$: wait for income, make it smaller, or let another"
                                + " nation pay.");
        assertThat(
                        refusal(
                                new Move.JointBuy(
                                        "US",
                                        List.of(new Move.JointBuy.Share("US", 5, "depot")),
                                        "rocket",
                                        "us-rocket",
                                        60)))
                .isEqualTo(
                        "SIN-PARTIES: A joint buy is of at least two nations, each named once: name"
                                + " another one, or place a plain order.");
        assertThat(refusal(new Move.JointBuy("US", joint(20).shares(), "rocket", "us-rocket", 60)))
                .isEqualTo(
                        "SIN-PARTIES: United States leads the joint buy and takes no part of it:"
                                + " give it a share, or name another lead.");
    }

    // Cancel

    @Test
    void cancellingPaysTheFeeAndFreesTheRest() {
        MoveQuote q = rules.quote(start, "us", new Move.Cancel("us-1"));
        assertThat(q.obstacle()).isNull();
        assertThat(q.notes())
                .containsExactly("The termination fee is 450 $; 2.5 k$ is free again.");
        Board after = after(0, new Move.Cancel("us-1"));
        assertThat(after.orders().get("us-1").open()).isZero();
        NationState us = after.nations().get("US");
        assertThat(us.paid()).isEqualTo(450);
        assertThat(us.obligated()).isZero();
        assertThat(us.treasury()).isEqualTo(500 * M + 2_550);
        assertThat(after.remainders()).containsEntry("confidence:US", -8L);
        assertThat(refusal(rules, after, new Move.Cancel("us-1")))
                .isEqualTo(
                        "SIN-ORDER: Nothing is open of this order any more: choose one that still"
                                + " waits for units.");
    }

    @Test
    void cancellationsComeBeforeOrdersSoThatFreedMoneyCanBeSpent() {
        Setup s = Pacific.setup();
        s.nations.clear();
        s.seats.clear();
        s.nation("US", 0, 0).nation("JP", 0, 0).nation("AU", 0, 0);
        s.orders.clear();
        s.order("us-1", "US", "rocket", "us-rocket", 100_000, ContractTier.ASSURED, 40, "depot");
        Rules r = s.rules();
        TurnOutcome out =
                r.adjudicate(
                        r.start(),
                        Setup.moves(
                                0,
                                Pacific.order("US", "us-rocket", "rocket", 8),
                                new Move.Cancel("us-1")));
        // 1,000,000 $ obligated, a fee of 150,000: 850,000 buys 8 rockets.
        assertThat(out.moves()).allMatch(m -> m.failure() == null);
        assertThat(out.after().nations().get("US").treasury()).isEqualTo(50_000);
    }

    // Classes, prices and levels

    @Test
    void underNationalPriorityOwnOrdersAreDirected() {
        NationState us = rules.start().nations().get("US");
        Board first = with(rules, us.with(e -> e.priorities = List.of("rocket")));
        Board board = after(rules, first, 0, Pacific.order("US", "us-rocket", "rocket", 10));
        assertThat(tier(board)).isEqualTo(ContractTier.DIRECTED.ordinal());
        Board abroad = after(rules, first, 0, Pacific.order("JP", "us-rocket", "rocket", 10));
        assertThat(tier(abroad)).isEqualTo(ContractTier.FOREIGN.ordinal());
        // What was signed under it takes its turn again when it is lifted.
        Change lift = new Change.NationSet(us.with(e -> e.priorities = List.of()));
        Board lifted = board.applyMoves(new TickRecord(0, List.of(), List.of(lift)));
        assertThat(tier(lifted)).isEqualTo(ContractTier.ASSURED.ordinal());
    }

    /** Tier in which the contract that was placed claims now. */
    private int tier(Board board) {
        return rules.claimClasses(board).get(placed(board).terms().id()).tier();
    }

    @Test
    void anOrderInTheTurnOfADirectionPaysWhatItWasQuoted() {
        Move.PlaceOrder order = Pacific.order("US", "us-rocket", "rocket", 100);
        long quoted = rules.quote(start, "us", order).money();
        Board both = after(0, new Move.DirectSurge("us-rocket"), order);
        assertThat(placed(both).value()).isEqualTo(quoted).isEqualTo(10 * M);
        Board later = rules.adjudicate(both, Setup.turn(1)).after();
        assertThat(rules.quote(later, "us", order).money()).isEqualTo(12 * M);
    }

    @Test
    void aPriceShockMultipliesTheListPriceWhileItLasts() {
        Move.PlaceOrder order = Pacific.order("US", "us-rocket", "rocket", 100);
        TurnInput dear =
                Setup.turn(0, Setup.inject("dear", 0, 8, new Effect.PriceShock("rocket", 13_000)));
        Board shocked = rules.adjudicate(start, dear).after();
        assertThat(rules.quote(shocked, "us", order).money()).isEqualTo(13 * M);
        Board over = rules.adjudicate(shocked, Setup.turn(8)).after();
        Board never = rules.adjudicate(start, Setup.turn(8)).after();
        assertThat(rules.quote(over, "us", order).money())
                .isEqualTo(rules.quote(never, "us", order).money());
    }

    @Test
    void whoSharesInformationSeesWhatALineCouldSellAbroad() {
        Rules r =
                Pacific.setup()
                        .agreement("info", AgreementKind.INFORMATION, List.of("US", "JP"), "*")
                        .rules();
        // Willingness 60 + 6 + 4: 720 a year make 600 in 40 ticks, less 300 booked.
        assertThat(r.quote(r.start(), "us", Pacific.order("JP", "us-rocket", "rocket", 10)).notes())
                .contains("us-rocket is free to make 300 for others until 2027-11-01.");
        assertThat(
                        r.quote(r.start(), "us", Pacific.order("JP", "us-rocket", "rocket", 301))
                                .notes())
                .contains(
                        "us-rocket is free to make 300 for others until 2027-11-01, fewer than are"
                                + " ordered.");
        assertThat(rules.quote(start, "us", Pacific.order("JP", "us-rocket", "rocket", 10)).notes())
                .noneMatch(n -> n.contains("free to make"));
    }

    @Test
    void aLineThatDoesNotWorkYetIsFreeFromTheDayItDoes() {
        // Built in tick 20; industry of 50 runs it to its surge rate of 120 a year.
        assertThat(rules.freeExportable(start, "au-late", 48)).isEqualTo(70); // 120 × 28 / 48
        assertThat(rules.freeExportable(start, "au-late", 20)).isZero();
        LineState cold = start.lines().get("jp-rocket").with(e -> e.phase = LinePhase.COLD);
        Board idle =
                start.applyMoves(new TickRecord(0, List.of(), List.of(new Change.LineSet(cold))));
        assertThat(rules.freeExportable(start, "jp-rocket", 48)).isPositive();
        assertThat(rules.freeExportable(idle, "jp-rocket", 144)).isZero();
    }

    @Test
    void atLevelTwoPoliticsCostNothingAndJointBuysAreHidden() {
        Setup s = Pacific.setup();
        s.level = RuleLevel.L2;
        Rules r = s.rules();
        Board board = after(r, r.start(), 0, THREE_YEARS);
        assertThat(board.nations().get("US").politicalCapital()).isEqualTo(55);
        assertThat(board.remainders()).doesNotContainKey("confidence:US");
        assertThat(refusal(r, r.start(), joint(20))).startsWith("SIN-LEVEL: ");
    }

    @Test
    void theHostOfALineSeesForeignOrdersOnItAndOthersDoNot() {
        Board board = after(0, Pacific.order("JP", "us-rocket", "rocket", 10));
        String id = placed(board).terms().id();
        assertThat(seen("US", board)).containsKeys("us-1", id);
        assertThat(seen("JP", board)).containsOnlyKeys(id);
        assertThat(seen("AU", board)).isEmpty();
    }

    private Map<String, OrderState> seen(String nation, Board board) {
        Seat seat =
                new Seat(
                        "seat",
                        "Seat",
                        SeatKind.NATION,
                        Map.of(nation, List.of(Power.values())),
                        List.of(nation),
                        "",
                        List.of(),
                        4);
        return new SeatView(seat).of(rules.scenario(), board).orders();
    }
}
