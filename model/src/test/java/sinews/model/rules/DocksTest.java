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
import sinews.model.scenario.OrderForm;
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
        // 17, 12 and 7 wait for the room of 5 that is left each week: nobody knows when the last
        // are
        // in. Then 2 wait, for 5.
        assertThat(weeks.subList(1, 5).stream().map(DocksTest::eta)).containsExactly(-1, -1, -1, 5);
        Setup quiet = setup(20L, null).stock("port", "x", "A", 12);
        assertThat(weeks(quiet, 6, List.of(), send(25, "depot", "port")).stream().skip(1))
                .allMatch(b -> eta(b) == -1);
    }

    /** The tick in which the one consignment is expected. */
    private static int eta(Board board) {
        assertThat(board.cargo()).hasSize(1);
        return board.cargo().values().iterator().next().eta();
    }

    /** Ten of the 25 came ashore in the first week and two more fit: the port is not the limit. */
    @Test
    void aStoreThatIsTooSmallIsWhatABusyPortWaitsFor() {
        Setup s = setup(12L, 10L);
        Board first = weeks(s, 2, List.of(), send(25, "depot", "port")).getLast();
        assertThat(first.handled("port")).isEqualTo(10);
        assertThat(eta(first)).isEqualTo(-1);
        assertThat(hold(s, first)).isEqualTo("STORE port");
        // All of 12 fit: two of them in the week after.
        Setup fits = setup(12L, 10L);
        Board busy = weeks(fits, 2, List.of(), send(12, "depot", "port")).getLast();
        assertThat(eta(busy)).isEqualTo(2);
        assertThat(hold(fits, busy)).isEqualTo("PORT port");
    }

    /** What a line waits for needs no room: a full store does not put it off. */
    @Test
    void aLinesInputIsExpectedPastAFullStore() {
        Setup s =
                setup(0L, 10L)
                        .materiel("z", Tier.END_ITEM, 1, new BomItem("x", 1))
                        .line(
                                "works",
                                "z",
                                "port",
                                "A",
                                960,
                                f -> f.lead(1).from("x", null, "depot", 10_000, 0));
        Board there = weeks(s, 2, List.of(), send(8, "depot", "port")).getLast();
        // Of the line's own, what is over ten: through in a week or two; the stock never.
        List<Cargo> waits = there.cargo().values().stream().filter(c -> !c.underWay()).toList();
        assertThat(waits).extracting(Cargo::toLine).contains("", "works");
        for (Cargo c : waits) {
            assertThat(c.eta() < 0).as("%s", c).isEqualTo(c.toLine().isEmpty());
            Itinerary way = new Itineraries(s.rules(), there).of(c);
            assertThat(way.hold() + " " + way.heldBy())
                    .isEqualTo(c.toLine().isEmpty() ? "STORE port" : "PORT port");
        }
    }

    /** Five a week from 20 in the store and 13 at anchor, which come in as room is made. */
    @Test
    void whatWaitsForRoomCountsAsForcesMakeIt() {
        Setup s =
                setup(20L, null)
                        .stock("port", "x", "A", 20)
                        .demand("d", "port", "x", "A", DemandKind.EXPEND, 1, 41, 200);
        Rules rules = s.rules();
        Board board = weeks(s, 2, List.of(), send(13, "depot", "port")).getLast();
        // Room for the five that were used, and 13 wait.
        assertThat(board.stock(new StockKey("port", "x", "A"))).isEqualTo(15);
        assertThat(eta(board)).isEqualTo(-1);
        Outlook o = rules.outlook(board, "d");
        assertThat(o).isNotNull();
        // 15 and 13 last five weeks; the sixth asks for 30 in all.
        assertThat(o.inTicks()).isEqualTo(5);
        assertThat(o.stock()).isEqualTo(15);
        assertThat(o.coming()).isEqualTo(13);
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
                                + " more: what does not fit waits outside until there is room.");
        assertThat(store.quote(store.start(), "us", send(8, "depot", "port")).notes()).isEmpty();
    }

    private static List<String> notes(Rules rules, Move move) {
        MoveQuote quote = rules.quote(rules.start(), "us", move);
        assertThat(quote.obstacle()).as("%s", quote.obstacle()).isNull();
        return quote.notes();
    }

    private static Move order(long units, int due) {
        return new Move.PlaceOrder("A", "y", units, "works", due, "port", OrderForm.ANNUAL);
    }

    private static Setup works(Setup s) {
        return s.line("works", "y", "depot", "A", 96, f -> f)
                .line("shop", "y", "depot", "A", 96, f -> f);
    }

    /** Four weeks to sign, four to make and one under way: the first are there in tick 9. */
    @Test
    void anOrderSaysThatThePortIsTooSlowForItsDay() {
        Rules port = works(setup(null, 10L)).rules();
        String slow =
                "port loads and unloads 10 ship units a week and this is 25: the last are through"
                        + " 2 weeks later, after the day they are due.";
        assertThat(notes(port, order(25, 10))).containsExactly(slow);
        assertThat(notes(port, order(25, 11))).isEmpty();
        assertThat(notes(port, order(10, 9))).isEmpty();
        // The first are late already, and not by the port.
        assertThat(notes(port, order(25, 8))).noneMatch(n -> n.startsWith("port loads"));
        Move more = new Move.AgileSplit("A", "y", 25, List.of("works", "shop"), 10, "port");
        assertThat(notes(port, more)).contains(slow);
        Board out =
                port.adjudicate(
                                port.start(),
                                Setup.turn(
                                        1,
                                        Setup.inject(
                                                "out", 0, 0, new Effect.PortOutage("port", 0))))
                        .after();
        assertThat(port.quote(out, "us", order(5, 30)).notes())
                .contains("No way is open from depot to port now: what is finished waits there.")
                .contains(
                        "port can load and unload nothing now: what comes there waits until it"
                                + " can, or goes another way.");
    }

    private static String tooSmall(long there, long more) {
        return "port stores 20 ship units; "
                + there
                + " are there and 0 on their way, and this is "
                + more
                + " more: what does not fit waits outside until there is room.";
    }

    @Test
    void whateverDeliversToAFullStoreSaysSoOnce() {
        Rules store = works(setup(20L, null)).stock("port", "x", "A", 12).rules();
        assertThat(notes(store, order(9, 30))).containsExactly(tooSmall(12, 9));
        assertThat(notes(store, order(8, 30))).isEmpty();
        assertThat(notes(store, new Move.MultiYear("A", "y", 9, "works", 90, "port", 2)))
                .contains(tooSmall(12, 9));
        Move split = new Move.AgileSplit("A", "y", 12, List.of("works", "shop"), 30, "port");
        assertThat(notes(store, split)).containsOnlyOnce(tooSmall(12, 12));
        Move joint =
                new Move.JointBuy(
                        "A",
                        List.of(
                                new Move.JointBuy.Share("A", 5, "port"),
                                new Move.JointBuy.Share("B", 4, "port")),
                        "y",
                        "works",
                        40);
        assertThat(notes(store, joint)).containsOnlyOnce(tooSmall(12, 9));
        // Eight are lacking of a level of 20; of one of 21 more than fit in any case.
        assertThat(notes(store, new Move.StockTarget("A", "port", "x", 20, 0)))
                .noneMatch(n -> n.startsWith("port stores"));
        Rules full = works(setup(20L, 4L)).stock("port", "y", "A", 12).rules();
        assertThat(notes(full, new Move.StockTarget("A", "port", "x", 9, 0)))
                .contains(tooSmall(12, 9))
                .contains(
                        "port loads and unloads 4 ship units a week and this is 9: the last are"
                                + " through 2 weeks later.");
    }

    /** Five of twelve are given away, so that 13 of the back-fill find room, and not 14. */
    @Test
    void aBackfillTakesTheRoomOfWhatIsGiven() {
        Rules rules =
                setup(20L, null)
                        .line("works", "x", "depot", "A", 96, f -> f)
                        .stock("port", "x", "A", 12)
                        .rules();
        assertThat(notes(rules, gift(13))).isEmpty();
        assertThat(notes(rules, gift(14))).containsExactly(tooSmall(7, 14));
    }

    private static Move gift(long backfill) {
        return new Move.Transfer(
                "A",
                "B",
                "x",
                5,
                "port",
                "front",
                Routes.ANY,
                Move.Terms.GIFT,
                "works",
                backfill,
                false);
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
