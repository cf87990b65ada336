package sinews.model.scenario;

import java.util.List;

/** The area of a chokepoint on the map, degrees; shapes as the scenario file writes them. */
public sealed interface AreaShape {

    /** A circle. */
    record Circle(double lat, double lon, double radiusKm) implements AreaShape {}

    /** A polygon; each point is [lat, lon]; closed by itself. */
    record Polygon(List<List<Double>> points) implements AreaShape {
        public Polygon {
            points = points.stream().map(List::copyOf).toList();
        }
    }
}
