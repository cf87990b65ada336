package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.LatLon;
import sinews.model.scenario.Lane;

import java.util.List;
import java.util.Set;

/** The ways of lanes over the map. Thread safe; the same question always has the same answer. */
interface LaneRouter {

    /** A way: its length, the chokepoints it crosses, the points to draw it through. */
    record Way(long km, List<String> crosses, List<LatLon> path) {}

    /**
     * The shortest way of a network lane that keeps clear of closed chokepoints; null when there is
     * none.
     */
    @Nullable Way way(Lane lane, Set<String> closed);

    /** Km along a way to where it first touches a chokepoint; -1 when it touches it nowhere. */
    long kmTo(Way way, String chokepoint);

    /** Points to draw a lane of given days through. */
    List<LatLon> drawn(Lane lane);
}
