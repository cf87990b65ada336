package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.Debt;
import sinews.model.board.LaneState;
import sinews.model.board.PlaceState;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;

/**
 * Moves 22 to 26 beyond their plain case: standing levels, access, hard places, debts, charters.
 */
class StockMovesTest {
    private static final StockKey DEPOT = new StockKey("depot", "rocket", "US");
    private static final StockKey DARWIN = new StockKey("darwin", "rocket", "US");
    private static final StockKey KURE = new StockKey("kure", "rocket", "US");

    private final Setup setup = Pacific.setup();
    private Rules rules = setup.rules();

    private Board enact(Board board, Move... moves) {
        TurnOutcome out = rules.adjudicate(board, Setup.moves(0, moves));
        assertThat(out.moves()).allMatch(m -> m.failure() == null, "enacted");
        return out.after();
    }

    private String refusal(Board board, Move move) {
        Rejection r = rules.quote(board, "us", move).obstacle();
        return r == null ? "" : r.code() + ": " + r.sentence();
    }

    private Board topUp(Board board) {
        Draft d = Draft.lookUp(new World(setup.scenario(), new Setup.FlatMap()), board);
        TopUp.run(d);
        return d.board(d.books.ledger());
    }

    // 22 STOCK_TARGET

    private static Move.StockTarget target(long level, long floor) {
        return new Move.StockTarget("US", "kure", "rocket", level, floor);
    }

    @Test
    void aStandingOrderTopsAStockUpFromTheNearestStoreThatCanSpareIt() {
        MoveQuote quote = rules.quote(rules.start(), "us", target(50, 20));
        assertThat(quote.obstacle()).isNull();
        assertThat(quote.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        assertThat(quote.notes())
                .contains(
                        "The first units come from darwin, which has 40 to spare; carriage is paid"
                                + " when they leave.");
        Board ordered = enact(rules.start(), target(50, 20));
        assertThat(ordered.stockTerms().get(KURE)).isEqualTo(new StockTerms(20, false, 50));
        long before = ordered.nations().get("US").treasury();
        Board sent = topUp(ordered);
        assertThat(sent.cargo().values()).extracting(Cargo::toPlace).containsOnly("kure");
        // Darwin, a day away by air, gives its 40 before the depot, five days away.
        assertThat(sent.stock(DARWIN)).isZero();
        assertThat(sent.stock(DEPOT)).isEqualTo(990);
        // Four and one ship units of ten at 100 dollars.
        assertThat(sent.nations().get("US").treasury()).isEqualTo(before - 500);
        assertThat(topUp(sent)).isEqualTo(sent); // what is on its way counts
    }

    @Test
    void aTopUpLeavesReservesLevelsAndPlantsAlone() {
        setup.stock("camden", "rocket", "US", 500);
        rules = setup.rules();
        Board ordered =
                enact(
                        rules.start(),
                        target(5_000, 0),
                        new Move.StockTarget("US", "depot", "rocket", 700, 200));
        Board sent = topUp(ordered);
        assertThat(sent.stock(DEPOT)).isEqualTo(700);
        assertThat(sent.stock(new StockKey("camden", "rocket", "US"))).isEqualTo(500);
        // Darwin has no level: all 40 go.
        assertThat(sent.stock(DARWIN)).isZero();
        assertThat(sent.cargo().values().stream().mapToLong(c -> units(sent, c)).sum())
                .isEqualTo(340);
    }

    private static long units(Board board, Cargo c) {
        return board.ledger().units(new sinews.model.board.Account.Cargo(c.id()), c.materiel());
    }

    @Test
    void aNationWithoutMoneySendsWhatItCanPayFor() {
        Board ordered = enact(rules.start(), target(500, 0));
        Board poor =
                changed(
                        ordered,
                        new Change.NationSet(
                                ordered.nations().get("US").with(n -> n.treasury = 250)));
        Board sent = topUp(poor);
        assertThat(sent.stock(DARWIN)).isEqualTo(20); // two ship units
        assertThat(sent.stock(DEPOT)).isEqualTo(1_000);
        assertThat(sent.nations().get("US").treasury()).isEqualTo(50);
    }

    private static Board changed(Board board, Change... changes) {
        return board.applyMoves(new TickRecord(board.tick(), List.of(), List.of(changes)));
    }

    @Test
    void aStandingOrderThatMakesNoSenseIsRefused() {
        assertThat(refusal(rules.start(), target(10, 20)))
                .isEqualTo(
                        "SIN-QUANTITY: The reserve of 20 is more than the level of 10: make the"
                                + " level at least as high as the reserve.");
        assertThat(refusal(rules.start(), target(20_000_000, 0)))
                .isEqualTo(
                        "SIN-STORAGE: kure stores 1,000,000 ship units, which is 10,000,000 rocket"
                                + " and nothing else: choose a lower level or another place.");
        assertThat(refusal(rules.start(), target(0, 0)))
                .isEqualTo(
                        "SIN-AGAIN: This is what is ordered for rocket in kure already: give"
                                + " another level or reserve.");
        assertThat(refusal(rules.start(), target(-1, 0)))
                .isEqualTo(
                        "SIN-QUANTITY: A level and a reserve are numbers of units from 0 on: give"
                                + " such numbers.");
    }

    // 23 PREPOSITION

    @Test
    void theHostsConsentGrantsAccess() {
        Move move = new Move.Preposition("US", "rocket", 100, "depot", "kure", Routes.ANY);
        assertThat(rules.quote(rules.start(), "us", move).needs())
                .containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        Board board = enact(rules.start(), move);
        Agreement access =
                board.agreements().values().stream()
                        .filter(a -> a.kind() == AgreementKind.ACCESS)
                        .findFirst()
                        .orElseThrow();
        assertThat(access.parties()).containsExactly("JP", "US");
        assertThat(access.scope()).containsExactly("rocket");
        assertThat(access.name()).isEqualTo("access for rocket in Japan");
        assertThat(rules.quote(board, "us", move).needs()).isEmpty();
        assertThat(enact(board, move).agreements()).hasSameSizeAs(board.agreements());
        assertThat(
                        rules.quote(
                                        board,
                                        "us",
                                        new Move.Preposition(
                                                "US", "rocket", 100, "depot", "darwin", Routes.ANY))
                                .needs())
                .containsExactly(new ConsentNeed("au", "AU", Power.AGREE));
    }

    @Test
    void aReserveOfWhatIsThereNeedsNoHost() {
        Move reserve = new Move.StockTarget("US", "darwin", "rocket", 0, 10);
        assertThat(rules.quote(rules.start(), "us", reserve).needs()).isEmpty();
        Board board = enact(rules.start(), reserve);
        assertThat(board.agreements()).isEmpty();
        assertThat(board.terms(new StockKey("darwin", "rocket", "US")).floor()).isEqualTo(10);
        assertThat(
                        rules.quote(
                                        rules.start(),
                                        "us",
                                        new Move.StockTarget("US", "darwin", "rocket", 50, 10))
                                .needs())
                .containsExactly(new ConsentNeed("au", "AU", Power.AGREE));
    }

    @Test
    void aLienGoesWithTheStock() {
        Move move = new Move.Preposition("US", "rocket", 10, "darwin", "kure", Routes.ANY);
        assertThat(rules.quote(rules.start(), "us", move).notes())
                .contains(
                        "They are under a lien, which goes with them: United States may then pass"
                                + " on no rocket in kure.");
        Board board = enact(rules.start(), move);
        assertThat(board.terms(KURE).lien()).isTrue();
        // A standing level in Kure is filled from Darwin first, and the lien comes along.
        assertThat(rules.quote(rules.start(), "us", target(20, 0)).notes())
                .anyMatch(n -> n.startsWith("They are under a lien"));
        Board filled = topUp(enact(rules.start(), target(20, 0)));
        assertThat(filled.terms(KURE).lien()).isTrue();
        assertThat(filled.terms(KURE).target()).isEqualTo(20);
    }

    // 24 DISPERSE_HARDEN

    @Test
    void worksMakeAPlaceOneLevelHarder() {
        Move move = new Move.DisperseHarden("US", "kure");
        MoveQuote quote = rules.quote(rules.start(), "us", move);
        assertThat(quote.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.STOCK));
        assertThat(quote.money()).isEqualTo(40_000_000);
        assertThat(quote.effectTick()).isEqualTo(4);
        assertThat(quote.notes())
                .containsExactly("A strike then does 80 % of its worst there, now 100 %.");
        Board begun = enact(rules.start(), move);
        assertThat(begun.places().get("kure")).isEqualTo(new PlaceState("kure", 1, 0, false, 4));
        assertThat(refusal(begun, move))
                .isEqualTo(
                        "SIN-AGAIN: Works in kure go on until "
                                + Say.date(
                                        Draft.lookUp(
                                                new World(setup.scenario(), new Setup.FlatMap()),
                                                begun),
                                        4)
                                + ": choose another place, or ask again after that.");
        Board three = rules.adjudicate(begun, Setup.turn(4)).after();
        assertThat(three.places().get("kure").hardening()).isZero();
        Board done = rules.adjudicate(three, Setup.turn(1)).after();
        assertThat(done.places().get("kure")).isEqualTo(new PlaceState("kure", 1, 1, true, -1));
        // The next level costs twice as much and takes two ticks more.
        assertThat(rules.quote(done, "us", move).money()).isEqualTo(80_000_000);
        assertThat(rules.quote(done, "us", move).effectTick()).isEqualTo(5 + 6);
    }

    @Test
    void theHardestPlaceAndAnEmptyTreasuryAreRefused() {
        Board hard =
                changed(rules.start(), new Change.PlaceSet(new PlaceState("kure", 1, 3, true, -1)));
        assertThat(refusal(hard, new Move.DisperseHarden("US", "kure")))
                .isEqualTo(
                        "SIN-PLACE: kure is hardened to level 3, the highest: choose another"
                                + " place.");
        Board poor =
                changed(
                        rules.start(),
                        new Change.NationSet(
                                rules.start().nations().get("JP").with(n -> n.treasury = 0)));
        assertThat(refusal(poor, new Move.DisperseHarden("JP", "kure")))
                .isEqualTo(
                        "SIN-MONEY: Japan has 0 $ uncommitted and the works costs 40 M$: wait for"
                                + " income, make it smaller, or let another nation pay.");
        setup.level = RuleLevel.L1;
        rules = setup.rules();
        assertThat(refusal(rules.start(), new Move.DisperseHarden("JP", "kure")))
                .startsWith("SIN-LEVEL");
    }

    // 25 TRANSFER

    private static Move.Transfer give(
            String donor, String recipient, String from, String to, long n, Move.Terms terms) {
        return new Move.Transfer(
                donor, recipient, "rocket", n, from, to, Routes.ANY, terms, "", 0, false);
    }

    @Test
    void aLoanIsOwedUntilATransferTheOtherWayRepaysIt() {
        Board lent =
                enact(
                        rules.start(),
                        give("US", "JP", "depot", "kure", 100, Move.Terms.LOAN),
                        give("US", "JP", "depot", "kure", 20, Move.Terms.LOAN));
        assertThat(lent.debts().values()).containsExactly(new Debt("JP", "US", "rocket", 120));
        Board there = rules.adjudicate(lent, Setup.turn(8)).after();
        Move back = give("JP", "US", "kure", "depot", 50, Move.Terms.GIFT);
        assertThat(rules.quote(there, "us", back).notes())
                .contains("50 of them repay what Japan owes United States.");
        Board some = enact(there, back);
        assertThat(some.debts().values()).containsExactly(new Debt("JP", "US", "rocket", 70));
        // Lending 90 back repays 70 and leaves 20 owed the other way.
        Board turned = enact(some, give("JP", "US", "kure", "depot", 90, Move.Terms.LOAN));
        assertThat(turned.debts().values()).containsExactly(new Debt("US", "JP", "rocket", 20));
    }

    @Test
    void giftsAndSalesAreNotOwed() {
        Board gift = enact(rules.start(), give("US", "JP", "depot", "kure", 100, Move.Terms.GIFT));
        assertThat(gift.debts()).isEmpty();
        Board sale = enact(rules.start(), give("US", "JP", "depot", "kure", 100, Move.Terms.SALE));
        assertThat(sale.debts()).isEmpty();
        assertThat(sale.nations().get("US").received()).isEqualTo(100 * 100_000L);
        assertThat(
                        rules.quote(rules.start(), "us", Pacific.transfer(100, "kure"))
                                .politicalCapital())
                .isEqualTo(1);
        assertThat(
                        rules.quote(rules.start(), "us", Pacific.transfer(900, "kure"))
                                .politicalCapital())
                .isEqualTo(2); // below the reserve of 200
    }

    // 26 LIFT_ESCORT

    @Test
    void charteredLiftNeitherAddsUpNorLastsForEver() {
        Move lift = new Move.LiftEscort("US", "depot-kure", Move.Aid.LIFT);
        Board more = enact(rules.start(), lift);
        assertThat(rules.lift(more, "depot-kure")).isEqualTo(50);
        assertThat(refusal(more, lift)).startsWith("SIN-AGAIN: What can be chartered for depot");
        Board late = rules.adjudicate(more, Setup.turn(24)).after();
        assertThat(rules.lift(late, "depot-kure")).isEqualTo(50);
        Board over = rules.adjudicate(late, Setup.turn(1)).after();
        LaneState lane = over.lanes().get("depot-kure");
        assertThat(rules.lift(over, "depot-kure")).isEqualTo(40);
        assertThat(lane.extraLiftUntil()).isEqualTo(-1);
        assertThat(refusal(over, lift)).isEmpty();
    }

    @Test
    void anEscortHalvesLossesForSevenDaysMore() {
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
                                        "x",
                                        0,
                                        0,
                                        new Effect.ChokepointContest(
                                                "strait", 4_000, 1_001, 10_000, 30))),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        LaneState lane =
                rules.adjudicate(rules.start(), contested).after().lanes().get("depot-kure");
        assertThat(lane.passage().lossBp()).isEqualTo(500);
        assertThat(lane.transitTenths()).isEqualTo(50 + 30 + 70);
    }
}
