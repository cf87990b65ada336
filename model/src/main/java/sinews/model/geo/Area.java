package sinews.model.geo;

import java.util.List;

/** A part of the sea or land that can be closed or contested, such as a strait. */
public sealed interface Area {
    /** Whether the place lies in the area or on its rim. */
    default boolean contains(LatLon place) {
        return AreaProbe.of(this).contains(place);
    }

    /** Whether the great-circle segment between two places touches the area. */
    default boolean intersects(LatLon a, LatLon b) {
        return AreaProbe.of(this).intersects(a, b);
    }

    /**
     * All places within a distance of a centre.
     *
     * @param radiusKm more than 0 and at most 5,000 km
     */
    record Circle(LatLon centre, double radiusKm) implements Area {
        /**
         * @throws IllegalArgumentException if the radius is out of range
         */
        public Circle {
            if (!(radiusKm > 0 && radiusKm <= 5000)) {
                throw new IllegalArgumentException(
                        "radius "
                                + radiusKm
                                + " km is out of range: give more than 0 and at most 5000");
            }
        }
    }

    /**
     * A polygon whose sides are straight in latitude and longitude; it may lie across the 180th
     * meridian.
     *
     * @param corners at least three, in order, not closed: the last is joined to the first
     */
    record Polygon(List<LatLon> corners) implements Area {
        /**
         * @throws IllegalArgumentException if there are fewer than three corners, the sides cross
         *     each other or the polygon is wider than half the globe
         */
        public Polygon {
            corners = List.copyOf(corners);
            AreaProbe.check(corners);
        }
    }
}
