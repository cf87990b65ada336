package sinews.model.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shortest sea routes that keep out of closed chokepoints. Remembers what it found for each set of
 * closures. Safe for all threads, and the same question always has the same answer.
 */
public final class SeaRouter {
    private static final int ROUTES_KEPT = 20_000;
    private static final int TREES_KEPT = 400;

    private final SeaNetwork network;
    private final SequencedMap<String, Chokepoint> chokepoints = new TreeMap<>();
    private final Map<LatLon, List<Integer>> candidates = new ConcurrentHashMap<>();
    private final Recent<RouteKey, Optional<SeaRoute>> routes = new Recent<>(ROUTES_KEPT);
    private final Recent<TreeKey, Tree> trees = new Recent<>(TREES_KEPT);

    /** An area with the edges of the network that touch it. */
    private record Chokepoint(AreaProbe area, BitSet edges) {}

    private record RouteKey(LatLon from, LatLon to, Set<String> closed) {}

    private record TreeKey(LatLon from, Set<String> closed) {}

    /** Shortest ways from a place: km to each node (infinite if none) and the node before it. */
    private record Tree(double[] km, int[] before) {}

    private record Reached(double km, int node) {}

    SeaRouter(SeaNetwork network, Map<String, Area> areas) {
        this.network = network;
        areas.forEach(
                (id, area) -> {
                    AreaProbe probe = AreaProbe.of(area);
                    chokepoints.put(id, new Chokepoint(probe, network.edgesTouching(probe)));
                });
    }

    /** The shortest route with every chokepoint open. */
    public Optional<SeaRoute> route(LatLon from, LatLon to) {
        return route(from, to, Set.of());
    }

    /**
     * The shortest route that touches no closed area; empty if there is none, as for a place inside
     * one. A place inland is joined to the network by a straight line.
     *
     * @param closed ids of the closed chokepoints
     * @throws IllegalArgumentException if an id is unknown
     */
    public Optional<SeaRoute> route(LatLon from, LatLon to, Collection<String> closed) {
        Set<String> known = new HashSet<>(closed);
        for (String id : new TreeSet<>(known)) {
            if (!chokepoints.containsKey(id)) {
                throw new IllegalArgumentException(
                        "unknown chokepoint \"" + id + "\": known are " + chokepoints.keySet());
            }
        }
        // One direction is computed and the other is its mirror, so that there and back are equally
        // long.
        boolean swap = from.compareTo(to) > 0;
        RouteKey key = new RouteKey(swap ? to : from, swap ? from : to, Set.copyOf(known));
        Optional<SeaRoute> route = routes.get(key, () -> find(key));
        return swap ? route.map(SeaRoute::reversed) : route;
    }

    /**
     * Km along a path to the leg on which it first touches a chokepoint; -1 when it touches it
     * nowhere.
     *
     * @throws IllegalStateException if the id is unknown
     */
    public long kmTo(List<LatLon> path, String id) {
        AreaProbe area = chokepoint(id).area();
        double km = 0;
        for (int i = 1; i < path.size(); i++) {
            if (area.intersects(path.get(i - 1), path.get(i))) {
                return Math.round(km);
            }
            km += GreatCircle.km(path.get(i - 1), path.get(i));
        }
        return -1;
    }

    private Optional<SeaRoute> find(RouteKey key) {
        if (key.from().equals(key.to())) {
            List<LatLon> path = List.of(key.from(), key.to());
            return touchesClosed(key.from(), key.to(), key.closed())
                    ? Optional.empty()
                    : Optional.of(new SeaRoute(0, path, crossed(path, new BitSet())));
        }
        if (!key.closed().isEmpty()) {
            Optional<SeaRoute> open = route(key.from(), key.to());
            // What is shortest with all open and keeps clear of the closed stays the shortest.
            if (open.isEmpty() || open.get().crosses().stream().noneMatch(key.closed()::contains)) {
                return open;
            }
        }
        Tree tree =
                trees.get(
                        new TreeKey(key.from(), key.closed()),
                        () -> grow(key.from(), key.closed()));
        int last = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int end : open(key.to(), key.closed())) {
            double km = tree.km()[end] + GreatCircle.km(network.node(end), key.to());
            if (km < least) {
                least = km;
                last = end;
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(describe(key, tree, last, least));
    }

    /**
     * The nodes that serve a place, without those that cannot be reached from it past the closed
     * areas.
     */
    private List<Integer> open(LatLon place, Set<String> closed) {
        return candidates.computeIfAbsent(place, network::candidates).stream()
                .filter(node -> !touchesClosed(place, network.node(node), closed))
                .toList();
    }

    private boolean touchesClosed(LatLon a, LatLon b, Set<String> closed) {
        return closed.stream().anyMatch(id -> chokepoint(id).area().intersects(a, b));
    }

    private BitSet blocked(Set<String> closed) {
        BitSet edges = new BitSet();
        closed.forEach(id -> edges.or(chokepoint(id).edges()));
        return edges;
    }

    /**
     * Dijkstra's algorithm from all nodes that serve a place at once. Our own, as JGraphT's takes
     * one source and boxes every number: many times slower, which would be felt when a strait
     * closes.
     */
    private Tree grow(LatLon place, Set<String> closed) {
        BitSet blocked = blocked(closed);
        double[] km = new double[network.size()];
        int[] before = new int[network.size()];
        Arrays.fill(km, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        Queue<Reached> front =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Reached::km).thenComparingInt(Reached::node));
        for (int node : open(place, closed)) {
            km[node] = GreatCircle.km(place, network.node(node));
            front.add(new Reached(km[node], node));
        }
        for (Reached here = front.poll(); here != null; here = front.poll()) {
            if (here.km() > km[here.node()]) {
                continue;
            }
            for (int edge : network.edgesAt(here.node())) {
                int next = network.across(edge, here.node());
                double onward = here.km() + network.edgeKm(edge);
                if (onward < km[next] && !blocked.get(edge)) {
                    km[next] = onward;
                    before[next] = here.node();
                    front.add(new Reached(onward, next));
                }
            }
        }
        return new Tree(km, before);
    }

    private SeaRoute describe(RouteKey key, Tree tree, int last, double km) {
        List<LatLon> path = new ArrayList<>();
        BitSet edges = new BitSet();
        path.add(key.to());
        for (int node = last, after = -1; node >= 0; node = tree.before()[node]) {
            path.add(network.node(node));
            if (after >= 0) {
                edges.set(network.graph().getEdge(after, node));
            }
            after = node;
        }
        path.add(key.from());
        Collections.reverse(path);
        return new SeaRoute(Math.toIntExact(Math.round(km)), path, crossed(path, edges));
    }

    /**
     * The chokepoints that a path touches: by its network edges and by the connectors at both ends.
     */
    private List<String> crossed(List<LatLon> path, BitSet edges) {
        int last = path.size() - 1;
        List<String> ids = new ArrayList<>();
        chokepoints.forEach(
                (id, chokepoint) -> {
                    if (chokepoint.edges().intersects(edges)
                            || chokepoint.area().intersects(path.get(0), path.get(1))
                            || chokepoint.area().intersects(path.get(last - 1), path.get(last))) {
                        ids.add(id);
                    }
                });
        return ids;
    }

    private Chokepoint chokepoint(String id) {
        Chokepoint chokepoint = chokepoints.get(id);
        if (chokepoint == null) {
            throw new IllegalStateException("chokepoint " + id + " was checked before");
        }
        return chokepoint;
    }
}
