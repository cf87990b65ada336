package sinews.model.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

import java.util.List;

/** An area made ready for many questions: a bounding circle first, then the exact outline. */
final class AreaProbe {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /**
     * Great circles are followed in steps this short, so that straight in degrees is near enough.
     */
    private static final double STEP_KM = 25;

    private final LatLon centre;
    private final double radiusKm;
    private final @Nullable PreparedGeometry outline;
    private final double middleLon;

    private AreaProbe(
            LatLon centre, double radiusKm, @Nullable PreparedGeometry outline, double middleLon) {
        this.centre = centre;
        this.radiusKm = radiusKm;
        this.outline = outline;
        this.middleLon = middleLon;
    }

    static AreaProbe of(Area area) {
        return switch (area) {
            case Area.Circle circle ->
                    new AreaProbe(circle.centre(), circle.radiusKm(), null, circle.centre().lon());
            case Area.Polygon polygon -> of(polygon.corners());
        };
    }

    private static AreaProbe of(List<LatLon> corners) {
        Coordinate[] ring = ring(corners);
        var shape = GEOMETRY.createPolygon(ring);
        Coordinate middle = shape.getEnvelopeInternal().centre();
        LatLon centre = LatLon.wrapped(middle.y, middle.x);
        // A side straight in degrees may bulge beyond the corners; no strait is so big that 2 %
        // misses it.
        double reach = 0;
        for (int i = 1; i < ring.length; i++) {
            for (int step = 0; step < 16; step++) {
                double part = step / 16.0;
                double lat = ring[i - 1].y + part * (ring[i].y - ring[i - 1].y);
                double lon = ring[i - 1].x + part * (ring[i].x - ring[i - 1].x);
                reach = Math.max(reach, GreatCircle.km(centre, LatLon.wrapped(lat, lon)));
            }
        }
        return new AreaProbe(
                centre, reach * 1.02 + 1, PreparedGeometryFactory.prepare(shape), middle.x);
    }

    static void check(List<LatLon> corners) {
        if (corners.size() < 3) {
            throw new IllegalArgumentException(
                    "polygon has " + corners.size() + " corners: give at least 3");
        }
        var shape = GEOMETRY.createPolygon(ring(corners));
        if (shape.getEnvelopeInternal().getWidth() >= 180) {
            throw new IllegalArgumentException(
                    "polygon is "
                            + Math.round(shape.getEnvelopeInternal().getWidth())
                            + " degrees wide: give one narrower than 180");
        }
        if (!shape.isValid()) {
            throw new IllegalArgumentException(
                    "polygon sides cross or touch each other: give the corners in order along the"
                            + " rim");
        }
    }

    /** Centre of a circle that holds the area. */
    LatLon centre() {
        return centre;
    }

    /** Radius of that circle. */
    double radiusKm() {
        return radiusKm;
    }

    boolean contains(LatLon place) {
        if (GreatCircle.km(centre, place) > radiusKm) {
            return false;
        }
        return outline == null
                || outline.intersects(
                        GEOMETRY.createPoint(new Coordinate(near(place.lon()), place.lat())));
    }

    boolean intersects(LatLon a, LatLon b) {
        if (GreatCircle.kmToSegment(centre, a, b) > radiusKm) {
            return false;
        }
        if (outline == null) {
            return true;
        }
        List<LatLon> points = GreatCircle.points(a, b, STEP_KM);
        Coordinate[] line = new Coordinate[points.size()];
        double lon = near(points.getFirst().lon());
        for (int i = 0; i < line.length; i++) {
            lon = nearest(points.get(i).lon(), lon);
            line[i] = new Coordinate(lon, points.get(i).lat());
        }
        // A long line may reach the polygon from the other side of the 180th meridian.
        for (int turn = -1; turn <= 1; turn++) {
            Coordinate[] turned = new Coordinate[line.length];
            for (int i = 0; i < line.length; i++) {
                turned[i] = new Coordinate(line[i].x + 360 * turn, line[i].y);
            }
            if (outline.intersects(GEOMETRY.createLineString(turned))) {
                return true;
            }
        }
        return false;
    }

    private double near(double lon) {
        return nearest(lon, middleLon);
    }

    /** The longitude, turned by whole circles to be within 180° of a reference. */
    static double nearest(double lon, double reference) {
        return lon - 360 * Math.rint((lon - reference) / 360);
    }

    private static Coordinate[] ring(List<LatLon> corners) {
        Coordinate[] ring = new Coordinate[corners.size() + 1];
        double lon = corners.getFirst().lon();
        for (int i = 0; i < corners.size(); i++) {
            lon = nearest(corners.get(i).lon(), lon);
            ring[i] = new Coordinate(lon, corners.get(i).lat());
        }
        ring[corners.size()] = ring[0].copy();
        return ring;
    }
}
