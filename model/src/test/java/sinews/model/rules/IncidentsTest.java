package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.NationState;
import sinews.model.board.PlaceState;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandStep;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Technology;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Effects on stock, lines, demands, budgets, politics and secrets, by hand (rules, section 4). */
class IncidentsTest {
    private final Setup setup = Pacific.setup();

    private static TurnInput.DeliveredInject at(int from, int duration, Effect... effects) {
        return Setup.inject("x", from, duration, effects);
    }

    private static Board run(Setup s, int ticks, TurnInput.DeliveredInject... injects) {
        Rules r = s.rules();
        return r.adjudicate(r.start(), Setup.turn(ticks, injects)).after();
    }

    private static Draft look(Setup s, Board board) {
        return Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), board);
    }

    private static Board changed(Board board, Change... changes) {
        return board.applyMoves(new TickRecord(board.tick(), List.of(), List.of(changes)));
    }

    // Places and ways

    @Test
    void aStrikeDestroysStockOfEveryOwnerAndDamagesTheLines() {
        setup.stock("kure", "rocket", "US", 101);
        Board hit = run(setup, 1, at(0, 3, new Effect.Strike("kure", 5_000, 4_000)));
        assertThat(hit.stock(new StockKey("kure", "rocket", "JP"))).isEqualTo(15);
        assertThat(hit.stock(new StockKey("kure", "rocket", "US"))).isEqualTo(51); // 50 of 101
        assertThat(hit.ledger().units(Account.DESTROYED, "rocket")).isEqualTo(65);
        assertThat(hit.lines().get("jp-rocket").damageBp()).isEqualTo(4_000);
        assertThat(hit.lines().get("us-rocket").damageBp()).isZero();
        assertThat(hit.stock(new StockKey("depot", "rocket", "US"))).isEqualTo(1_000);
        Board over = run(setup, 4, at(0, 3, new Effect.Strike("kure", 5_000, 4_000)));
        assertThat(over.lines().get("jp-rocket").damageBp()).isZero();
        assertThat(over.ledger().units(Account.DESTROYED, "rocket")).isEqualTo(65); // once
    }

    @Test
    void eachLevelOfHardeningKeepsAFifthOff() {
        Rules r = setup.rules();
        Board hard =
                changed(r.start(), new Change.PlaceSet(new PlaceState("kure", 1, 2, true, -1)));
        Board hit =
                r.adjudicate(hard, Setup.turn(1, at(0, 0, new Effect.Strike("kure", 5_000, 4_000))))
                        .after();
        // 50 % × 60 % of 30 = 9; 40 % × 60 % = 24 %.
        assertThat(hit.stock(new StockKey("kure", "rocket", "JP"))).isEqualTo(21);
        assertThat(hit.lines().get("jp-rocket").damageBp()).isEqualTo(2_400);
    }

    @Test
    void afterAStrikeAnOutageThatGoesOnStillCounts() {
        Board board =
                run(
                        setup,
                        4,
                        Setup.inject("long", 0, 0, new Effect.LineOutage("jp-rocket", 1_000, 0)),
                        Setup.inject("strike", 1, 2, new Effect.Strike("kure", 0, 4_000)));
        assertThat(board.lines().get("jp-rocket").damageBp()).isEqualTo(1_000);
    }

    @Test
    void whatIsLeftOfALesserOutageCountsWhenAWorseOneEnds() {
        Rules r = setup.rules();
        TurnInput.DeliveredInject worse =
                Setup.inject("a", 0, 10, new Effect.LineOutage("jp-rocket", 5_000, 0));
        TurnInput.DeliveredInject lesser =
                Setup.inject("b", 4, 0, new Effect.LineOutage("jp-rocket", 3_000, 8));
        assertThat(damage(r, 10, worse, lesser)).isEqualTo(5_000);
        // Restored over ticks 4 to 12: two eighths of it are left in tick 10.
        assertThat(damage(r, 11, worse, lesser)).isEqualTo(750);
        assertThat(damage(r, 13, worse, lesser)).isZero();
        Board over = r.adjudicate(r.start(), Setup.turn(13, worse, lesser)).after();
        assertThat(over.effects()).isEmpty();
    }

    @Test
    void aStrikeOnALineThatIsBeingRestoredCountsOnceItIs() {
        Rules r = setup.rules();
        TurnInput.DeliveredInject outage =
                Setup.inject("a", 0, 0, new Effect.LineOutage("jp-rocket", 5_000, 10));
        TurnInput.DeliveredInject strike =
                Setup.inject("b", 2, 20, new Effect.Strike("kure", 0, 3_000));
        assertThat(damage(r, 3, outage, strike)).isEqualTo(4_000);
        assertThat(damage(r, 11, outage, strike)).isEqualTo(3_000);
        assertThat(damage(r, 22, outage, strike)).isEqualTo(3_000);
        assertThat(damage(r, 23, outage, strike)).isZero();
    }

    @Test
    void aStrikeLeavesWhatItDidWhenItStruck() {
        setup.line("jp-new", "motor", "kure", "JP", 0, f -> f.phase(LinePhase.BUILD, 2));
        Rules r = setup.rules();
        Board works =
                changed(r.start(), new Change.PlaceSet(new PlaceState("kure", 1, 0, false, 4)));
        List<TurnInput.DeliveredInject> injects =
                List.of(
                        Setup.inject("a", 0, 20, new Effect.Strike("kure", 0, 4_000)),
                        Setup.inject("b", 5, 2, new Effect.LineOutage("jp-rocket", 6_000, 0)),
                        Setup.inject("c", 5, 2, new Effect.LineOutage("jp-new", 6_000, 0)));
        Board after =
                r.adjudicate(
                                works,
                                new TurnInput(8, List.of(), injects, List.of(), Chance.EXPECTED, 1))
                        .after();
        // Hardened in tick 4, when it was too late; and nothing of the new line stood in tick 0.
        assertThat(after.places().get("kure").hardening()).isEqualTo(1);
        assertThat(after.lines().get("jp-rocket").damageBp()).isEqualTo(4_000);
        assertThat(after.lines().get("jp-new").damageBp()).isZero();
        Board over = r.adjudicate(after, Setup.turn(13)).after();
        assertThat(over.lines().get("jp-rocket").damageBp()).isZero();
        assertThat(over.remainders().keySet()).noneMatch(k -> k.startsWith("struck:"));
    }

    /** Damage of the Japanese line in the last of so many ticks, basis points. */
    private static long damage(Rules r, int ticks, TurnInput.DeliveredInject... injects) {
        Board after = r.adjudicate(r.start(), Setup.turn(ticks, injects)).after();
        return Rules.damageBp(after.lines().get("jp-rocket"), ticks - 1);
    }

    @Test
    void aPortOutageCutsItsThroughputAndTheLiftOfItsLanes() {
        Board board = run(setup, 1, at(0, 2, new Effect.PortOutage("kure", 2_500)));
        Rules r = setup.rules();
        assertThat(r.lift(board, "depot-kure")).isEqualTo(10);
        assertThat(r.lift(board, "kure-island")).isEqualTo(10);
        assertThat(r.lift(board, "depot-darwin")).isEqualTo(40);
        assertThat(board.lanes().get("kure-darwin").passage().closed()).isTrue(); // a quarter of 2
        assertThat(board.lanes().get("depot-kure").passage().status())
                .isEqualTo(PassageStatus.OPEN);
        assertThat(Effects.throughput(look(setup, board), "kure")).isEqualTo(250_000);
        Board over = run(setup, 3, at(0, 2, new Effect.PortOutage("kure", 2_500)));
        assertThat(r.lift(over, "depot-kure")).isEqualTo(40);
    }

    @Test
    void lossesOfLiftMultiply() {
        Effect loss = new Effect.LiftLoss(List.of("depot-kure"), 2_500);
        Rules r = setup.rules();
        assertThat(r.lift(run(setup, 1, at(0, 0, loss)), "depot-kure")).isEqualTo(30);
        assertThat(r.lift(run(setup, 1, at(0, 0, loss)), "kure-depot")).isEqualTo(40);
        // 40 × 75 % × 25 % = 7.5.
        Board both = run(setup, 1, at(0, 0, loss, new Effect.PortOutage("kure", 2_500)));
        assertThat(r.lift(both, "depot-kure")).isEqualTo(7);
    }

    @Test
    void aBlockadeOfAnAreaHoldsThePlacesInIt() {
        // Kure lies at 2° north, 20° east.
        Effect area =
                new Effect.Blockade(
                        List.of(), new AreaShape.Circle(2, 20, 300), List.of(Mode.SEA), 0);
        Board board = run(setup, 1, at(0, 0, area));
        assertThat(board.lanes().get("depot-kure").passage().closed()).isTrue();
        assertThat(board.lanes().get("kure-island").passage().closed()).isTrue();
        assertThat(board.lanes().get("depot-darwin").passage().closed()).isFalse();
    }

    @Test
    void warshipsEscortOnlyWhereShipsAreHit() {
        Move escort = new Move.LiftEscort("US", "depot-kure", Move.Aid.ESCORT);
        Rules r = setup.rules();
        TurnInput outage =
                new TurnInput(
                        1,
                        List.of(new TurnInput.ReadyMove("m", "us", escort)),
                        List.of(at(0, 0, new Effect.PortOutage("kure", 5_000))),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        assertThat(
                        r.adjudicate(r.start(), outage)
                                .after()
                                .lanes()
                                .get("depot-kure")
                                .transitTenths())
                .isEqualTo(50);
    }

    // Demands

    private static final String DEMAND = "island-rockets";

    private Board asleep(Rules r) {
        return changed(
                r.start(),
                new Change.DemandSet(new DemandState(DEMAND, false, 0, 0, 0, 0, 0, 0, -1)));
    }

    @Test
    void aNewTheatreStartsItsDemand() {
        Rules r = setup.rules();
        TurnInput begins = Setup.turn(8, at(3, 0, new Effect.NewTheatre(DEMAND)));
        assertThat(r.adjudicate(asleep(r), begins).after().demands().get(DEMAND).asked())
                .isEqualTo(5 * 10);
    }

    @Test
    void aCeasefireStopsADemandWhileItHolds() {
        Board board = run(setup, 10, at(3, 4, new Effect.Ceasefire(DEMAND)));
        assertThat(board.demands().get(DEMAND).asked()).isEqualTo(6 * 10);
        assertThat(board.demands().get(DEMAND).active()).isTrue();
        Board during = run(setup, 5, at(3, 4, new Effect.Ceasefire(DEMAND)));
        assertThat(during.demands().get(DEMAND).active()).isFalse();
        assertThat(during.demands().get(DEMAND).lastAsked()).isZero();
    }

    @Test
    void aCeasefireStartsNoTheatreThatWasOver() {
        Setup s = Pacific.setup();
        s.demands.replaceAll(
                d ->
                        new Demand(
                                d.id(),
                                d.name(),
                                d.theatre(),
                                d.materiel(),
                                d.family(),
                                d.nation(),
                                d.profile(),
                                d.weight(),
                                d.kind(),
                                d.requiredDays(),
                                false,
                                d.provenance()));
        TurnInput.DeliveredInject theatre = Setup.inject("a", 0, 2, new Effect.NewTheatre(DEMAND));
        TurnInput.DeliveredInject peace = Setup.inject("b", 4, 2, new Effect.Ceasefire(DEMAND));
        Board after = run(s, 10, theatre, peace);
        assertThat(after.demands().get(DEMAND).asked()).isEqualTo(2 * 10);
        assertThat(after.demands().get(DEMAND).active()).isFalse();
        // What a surge has started goes on after a ceasefire, as it would have without.
        TurnInput.DeliveredInject surge =
                Setup.inject("a", 0, 2, new Effect.DemandSurge(DEMAND, 20_000));
        Board started = run(s, 10, surge, peace);
        assertThat(started.demands().get(DEMAND).asked()).isEqualTo(2 * 20 + 2 * 10 + 4 * 10);
    }

    @Test
    void aSurgeDoesNotBreakACeasefire() {
        Board board =
                run(
                        setup,
                        6,
                        Setup.inject("peace", 1, 0, new Effect.Ceasefire(DEMAND)),
                        Setup.inject("surge", 3, 2, new Effect.DemandSurge(DEMAND, 30_000)));
        assertThat(board.demands().get(DEMAND).asked()).isEqualTo(10);
    }

    // Budgets and prices

    @Test
    void aContinuingResolutionHoldsAsLongAsOneIsInForce() {
        Effect resolution = new Effect.ContinuingResolution("US");
        TurnInput.DeliveredInject one = Setup.inject("one", 0, 3, resolution);
        TurnInput.DeliveredInject two = Setup.inject("two", 2, 3, resolution);
        assertThat(run(setup, 1, one, two).nations().get("US").continuingResolution()).isTrue();
        assertThat(run(setup, 4, one, two).nations().get("US").continuingResolution()).isTrue();
        assertThat(run(setup, 6, one, two).nations().get("US").continuingResolution()).isFalse();
        assertThat(run(setup, 1, one).nations().get("JP").continuingResolution()).isFalse();
        Setup from = new Setup().nation("A", 0, 0, Setup.Figures::resolution).place("p", "A");
        Board after = run(from, 3, at(0, 2, new Effect.ContinuingResolution("A")));
        assertThat(after.nations().get("A").continuingResolution()).isTrue(); // as at STARTEX
    }

    @Test
    void shocksMultiplyWhileTheyLast() {
        TurnInput.DeliveredInject half =
                Setup.inject(
                        "a",
                        0,
                        2,
                        new Effect.BudgetShock("US", 5_000),
                        new Effect.PriceShock("rocket", 15_000),
                        new Effect.WorkforceLoss("us-rocket", 4_000, 9_000));
        TurnInput.DeliveredInject more =
                Setup.inject(
                        "b",
                        0,
                        0,
                        new Effect.BudgetShock("US", 8_000),
                        new Effect.PriceShock("rocket", 12_000),
                        new Effect.WorkforceLoss("us-rocket", 5_000, 5_000));
        Draft both = look(setup, run(setup, 1, half, more));
        assertThat(Effects.incomeBp(both, "US")).isEqualTo(4_000);
        assertThat(Effects.incomeBp(both, "JP")).isEqualTo(10_000);
        assertThat(Effects.priceBp(both, "rocket")).isEqualTo(18_000);
        assertThat(Effects.rampBp(both, "us-rocket")).isEqualTo(2_000);
        assertThat(Effects.rateBp(both, "us-rocket")).isEqualTo(4_500);
        assertThat(Effects.rateBp(both, "us-motor")).isEqualTo(10_000);
        Draft one = look(setup, run(setup, 3, half, more));
        assertThat(Effects.incomeBp(one, "US")).isEqualTo(8_000);
        assertThat(Effects.priceBp(one, "rocket")).isEqualTo(12_000);
    }

    // Politics

    @Test
    void aPoliticalShockIsAddedOnceAndStaysInRange() {
        Effect shock = new Effect.PoliticalShock("US", -60, 60, -15, Map.of("JP", 10, "AU", -90));
        NationState us = run(setup, 3, at(0, 0, shock)).nations().get("US");
        assertThat(us.politicalCapital()).isZero(); // 55
        assertThat(us.domesticPreference()).isEqualTo(100); // 50
        assertThat(us.confidence()).isEqualTo(45); // 60
        assertThat(us.trustIn("JP")).isEqualTo(55); // 45
        assertThat(us.trustIn("AU")).isZero(); // 80
        assertThat(run(setup, 3, at(0, 0, shock)).effects()).isEmpty();
        setup.level = RuleLevel.L2;
        NationState plain = run(setup, 1, at(0, 0, shock)).nations().get("US");
        assertThat(plain.confidence()).isEqualTo(45);
        assertThat(plain.politicalCapital()).isEqualTo(55);
        assertThat(plain.trustIn("AU")).isEqualTo(80);
    }

    private static Setup withSupply(Setup s) {
        s.agreements.add(
                new Agreement(
                        "sos",
                        "sos",
                        AgreementKind.SECURITY_OF_SUPPLY,
                        List.of("US", "JP", "AU"),
                        List.of("*"),
                        0,
                        Agreement.NO_EXPIRY,
                        2,
                        List.of(),
                        false,
                        Map.of()));
        return s;
    }

    @Test
    void anInvokedCaveatSuspendsTheAgreementAndCostsTrust() {
        withSupply(setup);
        Effect caveat = new Effect.CaveatInvoked("JP", "sos");
        Board board = run(setup, 1, at(0, 2, caveat));
        assertThat(board.nations().get("US").trustIn("JP")).isEqualTo(35); // 45
        assertThat(board.nations().get("AU").trustIn("JP")).isEqualTo(40); // 50
        assertThat(board.nations().get("US").trustIn("AU")).isEqualTo(80);
        Agreement sos = board.agreements().get("sos");
        assertThat(look(setup, board).suspended(sos)).isTrue();
        assertThat(look(setup, run(setup, 3, at(0, 2, caveat))).suspended(sos)).isFalse();
        // No party, no caveat.
        Setup two = withSupply(Pacific.setup()).nation("KR", 0, 0);
        Board other = run(two, 1, at(0, 2, new Effect.CaveatInvoked("KR", "sos")));
        assertThat(look(two, other).suspended(sos)).isFalse();
    }

    @Test
    void aDeclaredCaveatCostsNoTrustWhenItIsInvoked() {
        Setup s =
                withSupply(
                        new Setup()
                                .nation("US", 0, 0)
                                .nation("JP", 0, 0, f -> f.caveats("war"))
                                .nation("AU", 0, 0)
                                .place("p", "US"));
        Board board = run(s, 1, at(0, 0, new Effect.CaveatInvoked("JP", "sos")));
        assertThat(board.nations().get("US").trustIn("JP")).isEqualTo(50);
        assertThat(look(s, board).suspended(board.agreements().get("sos"))).isTrue();
    }

    @Test
    void espionageBurnsTheFuse() {
        setup.technologies.add(
                new Technology("seeker", "Seeker", "US", 2, List.of("rocket"), 100, Map.of()));
        Effect theft = new Effect.Espionage("seeker", 500);
        assertThat(run(setup, 3, at(1, 0, theft)).technologies().get("seeker").leakBp())
                .isEqualTo(600);
        setup.level = RuleLevel.L2;
        assertThat(run(setup, 3, at(1, 0, theft)).technologies().get("seeker").leakBp())
                .isEqualTo(100);
    }

    @Test
    void theHighestReferenceRateCounts() {
        Board board =
                run(
                        setup,
                        1,
                        at(
                                0,
                                0,
                                new Effect.AdversarySurge("rocket", 900),
                                new Effect.AdversarySurge("rocket", 700)));
        assertThat(Effects.referenceRate(look(setup, board), "rocket")).isEqualTo(900);
        assertThat(Effects.referenceRate(look(setup, board), "motor")).isZero();
    }

    // Recall

    private static long wip(Board board, int completes) {
        return board.ledger().units(new Account.Wip("us-rocket", completes), "rocket");
    }

    @Test
    void aRecallPutsOffWhatIsInProgress() {
        // 300 due at 40 need 400 a year; a month's step down from 480 is 48, so nine a week. With a
        // lead of four those begun at 0 and 1 are due at 4 and 5.
        Board before = run(setup, 2);
        assertThat(wip(before, 4)).isEqualTo(9);
        assertThat(wip(before, 5)).isEqualTo(9);
        Effect recall = new Effect.Recall("rocket", "us-rocket", 3);
        Board held = run(setup, 3, at(2, 0, recall));
        assertThat(wip(held, 4)).isZero();
        assertThat(wip(held, 5)).isZero();
        assertThat(wip(held, 7)).isEqualTo(9);
        assertThat(wip(held, 8)).isEqualTo(9);
        // A second recall, from 3 to 7, holds it two ticks longer than the first.
        Board longer =
                run(
                        setup,
                        4,
                        Setup.inject("a", 2, 0, recall),
                        Setup.inject("b", 3, 0, new Effect.Recall("rocket", "", 4)));
        assertThat(wip(longer, 9)).isEqualTo(9);
        assertThat(wip(longer, 10)).isEqualTo(9);
    }

    @Test
    void whatIsRecalledIsNoSupply() {
        setup.stock("island", "rocket", "JP", 35);
        Rules r = setup.rules();
        Board free = run(setup, 1);
        Board held = run(setup, 1, at(0, 0, new Effect.Recall("rocket", "", 3)));
        // 25 are left after a week of ten, and ten above the reserve in Kure: 35 for 10 a week.
        assertThat(r.measures(free).demands().getFirst().daysTenths()).isEqualTo(245);
        assertThat(r.measures(held).demands().getFirst().daysTenths()).isZero();
        assertThat(r.reach(held).getFirst().sites()).isEmpty();
        assertThat(r.measures(free).runsOut().getFirst().inTicks()).isEqualTo(2);
        assertThat(r.measures(held).runsOut().getFirst().inTicks()).isZero();
    }

    @Test
    void aRecallThatEndsInTimeStarvesNobody() {
        setup.stock("island", "rocket", "JP", 35);
        setup.demands.replaceAll(
                d -> Setup.asking(d, List.of(new DemandStep(4, 8, 40)))); // ten a week
        Board held = run(setup, 1, at(0, 0, new Effect.Recall("rocket", "", 3)));
        // Held until tick 3; 35 meet ticks 4 to 6 and half of 7.
        assertThat(setup.rules().measures(held).runsOut().getFirst().inTicks()).isEqualTo(6);
    }

    @Test
    void aRecallHoldsStockWhereTheLineStandsOrEverywhere() {
        Draft line =
                look(setup, run(setup, 1, at(0, 0, new Effect.Recall("rocket", "us-rocket", 5))));
        assertThat(Effects.frozenAt(line, "rocket", "camden")).isTrue();
        assertThat(Effects.frozenAt(line, "rocket", "depot")).isFalse();
        assertThat(Effects.frozen(line, "rocket", "us-rocket")).isTrue();
        assertThat(Effects.recalled(line, "rocket")).isFalse();
        Board all = run(setup, 1, at(0, 0, new Effect.Recall("rocket", "", 5)));
        assertThat(Effects.frozenAt(look(setup, all), "rocket", "depot")).isTrue();
        assertThat(Effects.frozenAt(look(setup, all), "rocket-b", "depot")).isFalse();
        Rejection obstacle =
                setup.rules().quote(all, "us", Pacific.transfer(10, "kure")).obstacle();
        assertThat(obstacle)
                .isEqualTo(
                        new Rejection(
                                "SIN-RECALL",
                                "The rocket in depot are recalled and may be neither used nor"
                                        + " shipped: choose other stock, or wait until the recall"
                                        + " is over."));
        Board over = run(setup, 6, at(0, 0, new Effect.Recall("rocket", "", 5)));
        assertThat(setup.rules().quote(over, "us", Pacific.transfer(10, "kure")).obstacle())
                .isNull();
    }

    // Effects that overlap

    /** In whatever order effects begin and end: when all are over nothing is left of them. */
    @Test
    void whenAllIsOverWaysPlacesAndLinesAreAsTheyWere() {
        for (long n = 9_000; n < 9_200; n++) {
            long seed = n;
            RandomScenarios random = RandomScenarios.of(seed);
            Rules r = random.setup().rules();
            List<TurnInput.DeliveredInject> injects =
                    Stream.of(1, 2, 3)
                            .flatMap(k -> random.turn(r.start(), 10).injects().stream())
                            .map(
                                    i ->
                                            Setup.inject(
                                                    i.inject().id(),
                                                    i.fromTick(),
                                                    Math.max(1, i.inject().duration()),
                                                    i.inject().effects().toArray(Effect[]::new)))
                            .toList();
            Board plain = r.adjudicate(r.start(), Setup.turn(40)).after();
            Board after =
                    r.adjudicate(
                                    r.start(),
                                    new TurnInput(
                                            40, List.of(), injects, List.of(), Chance.EXPECTED, 1))
                            .after();
            assertThat(after.effects()).as("seed " + seed).isEmpty();
            assertThat(after.chokepoints()).as("seed " + seed).isEqualTo(plain.chokepoints());
            after.lanes()
                    .forEach(
                            (id, lane) -> {
                                assertThat(lane.passage())
                                        .isEqualTo(plain.lanes().get(id).passage());
                                assertThat(lane.transitTenths())
                                        .isEqualTo(plain.lanes().get(id).transitTenths());
                            });
            after.lines()
                    .values()
                    .forEach(l -> assertThat(Rules.damageBp(l, after.tick())).isZero());
            after.nations().values().forEach(s -> assertThat(s.continuingResolution()).isFalse());
            after.demands()
                    .forEach(
                            (id, demand) ->
                                    assertThat(demand.active())
                                            .as("seed " + seed)
                                            .isEqualTo(plain.demands().get(id).active()));
            for (String place : r.scenario().locations().stream().map(l -> l.id()).toList()) {
                assertThat(r.throughput(after, after.tick(), place))
                        .isEqualTo(r.throughput(plain, plain.tick(), place));
            }
            assertThat(after.remainders().keySet()).noneMatch(k -> k.startsWith("struck:"));
        }
    }
}
