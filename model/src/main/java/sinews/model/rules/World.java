package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LaneState;
import sinews.model.geo.Area;
import sinews.model.geo.LatLon;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a scenario never changes, by id, with the lanes' router. */
final class World {
    private static final int ROUTES_KEPT = 64;

    final Scenario scenario;
    final LaneRouter router;
    final SortedMap<String, Nation> nations;
    final SortedMap<String, Materiel> materiel;
    final SortedMap<String, Location> places;
    final SortedMap<String, Chokepoint> chokepoints;
    final SortedMap<String, Lane> lanes;
    final SortedMap<String, Demand> demands;
    private final ById known;
    private final Map<String, List<String>> families = new HashMap<>();
    private final Map<String, Integer> depth = new HashMap<>();
    private final Map<Effect.Blockade, Set<String>> blockades = new ConcurrentHashMap<>();
    private final Map<Transits, Routes> routes = new ConcurrentHashMap<>();

    // The same by small numbers, in the order of the ids, for the loop over the ticks.
    final Map<String, Integer> nationIndex;
    final Map<String, Integer> materielIndex;
    final Map<String, Integer> placeIndex;
    final Map<String, Integer> laneIndex;
    final String[] materielAt;
    final Location[] placeAt;
    final Lane[] laneAt;
    final int[] laneFrom;
    final int[] laneTo;
    final int[][] lanesOut;
    final int[][] lanesIn;

    /** Transit of each lane by its index, -1 where it is closed. */
    private record Transits(int[] tenths) {
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Transits t && Arrays.equals(tenths, t.tenths);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(tenths);
        }
    }

    World(Scenario scenario, LaneRouter router) {
        this.scenario = scenario;
        this.router = router;
        nations = byId(scenario.nations(), Nation::id);
        materiel = byId(scenario.materiel(), Materiel::id);
        places = byId(scenario.locations(), Location::id);
        chokepoints = byId(scenario.chokepoints(), Chokepoint::id);
        lanes = byId(scenario.lanes(), Lane::id);
        demands = byId(scenario.demands(), Demand::id);
        known =
                new ById(
                        new HashMap<>(nations),
                        new HashMap<>(materiel),
                        new HashMap<>(places),
                        new HashMap<>(lanes),
                        new HashMap<>(demands));
        nationIndex = index(nations);
        materielIndex = index(materiel);
        placeIndex = index(places);
        laneIndex = index(lanes);
        materielAt = materiel.keySet().toArray(String[]::new);
        placeAt = places.values().toArray(Location[]::new);
        laneAt = lanes.values().toArray(Lane[]::new);
        laneFrom = new int[laneAt.length];
        laneTo = new int[laneAt.length];
        List<List<Integer>> out = new ArrayList<>();
        List<List<Integer>> in = new ArrayList<>();
        for (int i = 0; i < placeAt.length; i++) {
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        for (int i = 0; i < laneAt.length; i++) {
            laneFrom[i] = at(placeIndex, laneAt[i].from());
            laneTo[i] = at(placeIndex, laneAt[i].to());
            out.get(laneFrom[i]).add(i);
            in.get(laneTo[i]).add(i);
        }
        lanesOut = flat(out);
        lanesIn = flat(in);
        for (Materiel m : materiel.values()) {
            families.computeIfAbsent(m.family(), k -> new ArrayList<>()).add(m.id());
        }
        materiel.keySet().forEach(m -> depthOf(m, new ArrayList<>()));
    }

    private static <T> SortedMap<String, T> byId(List<T> all, Function<T, String> id) {
        SortedMap<String, T> map = new TreeMap<>();
        all.forEach(t -> map.put(id.apply(t), t));
        return map;
    }

    private static Map<String, Integer> index(SortedMap<String, ?> byId) {
        Map<String, Integer> index = new HashMap<>();
        byId.keySet().forEach(id -> index.put(id, index.size()));
        return index;
    }

    private static int[][] flat(List<List<Integer>> lists) {
        return lists.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The number of an id. */
    static int at(Map<String, Integer> index, String id) {
        Integer at = index.get(id);
        if (at == null) {
            throw new IllegalArgumentException("no '" + id + "' in this scenario");
        }
        return at;
    }

    /** Steps of the longest bill of materials below it: 0 for a raw material. */
    private int depthOf(String id, List<String> above) {
        Integer known = depth.get(id);
        if (known != null) {
            return known;
        }
        if (above.contains(id)) {
            throw new IllegalArgumentException(
                    "materiel '"
                            + id
                            + "' is an input of itself; take it out of its bill of materials");
        }
        above.add(id);
        int deepest = 0;
        for (BomItem item : materiel(id).bom()) {
            deepest = Math.max(deepest, depthOf(item.materiel(), above) + 1);
        }
        above.removeLast();
        depth.put(id, deepest);
        return deepest;
    }

    /** Ids of the places a blockade holds: those it names and those in its area. */
    Set<String> blockaded(Effect.Blockade blockade) {
        return blockades.computeIfAbsent(
                blockade,
                b -> {
                    Set<String> held = new TreeSet<>(b.places());
                    AreaShape shape = b.area();
                    if (shape != null) {
                        Area area = Areas.of(shape);
                        for (Location l : places.values()) {
                            if (area.contains(new LatLon(l.latitude(), l.longitude()))) {
                                held.add(l.id());
                            }
                        }
                    }
                    return held;
                });
    }

    /** The fastest ways for these lane transits; remembered, since lanes seldom change. */
    Routes routes(Iterable<LaneState> states) {
        int[] transit = new int[laneAt.length];
        for (LaneState lane : states) {
            transit[at(laneIndex, lane.id())] = lane.transitTenths();
        }
        if (routes.size() > ROUTES_KEPT) {
            routes.clear();
        }
        return routes.computeIfAbsent(new Transits(transit), t -> new Routes(this, t.tenths));
    }

    /** Customers before suppliers: end items first, raw materials last. */
    Comparator<String> customersFirst() {
        return Comparator.comparing((String m) -> -depth.getOrDefault(m, 0)).thenComparing(m -> m);
    }

    Nation nation(String id) {
        return known(known.nations, id, "nation");
    }

    Materiel materiel(String id) {
        return known(known.materiel, id, "materiel");
    }

    Location place(String id) {
        return known(known.places, id, "location");
    }

    Lane lane(String id) {
        return known(known.lanes, id, "lane");
    }

    Demand demand(String id) {
        return known(known.demands, id, "demand");
    }

    /** Ids of all variants of a family, in order. */
    List<String> family(String family) {
        return families.getOrDefault(family, List.of());
    }

    /** Ship units that a quantity takes: whole ones, the last may be part full. */
    long shipUnits(String materielId, long quantity) {
        return Math.ceilDiv(quantity, perShipUnit(materielId));
    }

    /** Units of a materiel in a ship unit. */
    int perShipUnit(String materielId) {
        return Math.max(1, materiel(materielId).perShipUnit());
    }

    /** The same things to look up by id, which is quicker than in a sorted map. */
    private record ById(
            Map<String, Nation> nations,
            Map<String, Materiel> materiel,
            Map<String, Location> places,
            Map<String, Lane> lanes,
            Map<String, Demand> demands) {}

    private static <T> T known(Map<String, T> map, String id, String kind) {
        @Nullable T value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException("no " + kind + " '" + id + "' in this scenario");
        }
        return value;
    }
}
