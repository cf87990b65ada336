package sinews.model.scenario;

import sinews.model.geo.LatLon;

import java.util.List;

/** The area of a chokepoint on the map, degrees; shapes as the scenario file writes them. */
public sealed interface AreaShape {

    /** Its middle: of a polygon the mean of its corners. */
    LatLon middle();

    /** A circle. */
    record Circle(double lat, double lon, double radiusKm) implements AreaShape {
        @Override
        public LatLon middle() {
            return new LatLon(lat, lon);
        }
    }

    /** A polygon; each point is [lat, lon]; closed by itself. */
    record Polygon(List<List<Double>> points) implements AreaShape {
        public Polygon {
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public LatLon middle() {
            double lat = 0;
            double lon = 0;
            double first = points.getFirst().get(1);
            for (List<Double> corner : points) {
                lat += corner.get(0);
                // Corners on the other side of 180° count as beyond it.
                lon += first + Math.IEEEremainder(corner.get(1) - first, 360);
            }
            int n = points.size();
            return new LatLon(lat / n, Math.IEEEremainder(lon / n, 360));
        }
    }
}
