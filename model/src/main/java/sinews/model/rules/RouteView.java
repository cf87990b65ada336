package sinews.model.rules;

import sinews.model.geo.LatLon;

import java.util.List;

/**
 * The fastest way that is open between two places now.
 *
 * @param lanes ids of its lanes in order; empty when both ends are one place or no way is open
 * @param km its length
 * @param transitTenths days under way in tenths, without waiting for lift; -1 when no way is open
 * @param paths for each lane the points to draw it through
 */
public record RouteView(List<String> lanes, long km, int transitTenths, List<List<LatLon>> paths) {

    public RouteView {
        lanes = List.copyOf(lanes);
        paths = paths.stream().map(List::copyOf).toList();
    }

    public boolean open() {
        return transitTenths >= 0;
    }
}
