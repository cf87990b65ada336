package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Tier;

import java.util.List;

/** Each effect on the ledger, and what allies, variants and reserves do in consumption. */
class EffectsTest {
    private final Rules rules = Pacific.setup().rules();
    private final Board start = rules.start();

    private Board after(int ticks, int from, int duration, Effect... effects) {
        return rules.adjudicate(
                        start, Setup.turn(ticks, Setup.inject("x", from, duration, effects)))
                .after();
    }

    private static Board afterMoveThen(
            Rules rules, Move move, int ticks, TurnInput.DeliveredInject... injects) {
        return rules.adjudicate(
                        rules.start(),
                        new TurnInput(
                                ticks,
                                List.of(new TurnInput.ReadyMove("m", "us", move)),
                                List.of(injects),
                                List.of(),
                                Chance.EXPECTED,
                                1))
                .after();
    }

    @Test
    void aClosedChokepointSendsNetworkLanesRound() {
        assertThat(start.lanes().get("depot-kure").transitTenths()).isEqualTo(50);
        assertThat(start.lanes().get("depot-kure").crosses()).containsExactly("strait");
        Board closed = after(1, 0, 0, new Effect.ChokepointClose("strait", false));
        assertThat(closed.chokepoints().get("strait").closed()).isTrue();
        assertThat(closed.lanes().get("depot-kure").transitTenths()).isEqualTo(100);
        assertThat(closed.lanes().get("depot-kure").crosses()).containsExactly("detour");
        assertThat(rules.route(closed, "depot", "kure", Routes.ANY).km()).isEqualTo(6_220);
        // With both closed only the long way by Darwin is left: 20 days by sea and one by air.
        Board both =
                after(
                        1,
                        0,
                        0,
                        new Effect.ChokepointClose("strait", false),
                        new Effect.ChokepointClose("detour", false));
        assertThat(both.lanes().get("depot-kure").transitTenths()).isEqualTo(-1);
        assertThat(rules.route(both, "depot", "kure", Routes.ANY).transitTenths()).isEqualTo(210);
    }

    @Test
    void anEffectEndsWithItsDurationAndBeginsInItsTick() {
        Effect close = new Effect.ChokepointClose("strait", false);
        assertThat(after(2, 2, 3, close).chokepoints().get("strait").closed()).isFalse();
        assertThat(after(3, 2, 3, close).chokepoints().get("strait").closed()).isTrue();
        assertThat(after(5, 2, 3, close).chokepoints().get("strait").closed()).isTrue();
        Board over = after(6, 2, 3, close);
        assertThat(over.chokepoints().get("strait").closed()).isFalse();
        assertThat(over.effects()).isEmpty();
    }

    @Test
    void cargoUnderWayCompletesUnlessItIsTrapped() {
        // Twenty days to Darwin by a lane of given days that lists the strait.
        Setup s = Pacific.setup();
        s.lanes.removeIf(l -> l.id().equals("depot-darwin"));
        s.lanes.add(
                new sinews.model.scenario.Lane(
                        "depot-darwin",
                        "depot",
                        "darwin",
                        Mode.SEA,
                        40,
                        100,
                        200,
                        List.of("strait"),
                        sinews.model.scenario.Passage.OPEN,
                        java.util.Map.of()));
        Rules r = s.rules();
        Move move = new Move.Preposition("US", "rocket", 30, "depot", "darwin", List.of(Mode.SEA));
        StockKey darwin = new StockKey("darwin", "rocket", "US");
        StockKey depot = new StockKey("depot", "rocket", "US");
        Board free =
                afterMoveThen(
                        r,
                        move,
                        4,
                        Setup.inject("x", 1, 0, new Effect.ChokepointClose("strait", false)));
        assertThat(free.stock(darwin)).isEqualTo(70);

        Board trapped =
                afterMoveThen(
                        r,
                        move,
                        3,
                        Setup.inject("x", 2, 0, new Effect.ChokepointClose("strait", true)));
        Cargo back =
                trapped.cargo().values().stream()
                        .filter(c -> c.cause().equals("m"))
                        .findFirst()
                        .orElseThrow();
        // It had sailed 7 days at tick 2; those are sailed back in that tick: it waits where it
        // began.
        assertThat(back.place()).isEqualTo("depot");
        assertThat(back.eta()).isEqualTo(-1);
        assertThat(trapped.stock(darwin)).isEqualTo(40);
        assertThat(trapped.stock(depot)).isEqualTo(970);
    }

    @Test
    void helpForOneLaneChangesNothingOnAnother() {
        // The contest makes five days to Kure twenty-five: the ship is under way for weeks.
        TurnInput sails =
                new TurnInput(
                        1,
                        List.of(
                                new TurnInput.ReadyMove(
                                        "m",
                                        "us",
                                        new Move.Preposition(
                                                "US",
                                                "rocket",
                                                30,
                                                "depot",
                                                "kure",
                                                List.of(Mode.SEA)))),
                        List.of(
                                Setup.inject(
                                        "mines",
                                        0,
                                        0,
                                        new Effect.ChokepointContest("strait", 0, 0, 10_000, 200))),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        Board sailing = rules.adjudicate(start, sails).after();
        Move gift =
                new Move.Transfer(
                        "US",
                        "JP",
                        "rocket",
                        10,
                        "depot",
                        "kure",
                        List.of(Mode.SEA),
                        Move.Terms.GIFT,
                        "",
                        0,
                        false);
        Move lift = new Move.LiftEscort("AU", "kure-island", Move.Aid.LIFT);
        for (List<Move> moves : List.of(List.of(gift), List.of(lift, gift))) {
            List<TurnInput.ReadyMove> ready =
                    moves.stream()
                            .map(m -> new TurnInput.ReadyMove("m" + moves.indexOf(m), "us", m))
                            .toList();
            TurnOutcome out =
                    rules.adjudicate(
                            sailing,
                            new TurnInput(
                                    1,
                                    ready,
                                    List.of(
                                            Setup.inject(
                                                    "shut",
                                                    1,
                                                    0,
                                                    new Effect.ChokepointClose("strait", true),
                                                    new Effect.ChokepointClose("detour", false))),
                                    List.of(),
                                    Chance.EXPECTED,
                                    1));
            // Moves come before the week's events: the gift is made, and waits for a way.
            assertThat(out.moves()).allMatch(r -> r.failure() == null);
            Cargo ship =
                    out.after().cargo().values().stream()
                            .filter(c -> c.cause().equals("m"))
                            .findFirst()
                            .orElseThrow();
            assertThat(ship.returning() || ship.place().equals("depot")).isTrue();
        }
    }

    @Test
    void aContestedStraitCostsWhatIsExpectedAndAddsDelay() {
        Move move = new Move.Preposition("US", "rocket", 400, "depot", "kure", List.of(Mode.SEA));
        // 40 % × 10 % of 400 = 16 in the one tick under way (8.0 days: two ticks, so 16 and then of
        // 384: 15.36).
        Board board =
                afterMoveThen(
                        rules,
                        move,
                        4,
                        Setup.inject(
                                "x",
                                0,
                                0,
                                new Effect.ChokepointContest("strait", 4_000, 1_000, 10_000, 30)));
        assertThat(board.lanes().get("depot-kure").passage().status())
                .isEqualTo(PassageStatus.CONTESTED);
        assertThat(board.lanes().get("depot-kure").transitTenths()).isEqualTo(80);
        assertThat(board.ledger().units(Account.LOST, "rocket")).isEqualTo(31);
        assertThat(board.stock(new StockKey("kure", "rocket", "US"))).isEqualTo(369);
    }

    @Test
    void seededDiceAreTheSameInEveryReplayAndHitAsOftenAsTheyShould() {
        int hits = 0;
        for (int tick = 0; tick < 10_000; tick++) {
            long draw = Dice.draw(42, "passage", "depot-kure", tick, 10_000);
            assertThat(draw)
                    .isBetween(0L, 9_999L)
                    .isEqualTo(Dice.draw(42, "passage", "depot-kure", tick, 10_000));
            hits += draw < 2_500 ? 1 : 0;
        }
        assertThat(hits).isBetween(2_350, 2_650);
    }

    @Test
    void aBlockadeClosesLanesButForWhatLeaksThrough() {
        Board tight = after(1, 0, 0, new Effect.Blockade(List.of("kure"), List.of(Mode.SEA), 0));
        assertThat(tight.lanes().get("depot-kure").transitTenths()).isEqualTo(-1);
        assertThat(tight.lanes().get("kure-island").transitTenths()).isEqualTo(-1);
        assertThat(tight.lanes().get("kure-darwin").transitTenths()).isEqualTo(10); // by air
        Board leaky =
                after(1, 0, 0, new Effect.Blockade(List.of("kure"), List.of(Mode.SEA), 1_000));
        assertThat(rules.lift(leaky, "depot-kure")).isEqualTo(4);
        Board move =
                afterMoveThen(
                        rules,
                        new Move.Preposition(
                                "US", "rocket", 400, "depot", "kure", List.of(Mode.SEA)),
                        1,
                        Setup.inject(
                                "x",
                                0,
                                0,
                                new Effect.Blockade(List.of("kure"), List.of(Mode.SEA), 1_000)));
        assertThat(move.lanes().get("depot-kure").usedLift()).isEqualTo(4);
    }

    @Test
    void anOutageCutsStartsAndIsRestoredLinearly() {
        TurnOutcome out =
                rules.adjudicate(
                        start,
                        Setup.turn(
                                12,
                                Setup.inject(
                                        "x", 0, 0, new Effect.LineOutage("us-motor", 10_000, 8))));
        List<Long> starts = WorkedExamplesTest.starts(out.ticks(), "us-motor");
        assertThat(starts.getFirst()).isZero();
        assertThat(starts.get(4)).isBetween(4L, 5L); // half of ten a week
        var line = start.lines().get("us-motor").damaged(10_000, 0, 8);
        assertThat(
                        List.of(
                                Production.damage(line, 0),
                                Production.damage(line, 2),
                                Production.damage(line, 7),
                                Production.damage(line, 8)))
                .containsExactly(10_000L, 7_500L, 1_250L, 0L);
        Board held = after(9, 0, 4, new Effect.LineOutage("us-motor", 5_000, 0));
        assertThat(held.lines().get("us-motor").damageBp()).isZero();
    }

    @Test
    void whenOneOutageEndsAnotherGoesOn() {
        TurnOutcome out =
                rules.adjudicate(
                        start,
                        Setup.turn(
                                6,
                                Setup.inject(
                                        "long", 0, 0, new Effect.LineOutage("us-motor", 5_000, 0)),
                                Setup.inject(
                                        "worse",
                                        1,
                                        3,
                                        new Effect.LineOutage("us-motor", 8_000, 0))));
        assertThat(out.after().lines().get("us-motor").damageBp()).isEqualTo(5_000);
    }

    @Test
    void aSurgeStartsADemandThatIsNotActive() {
        DemandState asleep = new DemandState("island-rockets", false, 0, 0, 0, 0, 0, 0, -1);
        Board quiet =
                start.applyMoves(
                        new TickRecord(0, List.of(), List.of(new Change.DemandSet(asleep))));
        assertThat(
                        rules.adjudicate(quiet, Setup.turn(10))
                                .after()
                                .demands()
                                .get("island-rockets")
                                .asked())
                .isZero();
        TurnInput surge =
                Setup.turn(
                        10,
                        Setup.inject("x", 4, 2, new Effect.DemandSurge("island-rockets", 20_000)));
        assertThat(rules.adjudicate(quiet, surge).after().demands().get("island-rockets").asked())
                .isEqualTo(2 * 20 + 4 * 10);
    }

    @Test
    void aSurgeMultipliesDemandAndCarriesTheFraction() {
        Board plain = rules.adjudicate(start, Setup.turn(10)).after();
        assertThat(plain.demands().get("island-rockets").asked()).isEqualTo(100);
        Board surged = after(10, 0, 0, new Effect.DemandSurge("island-rockets", 12_500));
        assertThat(surged.demands().get("island-rockets").asked()).isEqualTo(125);
        assertThat(surged.demands().get("island-rockets").unmet()).isEqualTo(125);
        assertThat(surged.demands().get("island-rockets").firstEmpty()).isZero();
    }

    @Test
    void anExportBanStopsHandOutsToItsTargets() {
        Setup s =
                Pacific.setup()
                        .order(
                                "jp-1",
                                "JP",
                                "rocket",
                                "us-rocket",
                                20,
                                ContractTier.FOREIGN,
                                20,
                                "kure");
        s.stock("camden", "rocket", "US", 400);
        Rules r = s.rules();
        Board free = r.adjudicate(r.start(), Setup.turn(2)).after();
        assertThat(free.orders().get("jp-1").delivered()).isEqualTo(20);
        Board banned =
                r.adjudicate(
                                r.start(),
                                Setup.turn(
                                        2,
                                        Setup.inject(
                                                "x",
                                                0,
                                                0,
                                                new Effect.ExportBan(
                                                        "US", List.of(), List.of("rocket")))))
                        .after();
        assertThat(banned.orders().get("jp-1").delivered()).isZero();
        assertThat(banned.orders().get("us-1").delivered()).isEqualTo(300); // home is not abroad
    }

    @Test
    void stockChangesAreInjectedOrDestroyed() {
        Board board =
                after(
                        2,
                        1,
                        0,
                        new Effect.StockChange("kure", "rocket", "JP", 25),
                        new Effect.StockChange("depot", "rocket", "US", -5_000));
        assertThat(board.stock(new StockKey("kure", "rocket", "JP"))).isEqualTo(55);
        assertThat(board.stock(new StockKey("depot", "rocket", "US"))).isZero();
        assertThat(board.ledger().units(Account.DESTROYED, "rocket")).isEqualTo(1_000);
        assertThat(board.ledger().units(Account.INJECTED, "rocket")).isEqualTo(-25);
        Board later = rules.adjudicate(board, Setup.turn(4)).after();
        assertThat(later.ledger().units(Account.INJECTED, "rocket")).isEqualTo(-25); // once
    }

    @Test
    void warningAndNarrativeLeaveTheLedgerAlone() {
        Board quiet = rules.adjudicate(start, Setup.turn(4)).after();
        Board told =
                after(
                        4,
                        0,
                        0,
                        new Effect.Warning("later", 4, List.of("us")),
                        new Effect.Narrative());
        assertThat(told.ledger()).isEqualTo(quiet.ledger());
        assertThat(told.lanes()).isEqualTo(quiet.lanes());
    }

    @Test
    void agreementsAreSuspendedInTheContingenciesTheyExclude() {
        Setup s = Pacific.setup();
        s.agreements.add(
                new sinews.model.scenario.Agreement(
                        "sos",
                        "sos",
                        AgreementKind.SECURITY_OF_SUPPLY,
                        List.of("US", "JP"),
                        List.of("*"),
                        0,
                        sinews.model.scenario.Agreement.NO_EXPIRY,
                        2,
                        List.of("war"),
                        false,
                        java.util.Map.of()));
        Rules r = s.rules();
        Board war =
                r.adjudicate(
                                r.start(),
                                Setup.turn(1, Setup.inject("x", 0, 0, new Effect.Narrative())))
                        .after();
        Board peace = r.adjudicate(r.start(), Setup.turn(1)).after();
        Move order = Pacific.order("JP", "us-rocket", "rocket", 5);
        assertThat(tierOf(r, r.adjudicate(war, Setup.moves(0, order)).after()))
                .isEqualTo(ContractTier.FOREIGN);
        assertThat(tierOf(r, r.adjudicate(peace, Setup.moves(0, order)).after()))
                .isEqualTo(ContractTier.ASSURED);
    }

    private static ContractTier tierOf(Rules rules, Board board) {
        String id =
                board.orders().values().stream()
                        .filter(o -> !o.byMove().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .terms()
                        .id();
        return ContractTier.values()[rules.claimClasses(board).get(id).tier()];
    }

    // Consumption

    private static Setup theatre(DemandKind kind) {
        return new Setup()
                .nation("A", 0, 0)
                .nation("B", 0, 0)
                .materiel("x", Tier.END_ITEM, "fam", 1, 1, 0)
                .materiel("y", Tier.END_ITEM, "fam", 1, 1, 0)
                .place("front", "A")
                .demand("d", "front", "x", "A", kind, 0, 10, 100);
    }

    @Test
    void consumptionTakesOwnThenVariantsThenAlliesAboveTheirReserve() {
        Rules r =
                theatre(DemandKind.EXPEND)
                        .stock("front", "x", "A", 5, 5, false)
                        .stock("front", "y", "A", 6)
                        .stock("front", "x", "B", 20, 15, false)
                        .agreement("std", AgreementKind.STANDARD, List.of("A", "B"), "fam")
                        .agreement("acc", AgreementKind.ACCESS, List.of("A", "B"), "*")
                        .rules();
        TurnOutcome one = r.adjudicate(r.start(), Setup.turn(1));
        assertThat(one.after().stock(new StockKey("front", "x", "A")))
                .isZero(); // EXPEND breaks its own reserve
        assertThat(one.after().stock(new StockKey("front", "y", "A"))).isEqualTo(1);
        Board two = r.adjudicate(one.after(), Setup.turn(1)).after();
        assertThat(two.stock(new StockKey("front", "x", "B"))).isEqualTo(15);
        assertThat(two.demands().get("d").met()).isEqualTo(16);
        assertThat(two.demands().get("d").unmet()).isEqualTo(4);
    }

    @Test
    void withoutAgreementsOnlyTheExactItemOfOnesOwnServes() {
        Rules r =
                theatre(DemandKind.EXPEND)
                        .stock("front", "y", "A", 60)
                        .stock("front", "x", "B", 60)
                        .rules();
        assertThat(r.adjudicate(r.start(), Setup.turn(2)).after().demands().get("d").met())
                .isZero();
    }

    @Test
    void replenishCarriesOverAndKeepsItsReserve() {
        Rules r = theatre(DemandKind.REPLENISH).stock("front", "x", "A", 14, 4, false).rules();
        Board two = r.adjudicate(r.start(), Setup.turn(2)).after();
        assertThat(two.demands().get("d").met()).isEqualTo(10);
        assertThat(two.demands().get("d").backlog()).isEqualTo(10);
        assertThat(two.demands().get("d").unmet()).isZero();
        assertThat(two.stock(new StockKey("front", "x", "A"))).isEqualTo(4);
    }
}
