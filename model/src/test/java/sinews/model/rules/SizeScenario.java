package sinews.model.rules;

import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * A scenario of the size to plan for (rules, end), or a multiple of it, always the same: 15
 * nations, 24 materiel, 60 lines, 45 places, 130 lanes, 20 demands and 100 orders. Three stages of
 * making — materials, components, end items — at plants of different nations, with a port and a
 * depot for every plant, so that inputs, deliveries and forward stocks are under way all the time.
 *
 * <p>A multiple is so many regions of that size, joined by sea, that send each other a tenth of
 * what they order: more nations do not make the voyages longer.
 */
final class SizeScenario {
    private static final int NATIONS = 15;
    private static final int MATERIALS = 6;
    private static final int COMPONENTS = 10;
    private static final int ITEMS = 8;
    private static final int LINES = 60;
    private static final int PLACES = 45;
    private static final int LANES = 130;
    private static final int DEMANDS = 20;
    private static final int ORDERS = 100;

    /** Sea lanes from each region to the next, and one of so many orders goes to another. */
    private static final int LINKS = 3;

    private static final int ABROAD = 10;

    private final Random random = new Random(20_261_122);
    private final int times;
    private final Setup s = new Setup();
    private final List<String> places = new ArrayList<>();
    private final Map<String, String> nationOf = new TreeMap<>();
    private final Map<String, List<String>> makers = new TreeMap<>();

    private final Set<String> known = new HashSet<>();

    /** Places of the region that is being laid out, and the number of its first nation. */
    private List<String> near = List.of();

    private int firstNation;

    /** Lines that make a materiel in a region, by both. */
    private final Map<String, List<String>> makersOf = new TreeMap<>();

    private final Map<String, List<BomItem>> boms = new TreeMap<>();

    private SizeScenario(int times) {
        this.times = times;
    }

    /**
     * The scenario with so many times the nations, places, lanes, lines, demands and orders; as
     * many materiel.
     */
    static Setup of(int times) {
        SizeScenario size = new SizeScenario(times);
        size.build();
        return size.s;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void build() {
        s.level = RuleLevel.L3;
        s.turns.clear();
        s.turns.add(new sinews.model.scenario.Turn("all", 96));
        for (int i = 0; i < NATIONS * times; i++) {
            s.nation(id("n", i), 4_000_000_000_000L, 4_000_000_000_000L, f -> f.lead(4));
        }
        materiel();
        places();
        regions(this::lanes);
        links();
        regions(this::lines);
        regions(this::orders);
        regions(this::demands);
        stocks();
        for (int i = 0; i < NATIONS * times; i += 3) {
            s.agreement(
                    "info-" + id("n", i),
                    AgreementKind.INFORMATION,
                    List.of(id("n", i), id("n", (i + 1) % (NATIONS * times))),
                    "*");
        }
    }

    private void regions(IntConsumer each) {
        for (int r = 0; r < times; r++) {
            firstNation = r * NATIONS;
            near = new ArrayList<>();
            for (int i = 0; i < places.size(); i++) {
                if (i % (NATIONS * times) / NATIONS == r) {
                    near.add(places.get(i));
                }
            }
            each.accept(r);
        }
    }

    /** A nation of the region, by its number there. */
    private int nation(int number) {
        return firstNation + number % NATIONS;
    }

    private static String id(String prefix, int number) {
        return "%s%03d".formatted(prefix, number);
    }

    private void materiel() {
        for (int i = 0; i < MATERIALS; i++) {
            made(id("raw", i), Tier.MATERIAL, 20);
        }
        for (int i = 0; i < COMPONENTS; i++) {
            made(
                    id("part", i),
                    Tier.COMPONENT,
                    10,
                    new BomItem(id("raw", i % MATERIALS), between(1, 3)),
                    new BomItem(id("raw", (i + 1) % MATERIALS), 1));
        }
        for (int i = 0; i < ITEMS; i++) {
            made(
                    id("item", i),
                    Tier.END_ITEM,
                    4,
                    new BomItem(id("part", i % COMPONENTS), 1),
                    new BomItem(id("part", (i + 3) % COMPONENTS), between(1, 2)),
                    new BomItem(id("part", (i + 5) % COMPONENTS), 1));
        }
    }

    private void made(String id, Tier tier, int perShipUnit, BomItem... bom) {
        s.materiel(id, tier, id, 1_000, perShipUnit, 1, bom);
        boms.put(id, List.of(bom));
        makers.put(id, new ArrayList<>());
    }

    private void places() {
        for (int i = 0; i < PLACES * times; i++) {
            String nation = id("n", i % (NATIONS * times));
            String place = id("place", i);
            places.add(place);
            nationOf.put(place, nation);
            s.place(place, nation, LocationKind.PLANT, 0);
        }
    }

    /**
     * The first place of each nation is its port, the others are joined to it by land; ports to
     * their neighbours and to some far away by sea. Each there and back.
     */
    private void lanes(int region) {
        int ports = NATIONS * times;
        for (int i = ports; i < places.size(); i++) {
            if (i % ports / NATIONS == region) {
                lane(i % ports, i, Mode.LAND, between(5, 30));
            }
        }
        for (int i = 0; i < NATIONS; i++) {
            lane(nation(i), nation(i + 1), Mode.SEA, between(30, 100));
        }
        int until = LANES * (region + 1) - (times > 1 ? LINKS * (region + 1) : 0);
        while (s.lanes.size() < until) {
            int from = random.nextInt(NATIONS);
            lane(nation(from), nation(from + between(2, NATIONS - 1)), Mode.SEA, between(60, 300));
        }
    }

    private void links() {
        for (int from = 0; s.lanes.size() < LANES * times; from += NATIONS) {
            int ports = NATIONS * times;
            lane(
                    (from + random.nextInt(NATIONS)) % ports,
                    (from + NATIONS + random.nextInt(NATIONS)) % ports,
                    Mode.SEA,
                    between(60, 300));
        }
    }

    private void lane(int a, int b, Mode mode, int tenths) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        if (a != b && known.add(low + "-" + high)) {
            s.lane(places.get(low), places.get(high), mode, between(40, 400), tenths);
        }
    }

    private void lines(int region) {
        makers.values().forEach(List::clear);
        // A sixth make materials, a third components, half end items.
        for (int i = 0; i < LINES; i++) {
            String makes =
                    i < LINES / 6
                            ? id("raw", i % MATERIALS)
                            : i < LINES / 2 ? id("part", i % COMPONENTS) : id("item", i % ITEMS);
            line(id("line", region * LINES + i), makes);
        }
        makers.forEach((m, lines) -> makersOf.put(m + region, List.copyOf(lines)));
    }

    private static int rank(String materiel) {
        return materiel.startsWith("raw") ? 0 : materiel.startsWith("part") ? 1 : 2;
    }

    private void line(String id, String makes) {
        String place = one(near);
        long base = new long[] {20_000, 4_000, 960}[rank(makes)];
        s.line(
                id,
                makes,
                place,
                nationOf.getOrDefault(place, ""),
                base,
                f -> {
                    f.rates(0, base, base * 12 / 10, base * 2)
                            .lead(between(2, 10))
                            .wip(base / 48, base / 48);
                    Map<String, Long> bins = new TreeMap<>();
                    for (BomItem item : boms.getOrDefault(makes, List.of())) {
                        bins.put(item.materiel(), base / 48 * item.quantity() * 2);
                        List<String> from = makers.getOrDefault(item.materiel(), List.of());
                        int first = random.nextInt(from.size());
                        f.from(item.materiel(), from.get(first), null, 7_000, 0);
                        if (from.size() > 1) {
                            String second = from.get((first + 1) % from.size());
                            f.from(item.materiel(), second, null, 3_000, 0);
                        }
                    }
                    return f.bins(bins);
                });
        makers.get(makes).add(id);
    }

    private void orders(int region) {
        for (int i = 0; i < ORDERS; i++) {
            String item = id("item", i % ITEMS);
            int of = times > 1 && i % ABROAD == 0 ? random.nextInt(times) : region;
            String line = one(makersOf.getOrDefault(item + of, List.of()));
            s.order(
                    id("order", region * ORDERS + i),
                    id("n", nation(random.nextInt(NATIONS))),
                    item,
                    line,
                    between(200, 1_200),
                    one(List.of(ContractTier.ASSURED, ContractTier.FOREIGN, ContractTier.SPOT)),
                    between(3, 7),
                    between(24, 96),
                    one(near),
                    OrderForm.ANNUAL);
        }
    }

    private void demands(int region) {
        for (int i = 0; i < DEMANDS; i++) {
            String place = one(near);
            String item = id("item", i % ITEMS);
            String nation = nationOf.getOrDefault(place, "");
            s.demand(
                    id("demand", region * DEMANDS + i),
                    place,
                    item,
                    nation,
                    DemandKind.EXPEND,
                    0,
                    96,
                    between(96, 960));
        }
    }

    /** What forces have at hand. */
    private void stocks() {
        Set<String> stocked = new HashSet<>();
        for (var d : List.copyOf(s.demands)) {
            if (stocked.add(d.theatre() + d.materiel())) {
                s.stock(
                        d.theatre(),
                        java.util.Objects.requireNonNull(d.materiel()),
                        d.nation(),
                        300);
            }
        }
    }

    /** One line on what it holds, for the report of a measurement. */
    static String size(Scenario s) {
        return "%d nations, %d materiel, %d lines, %d places, %d lanes, %d demands, %d orders"
                .formatted(
                        s.nations().size(),
                        s.materiel().size(),
                        s.lines().size(),
                        s.locations().size(),
                        s.lanes().size(),
                        s.demands().size(),
                        s.orders().size());
    }
}
