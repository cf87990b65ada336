package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.StockKey;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Itinerary;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;

/**
 * What places handle and store, by hand (docs/decisions/0002): a depot and a port a week apart, ten
 * ship units a week through the port.
 */
class DocksTest {
    private static Setup setup(@Nullable Long cap, @Nullable Long throughput) {
        return new Setup()
                .nation("A", 0, 1_000_000)
                .nation("B", 0, 1_000_000)
                .materiel("x", Tier.END_ITEM, 1)
                .materiel("y", Tier.END_ITEM, 1)
                .place("depot", "A")
                .place("port", "A")
                .place("front", "A")
                .lane("depot", "port", Mode.SEA, 100, 70)
                .lane("port", "front", Mode.LAND, 100, 10)
                .limits("depot", null, null)
                .limits("front", null, null)
                .limits("port", cap, throughput)
                .stock("depot", "x", "A", 100);
    }

    private static Move send(long units, String from, String to) {
        return new Move.Preposition("A", "x", units, from, to, Routes.ANY);
    }

    /** Boards after each tick: the first with the moves. */
    private static List<Board> weeks(
            Setup s, int ticks, List<TurnInput.DeliveredInject> injects, Move... moves) {
        Rules rules = s.rules();
        List<Board> boards = new ArrayList<>();
        Board board = rules.start();
        for (int t = 0; t < ticks; t++) {
            TurnInput first = Setup.moves(1, moves);
            board =
                    rules.adjudicate(
                                    board,
                                    t > 0
                                            ? Setup.turn(1)
                                            : new TurnInput(
                                                    1,
                                                    first.moves(),
                                                    injects,
                                                    List.of(),
                                                    Chance.EXPECTED,
                                                    1))
                            .after();
            boards.add(board);
        }
        return boards;
    }

    private static List<Long> stocks(List<Board> boards, String place, String item, String owner) {
        return boards.stream().map(b -> b.stock(new StockKey(place, item, owner))).toList();
    }

    private static List<Long> handled(List<Board> boards, String place) {
        return boards.stream().map(b -> b.handled(place)).toList();
    }

    @Test
    void aPortOfTenClearsTwentyFiveInThreeWeeks() {
        List<Board> weeks = weeks(setup(null, 10L), 6, List.of(), send(25, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 10L, 20L, 25L, 25L, 25L);
        assertThat(handled(weeks, "port")).containsExactly(0L, 10L, 10L, 5L, 0L, 0L);
        Cargo waits = weeks.get(1).cargo().values().iterator().next();
        assertThat(weeks.get(1).cargo()).hasSize(1);
        assertThat(waits.place()).isEqualTo("port");
        assertThat(waits.toPlace()).isEqualTo("port");
        // The last five are through in the fourth week.
        assertThat(waits.eta()).isEqualTo(3);
        assertThat(weeks.get(3).cargo()).isEmpty();
    }

    @Test
    void aPlaceLoadsNoMoreThanItHandles() {
        Setup s = setup(null, null).limits("depot", null, 10L);
        List<Board> weeks = weeks(s, 5, List.of(), send(25, "depot", "port"));
        assertThat(handled(weeks, "depot")).containsExactly(10L, 10L, 5L, 0L, 0L);
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 10L, 20L, 25L, 25L);
        assertThat(weeks.getFirst().lanes().get("depot-port").usedLift()).isEqualTo(10);
    }

    @Test
    void whatIsPassedOnIsHandledOnce() {
        List<Board> weeks = weeks(setup(null, 10L), 5, List.of(), send(25, "depot", "front"));
        // A tenth of a day is left of the week: what is passed on is at the front in the same one.
        assertThat(handled(weeks, "port")).containsExactly(0L, 10L, 10L, 5L, 0L);
        assertThat(weeks.get(1).lanes().get("port-front").usedLift()).isEqualTo(10);
        assertThat(stocks(weeks, "front", "x", "A")).containsExactly(0L, 0L, 10L, 20L, 25L);
    }

    @Test
    void whatComesInOnDaysLeftOverIsUnloadedInTheSameWeek() {
        Setup s = setup(null, null).limits("front", null, 10L).stock("port", "x", "A", 12);
        List<Board> weeks = weeks(s, 3, List.of(), send(12, "port", "front"));
        assertThat(weeks.getFirst().cargo().values()).allMatch(Cargo::underWay);
        // Ten tenths of a day: there in the week after, with most of it to spare.
        assertThat(stocks(weeks, "front", "x", "A")).containsExactly(0L, 10L, 12L);
    }

    @Test
    void anOutageHalvesIt() {
        List<TurnInput.DeliveredInject> outage =
                List.of(Setup.inject("out", 0, 3, new Effect.PortOutage("port", 5_000)));
        List<Board> weeks = weeks(setup(null, 10L), 6, outage, send(25, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 5L, 10L, 20L, 25L, 25L);
    }

    @Test
    void aPortThatIsOutLetsShipsWait() {
        List<TurnInput.DeliveredInject> outage =
                List.of(Setup.inject("out", 1, 2, new Effect.PortOutage("port", 0)));
        List<Board> weeks = weeks(setup(null, 10L), 5, outage, send(8, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 0L, 0L, 8L, 8L);
        Cargo waits = weeks.get(1).cargo().values().iterator().next();
        assertThat(waits.place()).isEqualTo("port");
        assertThat(waits.eta()).isEqualTo(-1);
    }

    /** Eight of one's own stock before eight for a foreign contract; the rest in the week after. */
    @Test
    void theBetterClassIsUnloadedFirst() {
        Setup s =
                setup(null, 10L)
                        .line("works", "y", "depot", "A", 0, f -> f)
                        .stock("depot", "y", "A", 8)
                        .order("o", "B", "y", "works", 8, ContractTier.FOREIGN, 20, "port");
        List<Board> weeks = weeks(s, 3, List.of(), send(8, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 8L, 8L);
        assertThat(stocks(weeks, "port", "y", "B")).containsExactly(0L, 2L, 8L);
    }

    /** Eight of each nation in one class: five and five, then three and three. */
    @Test
    void equalsAreDealtRound() {
        Setup s = setup(null, 10L).stock("depot", "x", "B", 8);
        List<Board> weeks =
                weeks(
                        s,
                        3,
                        List.of(),
                        send(8, "depot", "port"),
                        new Move.Preposition("B", "x", 8, "depot", "port", Routes.ANY));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 5L, 8L);
        assertThat(stocks(weeks, "port", "x", "B")).containsExactly(0L, 5L, 8L);
    }

    /** Ships are unloaded before others are loaded. */
    @Test
    void unloadingComesBeforeLoading() {
        Setup s = setup(null, 10L);
        Rules rules = s.rules();
        Board sent =
                rules.adjudicate(rules.start(), Setup.moves(1, send(7, "depot", "port"))).after();
        Board there = rules.adjudicate(sent, Setup.turn(1)).after();
        assertThat(there.stock(new StockKey("port", "x", "A"))).isEqualTo(7);
        Board more = rules.adjudicate(there, Setup.moves(1, send(8, "depot", "port"))).after();
        // Eight come in: two of the seven can leave in this week, five in the next.
        Board both = rules.adjudicate(more, Setup.moves(1, send(7, "port", "front"))).after();
        assertThat(both.handled("port")).isEqualTo(10);
        assertThat(both.stock(new StockKey("port", "x", "A"))).isEqualTo(8);
        assertThat(both.lanes().get("port-front").usedLift()).isEqualTo(2);
        Board next = rules.adjudicate(both, Setup.turn(1)).after();
        assertThat(next.lanes().get("port-front").usedLift()).isEqualTo(5);
    }

    /** Room for eight; five are used each week, and as many are taken in. */
    @Test
    void aFullStoreTakesWhatFits() {
        Setup s =
                setup(20L, null)
                        .stock("port", "x", "A", 12)
                        .demand("d", "port", "x", "A", DemandKind.EXPEND, 1, 11, 50);
        List<Board> weeks = weeks(s, 6, List.of(), send(25, "depot", "port"));
        // 12; 20 less 5; 20 less 5 …; of the 25 that came 8, 5, 5, 5 and 2 were taken in.
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(12L, 15L, 15L, 15L, 15L, 12L);
        assertThat(weeks.get(4).cargo()).hasSize(1);
        assertThat(weeks.get(5).cargo()).isEmpty();
    }

    /** 35 of ten to the ship unit and 4 of one: eight ship units of a store of nine. */
    @Test
    void aShipUnitThatIsBegunCountsWholeWhoeverOwnsIt() {
        Setup s =
                setup(9L, null)
                        .materiel("box", Tier.COMPONENT, "box", 1, 10, 0)
                        .stock("port", "box", "A", 31)
                        .stock("port", "box", "B", 4)
                        .stock("port", "y", "B", 4);
        Rules rules = s.rules();
        assertThat(rules.stored(rules.start(), "port")).isEqualTo(8);
        List<Board> weeks = weeks(s, 2, List.of(), send(3, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 1L);
        assertThat(rules.stored(weeks.get(1), "port")).isEqualTo(9);
    }

    @Test
    void roomThatTheHandOutMakesIsUsedInTheSameWeek() {
        Setup s =
                setup(10L, null)
                        .line("works", "y", "port", "A", 0, f -> f)
                        .stock("port", "y", "A", 10)
                        .order("o", "B", "y", "works", 6, ContractTier.FOREIGN, 20, "front");
        s.orders.set(0, Setup.from(s.orders.getFirst(), 1));
        List<Board> weeks = weeks(s, 2, List.of(), send(8, "depot", "port"));
        assertThat(stocks(weeks, "port", "x", "A")).containsExactly(0L, 6L);
    }

    /** What a line finishes or is sent is not the store's: nothing is ever stopped by a shed. */
    @Test
    void binsAndFinishedUnitsNeedNoRoom() {
        Setup s =
                setup(0L, null)
                        .materiel("z", Tier.END_ITEM, 1, new BomItem("x", 1))
                        .line(
                                "works",
                                "z",
                                "port",
                                "A",
                                48,
                                f ->
                                        f.lead(1)
                                                .from("x", null, "depot", 10_000, 0)
                                                .bins(java.util.Map.of("x", 1L)));
        List<Board> weeks = weeks(s, 6, List.of());
        Board end = weeks.getLast();
        assertThat(
                        end.ledger().units(new Account.Bin("works"), "x")
                                + end.ledger().units(Account.USED, "x"))
                .isGreaterThan(1);
        assertThat(end.stock(new StockKey("port", "z", "A"))).isPositive();
    }

    @Test
    void aQuoteSaysThatThePortOrTheStoreIsTheLimit() {
        Rules port = setup(null, 10L).rules();
        assertThat(port.quote(port.start(), "us", send(25, "depot", "port")).notes())
                .contains(
                        "port loads and unloads 10 ship units a week and this is 25: the last are"
                                + " through 2 weeks later.");
        assertThat(port.quote(port.start(), "us", send(10, "depot", "port")).notes()).isEmpty();
        Board out =
                port.adjudicate(
                                port.start(),
                                Setup.turn(
                                        1,
                                        Setup.inject(
                                                "out", 0, 0, new Effect.PortOutage("port", 0))))
                        .after();
        assertThat(port.quote(out, "us", send(5, "depot", "port")).obstacle()).isNotNull();
        Rules store = setup(20L, null).stock("port", "x", "A", 12).rules();
        assertThat(store.quote(store.start(), "us", send(9, "depot", "port")).notes())
                .containsExactly(
                        "port stores 20 ship units; 12 are there and 0 on their way, and this is 9"
                                + " more: what does not fit waits at anchor until there is room.");
        assertThat(store.quote(store.start(), "us", send(8, "depot", "port")).notes()).isEmpty();
    }

    @Test
    void aShipmentSaysWhatItWaitsFor() {
        Setup port = setup(null, 10L);
        Board busy = weeks(port, 2, List.of(), send(25, "depot", "port")).getLast();
        assertThat(hold(port, busy)).isEqualTo("PORT port");
        Setup store = setup(20L, null).stock("port", "x", "A", 12);
        Board full = weeks(store, 2, List.of(), send(25, "depot", "port")).getLast();
        assertThat(hold(store, full)).isEqualTo("STORE port");
        Setup quay = setup(null, null).limits("depot", null, 10L);
        Board loading = weeks(quay, 1, List.of(), send(25, "depot", "port")).getLast();
        assertThat(hold(quay, loading)).isEqualTo("PORT depot");
    }

    /** Why the one shipment that stands still does. */
    private static String hold(Setup s, Board board) {
        Cargo waits =
                board.cargo().values().stream()
                        .filter(c -> !c.underWay())
                        .findFirst()
                        .orElseThrow();
        Itinerary way = new Itineraries(s.rules(), board).of(waits);
        return way.hold() + " " + way.heldBy();
    }

    @Test
    void aStandingLevelAboveTheStoreIsRefused() {
        Rules store = setup(20L, null).rules();
        Rejection no =
                store.quote(store.start(), "us", new Move.StockTarget("A", "port", "x", 21, 0))
                        .obstacle();
        assertThat(no).isNotNull();
        assertThat(no.sentence())
                .isEqualTo(
                        "port stores 20 ship units, which is 20 x and nothing else: choose a lower"
                                + " level or another place.");
    }
}
