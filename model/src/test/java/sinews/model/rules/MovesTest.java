package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;

import java.util.List;
import java.util.Map;

/** Each move: what it does, and its most likely failure in its own words. */
class MovesTest {
    private static final long M = Pacific.M;
    private final Rules rules = Pacific.setup().rules();
    private final Board start = rules.start();

    private MoveQuote quote(Move move) {
        return rules.quote(start, "us", move);
    }

    private String refusal(Move move) {
        return refusal(rules, move);
    }

    private static String refusal(Rules rules, Move move) {
        Rejection r = rules.quote(rules.start(), "us", move).obstacle();
        return r == null ? "nothing stands in the way" : r.code() + ": " + r.sentence();
    }

    private Board after(int ticks, Move... moves) {
        TurnOutcome out = rules.adjudicate(start, Setup.moves(ticks, moves));
        assertThat(out.moves()).allMatch(r -> r.failure() == null);
        return out.after();
    }

    // Transfer

    @Test
    void aTransferPassesTitleAndShipsByTheFastestWay() {
        MoveQuote q = quote(Pacific.transfer(100, "island"));
        assertThat(q.obstacle()).isNull();
        assertThat(q.summary())
                .isEqualTo("United States gives Japan 100 rocket from depot to island");
        assertThat(q.lanes()).containsExactly("depot-kure", "kure-island");
        assertThat(q.transitTenths()).isEqualTo(70);
        assertThat(q.effectTick()).isEqualTo(1);
        assertThat(q.money()).isEqualTo(2_000); // 10 ship units over two lanes at 100 $
        assertThat(q.politicalCapital()).isEqualTo(1);
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.STOCK));
        // Japan holds 10 above its reserve in Kure and uses 10 a week; 100 more come to 110.
        assertThat(q.before().get(1))
                .isEqualTo(new MoveQuote.SupplyAt("island", "JP", "rocket", 0, 70));
        assertThat(q.after().get(1))
                .isEqualTo(new MoveQuote.SupplyAt("island", "JP", "rocket", 100, 770));

        Board after = after(2, Pacific.transfer(100, "island"));
        assertThat(after.stock(new StockKey("depot", "rocket", "US"))).isEqualTo(900);
        assertThat(after.stock(new StockKey("island", "rocket", "JP")))
                .isEqualTo(90); // 10 used in tick 1
        assertThat(after.nations().get("US").politicalCapital()).isEqualTo(54);
    }

    @Test
    void aTransferNeedsTheStock() {
        assertThat(refusal(Pacific.transfer(1_200, "island")))
                .isEqualTo(
                        "SIN-STOCK: United States has 1,000 rocket in depot and 1,200 are asked"
                                + " for: ask for fewer or choose another place.");
    }

    @Test
    void aTransferMayBreakTheReserveForTwoPointsAndLowersIt() {
        MoveQuote q = quote(Pacific.transfer(900, "island"));
        assertThat(q.politicalCapital()).isEqualTo(2);
        assertThat(q.notes())
                .contains("This breaks into the reserve of 200 in depot and lowers it to 100.");
        Board after = after(1, Pacific.transfer(900, "island"));
        assertThat(after.terms(new StockKey("depot", "rocket", "US")).floor()).isEqualTo(100);
    }

    @Test
    void aLienKeepsStockFromBeingPassedOn() {
        Move move =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        10,
                        "darwin",
                        "kure",
                        Routes.ANY,
                        Move.Terms.LOAN,
                        "",
                        0,
                        false);
        assertThat(refusal(move))
                .isEqualTo(
                        "SIN-LIEN: United States holds the rocket in darwin under a lien and may"
                                + " not pass them on: give from another place.");
        Board after =
                after(
                        1,
                        new Move.Transfer(
                                "US",
                                "JP",
                                "rocket",
                                10,
                                "depot",
                                "kure",
                                Routes.ANY,
                                Move.Terms.GIFT,
                                "",
                                0,
                                true));
        assertThat(after.terms(new StockKey("kure", "rocket", "JP")).lien()).isTrue();
        assertThat(after.terms(new StockKey("kure", "rocket", "JP")).floor()).isEqualTo(20);
    }

    @Test
    void aTransferNeedsAWay() {
        Board closed =
                rules.adjudicate(
                                start,
                                Setup.turn(
                                        1,
                                        Setup.inject(
                                                "shut",
                                                0,
                                                0,
                                                new Effect.ChokepointClose("strait", false),
                                                new Effect.ChokepointClose("detour", false),
                                                new Effect.Blockade(
                                                        List.of("island"), List.of(Mode.SEA), 0))))
                        .after();
        assertThat(rules.quote(closed, "us", Pacific.transfer(10, "island")).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-ROUTE",
                                "No way is open from depot to island while detour, strait are"
                                        + " closed: choose another destination or wait until a way"
                                        + " opens."));
        Move bySea =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        10,
                        "camden",
                        "kure",
                        List.of(Mode.SEA),
                        Move.Terms.GIFT,
                        "",
                        0,
                        false);
        assertThat(refusal(bySea)).startsWith("SIN-STOCK");
        Move depotByAir =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        10,
                        "depot",
                        "kure",
                        List.of(Mode.AIR),
                        Move.Terms.GIFT,
                        "",
                        0,
                        false);
        assertThat(refusal(depotByAir))
                .isEqualTo(
                        "SIN-ROUTE: No way is open from depot to kure by air: allow other modes.");
    }

    @Test
    void aSaleIsPaidByTheRecipientAndReceivedByTheDonor() {
        Move sale =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        100,
                        "depot",
                        "kure",
                        Routes.ANY,
                        Move.Terms.SALE,
                        "",
                        0,
                        false);
        MoveQuote q = quote(sale);
        assertThat(q.payer()).isEqualTo("JP");
        assertThat(q.money()).isEqualTo(10_001_000);
        Board after = after(0, sale);
        assertThat(after.nations().get("US").received()).isEqualTo(10_000_000);
        assertThat(after.nations().get("JP").treasury()).isEqualTo(100 * M - 10_001_000);
        assertThat(
                        refusal(
                                new Move.Transfer(
                                        "US",
                                        "JP",
                                        "rocket",
                                        1_000,
                                        "depot",
                                        "kure",
                                        Routes.ANY,
                                        Move.Terms.SALE,
                                        "",
                                        0,
                                        false)))
                .isEqualTo(
                        "SIN-MONEY: Japan has 100,000,000 $ uncommitted and the transfer costs"
                                + " 100,010,000 $: wait for income, make it smaller, or let another"
                                + " nation pay.");
    }

    @Test
    void aLoanWithABackFillMakesATierOneOrderTheOtherWay() {
        Move loan =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        50,
                        "depot",
                        "kure",
                        Routes.ANY,
                        Move.Terms.LOAN,
                        "us-rocket",
                        50,
                        false);
        Board after = after(0, loan);
        OrderState order =
                after.orders().values().stream()
                        .filter(o -> !o.byMove().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(order.terms().buyer()).isEqualTo("US");
        assertThat(order.terms().tier()).isEqualTo(ContractTier.ASSURED);
        assertThat(order.terms().deliverTo()).isEqualTo("depot");
        assertThat(order.value()).isEqualTo(5_000_000);
        NationState us = after.nations().get("US");
        assertThat(us.received()).isEqualTo(5_000_000);
        assertThat(us.treasury()).isEqualTo(500 * M);
        assertThat(after.nations().get("JP").treasury()).isEqualTo(100 * M - 5_000_000 - 500);
        Move wrong =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        50,
                        "depot",
                        "kure",
                        Routes.ANY,
                        Move.Terms.LOAN,
                        "us-motor",
                        50,
                        false);
        assertThat(refusal(wrong))
                .isEqualTo(
                        "SIN-BACKFILL: us-motor makes motor: a back-fill comes from a line that"
                                + " makes rocket.");
    }

    @Test
    void ofTwoMovesAlikeTheOneProposedFirstIsEnactedFirst() {
        long there = start.ledger().stock("depot", "US", "rocket");
        TurnInput both =
                new TurnInput(
                        1,
                        List.of(
                                new TurnInput.ReadyMove(
                                        "m-10", "us", Pacific.transfer(there, "kure")),
                                new TurnInput.ReadyMove(
                                        "m-9", "us", Pacific.transfer(there, "kure"))),
                        List.of(),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        assertThat(rules.adjudicate(start, both).moves())
                .filteredOn(m -> m.failure() == null)
                .extracting(TurnOutcome.MoveResult::id)
                .containsExactly("m-9");
    }

    @Test
    void anExportBanForbidsATransfer() {
        Board banned =
                rules.adjudicate(
                                start,
                                Setup.turn(
                                        1,
                                        Setup.inject(
                                                "ban",
                                                0,
                                                0,
                                                new Effect.ExportBan(
                                                        "US", List.of("JP"), List.of("rocket")))))
                        .after();
        assertThat(rules.quote(banned, "us", Pacific.transfer(10, "island")).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-BAN",
                                "United States bans the export of rocket to Japan: another donor"
                                        + " can give, or wait until the ban ends."));
    }

    @Test
    void aTransferIsToAnotherNationAndOfSomething() {
        assertThat(
                        refusal(
                                new Move.Transfer(
                                        "US",
                                        "US",
                                        "rocket",
                                        5,
                                        "depot",
                                        "darwin",
                                        Routes.ANY,
                                        Move.Terms.GIFT,
                                        "",
                                        0,
                                        false)))
                .isEqualTo(
                        "SIN-PARTIES: A transfer passes title to another nation: pre-position the"
                                + " stock to move your own.");
        assertThat(refusal(Pacific.transfer(0, "kure")))
                .isEqualTo("SIN-QUANTITY: A shipment is of at least one unit, not 0.");
        assertThat(refusal(Pacific.transfer(5, "atlantis")))
                .isEqualTo(
                        "SIN-UNKNOWN: The move names something that is not there: no location"
                                + " 'atlantis' in this scenario.");
    }

    // Preposition

    @Test
    void prepositioningKeepsTitleAndAsksTheHostWithoutAccess() {
        Move move = new Move.Preposition("US", "rocket", 100, "depot", "kure", Routes.ANY);
        assertThat(quote(move).needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        Board after = after(1, move);
        assertThat(after.stock(new StockKey("kure", "rocket", "US")))
                .isZero(); // 5 days: arrives in tick 1
        assertThat(after.cargo().values()).anyMatch(c -> c.owner().equals("US") && c.eta() == 1);
        Rules access =
                Pacific.setup()
                        .agreement("acc", AgreementKind.ACCESS, List.of("US", "JP"), "*")
                        .rules();
        assertThat(access.quote(access.start(), "us", move).needs()).isEmpty();
        assertThat(refusal(new Move.Preposition("US", "rocket", 900, "depot", "kure", Routes.ANY)))
                .isEqualTo(
                        "SIN-FLOOR: United States keeps a reserve of 200 rocket in depot: at most"
                                + " 800 can go.");
    }

    @Test
    void aQuoteSaysWhenLiftIsShort() {
        MoveQuote q = quote(new Move.Preposition("US", "rocket", 800, "depot", "kure", Routes.ANY));
        assertThat(q.notes())
                .contains(
                        "depot – kure takes 40 ship units a week and this is 80: the last leave a"
                                + " week later.");
    }

    // Order

    @Test
    void anOrderAtHomeIsAssuredAndObligatesItsPrice() {
        Move.PlaceOrder move = Pacific.order("US", "us-rocket", "rocket", 100);
        MoveQuote q = quote(move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(10 * M);
        assertThat(q.politicalCapital()).isZero();
        assertThat(q.needs()).isEmpty();
        assertThat(q.effectTick()).isEqualTo(11); // lead 6, 4 ticks to make, 1 day to the depot
        Board after = after(0, move);
        OrderState o = after.orders().get("o0000000");
        assertThat(o.terms().tier()).isEqualTo(ContractTier.ASSURED);
        assertThat(o.terms().effective()).isEqualTo(6);
        assertThat(o.byMove()).isEqualTo("m-0");
        assertThat(after.nations().get("US").obligated()).isEqualTo(3_000 + 10 * M);
    }

    @Test
    void anOrderAbroadNeedsTheHostAndALicence() {
        Move.PlaceOrder move = Pacific.order("JP", "us-rocket", "rocket", 10);
        MoveQuote q = quote(move);
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.CONTRACT));
        assertThat(q.notes()).contains("A licence of United States takes 8 weeks more.");
        Board after = after(0, move);
        assertThat(after.orders().get("o0000000").terms().effective()).isEqualTo(13);
        assertThat(after.orders().get("o0000000").terms().tier()).isEqualTo(ContractTier.FOREIGN);
    }

    @Test
    void securityOfSupplyMakesAnOrderAssuredAndAWaiverSavesTheLicence() {
        Rules agreed =
                Pacific.setup()
                        .agreement(
                                "sos",
                                AgreementKind.SECURITY_OF_SUPPLY,
                                List.of("US", "JP"),
                                "rockets")
                        .agreement("waiver", AgreementKind.EXPORT_WAIVER, List.of("US", "JP"), "*")
                        .rules();
        Board signed =
                agreed.adjudicate(
                                agreed.start(),
                                Setup.moves(0, Pacific.order("JP", "us-rocket", "rocket", 10)))
                        .after();
        assertThat(agreed.claimClasses(signed).get("o0000000"))
                .isEqualTo(new ClaimClass(ContractTier.ASSURED.ordinal(), 3));
        assertThat(signed.orders().get("o0000000").terms().effective()).isEqualTo(5);
    }

    @Test
    void jobsAbroadCostPoliticalCapitalAtTheMonthsEnd() {
        Setup s = Pacific.setup();
        Rules r =
                s.agreement("std", AgreementKind.STANDARD, List.of("US", "JP"), "rockets").rules();
        // 500 rockets of 120,000 $ from Japan: 5 × 50 × 60 M / 1,200 M = 12.5 → 13 points.
        Move.PlaceOrder move =
                new Move.PlaceOrder(
                        "US", "rocket-b", 500, "jp-rocket", 40, "depot", OrderForm.ANNUAL);
        assertThat(r.quote(r.start(), "us", move).politicalCapital()).isEqualTo(13);
        TurnOutcome out = r.adjudicate(r.start(), Setup.moves(4, move));
        assertThat(out.ticks().get(2).changes().toString()).doesNotContain("politicalCapital=45");
        // A month below 60 brings 3.
        assertThat(out.after().nations().get("US").politicalCapital()).isEqualTo(55 + 3 - 13);
        assertThat(out.after().nations().get("US").spentAbroad()).isZero();
    }

    @Test
    void anOrderFailsForMoneyLineDayAndPlace() {
        assertThat(refusal(Pacific.order("US", "us-rocket", "rocket", 5_001)))
                .isEqualTo(
                        "SIN-MONEY: United States has 500 M$ uncommitted and the order costs 500.1"
                            + " M$: wait for income, make it smaller, or let another nation pay.");
        assertThat(refusal(Pacific.order("US", "us-motor", "rocket", 5)))
                .isEqualTo(
                        "SIN-LINE: us-motor makes motor, not rocket: choose a line that makes it.");
        assertThat(
                        refusal(
                                new Move.PlaceOrder(
                                        "US",
                                        "rocket",
                                        5,
                                        "us-rocket",
                                        0,
                                        "depot",
                                        OrderForm.ANNUAL)))
                .isEqualTo(
                        "SIN-DUE: An order is due after today, 2027-01-01: choose a later day than"
                                + " 2027-01-01.");
        assertThat(
                        refusal(
                                new Move.PlaceOrder(
                                        "US",
                                        "rocket",
                                        5,
                                        "us-rocket",
                                        9,
                                        "camden",
                                        OrderForm.ANNUAL)))
                .isEqualTo(
                        "SIN-PLACE: United States already owns what us-rocket finishes in camden:"
                                + " choose another place to deliver to.");
        assertThat(
                        refusal(
                                new Move.PlaceOrder(
                                        "US",
                                        "rocket",
                                        5,
                                        "us-rocket",
                                        9,
                                        "depot",
                                        OrderForm.AGILE)))
                .isEqualTo("SIN-FORM: An order is ANNUAL or URGENT; AGILE is a move of its own.");
        assertThat(refusal(Pacific.order("US", "us-rocket", "rocket", 0)))
                .isEqualTo("SIN-QUANTITY: An order is for at least one unit, not 0.");
    }

    /** A line that has gone warm or cold, with nothing ahead of it. */
    private Board idle(LinePhase phase) {
        LineState line =
                start.lines()
                        .get("us-rocket")
                        .with(
                                e -> {
                                    e.phase = phase;
                                    e.rate = phase == LinePhase.WARM ? 40 : 0;
                                    e.target = 0;
                                });
        OrderState order = start.orders().get("us-1").with(e -> e.cancelled = true);
        return start.applyMoves(
                new TickRecord(
                        0,
                        List.of(),
                        List.of(new Change.LineSet(line), new Change.OrderSet(order))));
    }

    @Test
    void anOrderOfALineThatStandsStillWaitsUntilItIsBack() {
        Move move =
                new Move.PlaceOrder(
                        "US", "rocket", 300, "us-rocket", 60, "depot", OrderForm.ANNUAL);
        // In force in tick 6, started again in the month from tick 8, back 12 later, four to build
        // and a week to the depot.
        MoveQuote warm = rules.quote(idle(LinePhase.WARM), "us", move);
        assertThat(warm.effectTick()).isEqualTo(8 + 12 + 4 + 1);
        assertThat(warm.notes())
                .contains(
                        "us-rocket is warm: it starts again once its contracts ask for 48 a year,"
                                + " and works 12 weeks after that.");
        TurnOutcome out = rules.adjudicate(idle(LinePhase.WARM), Setup.moves(26, move));
        assertThat(arrived(out, 24)).isZero();
        assertThat(arrived(out, 25)).isPositive();
        // A cold one takes 120 and 24 to qualify: long after they are due.
        MoveQuote cold = rules.quote(idle(LinePhase.COLD), "us", move);
        assertThat(cold.effectTick()).isEqualTo(8 + 144 + 4 + 1);
        assertThat(cold.notes())
                .contains(
                        "us-rocket is cold: it starts again once its contracts ask for 48 a year,"
                                + " and works 144 weeks after that.",
                        "The first units arrive about 2030-04-09, after the day they are due.");
        assertThat(
                        rules.quote(idle(LinePhase.COLD), "us", new Move.DirectSurge("us-rocket"))
                                .obstacle()
                                .sentence())
                .isEqualTo(
                        "us-rocket is cold: it starts again once its contracts ask for 48 a year,"
                                + " and only an active line can surge.");
    }

    /** Units that reached the depot in a tick. */
    private static long arrived(TurnOutcome out, int tick) {
        return out.ticks().get(tick).postings().stream()
                .filter(p -> p.to().equals(new Account.Stock("depot", "US")))
                .mapToLong(Posting::units)
                .sum();
    }

    @Test
    void anOrderForAPlaceThatNoWayLeadsToHasNoDay() {
        Effect blockade = new Effect.Blockade(List.of("island"), List.of(Mode.SEA, Mode.AIR), 0);
        Board shut =
                rules.adjudicate(start, Setup.turn(1, Setup.inject("b", 0, 0, blockade))).after();
        MoveQuote q = rules.quote(shut, "us", Pacific.order("JP", "us-rocket", "rocket", 10));
        assertThat(q.obstacle()).isNull();
        assertThat(q.effectTick()).isEqualTo(-1);
        assertThat(q.notes())
                .contains("No way is open from camden to island now: what is finished waits there.")
                .noneMatch(n -> n.startsWith("The first units"));
        // Of several contracts the first that can come counts.
        Move together =
                new Move.JointBuy(
                        "US",
                        List.of(
                                new Move.JointBuy.Share("JP", 10, "island"),
                                new Move.JointBuy.Share("US", 10, "depot")),
                        "rocket",
                        "us-rocket",
                        60);
        // Six and eight to sign, eight for the licence, four to build, a week to the depot.
        assertThat(rules.quote(shut, "us", together).effectTick()).isEqualTo(1 + 14 + 8 + 4 + 1);
    }

    @Test
    void oneUrgentOrderATurn() {
        Move.PlaceOrder urgent =
                new Move.PlaceOrder("US", "rocket", 5, "us-rocket", 40, "depot", OrderForm.URGENT);
        TurnOutcome out = rules.adjudicate(start, Setup.moves(0, urgent, urgent));
        assertThat(out.moves().get(0).failure()).isNull();
        assertThat(out.moves().get(1).failure())
                .isEqualTo(
                        new Rejection(
                                "SIN-URGENT",
                                "United States has placed its one urgent order of this turn: make"
                                        + " this one annual."));
        OrderState o = out.after().orders().get("o0000000");
        assertThat(o.terms().effective()).isEqualTo(2);
        assertThat(o.value()).isEqualTo(575_000); // 115 %
        assertThat(out.after().nations().get("US").politicalCapital()).isEqualTo(52);
    }

    // Directed surge

    @Test
    void aDirectedSurgeLiftsCeilingRampAndPrice() {
        Setup s = Pacific.setup();
        s.order("big", "US", "rocket", "us-rocket", 5_000, ContractTier.ASSURED, 20, "depot");
        s.nations.clear();
        s.seats.clear();
        s.nation("US", 0, 900 * M, f -> f.name("United States").confidence(10))
                .nation("JP", 0, 0)
                .nation("AU", 0, 0);
        // At this level confidence stands still.
        s.level = RuleLevel.L2;
        Rules r = s.rules();
        Board plain = r.adjudicate(r.start(), Setup.turn(24)).after();
        TurnOutcome out =
                r.adjudicate(r.start(), Setup.moves(24, new Move.DirectSurge("us-rocket")));
        LineState directed = out.after().lines().get("us-rocket");
        assertThat(plain.lines().get("us-rocket").rate()).isEqualTo(480); // willingness 34: base
        assertThat(directed.rate()).isEqualTo(720); // 6 months of 2 × 24, at most the highest rate
        Board directedNow = after(0, new Move.DirectSurge("us-rocket"));
        assertThat(directedNow.nations().get("US").politicalCapital()).isEqualTo(52);
        MoveQuote dear =
                r.quote(
                        r.adjudicate(r.start(), Setup.moves(1, new Move.DirectSurge("us-rocket")))
                                .after(),
                        "us",
                        Pacific.order("US", "us-rocket", "rocket", 100));
        assertThat(dear.money()).isEqualTo(12 * M);
    }

    @Test
    void aSurgeNeedsAWorkingLineThatIsNotDirected() {
        assertThat(refusal(new Move.DirectSurge("au-late")))
                .isEqualTo(
                        "SIN-LINE: au-late does not work yet: only an active line can surge, from"
                                + " 2027-06-02 on.");
        Board directed = after(0, new Move.DirectSurge("us-rocket"));
        assertThat(rules.quote(directed, "us", new Move.DirectSurge("us-rocket")).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "us-rocket is directed already until 2027-07-02: direct it again"
                                        + " after that."));
        Setup poor = Pacific.setup();
        poor.nations.clear();
        poor.seats.clear();
        poor.nation("US", 0, 0, f -> f.name("United States").capital(2))
                .nation("JP", 0, 0)
                .nation("AU", 0, 0);
        assertThat(refusal(poor.rules(), new Move.DirectSurge("us-rocket")))
                .isEqualTo(
                        "SIN-CAPITAL: United States has 2 political capital left and the direction"
                                + " costs 3: choose another move this turn.");
    }

    // Projects

    @Test
    void coproductionBuildsALineThatBeginsAtRateZero() {
        Move move = new Move.Coproduce("us-rocket", "AU", "darwin", 96, true);
        MoveQuote q = quote(move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.payer()).isEqualTo("AU");
        assertThat(q.money()).isEqualTo(10_080_000); // 96 × 100,000 and 5 % security
        assertThat(q.needs()).containsExactly(new ConsentNeed("au", "AU", Power.AGREE));
        assertThat(q.effectTick()).isEqualTo(52 + 60); // willingness 60 + 3 × 2 + 6: full speed
        Board after = after(1, move);
        LineState line = after.lines().get("l0000000");
        assertThat(line.phase()).isEqualTo(LinePhase.PLANNED);
        assertThat(line.rate()).isZero();
        assertThat(List.of(line.minRate(), line.baseRate(), line.surgeRate(), line.maxRate()))
                .containsExactly(9L, 96L, 120L, 144L);
        assertThat(line.spec().licenceHolder()).isEqualTo("US");
        assertThat(after.nations().get("AU").paid()).isEqualTo(10_080_000);
    }

    @Test
    void aWaiverCutsTheLicenceAndTheLineWorksInTime() {
        Setup s =
                Pacific.setup()
                        .agreement("waiver", AgreementKind.EXPORT_WAIVER, List.of("US", "AU"), "*");
        for (int i = 0; i < 2; i++) {
            s.turns.addAll(List.copyOf(s.turns.subList(0, 4)));
        }
        Rules r = s.rules();
        Move project = new Move.AssembleForward("us-rocket", "AU", "darwin", 96, true);
        assertThat(r.quote(r.start(), "us", project).effectTick()).isEqualTo(12 + 36 + 20);
        assertThat(r.quote(r.start(), "us", project).money()).isEqualTo(2_520_000);
        Board begun = r.adjudicate(r.start(), Setup.moves(0, project)).after();
        Move order =
                new Move.PlaceOrder("AU", "rocket", 60, "l0000000", 90, "kure", OrderForm.ANNUAL);
        Board end = r.adjudicate(begun, Setup.moves(96, order)).after();
        assertThat(end.lines().get("l0000000").phase()).isEqualTo(LinePhase.ACTIVE);
        assertThat(end.lines().get("l0000000").outputSoFar()).isPositive();
        assertThat(end.stock(new StockKey("kure", "rocket", "AU"))).isPositive();
    }

    @Test
    void projectsNeedTrustAPlaceOfTheHostAndWillingIndustry() {
        assertThat(refusal(new Move.Coproduce("us-rocket", "JP", "kure", 96, true)))
                .isEqualTo(
                        "SIN-TRUST: Trust between United States and Japan is 45 and this needs 50:"
                                + " choose a closer partner or build trust first.");
        assertThat(refusal(new Move.Coproduce("us-rocket", "AU", "kure", 96, true)))
                .isEqualTo(
                        "SIN-PLACE: kure is in Japan, not in Australia: choose a place of the"
                                + " host.");
        assertThat(refusal(new Move.AssembleForward("us-rocket", "JP", "island", 96, false)))
                .isEqualTo(
                        "SIN-INDUSTRY: Industry's willingness for this is 36 of 100 and a project"
                            + " needs 40: place orders that cover more quarters, add security, or"
                            + " choose a safer place.");
        assertThat(refusal(new Move.AssembleForward("us-rocket", "US", "depot", 96, false)))
                .isEqualTo(
                        "SIN-PARTIES: United States owns this design itself: choose another nation"
                                + " as host, or expand the line at home.");
        assertThat(refusal(new Move.Coproduce("us-rocket", "AU", "darwin", 601, false)))
                .isEqualTo(
                        "SIN-MONEY: Australia has 60 M$ uncommitted and the plant costs 60.1 M$:"
                                + " wait for income, make it smaller, or let another nation pay.");
    }

    @Test
    void aSeatThatIsIndustryAloneSeesWillingnessAsAdvice() {
        Setup s = Pacific.setup();
        s.seats.set(
                0,
                new Seat(
                        "us",
                        "United States",
                        SeatKind.NATION,
                        Map.of(
                                "US",
                                List.of(
                                        Power.CONTRACT,
                                        Power.APPROPRIATE,
                                        Power.AUTHORIZE,
                                        Power.DIRECT,
                                        Power.STOCK,
                                        Power.AGREE)),
                        List.of("*"),
                        "",
                        List.of(),
                        4));
        s.seats.add(
                new Seat(
                        "firms",
                        "US industry",
                        SeatKind.INSTITUTION,
                        Map.of("US", List.of(Power.INVEST)),
                        List.of("*"),
                        "",
                        List.of(),
                        4));
        Rules r = s.rules();
        MoveQuote q =
                r.quote(
                        r.start(),
                        "us",
                        new Move.AssembleForward("us-rocket", "JP", "island", 96, false));
        assertThat(q.obstacle()).isNull();
        assertThat(q.needs())
                .containsExactly(
                        new ConsentNeed("jp", "JP", Power.AGREE),
                        new ConsentNeed("firms", "US", Power.INVEST));
        assertThat(q.notes().getFirst())
                .isEqualTo("Industry's willingness for this is 36 of 100: it would rather refuse.");
        assertThat(q.effectTick()).isEqualTo(48 + 54 + 30); // everything half as long again
    }

    @Test
    void underAContinuingResolutionNothingNewBegins() {
        Setup s = Pacific.setup();
        s.nations.removeLast();
        s.seats.removeLast();
        s.nation("AU", 0, 60 * M, f -> f.name("Australia").resolution().trust(Map.of("US", 80)));
        assertThat(refusal(s.rules(), new Move.Coproduce("us-rocket", "AU", "darwin", 96, true)))
                .isEqualTo(
                        "SIN-NEW-STARTS: Australia runs on last year's budget and may begin nothing"
                                + " new: wait until its budget is passed.");
    }

    @Test
    void toolingFinishesTravelsIsSetUpAndWorksAtTheHost() {
        Move move = new Move.MoveTooling("us-rocket", "AU", "darwin");
        MoveQuote q = quote(move);
        // A day by land, five by sea to Kure and one by air; four weeks before that to finish what
        // is begun.
        assertThat(q.transitTenths()).isEqualTo(70);
        assertThat(q.effectTick()).isEqualTo(4 + 1 + 12 + 24);
        assertThat(q.money()).isEqualTo(4_800_000);
        TurnOutcome out = rules.adjudicate(start, Setup.moves(8, move));
        assertThat(WorkedExamplesTest.starts(out.ticks(), "us-rocket")).containsOnly(0L);
        LineState line = out.after().lines().get("us-rocket");
        assertThat(line.phase()).isEqualTo(LinePhase.BUILD);
        assertThat(line.location()).isEqualTo("darwin");
        assertThat(out.after().stock(new StockKey("camden", "motor", "US")))
                .isPositive(); // bins emptied
        Board works = rules.adjudicate(out.after(), Setup.turn(40)).after();
        assertThat(works.lines().get("us-rocket").phase()).isEqualTo(LinePhase.ACTIVE);
        assertThat(refusal(new Move.MoveTooling("au-late", "JP", "kure")))
                .isEqualTo(
                        "SIN-LINE: au-late is not working: only the tooling of an active line can"
                                + " move.");
    }

    // Lanes

    @Test
    void liftAndEscort() {
        Board lifted = after(1, new Move.LiftEscort("US", "depot-kure", Move.Aid.LIFT));
        assertThat(rules.lift(lifted, "depot-kure")).isEqualTo(50);
        assertThat(lifted.nations().get("US").paid()).isEqualTo(10 * 100 * 24);
        MoveQuote escort = quote(new Move.LiftEscort("JP", "kure-island", Move.Aid.ESCORT));
        assertThat(escort.money()).isEqualTo(120 * M);
        assertThat(escort.obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-MONEY",
                                "Japan has 100 M$ uncommitted and the escort costs 120 M$: wait for"
                                        + " income, make it smaller, or let another nation pay.",
                                List.of("JP")));
        assertThat(refusal(new Move.LiftEscort("US", "kure-darwin", Move.Aid.ESCORT)))
                .isEqualTo(
                        "SIN-LANE: Warships escort ships: kure – darwin is not a sea lane, choose"
                                + " one that is.");
    }

    @Test
    void anEscortHalvesLossesAndAddsAWeekWhileTheLaneIsContested() {
        TurnInput contested =
                new TurnInput(
                        1,
                        List.of(
                                new TurnInput.ReadyMove(
                                        "m",
                                        "us",
                                        new Move.LiftEscort("US", "depot-kure", Move.Aid.ESCORT))),
                        List.of(
                                Setup.inject(
                                        "mines",
                                        0,
                                        0,
                                        new Effect.ChokepointContest(
                                                "strait", 5_000, 2_000, 8_000, 30))),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        Board board = rules.adjudicate(start, contested).after();
        assertThat(board.lanes().get("depot-kure").passage().lossBp()).isEqualTo(1_000);
        assertThat(board.lanes().get("depot-kure").transitTenths()).isEqualTo(50 + 30 + 70);
        assertThat(board.lanes().get("kure-depot").passage().lossBp()).isEqualTo(2_000);
        Board later = rules.adjudicate(board, Setup.turn(24)).after();
        assertThat(later.lanes().get("depot-kure").passage().lossBp()).isEqualTo(2_000);
    }

    @Test
    void anEscortThatHasNothingToGuardSaysSo() {
        Move escort = new Move.LiftEscort("US", "depot-kure", Move.Aid.ESCORT);
        String idle = "No ship is hit on this lane now: the escort sails only while ships are.";
        assertThat(quote(escort).notes()).contains(idle);
        // What leaks through a blockade is not hit.
        Effect blockade = new Effect.Blockade(List.of("kure"), List.of(Mode.SEA), 5_000);
        Board leaks =
                rules.adjudicate(start, Setup.turn(1, Setup.inject("b", 0, 0, blockade))).after();
        assertThat(rules.quote(leaks, "us", escort).notes()).contains(idle);
        Effect mines = new Effect.ChokepointContest("strait", 5_000, 2_000, 8_000, 30);
        Board hit = rules.adjudicate(start, Setup.turn(1, Setup.inject("m", 0, 0, mines))).after();
        assertThat(rules.quote(hit, "us", escort).notes()).isEmpty();
    }

    @Test
    void aCharterSaysWhatTheLaneCannotTakeOfIt() {
        Move lift = new Move.LiftEscort("US", "depot-kure", Move.Aid.LIFT);
        assertThat(quote(lift).notes()).isEmpty();
        Effect mines = new Effect.ChokepointContest("strait", 0, 0, 6_000, 0);
        Board cut = rules.adjudicate(start, Setup.turn(1, Setup.inject("m", 0, 0, mines))).after();
        assertThat(rules.quote(cut, "us", lift).notes())
                .containsExactly("The lane takes 60 % of its lift now, and as much of this.");
        // 40 and ten chartered: 30 of 50 sail, 24 of 40 did.
        Board lifted = rules.adjudicate(cut, Setup.moves(1, lift)).after();
        assertThat(rules.lift(cut, "depot-kure")).isEqualTo(24);
        assertThat(rules.lift(lifted, "depot-kure")).isEqualTo(30);
        Effect shut = new Effect.Blockade(List.of("kure"), List.of(Mode.SEA), 0);
        Board closed =
                rules.adjudicate(start, Setup.turn(1, Setup.inject("b", 0, 0, shut))).after();
        assertThat(rules.quote(closed, "us", lift).notes())
                .containsExactly("The lane is closed now: nothing sails on it while it is.");
    }

    // Information

    @Test
    void informationIsAnAgreementAfterFourTicks() {
        Move move = new Move.ShareInformation(List.of("US", "JP"), List.of("rockets"));
        assertThat(quote(move).needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        Board after = after(0, move);
        Agreement a = after.agreements().get("a0000000");
        assertThat(a.kind()).isEqualTo(AgreementKind.INFORMATION);
        assertThat(a.effective()).isEqualTo(4);
        assertThat(after.nations().get("US").politicalCapital()).isEqualTo(54);
        assertThat(rules.quote(after, "us", move).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "They share this already under information on rockets: widen the"
                                        + " scope or name another nation."));
        assertThat(refusal(new Move.ShareInformation(List.of("US"), List.of("*"))))
                .isEqualTo(
                        "SIN-PARTIES: Information is shared between at least two nations: name"
                                + " another one.");
    }

    @Test
    void levelsHideMoves() {
        Setup s = Pacific.setup();
        s.level = RuleLevel.L1;
        Rules r = s.rules();
        assertThat(refusal(r, Pacific.order("US", "us-rocket", "rocket", 5)))
                .isEqualTo(
                        "SIN-LEVEL: This exercise plays level L1 of the rules and this move belongs"
                                + " to L2: choose a scenario at that level.");
        MoveQuote q = r.quote(r.start(), "us", Pacific.transfer(10, "kure"));
        assertThat(q.money()).isZero();
        assertThat(q.politicalCapital()).isZero();
    }
}
