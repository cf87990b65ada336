package sinews.model.geo;

import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.shortestpath.TreeSingleSourcePathsImpl;
import org.jgrapht.graph.AsWeightedGraph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private record TreeKey(int source, Set<String> closed) {}

    /** Shortest ways from one node: km to each node (infinite if none) and the node before it. */
    private record Tree(double[] km, int[] before) {}

    /**
     * One way: the network nodes from the first to the last, and the length with both connectors.
     */
    private record Way(double km, Tree tree, int last) {}

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

    private Optional<SeaRoute> find(RouteKey key) {
        if (key.from().equals(key.to())) {
            List<LatLon> path = List.of(key.from(), key.to());
            return touchesClosed(key.from(), key.to(), key.closed())
                    ? Optional.empty()
                    : Optional.of(new SeaRoute(0, path, crossed(path, new BitSet())));
        }
        Way best = null;
        for (int start : open(key.from(), key.closed())) {
            Tree tree =
                    trees.get(
                            new TreeKey(start, key.closed()),
                            () -> grow(start, blocked(key.closed())));
            double out = GreatCircle.km(key.from(), network.node(start));
            for (int end : open(key.to(), key.closed())) {
                double km = out + tree.km()[end] + GreatCircle.km(network.node(end), key.to());
                if (km < (best == null ? Double.POSITIVE_INFINITY : best.km())) {
                    best = new Way(km, tree, end);
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(describe(key, best));
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

    private Tree grow(int source, BitSet blocked) {
        Graph<Integer, Integer> open =
                new AsWeightedGraph<>(
                        network.graph(),
                        edge -> blocked.get(edge) ? Double.POSITIVE_INFINITY : network.edgeKm(edge),
                        false,
                        false);
        var paths =
                (TreeSingleSourcePathsImpl<Integer, Integer>)
                        new DijkstraShortestPath<>(open).getPaths(source);
        double[] km = new double[network.size()];
        int[] before = new int[network.size()];
        Arrays.fill(km, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        paths.getDistanceAndPredecessorMap()
                .forEach(
                        (node, step) -> {
                            km[node] = step.getFirst();
                            if (step.getSecond() != null) {
                                before[node] = network.across(step.getSecond(), node);
                            }
                        });
        return new Tree(km, before);
    }

    private SeaRoute describe(RouteKey key, Way way) {
        List<LatLon> path = new ArrayList<>();
        BitSet edges = new BitSet();
        path.add(key.to());
        for (int node = way.last(), after = -1; node >= 0; node = way.tree().before()[node]) {
            path.add(network.node(node));
            if (after >= 0) {
                edges.set(network.graph().getEdge(after, node));
            }
            after = node;
        }
        path.add(key.from());
        Collections.reverse(path);
        return new SeaRoute(Math.toIntExact(Math.round(way.km())), path, crossed(path, edges));
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
