package sinews.model.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * Distances and points along the shortest line on a sphere with the Earth's mean radius (IUGG,
 * 6,371.0088 km). Against the ellipsoid the error stays below 0.6 %.
 */
public final class GreatCircle {
    /** Mean radius of the Earth in km (IUGG 1980, R₁). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    private GreatCircle() {}

    /** Distance in km, by the haversine formula, which stays exact for near places. */
    public static double km(LatLon a, LatLon b) {
        double latA = Math.toRadians(a.lat());
        double latB = Math.toRadians(b.lat());
        double sinLat = Math.sin((latB - latA) / 2);
        double sinLon = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
        double h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /**
     * The least distance in km from a place to the segment between two others, which must not be
     * opposite points of the globe.
     */
    public static double kmToSegment(LatLon place, LatLon a, LatLon b) {
        double[] p = unit(place);
        double[] u = unit(a);
        double[] v = unit(b);
        double[] normal = cross(u, v);
        double length = Math.sqrt(dot(normal, normal));
        double atEnds = Math.min(km(place, a), km(place, b));
        if (length < 1e-12) {
            return atEnds;
        }
        // The foot of the perpendicular lies on the segment when it is past u towards v and before
        // v.
        boolean beside = dot(cross(normal, u), p) > 0 && dot(cross(v, normal), p) > 0;
        if (!beside) {
            return atEnds;
        }
        double across = Math.asin(Math.clamp(dot(normal, p) / length, -1, 1));
        return Math.min(atEnds, EARTH_RADIUS_KM * Math.abs(across));
    }

    /** Points from a to b, both included, not more than the given number of km apart. */
    public static List<LatLon> points(LatLon a, LatLon b, double stepKm) {
        double angle = km(a, b) / EARTH_RADIUS_KM;
        int steps = (int) Math.max(1, Math.ceil(angle * EARTH_RADIUS_KM / stepKm));
        List<LatLon> points = new ArrayList<>(steps + 1);
        points.add(a);
        double[] u = unit(a);
        double[] v = unit(b);
        double sin = Math.sin(angle);
        for (int i = 1; i < steps && sin > 1e-12; i++) {
            double fraction = (double) i / steps;
            double fromA = Math.sin((1 - fraction) * angle) / sin;
            double fromB = Math.sin(fraction * angle) / sin;
            points.add(
                    place(
                            fromA * u[0] + fromB * v[0],
                            fromA * u[1] + fromB * v[1],
                            fromA * u[2] + fromB * v[2]));
        }
        points.add(b);
        return points;
    }

    /**
     * The place reached from a start by going so many km in a direction (degrees clockwise from
     * north).
     */
    public static LatLon destination(LatLon start, double bearingDegrees, double km) {
        double lat = Math.toRadians(start.lat());
        double angle = km / EARTH_RADIUS_KM;
        double bearing = Math.toRadians(bearingDegrees);
        double sinLat =
                Math.sin(lat) * Math.cos(angle)
                        + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
        double turn =
                Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
                        Math.cos(angle) - Math.sin(lat) * sinLat);
        return LatLon.wrapped(
                Math.toDegrees(Math.asin(Math.clamp(sinLat, -1, 1))),
                start.lon() + Math.toDegrees(turn));
    }

    /** The place as a vector of length 1. */
    static double[] unit(LatLon place) {
        double lat = Math.toRadians(place.lat());
        double lon = Math.toRadians(place.lon());
        return new double[] {
            Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
        };
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    private static LatLon place(double x, double y, double z) {
        return new LatLon(
                Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }
}
