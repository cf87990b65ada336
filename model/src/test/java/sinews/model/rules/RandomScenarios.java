package sinews.model.rules;

import sinews.model.board.Board;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Technology;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small and middle-sized valid scenarios with every effect and every move in play, each from a
 * seed.
 */
final class RandomScenarios {
    private final Random random;

    /** Of its own, so that what it decides changes nothing else of a seed. */
    private final Random limits;

    private final Setup setup = new Setup();
    private final List<String> nations = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, String> nationOf = new java.util.TreeMap<>();
    private final List<String> raw = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();
    private int nextInject;

    private RandomScenarios(long seed) {
        random = new Random(seed);
        limits = new Random(~seed);
    }

    static RandomScenarios of(long seed) {
        RandomScenarios r = new RandomScenarios(seed);
        r.build();
        return r;
    }

    Setup setup() {
        return setup;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String any(String prefix, List<String> of) {
        return chance(3) ? prefix + "-unknown" : one(of);
    }

    private void build() {
        setup.level = chance(70) ? RuleLevel.L3 : one(List.of(RuleLevel.L1, RuleLevel.L2));
        setup.startex = java.time.LocalDate.of(2027, between(1, 12), 1);
        int count = between(2, 6);
        for (int i = 0; i < count; i++) {
            String id = "N" + i;
            nations.add(id);
            long budget = between(0, 40) * 1_000_003L;
            setup.nation(
                    id,
                    budget,
                    between(0, 20) * 1_000_000L,
                    f ->
                            f.fiscalMonth(between(1, 12))
                                    .capital(between(0, 100))
                                    .confidence(between(20, 90))
                                    .preference(between(0, 100))
                                    .lead(between(0, 12))
                                    .counterIntelligence(between(0, 3))
                                    .threat(between(50, 200))
                                    .trust(Map.of("N0", between(20, 90), "N1", between(20, 90))));
        }
        materiel();
        setup.technologies.add(
                new Technology(
                        "secret",
                        "Secret",
                        one(nations),
                        between(1, 3),
                        List.of(one(items)),
                        between(0, 3_000),
                        Map.of()));
        places();
        limits();
        lanes();
        for (String m : raw) {
            lines(m, List.of(), 1);
        }
        for (String m : parts) {
            lines(m, raw, between(1, 2));
        }
        for (String m : items) {
            lines(m, parts, between(1, 2));
        }
        claims();
    }

    private void materiel() {
        for (int i = 0; i < between(1, 2); i++) {
            raw.add("raw" + i);
            setup.materiel("raw" + i, Tier.MATERIAL, "raw", between(1, 50), between(50, 500), 0);
        }
        for (int i = 0; i < between(1, 3); i++) {
            parts.add("part" + i);
            setup.materiel(
                    "part" + i,
                    Tier.COMPONENT,
                    "part",
                    between(10, 900),
                    between(1, 40),
                    between(0, 2),
                    new BomItem(one(raw), between(1, 4)));
        }
        setup.materiel("wreck", Tier.DAMAGED, "ship", 10, 1, 0);
        items.add("ship");
        setup.materiel(
                "ship",
                Tier.PLATFORM,
                "ships",
                5_000,
                1,
                0,
                new BomItem("wreck", 1),
                new BomItem(one(parts), 1));
        for (int i = 0; i < between(2, 4); i++) {
            items.add("item" + i);
            List<BomItem> bom = new ArrayList<>();
            for (String part : parts) {
                if (chance(70)) {
                    bom.add(new BomItem(part, between(1, 3)));
                }
            }
            setup.materiel(
                    "item" + i,
                    Tier.END_ITEM,
                    i < 2 ? "twin" : "other" + i,
                    between(100, 9_000),
                    between(1, 10),
                    between(0, 3),
                    bom.toArray(BomItem[]::new));
        }
    }

    private void places() {
        for (String nation : nations) {
            for (int i = 0; i < between(2, 3); i++) {
                String id = nation.toLowerCase(java.util.Locale.ROOT) + "-p" + i;
                places.add(id);
                nationOf.put(id, nation);
                setup.place(
                        id,
                        nation,
                        one(List.of(LocationKind.DEPOT, LocationKind.YARD)),
                        between(0, 3));
            }
        }
    }

    /** Some places handle or store little, some anything. */
    private void limits() {
        for (String place : places) {
            setup.limits(
                    place,
                    limits.nextInt(100) < 40 ? (Long) (long) limits.nextInt(150) : null,
                    limits.nextInt(100) < 60 ? (Long) (long) limits.nextInt(40) : null);
        }
    }

    private void lanes() {
        setup.chokepoint("strait").chokepoint("detour");
        for (int i = 1; i < places.size(); i++) {
            lane(places.get(random.nextInt(i)), places.get(i));
        }
        for (int i = 0; i < places.size(); i++) {
            String a = one(places);
            String b = one(places);
            if (!a.equals(b) && !lanes.contains(a + "-" + b)) {
                lane(a, b);
            }
        }
    }

    private void lane(String a, String b) {
        lanes.add(a + "-" + b);
        lanes.add(b + "-" + a);
        Mode mode = one(List.of(Mode.values()));
        boolean network = mode == Mode.SEA && chance(50);
        String[] crosses = !network && chance(30) ? new String[] {"strait"} : new String[0];
        setup.lane(a, b, mode, between(1, 60), network ? null : between(1, 300), crosses);
    }

    private void lines(String makes, List<String> inputs, int count) {
        List<BomItem> bom =
                setup.materiel.stream()
                        .filter(m -> m.id().equals(makes))
                        .findFirst()
                        .orElseThrow()
                        .bom();
        for (int i = 0; i < count; i++) {
            String place = one(places);
            String id = makes + "-line" + i;
            long base = between(10, 2_000) * (inputs.isEmpty() ? 10L : 1L);
            boolean building = chance(15);
            List<String> before = List.copyOf(lines);
            setup.line(
                    id,
                    makes,
                    place,
                    nationOf.get(place),
                    building ? 0 : base * between(2, 10) / 10,
                    f -> {
                        f.rates(base / 4, base, base * 12 / 10, base * between(12, 20) / 10)
                                .ramp(between(100, 1500))
                                .lead(between(1, 10))
                                .capital(between(1, 5_000))
                                .security(between(0, 2))
                                .lot(between(0, 500));
                        if (chance(30)) {
                            f.licence(one(nations));
                        }
                        if (building) {
                            f.phase(LinePhase.BUILD, between(1, 20));
                        } else {
                            f.wip((long) between(0, 20), (long) between(0, 20));
                        }
                        Map<String, Long> bins = new java.util.TreeMap<>();
                        for (BomItem item : bom) {
                            bins.put(item.materiel(), (long) between(0, 200));
                            List<String> suppliers =
                                    before.stream()
                                            .filter(l -> l.startsWith(item.materiel() + "-"))
                                            .toList();
                            if (chance(20) || suppliers.isEmpty()) {
                                f.from(item.materiel(), null, one(places), 4_000, 0);
                            }
                            for (String s : suppliers) {
                                f.from(
                                        item.materiel(),
                                        s,
                                        null,
                                        between(1_000, 9_000),
                                        chance(20) ? between(1, 12) : 0);
                            }
                        }
                        return f.bins(bins);
                    });
            lines.add(id);
        }
    }

    private void claims() {
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < between(4, 14); i++) {
            String m = i == 0 ? "wreck" : chance(70) ? one(items) : one(parts);
            String place = one(places);
            String owner = chance(70) ? nationOf.get(place) : one(nations);
            if (seen.add(place + m + owner)) {
                setup.stock(
                        place,
                        m,
                        owner,
                        between(0, 800),
                        chance(40) ? between(0, 300) : 0,
                        chance(10));
            }
        }
        for (int i = 0; i < between(2, 10); i++) {
            String line = one(lines);
            setup.order(
                    "order" + i,
                    one(nations),
                    line.substring(0, line.indexOf("-line")),
                    line,
                    between(1, 1_500),
                    one(List.of(ContractTier.values())),
                    between(1, 9),
                    between(1, 60),
                    one(places),
                    chance(20) ? OrderForm.MULTI_YEAR : OrderForm.ANNUAL);
        }
        for (int i = 0; i < between(1, 6); i++) {
            int from = between(0, 10);
            setup.demand(
                    "demand" + i,
                    one(places),
                    one(items),
                    one(nations),
                    one(List.of(DemandKind.values())),
                    from,
                    from + between(1, 40),
                    between(0, 2_000));
        }
        for (AgreementKind kind :
                List.of(
                        AgreementKind.SECURITY_OF_SUPPLY,
                        AgreementKind.INFORMATION,
                        AgreementKind.STANDARD,
                        AgreementKind.ACCESS,
                        AgreementKind.CONTRACT_CELL,
                        AgreementKind.EXPORT_WAIVER)) {
            if (chance(50)) {
                setup.agreement(
                        "ag-" + kind,
                        kind,
                        List.of(one(nations), one(nations)),
                        chance(50) ? "*" : "twin");
            }
        }
    }

    /** A turn of this scenario: moves, injects, dice. */
    TurnInput turn(Board board, int ticks) {
        List<TurnInput.ReadyMove> moves = new ArrayList<>();
        for (int i = 0; i < between(0, 8); i++) {
            moves.add(new TurnInput.ReadyMove("m-" + board.tick() + "-" + i, "n0", move(board)));
        }
        List<TurnInput.DeliveredInject> injects = new ArrayList<>();
        for (int i = 0; i < between(0, 3); i++) {
            List<Effect> effects = new ArrayList<>();
            for (int k = 0; k < between(1, 3); k++) {
                effects.add(effect());
            }
            injects.add(
                    Setup.inject(
                            "inject" + nextInject++,
                            board.tick() + between(0, ticks),
                            between(0, 10),
                            effects.toArray(Effect[]::new)));
        }
        return new TurnInput(
                ticks,
                moves,
                injects,
                List.of(),
                chance(50) ? Chance.EXPECTED : Chance.SEEDED,
                random.nextLong());
    }

    private Effect effect() {
        return switch (random.nextInt(24)) {
            case 0 -> new Effect.ChokepointClose(one(List.of("strait", "detour")), chance(50));
            case 1 ->
                    new Effect.ChokepointContest(
                            "strait",
                            between(0, 10_000),
                            between(0, 10_000),
                            between(0, 10_000),
                            between(0, 100));
            case 2 ->
                    new Effect.Blockade(
                            List.of(one(places), one(places)),
                            List.of(one(List.of(Mode.values()))),
                            chance(50) ? 0 : between(0, 10_000));
            case 3 -> new Effect.LineOutage(one(lines), between(0, 10_000), between(0, 12));
            case 4 -> new Effect.DemandSurge("demand0", between(0, 50_000));
            case 5 ->
                    new Effect.ExportBan(
                            one(nations),
                            chance(50) ? List.of() : List.of(one(nations)),
                            chance(50) ? List.of() : List.of(one(items)));
            case 6 ->
                    new Effect.StockChange(
                            one(places), one(items), one(nations), between(-500, 500));
            case 7 -> new Effect.Warning("later", 4, List.of("n0"));
            case 8 -> new Effect.PortOutage(one(places), between(0, 10_000));
            case 9 -> new Effect.Strike(one(places), between(0, 10_000), between(0, 10_000));
            case 10 -> new Effect.NewTheatre("demand0");
            case 11 -> new Effect.Ceasefire("demand0");
            case 12 -> new Effect.ContinuingResolution(one(nations));
            case 13 -> new Effect.BudgetShock(one(nations), between(0, 20_000));
            case 14 -> new Effect.PriceShock(one(items), between(1_000, 30_000));
            case 15 ->
                    new Effect.PoliticalShock(
                            one(nations),
                            between(-100, 100),
                            between(-100, 100),
                            between(-50, 50),
                            Map.of(one(nations), between(-100, 100)));
            case 16 ->
                    new Effect.CaveatInvoked(
                            one(nations), "ag-" + one(List.of(AgreementKind.values())));
            case 17 -> new Effect.WorkforceLoss(one(lines), between(0, 10_000), between(0, 10_000));
            case 18 -> {
                String line = one(lines);
                yield new Effect.Recall(
                        line.substring(0, line.indexOf("-line")),
                        chance(50) ? line : "",
                        between(1, 8));
            }
            case 19 -> new Effect.Espionage("secret", between(0, 5_000));
            case 20 -> new Effect.LiftLoss(List.of(one(lanes), one(lanes)), between(0, 10_000));
            case 21 -> new Effect.AdversarySurge(one(items), between(0, 5_000));
            case 22 -> {
                int place = random.nextInt(places.size());
                yield new Effect.Blockade(
                        List.of(),
                        new AreaShape.Circle(place, 10.0 * place, between(100, 2_000)),
                        List.of(Mode.SEA),
                        chance(50) ? 0 : between(0, 10_000));
            }
            default -> new Effect.Narrative();
        };
    }

    Move move(Board board) {
        if (chance(40)) {
            return new RandomOrders(random, nations, places, nationOf, board).move();
        }
        if (chance(30)) {
            return new RandomDiplomacy(random, nations, items, board).move();
        }
        List<String> now = List.copyOf(board.lines().keySet());
        String nation = any("nation", nations);
        List<Mode> modes =
                chance(70) ? List.of(Mode.values()) : List.of(one(List.of(Mode.values())));
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                String line = any("line", now);
                var state = board.lines().get(line);
                yield new Move.PlaceOrder(
                        nation,
                        state == null || chance(5) ? one(items) : state.materiel(),
                        between(-1, 400),
                        line,
                        board.tick() + between(0, 60),
                        any("place", places),
                        chance(80) ? OrderForm.ANNUAL : OrderForm.URGENT);
            }
            case 2, 3 -> {
                var stock = one(setup.stocks);
                String line =
                        items.contains(stock.materiel()) && chance(40)
                                ? stock.materiel() + "-line0"
                                : "";
                yield new Move.Transfer(
                        stock.owner(),
                        nation,
                        stock.materiel(),
                        between(0, 300),
                        stock.place(),
                        any("place", places),
                        modes,
                        one(List.of(Move.Terms.values())),
                        line,
                        line.isEmpty() ? 0 : between(1, 100),
                        chance(20));
            }
            case 4 -> {
                var stock = one(setup.stocks);
                yield new Move.Preposition(
                        stock.owner(),
                        stock.materiel(),
                        between(1, 300),
                        stock.place(),
                        any("place", places),
                        modes);
            }
            case 5 -> new Move.DirectSurge(any("line", now));
            case 9 -> {
                String place = any("place", places);
                yield new Move.StockTarget(
                        nation, place, one(items), between(-1, 600), between(0, 200));
            }
            case 10 -> new Move.DisperseHarden(nation, any("place", places));
            case 6 -> {
                String place = one(places);
                yield new Move.Coproduce(
                        any("line", now), nationOf.get(place), place, between(0, 300), chance(50));
            }
            case 7 -> {
                String place = one(places);
                yield new Move.AssembleForward(
                        any("line", now), nationOf.get(place), place, between(1, 300), chance(50));
            }
            case 8 -> {
                if (chance(50)) {
                    yield new Move.LiftEscort(
                            nation, any("lane", lanes), one(List.of(Move.Aid.values())));
                }
                String place = one(places);
                yield new Move.MoveTooling(any("line", now), nationOf.get(place), place);
            }
            default ->
                    new Move.ShareInformation(
                            List.of(one(nations), one(nations)),
                            List.of(chance(50) ? "*" : "twin"));
        };
    }
}
