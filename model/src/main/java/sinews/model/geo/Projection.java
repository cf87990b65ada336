package sinews.model.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The world map's projection: Patterson's cylindrical one, centred on 150° E so that the Pacific
 * lies whole in the middle. The map is cut along 30° W, in the Atlantic. Lengths on the map are in
 * units of its width, y downwards.
 *
 * <p>Meridians are upright, so that a view from near by stands straight wherever it is, and down to
 * the middle latitudes shapes are nearly true; towards the poles lands are drawn wider than high.
 *
 * <p>Formulas: Patterson, Šavrič and Jenny, "Introducing the Patterson Cylindrical Projection",
 * Cartographic Perspectives 78, 2015: x is the longitude, y a polynomial in latitude, so the
 * inverse needs one root of one polynomial.
 */
public final class Projection {
    /** Longitude in the middle of the map. */
    public static final double CENTRE_LON = 150;

    /** Longitude of the cut: the western and the eastern rim of the map. */
    public static final double CUT_LON = -30;

    private static final double HALF_PI = Math.PI / 2;
    private static final double WIDTH = 2 * Math.PI;
    private static final double TOP = rise(HALF_PI);

    /** Height of the map when its width is 1: about 0.57. */
    public static final double HEIGHT = 2 * TOP / WIDTH;

    private Projection() {}

    /** Where a place lies on the map. A place on the cut lies on the western rim. */
    public static MapPoint project(LatLon place) {
        double lon = centred(place.lon());
        return new MapPoint(x(lon), y(place.lat()));
    }

    /** The place at a point of the map; empty outside it. */
    public static Optional<LatLon> invert(double x, double y) {
        double height = TOP - y * WIDTH;
        if (!(Math.abs(height) <= TOP + 1e-12)) {
            return Optional.empty();
        }
        double lat = latitude(height);
        double lon = 360 * (x - 0.5);
        if (!(Math.abs(lon) <= 180 + 1e-9)) {
            return Optional.empty();
        }
        return Optional.of(LatLon.wrapped(Math.toDegrees(lat), lon + CENTRE_LON));
    }

    /**
     * A line through places, such as a sea route, as polylines x, y, x, y … on the map: several
     * where it crosses the cut. Between two places the line is straight in latitude and longitude,
     * by the shorter way round, as the lanes of the sea network are meant to be drawn.
     */
    public static List<double[]> line(List<LatLon> places) {
        return projectAll(MapCut.lines(MapCut.smooth(MapCut.unrolled(places))));
    }

    /** The outline of an area as closed rings on the map: several where it lies across the cut. */
    public static List<double[]> outline(Area area) {
        List<LatLon> corners =
                switch (area) {
                    case Area.Polygon polygon -> polygon.corners();
                    case Area.Circle circle -> rim(circle);
                };
        List<LatLon> closed = new ArrayList<>(corners);
        closed.add(corners.getFirst());
        double[] ring = MapCut.smooth(MapCut.unrolled(closed));
        return projectAll(MapCut.polygons(List.of(List.of(ring))));
    }

    /** Meridians and parallels every so many degrees. */
    public static List<double[]> graticule(int stepDegrees) {
        List<double[]> lines = new ArrayList<>();
        for (int lat = -90 + stepDegrees; lat < 90; lat += stepDegrees) {
            lines.add(projected(new double[] {-180, lat, 180, lat}));
        }
        for (int lon = -180; lon < 180; lon += stepDegrees) {
            double x = centred(lon);
            if (x > -180) {
                lines.add(projected(MapCut.smooth(new double[] {x, 90, x, -90})));
            }
        }
        return lines;
    }

    private static List<LatLon> rim(Area.Circle circle) {
        List<LatLon> rim = new ArrayList<>();
        for (int bearing = 0; bearing < 360; bearing += 5) {
            rim.add(GreatCircle.destination(circle.centre(), bearing, circle.radiusKm()));
        }
        return rim;
    }

    /** Longitude counted from the middle of the map, −180 up to but not including 180. */
    static double centred(double lon) {
        double east = lon - CENTRE_LON;
        return east - 360 * Math.floor((east + 180) / 360);
    }

    /** Lines of centred longitude and latitude, in degrees, to map units. */
    static List<double[]> projectAll(List<double[]> lines) {
        return lines.stream().map(Projection::projected).toList();
    }

    static double[] projected(double[] line) {
        double[] points = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            points[i] = x(line[i]);
            points[i + 1] = y(line[i + 1]);
        }
        return points;
    }

    private static double x(double centredLon) {
        return 0.5 + centredLon / 360;
    }

    private static double y(double lat) {
        return (TOP - rise(Math.toRadians(lat))) / WIDTH;
    }

    /** Height of a latitude above the equator. */
    private static double rise(double lat) {
        double p2 = lat * lat;
        return lat * (1.0148 + p2 * p2 * (0.23185 + p2 * (-0.14499 + p2 * 0.02406)));
    }

    /**
     * The latitude at a height: Newton's method, which converges as the height grows steadily with
     * latitude.
     */
    private static double latitude(double height) {
        double lat = Math.clamp(height, -HALF_PI, HALF_PI);
        for (int i = 0; i < 25; i++) {
            double p2 = lat * lat;
            double slope =
                    1.0148 + p2 * p2 * (5 * 0.23185 + p2 * (-7 * 0.14499 + p2 * (9 * 0.02406)));
            double step = (rise(lat) - height) / slope;
            lat = Math.clamp(lat - step, -HALF_PI, HALF_PI);
            if (Math.abs(step) < 1e-13) {
                break;
            }
        }
        return lat;
    }
}
