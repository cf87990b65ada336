package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Lane;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What must always hold (rules, section 6), on random scenarios with every effect and move in play.
 */
class AlwaysTrueTest {
    /** Scenarios played for some turns, so that what begins also ends. */
    private static final int SCENARIOS = 320;

    private static final int TURNS = 4;

    /** Further scenarios, played for one turn each: 2,000 and more in all. */
    private static final int MORE_SCENARIOS = 1_700;

    private static final int[] LENGTHS = {4, 1, 8, 12, 2};

    /** Something to look at after each turn. */
    private interface Look {
        void at(Rules rules, Board before, TurnInput input, TurnOutcome out);
    }

    private static void eachTurn(int scenarios, long firstSeed, Look look) {
        eachTurn(scenarios, TURNS, firstSeed, look);
    }

    private static void eachTurn(int scenarios, int turns, long firstSeed, Look look) {
        for (long seed = firstSeed; seed < firstSeed + scenarios; seed++) {
            RandomScenarios random = RandomScenarios.of(seed);
            Rules rules = random.setup().rules();
            Board board = rules.start();
            for (int t = 0; t < turns; t++) {
                TurnInput input = random.turn(board, LENGTHS[(int) ((seed + t) % LENGTHS.length)]);
                try {
                    TurnOutcome out = rules.adjudicate(board, input);
                    look.at(rules, board, input, out);
                    board = out.after();
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError(
                            "seed " + seed + ", turn " + t + ": " + e.getMessage(), e);
                }
            }
        }
    }

    @Test
    void recordsReproduceTheBoardAndConserveEverything() {
        eachTurn(SCENARIOS, 1, AlwaysTrueTest::holdsThroughout);
        eachTurn(MORE_SCENARIOS, 1, 10_000, AlwaysTrueTest::holdsThroughout);
    }

    private static void holdsThroughout(
            Rules rules, Board before, TurnInput input, TurnOutcome out) {
        Board board = before.applyMoves(out.enactment());
        holds(rules.scenario(), before, board, false);
        for (TickRecord tick : out.ticks()) {
            Board next = board.apply(tick);
            holds(rules.scenario(), board, next, true);
            liftKept(rules, next);
            docksKept(rules, tick, next);
            storesKept(rules.scenario(), board, tick);
            floorsKept(rules.scenario(), board, next, tick);
            board = next;
        }
        assertThat(board.applyMoves(out.overrides())).isEqualTo(out.after());
        flows(before, out);
    }

    /**
     * Nothing negative, money adds up, scores in range, rates within ramp and max, demand adds up.
     */
    private static void holds(Scenario scenario, Board before, Board board, boolean ticked) {
        Map<String, Long> sums = new HashMap<>();
        for (Ledger.Row row : board.ledger().rows()) {
            sums.merge(row.materiel(), row.units(), Long::sum);
            if (!(row.account() instanceof Account.Outside)) {
                assertThat(row.units()).isPositive();
            }
        }
        assertThat(sums.values()).allMatch(s -> s == 0);
        for (NationState s : board.nations().values()) {
            var nation = scenario.nation(s.id());
            long opening =
                    nation.treasury()
                            + scenario.orders().stream()
                                    .filter(o -> o.buyer().equals(s.id()))
                                    .mapToLong(o -> o.open() * o.unitPrice())
                                    .sum();
            assertThat(opening + s.income() + s.received())
                    .as("money of " + s)
                    .isEqualTo(s.treasury() + s.obligated() + s.paid() + s.lapsed());
            assertThat(List.of(s.treasury(), s.obligated(), s.paid(), s.lapsed()))
                    .allMatch(v -> v >= 0);
            assertThat(s.politicalCapital()).isBetween(0, 100);
            assertThat(s.confidence()).isBetween(0, 100);
            assertThat(s.trust().values()).allMatch(t -> t >= 0 && t <= 100);
            assertThat(s.counterIntelligence()).isBetween(0, 3);
            assertThat(s.multiYearPoints()).isBetween(0, 6);
            long owed =
                    board.orders().values().stream()
                            .filter(o -> o.terms().buyer().equals(s.id()))
                            .mapToLong(OrderState::obligated)
                            .sum();
            assertThat(s.obligated()).isEqualTo(owed);
        }
        for (LineState line : board.lines().values()) {
            LineState old = before.lines().get(line.id());
            assertThat(line.rate()).isBetween(0L, Math.max(line.maxRate(), line.spec().rate()));
            assertThat(line.remainder()).isBetween(0L, 47L);
            if (old != null && old.phase() == LinePhase.ACTIVE) {
                long step =
                        Ramp.step(
                                old,
                                before.nations().get(old.spec().nation()).skill(),
                                before.tick());
                assertThat(line.rate()).isBetween(old.rate() - 2 * step, old.rate() + step);
            }
        }
        board.technologies()
                .forEach(
                        (id, t) -> {
                            var old = before.technologies().get(id);
                            assertThat(t.leakBp()).isGreaterThanOrEqualTo(old.leakBp());
                            assertThat(old.leaked() ? old.leakedAt() : t.leakedAt())
                                    .isEqualTo(t.leakedAt());
                            assertThat(t.leaked() && t.leakBp() < t.fuse()).isFalse();
                        });
        assertThat(board.remainders().values()).doesNotContain(0L);
        if (ticked && board.tick() % 4 == 0) {
            assertThat(board.remainders().keySet())
                    .noneMatch(k -> k.matches("(given|refused|displaced|confidence):.*"));
        }
        for (OrderState o : board.orders().values()) {
            assertThat(o.delivered()).isBetween(0L, o.terms().quantity());
            assertThat(o.paid()).isBetween(0L, o.value());
            assertThat(o.obligated()).isBetween(0L, o.value() - o.paid());
            if (o.years() == 1 && !o.cancelled()) {
                assertThat(o.obligated()).isEqualTo(o.value() - o.paid());
            }
        }
        for (DemandState s : board.demands().values()) {
            assertThat(s.met() + s.unmet() + s.backlog()).isEqualTo(s.asked());
            assertThat(List.of(s.met(), s.unmet(), s.backlog())).allMatch(v -> v >= 0);
        }
        board.cargo()
                .values()
                .forEach(
                        c -> {
                            assertThat(
                                            board.ledger()
                                                    .units(new Account.Cargo(c.id()), c.materiel()))
                                    .isPositive();
                            assertThat(c.lane().isEmpty()).isNotEqualTo(c.place().isEmpty());
                            assertThat(c.tenthsLeft()).isNotNegative();
                        });
        assertThat(ticked).isEqualTo(board.tick() == before.tick() + 1);
    }

    private static void liftKept(Rules rules, Board board) {
        for (LaneState lane : board.lanes().values()) {
            assertThat(lane.usedLift()).isBetween(0L, rules.lift(board, lane.id()));
        }
    }

    /** A place loads and unloads what the record says, and no more than it can. */
    private static void docksKept(Rules rules, TickRecord tick, Board after) {
        Map<String, Long> handled = new TreeMap<>();
        for (Lane lane : rules.scenario().lanes()) {
            handled.merge(lane.from(), after.lanes().get(lane.id()).usedLift(), Long::sum);
        }
        for (Posting p : tick.postings()) {
            if (p.cause().rule().equals("arrival")) {
                String at =
                        switch (p.to()) {
                            case Account.Stock s -> s.place();
                            case Account.Bin b -> after.lines().get(b.line()).location();
                            default -> throw new AssertionError("unloaded to " + p.to());
                        };
                handled.merge(at, shipUnits(rules.scenario(), p.materiel(), p.units()), Long::sum);
            }
        }
        for (Location place : rules.scenario().locations()) {
            if (place.throughput() != null || place.storageCap() != null) {
                assertThat(after.handled(place.id()))
                        .as("handled at " + place.id())
                        .isEqualTo(handled.getOrDefault(place.id(), 0L))
                        .isLessThanOrEqualTo(rules.throughput(after, tick.tick(), place.id()));
            } else {
                assertThat(after.handled(place.id())).isZero();
            }
        }
    }

    /** Nothing is unloaded into a store that has no room for it. */
    private static void storesKept(Scenario scenario, Board before, TickRecord tick) {
        Map<String, TreeMap<String, Long>> stored = new TreeMap<>();
        for (Ledger.Row row : before.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                stored.computeIfAbsent(s.place(), k -> new TreeMap<>())
                        .merge(row.materiel(), row.units(), Long::sum);
            }
        }
        for (Posting p : tick.postings()) {
            if (p.from() instanceof Account.Stock s) {
                stored.computeIfAbsent(s.place(), k -> new TreeMap<>())
                        .merge(p.materiel(), -p.units(), Long::sum);
            }
            if (p.to() instanceof Account.Stock s) {
                TreeMap<String, Long> there =
                        stored.computeIfAbsent(s.place(), k -> new TreeMap<>());
                there.merge(p.materiel(), p.units(), Long::sum);
                Long cap = scenario.location(s.place()).storageCap();
                if (cap != null && p.cause().rule().equals("arrival")) {
                    long shipUnits =
                            there.entrySet().stream()
                                    .mapToLong(e -> shipUnits(scenario, e.getKey(), e.getValue()))
                                    .sum();
                    assertThat(shipUnits).as("stored at " + s.place()).isLessThanOrEqualTo(cap);
                }
            }
        }
    }

    private static long shipUnits(Scenario scenario, String materiel, long units) {
        return Math.ceilDiv(units, Math.max(1, scenario.materiel(materiel).perShipUnit()));
    }

    /** The limits of places do bind in these scenarios: ships wait, stores are full. */
    @Test
    void portsAndStoresDoHoldThingsUp() {
        int[] waits = new int[2];
        eachTurn(
                40,
                6_000,
                (rules, before, input, out) ->
                        out.after()
                                .cargo()
                                .values()
                                .forEach(
                                        c -> {
                                            if (c.place().equals(c.toPlace())) {
                                                boolean port =
                                                        out.after().handled(c.place())
                                                                >= rules.throughput(
                                                                        out.after(),
                                                                        out.after().tick() - 1,
                                                                        c.place());
                                                waits[port ? 0 : 1]++;
                                            }
                                        }));
        assertThat(waits[0]).isGreaterThan(20);
        assertThat(waits[1]).isGreaterThan(20);
    }

    /**
     * Only an owner's own EXPEND demand and destruction by an inject take a stock below its floor.
     */
    private static void floorsKept(Scenario scenario, Board before, Board after, TickRecord tick) {
        Map<StockKey, Long> excused = new HashMap<>();
        for (Posting p : tick.postings()) {
            if (p.from() instanceof Account.Stock s) {
                boolean own = false;
                if (p.cause().rule().equals("consumption")) {
                    Demand demand = scenario.demand(p.cause().ref());
                    own = demand.kind() == DemandKind.EXPEND && demand.nation().equals(s.owner());
                }
                if (own || p.cause().rule().equals("inject")) {
                    excused.merge(
                            new StockKey(s.place(), p.materiel(), s.owner()), p.units(), Long::sum);
                }
            }
        }
        after.stockTerms()
                .forEach(
                        (key, terms) -> {
                            long low = Math.min(terms.floor(), before.stock(key));
                            assertThat(after.stock(key) + excused.getOrDefault(key, 0L))
                                    .as("floor of " + key)
                                    .isGreaterThanOrEqualTo(low);
                        });
    }

    /** Per line: started = completed + what WIP grew by + scrapped. */
    private static void flows(Board before, TurnOutcome out) {
        Map<String, Long> balance = new TreeMap<>();
        List<TickRecord> all = new ArrayList<>(out.ticks());
        all.add(out.enactment());
        for (TickRecord tick : all) {
            for (Posting p : tick.postings()) {
                if (p.to() instanceof Account.Wip w) {
                    // A recall puts off what is in progress.
                    assertThat(Account.MADE.equals(p.from()) || p.from() instanceof Account.Wip)
                            .isTrue();
                    balance.merge(w.line(), p.units(), Long::sum);
                }
                if (p.from() instanceof Account.Wip w) {
                    balance.merge(w.line(), -p.units(), Long::sum);
                }
            }
        }
        Map<String, Long> grew = wip(out.after());
        wip(before).forEach((line, units) -> grew.merge(line, -units, Long::sum));
        grew.forEach((line, units) -> assertThat(balance.getOrDefault(line, 0L)).isEqualTo(units));
    }

    private static Map<String, Long> wip(Board board) {
        Map<String, Long> wip = new TreeMap<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Wip w) {
                wip.merge(w.line(), row.units(), Long::sum);
            }
        }
        return wip;
    }

    @Test
    void sameInputSameResultWhateverTheOrderOfLists() {
        Random shuffler = new Random(7);
        for (long seed = 1_000; seed < 1_120; seed++) {
            RandomScenarios random = RandomScenarios.of(seed);
            Rules rules = random.setup().rules();
            Setup s = random.setup();
            List.of(
                            s.nations,
                            s.seats,
                            s.materiel,
                            s.places,
                            s.chokepoints,
                            s.lanes,
                            s.lines,
                            s.stocks,
                            s.orders,
                            s.demands,
                            s.agreements)
                    .forEach(list -> Collections.shuffle(list, shuffler));
            Rules shuffled = s.rules();
            assertThat(shuffled.start()).isEqualTo(rules.start());
            Board board = rules.start();
            for (int t = 0; t < 3; t++) {
                TurnInput input = random.turn(board, 4);
                List<TurnInput.ReadyMove> moves = new ArrayList<>(input.moves());
                List<TurnInput.DeliveredInject> injects = new ArrayList<>(input.injects());
                Collections.shuffle(moves, shuffler);
                Collections.shuffle(injects, shuffler);
                TurnOutcome out = rules.adjudicate(board, input);
                assertThat(rules.adjudicate(board, input)).isEqualTo(out);
                assertThat(
                                shuffled.adjudicate(
                                        board,
                                        new TurnInput(
                                                4,
                                                moves,
                                                injects,
                                                List.of(),
                                                input.chance(),
                                                input.seed())))
                        .as("seed " + seed)
                        .isEqualTo(out);
                board = out.after();
            }
        }
    }

    /** Saving and loading midway: a turn of n ticks is n turns of one tick. */
    @Test
    void splittingARunChangesNothing() {
        eachTurn(
                120,
                2_000,
                (rules, before, input, out) -> {
                    List<TickRecord> ticks = new ArrayList<>();
                    IntFunction<TurnInput> one =
                            i ->
                                    new TurnInput(
                                            1,
                                            i == 0 ? input.moves() : List.of(),
                                            i == 0 ? input.injects() : List.of(),
                                            List.of(),
                                            input.chance(),
                                            input.seed());
                    Board board = before;
                    for (int i = 0; i < input.ticks(); i++) {
                        TurnOutcome step = rules.adjudicate(board, one.apply(i));
                        ticks.addAll(step.ticks());
                        board = step.after();
                    }
                    assertThat(board).isEqualTo(out.after());
                    assertThat(ticks).isEqualTo(out.ticks());
                });
    }

    @Test
    void aLaterMoveChangesNoEarlierTick() {
        for (long seed = 3_000; seed < 3_060; seed++) {
            RandomScenarios random = RandomScenarios.of(seed);
            Rules rules = random.setup().rules();
            TurnInput first = random.turn(rules.start(), 4);
            TurnOutcome early = rules.adjudicate(rules.start(), first);
            List<TickRecord> once = early.ticks();
            TurnOutcome quiet = rules.adjudicate(early.after(), Setup.turn(4));
            rules.adjudicate(early.after(), random.turn(early.after(), 4));
            assertThat(rules.adjudicate(rules.start(), first).ticks()).isEqualTo(once);
            assertThat(rules.adjudicate(early.after(), Setup.turn(4))).isEqualTo(quiet);
        }
    }

    /** A quote and the enactment of the same move alone say the same. */
    @Test
    void quotesAndEnactmentsAgree() {
        for (long seed = 4_000; seed < 4_150; seed++) {
            RandomScenarios random = RandomScenarios.of(seed);
            Rules rules = random.setup().rules();
            Board board = rules.adjudicate(rules.start(), random.turn(rules.start(), 4)).after();
            for (int i = 0; i < 12; i++) {
                Move move = random.move(board);
                MoveQuote quote = rules.quote(board, "n0", move);
                TurnOutcome out =
                        rules.adjudicate(
                                board,
                                new TurnInput(
                                        0,
                                        List.of(new TurnInput.ReadyMove("m", "n0", move)),
                                        List.of(),
                                        List.of(),
                                        Chance.EXPECTED,
                                        1));
                assertThat(out.moves().getFirst().failure())
                        .as("seed " + seed + " " + move)
                        .isEqualTo(quote.obstacle());
                if (quote.obstacle() == null && !quote.payer().isEmpty()) {
                    long before = board.nations().get(quote.payer()).treasury();
                    long after = out.after().nations().get(quote.payer()).treasury();
                    assertThat(before - after).isEqualTo(quote.money());
                }
                if (quote.obstacle() != null) {
                    assertThat(out.enactment().postings()).isEmpty();
                    assertThat(quote.obstacle().sentence()).endsWith(".").doesNotContain("null");
                }
            }
        }
    }

    /** The scenarios do put each move of contracts and projects into play, not only refuse it. */
    @Test
    void everyMoveOfContractsAndProjectsIsEnactedSomewhere() {
        Map<String, Integer> enacted = new TreeMap<>();
        eachTurn(
                160,
                5_000,
                (rules, before, input, out) -> {
                    for (TurnInput.ReadyMove m : input.moves()) {
                        boolean done =
                                out.moves().stream()
                                        .anyMatch(
                                                r -> r.id().equals(m.id()) && r.failure() == null);
                        if (done) {
                            enacted.merge(m.move().getClass().getSimpleName(), 1, Integer::sum);
                        }
                    }
                });
        assertThat(enacted)
                .containsKeys(
                        "PlaceOrder",
                        "MultiYear",
                        "AgileSplit",
                        "JointBuy",
                        "Cancel",
                        "Expand",
                        "KeepWarm",
                        "SecondSource",
                        "PrintForward",
                        "Subsidize",
                        "Train",
                        "ForwardRepair",
                        "Minerals",
                        "MoveTooling");
    }
}
