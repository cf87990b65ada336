package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LaneState;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;

/** The fastest open ways to each place by the lanes as they are: days, then cost, then lane id. */
final class Routes {

    /** How far a place is from a destination. */
    private record Reach(int tenths, long cost, String lane) implements Comparable<Reach> {
        @Override
        public int compareTo(Reach o) {
            int c = Integer.compare(tenths, o.tenths);
            c = c != 0 ? c : Long.compare(cost, o.cost);
            return c != 0 ? c : lane.compareTo(o.lane);
        }
    }

    /** A next hop: its lane, and the days left from here if it is taken. */
    record Hop(Lane lane, int tenths, long cost) {}

    private record Visit(String place, Reach reach) {}

    private record Query(String to, int modes) {}

    private record Leg(String from, String to, int modes) {}

    /** Every mode. */
    static final List<Mode> ANY = List.of(Mode.values());

    private final World world;
    private final Map<String, Integer> transit;
    private final Map<Query, Map<String, Reach>> tables = new ConcurrentHashMap<>();
    private final Map<Leg, List<Hop>> hops = new ConcurrentHashMap<>();

    /**
     * @param transit tenths of a day of each lane, -1 where it is closed
     */
    Routes(World world, Map<String, Integer> transit) {
        this.world = world;
        this.transit = transit;
    }

    static Map<String, Integer> transit(Iterable<LaneState> lanes) {
        Map<String, Integer> transit = new HashMap<>();
        for (LaneState lane : lanes) {
            transit.put(lane.id(), lane.transitTenths());
        }
        return transit;
    }

    private static int mask(List<Mode> modes) {
        int mask = 0;
        for (Mode m : modes) {
            mask |= 1 << m.ordinal();
        }
        return mask;
    }

    private boolean usable(Lane lane, int modes) {
        return (modes & 1 << lane.mode().ordinal()) != 0
                && transit.getOrDefault(lane.id(), -1) >= 0;
    }

    private int transit(Lane lane) {
        return transit.getOrDefault(lane.id(), -1);
    }

    private Map<String, Reach> table(String to, int modes) {
        return tables.computeIfAbsent(new Query(to, modes), this::search);
    }

    private Map<String, Reach> search(Query query) {
        Map<String, Reach> found = new HashMap<>();
        PriorityQueue<Visit> queue =
                new PriorityQueue<>(Comparator.comparing(Visit::reach).thenComparing(Visit::place));
        queue.add(new Visit(query.to(), new Reach(0, 0, "")));
        while (!queue.isEmpty()) {
            Visit v = queue.remove();
            if (found.putIfAbsent(v.place(), v.reach()) != null) {
                continue;
            }
            for (Lane lane : world.to(v.place())) {
                if (usable(lane, query.modes()) && !found.containsKey(lane.from())) {
                    queue.add(
                            new Visit(
                                    lane.from(),
                                    new Reach(
                                            v.reach().tenths() + transit(lane),
                                            v.reach().cost() + lane.costPerUnit(),
                                            lane.id())));
                }
            }
        }
        return found;
    }

    /** Tenths of a day between two places without waiting; -1 when no way is open. */
    int tenths(String from, String to, List<Mode> modes) {
        Reach reach = table(to, mask(modes)).get(from);
        return reach == null ? -1 : reach.tenths();
    }

    /** Tenths of a day from every place that can reach this one. */
    boolean within(String from, String to, int tenths) {
        int t = tenths(from, to, ANY);
        return t >= 0 && t <= tenths;
    }

    /** The lanes of the fastest way; null when none is open. */
    @Nullable List<Lane> path(String from, String to, List<Mode> modes) {
        Map<String, Reach> table = table(to, mask(modes));
        List<Lane> path = new ArrayList<>();
        String at = from;
        while (!at.equals(to)) {
            Reach reach = table.get(at);
            if (reach == null) {
                return null;
            }
            Lane lane = world.lane(reach.lane());
            path.add(lane);
            at = lane.to();
        }
        return path;
    }

    /** Next hops from a place toward a destination, best first. */
    List<Hop> hops(String from, String to, List<Mode> modes) {
        return hops.computeIfAbsent(new Leg(from, to, mask(modes)), this::onward);
    }

    private List<Hop> onward(Leg leg) {
        int mask = leg.modes();
        Map<String, Reach> table = table(leg.to(), mask);
        List<Hop> found = new ArrayList<>();
        for (Lane lane : world.from(leg.from())) {
            Reach rest = table.get(lane.to());
            if (rest != null && usable(lane, mask)) {
                found.add(
                        new Hop(
                                lane,
                                transit(lane) + rest.tenths(),
                                lane.costPerUnit() + rest.cost()));
            }
        }
        found.sort(
                Comparator.comparingInt(Hop::tenths)
                        .thenComparingLong(Hop::cost)
                        .thenComparing(h -> h.lane().id()));
        return List.copyOf(found);
    }
}
