package sinews.model.geo;

import java.util.List;

/**
 * A way by sea between two places.
 *
 * @param km length in whole km, rounded: the voyage and the straight way from each place to the
 *     network
 * @param path from the first place to the second; between two points the way is the great circle.
 *     It may cross the 180th meridian, where longitude changes its sign
 * @param crosses ids of the chokepoints whose area the path touches, in order of id
 */
public record SeaRoute(int km, List<LatLon> path, List<String> crosses) {
    public SeaRoute {
        path = List.copyOf(path);
        crosses = List.copyOf(crosses);
    }

    SeaRoute reversed() {
        return new SeaRoute(km, path.reversed(), crosses);
    }
}
