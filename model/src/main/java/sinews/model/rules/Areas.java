package sinews.model.rules;

import sinews.model.geo.Area;
import sinews.model.geo.LatLon;
import sinews.model.scenario.AreaShape;

/** Areas as scenario files write them, made ready to ask what lies in them. */
public final class Areas {
    private Areas() {}

    /**
     * The area of a shape.
     *
     * @throws IllegalArgumentException when it is no area: too large, or sides that cross
     */
    public static Area of(AreaShape shape) {
        return switch (shape) {
            case AreaShape.Circle c -> new Area.Circle(new LatLon(c.lat(), c.lon()), c.radiusKm());
            case AreaShape.Polygon p ->
                    new Area.Polygon(
                            p.points().stream().map(q -> new LatLon(q.get(0), q.get(1))).toList());
        };
    }
}
