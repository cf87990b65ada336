package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.Debt;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.rules.Move.ShipTogether.Part;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Power;

import java.util.List;

/** Several stocks to one place as one decision, worked by hand. */
class ShipTogetherTest {
    private static final StockKey DEPOT = new StockKey("depot", "rocket", "US");
    private static final StockKey MOTORS = new StockKey("depot", "motor", "US");

    private final Setup setup = Pacific.setup().stock("depot", "motor", "US", 90);

    private static Move.ShipTogether to(String recipient, String place, Part... parts) {
        return new Move.ShipTogether(
                recipient, place, Routes.ANY, Move.Terms.GIFT, false, List.of(parts));
    }

    private static Part rockets(long n) {
        return new Part("US", "rocket", n, "depot");
    }

    private static Part motors(long n) {
        return new Part("US", "motor", n, "depot");
    }

    private MoveQuote quote(Move move, Change... first) {
        Rules rules = setup.rules();
        Board start = rules.start();
        Board board = start.applyMoves(new TickRecord(start.tick(), List.of(), List.of(first)));
        return rules.quote(board, "us", move);
    }

    private String refusal(Move move, Change... first) {
        Rejection r = quote(move, first).obstacle();
        return r == null ? "" : r.code() + ": " + r.sentence();
    }

    private TurnOutcome play(Board board, Move... moves) {
        return setup.rules().adjudicate(board, Setup.moves(0, moves));
    }

    @Test
    void consentsAreAskedOnceAndCostsAddUp() {
        MoveQuote alone = quote(Pacific.transfer(100, "kure"));
        MoveQuote both = quote(to("JP", "kure", rockets(100), motors(50)));
        assertThat(both.obstacle()).isNull();
        assertThat(both.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.STOCK));
        assertThat(both.lanes()).isEqualTo(alone.lanes());
        assertThat(both.effectTick()).isEqualTo(alone.effectTick());
        // Ten and five ship units on one lane of 100 dollars each.
        assertThat(alone.money()).isEqualTo(1_000);
        assertThat(both.money()).isEqualTo(1_500);
        assertThat(both.payer()).isEqualTo("US");
        assertThat(both.politicalCapital()).isEqualTo(2);
        assertThat(both.summary())
                .isEqualTo(
                        "To kure for Japan together: 100 rocket of United States from depot, 50"
                                + " motor of United States from depot");
        assertThat(both.before())
                .extracting(s -> s.materiel() + s.place() + s.units())
                .containsExactly("rocketdepot1000", "rocketkure30", "motordepot90", "motorkure0");
        assertThat(both.after())
                .extracting(MoveQuote.SupplyAt::units)
                .containsExactly(900L, 130L, 40L, 50L);
    }

    @Test
    void bothEndsAreShownOnceWhenTwoStocksOfAKindMeet() {
        setup.stock("camden", "rocket", "US", 500);
        MoveQuote q = quote(to("JP", "kure", rockets(100), new Part("US", "rocket", 40, "camden")));
        assertThat(q.before())
                .extracting(MoveQuote.SupplyAt::units)
                .containsExactly(1_000L, 30L, 500L);
        assertThat(q.after())
                .extracting(MoveQuote.SupplyAt::units)
                .containsExactly(900L, 170L, 460L);
    }

    @Test
    void allGoOrNone() {
        Move move = to("JP", "kure", rockets(100), motors(91));
        assertThat(refusal(move))
                .isEqualTo(
                        "SIN-STOCK: United States has 90 motor in depot and 91 are asked for: ask"
                                + " for fewer or choose another place.");
        Board start = setup.rules().start();
        TurnOutcome out = play(start, move);
        assertThat(out.moves().getFirst().failure()).isNotNull();
        assertThat(out.after().stock(DEPOT)).isEqualTo(1_000);
        assertThat(out.after().stock(MOTORS)).isEqualTo(90);
        assertThat(out.after().cargo()).isEmpty();
    }

    @Test
    void whatWasQuotedIsEnactedUnderOneName() {
        Board start = setup.rules().start();
        Move move = to("JP", "kure", rockets(100), motors(50));
        TurnOutcome out = play(start, move);
        assertThat(out.moves().getFirst().failure()).isNull();
        assertThat(out.after().cargo().values())
                .hasSize(2)
                .extracting(Cargo::owner)
                .containsOnly("JP");
        assertThat(out.after().cargo().values()).extracting(Cargo::cause).containsOnly("m-0");
        assertThat(out.after().nations().get("US").treasury())
                .isEqualTo(start.nations().get("US").treasury() - 1_500);
        assertThat(out.moves().getFirst().effect())
                .isEqualTo(
                        "United States gives Japan 100 rocket. United States gives Japan 50"
                                + " motor.");
    }

    @Test
    void moneyMustReachForAll() {
        Change poor =
                new Change.NationSet(
                        setup.rules().start().nations().get("US").with(n -> n.treasury = 1_200));
        assertThat(refusal(to("JP", "kure", rockets(100)), poor)).isEmpty();
        assertThat(refusal(to("JP", "kure", motors(50)), poor)).isEmpty();
        assertThat(refusal(to("JP", "kure", rockets(100), motors(50)), poor))
                .isEqualTo(
                        "SIN-MONEY: United States has 1.2 k$ uncommitted and the shipment costs 1.5"
                                + " k$: wait for income, make it smaller, or let another nation"
                                + " pay.");
    }

    @Test
    void aLaneIsBusyWithAllOfThem() {
        // 40 ship units a week: 30 and 9 would fit, 30 and 11 need a week more.
        setup.stock("depot", "motor", "US", 200);
        assertThat(quote(to("JP", "kure", rockets(300), motors(90))).notes()).isEmpty();
        assertThat(quote(to("JP", "kure", rockets(300), motors(110))).notes())
                .containsExactly(
                        "depot – kure takes 40 ship units a week and this is 41: the last leave a"
                                + " week later.");
    }

    @Test
    void theRecipientsOwnStockIsOnlyMoved() {
        MoveQuote q = quote(to("JP", "darwin", rockets(10), new Part("JP", "rocket", 5, "kure")));
        assertThat(q.obstacle()).isNull();
        // Japan as recipient and owner of stock, Australia for access.
        assertThat(q.needs())
                .containsExactly(
                        new ConsentNeed("jp", "JP", Power.STOCK),
                        new ConsentNeed("au", "AU", Power.AGREE));
        assertThat(q.notes()).anyMatch(n -> n.startsWith("Each pays for what it sends: Japan "));
    }

    @Test
    void withoutRecipientEachKeepsTitle() {
        MoveQuote q = quote(to("", "kure", rockets(10), motors(10)));
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        TurnOutcome out = play(setup.rules().start(), to("", "kure", rockets(10), motors(10)));
        assertThat(out.after().cargo().values()).extracting(Cargo::owner).containsOnly("US");
        assertThat(out.after().agreements()).hasSize(2);
    }

    @Test
    void whatOneRepaysTheNextDoesNot() {
        setup.stock("camden", "rocket", "US", 500);
        MoveQuote q =
                quote(
                        to("JP", "kure", rockets(100), new Part("US", "rocket", 40, "camden")),
                        new Change.DebtSet(new Debt("US", "JP", "rocket", 120)));
        assertThat(q.notes())
                .containsExactly(
                        "100 of them repay what United States owes Japan.",
                        "20 of them repay what United States owes Japan.");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(refusal(to("JP", "kure")))
                .isEqualTo("SIN-PARTS: Nothing is to be shipped: name at least one stock.");
        assertThat(refusal(to("JP", "kure", rockets(1), rockets(2))))
                .isEqualTo(
                        "SIN-PARTS: The rocket of United States in depot are named twice: name each"
                                + " stock once.");
        assertThat(refusal(to("JP", "nowhere", rockets(1)))).startsWith("SIN-UNKNOWN");
        Move byAir =
                new Move.ShipTogether(
                        "JP",
                        "kure",
                        List.of(Mode.AIR),
                        Move.Terms.GIFT,
                        false,
                        List.of(rockets(1), motors(1)));
        assertThat(refusal(byAir))
                .isEqualTo(
                        "SIN-ROUTE: No way is open from depot to kure by air: allow other modes.");
    }
}
