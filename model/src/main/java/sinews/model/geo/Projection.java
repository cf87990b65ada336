package sinews.model.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The world map's projection: Natural Earth, centred on 150° E so that the Pacific lies whole in
 * the middle. The map is cut along 30° W, in the Atlantic. Lengths on the map are in units of its
 * width, y downwards.
 *
 * <p>Formulas: Šavrič, Jenny, Patterson, Petrovič and Hurni, "A polynomial equation for the Natural
 * Earth projection", Cartography and Geographic Information Science 38(4), 2011. Both coordinates
 * are polynomials in latitude; x is linear in longitude and y does not depend on it, so parallels
 * are straight and the inverse needs one root of one polynomial.
 */
public final class Projection {
    /** Longitude in the middle of the map. */
    public static final double CENTRE_LON = 150;

    /** Longitude of the cut: the western and the eastern rim of the map. */
    public static final double CUT_LON = -30;

    private static final double HALF_PI = Math.PI / 2;
    private static final double WIDTH = 2 * Math.PI * stretch(0);
    private static final double TOP = rise(HALF_PI);

    /** Height of the map when its width is 1: about 0.52. */
    public static final double HEIGHT = 2 * TOP / WIDTH;

    private Projection() {}

    /** Where a place lies on the map. A place on the cut lies on the western rim. */
    public static MapPoint project(LatLon place) {
        double lon = centred(place.lon());
        return new MapPoint(x(place.lat(), lon), y(place.lat()));
    }

    /** The place at a point of the map; empty outside the rim of the globe. */
    public static Optional<LatLon> invert(double x, double y) {
        double height = TOP - y * WIDTH;
        if (!(Math.abs(height) <= TOP + 1e-12)) {
            return Optional.empty();
        }
        double lat = latitude(height);
        double lon = Math.toDegrees((x - 0.5) * WIDTH / stretch(lat));
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

    /** The rim of the globe as one closed ring: what is inside is sea or land. */
    public static double[] globe() {
        double[] ring = {-180, 90, 180, 90, 180, -90, -180, -90, -180, 90};
        return projected(MapCut.smooth(ring));
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
            points[i] = x(line[i + 1], line[i]);
            points[i + 1] = y(line[i + 1]);
        }
        return points;
    }

    private static double x(double lat, double centredLon) {
        return 0.5 + Math.toRadians(centredLon) * stretch(Math.toRadians(lat)) / WIDTH;
    }

    private static double y(double lat) {
        return (TOP - rise(Math.toRadians(lat))) / WIDTH;
    }

    /** Length of the parallel at a latitude, per radian of longitude. */
    private static double stretch(double lat) {
        double p2 = lat * lat;
        double p4 = p2 * p2;
        return 0.870700
                + p2 * (-0.131979 + p2 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)));
    }

    /** Height of a latitude above the equator. */
    private static double rise(double lat) {
        double p2 = lat * lat;
        double p4 = p2 * p2;
        return lat
                * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)));
    }

    /**
     * The latitude at a height: Newton's method, which converges as the height grows steadily with
     * latitude.
     */
    private static double latitude(double height) {
        double lat = height;
        for (int i = 0; i < 25; i++) {
            double p2 = lat * lat;
            double p4 = p2 * p2;
            double slope =
                    1.007226
                            + p2
                                    * (3 * 0.015085
                                            + p4
                                                    * (-7 * 0.044475
                                                            + 9 * 0.028874 * p2
                                                            - 11 * 0.005916 * p4));
            double step = (rise(lat) - height) / slope;
            lat = Math.clamp(lat - step, -HALF_PI, HALF_PI);
            if (Math.abs(step) < 1e-13) {
                break;
            }
        }
        return lat;
    }
}
