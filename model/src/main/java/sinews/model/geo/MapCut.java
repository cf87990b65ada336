package sinews.model.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts lines and polygons at the rims of the map. Works on arrays longitude, latitude, longitude,
 * latitude … in degrees, the longitude counted from the middle of the map, so that the map reaches
 * from −180 to 180. Lines come <em>unrolled</em>: from point to point the longitude runs on
 * steadily, beyond 180 if need be, and never jumps.
 */
final class MapCut {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Geometry WINDOW = GEOMETRY.toGeometry(new Envelope(-180, 180, -90, 90));

    /** Meridians are curves on the map: straight pieces no taller than this look smooth. */
    private static final double SMOOTH_DEGREES = 2;

    /** All is ice there; what the source draws beyond is an edge of its own. */
    private static final double NO_COAST_SOUTH_OF = -86;

    private MapCut() {}

    static double[] unrolled(List<LatLon> places) {
        double[] line = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            line[2 * i] = Projection.centred(places.get(i).lon());
            line[2 * i + 1] = places.get(i).lat();
        }
        return unroll(line);
    }

    /** Turns each longitude by whole circles until it is within 180° of the one before. */
    static double[] unroll(double[] line) {
        double[] unrolled = line.clone();
        for (int i = 2; i < line.length; i += 2) {
            unrolled[i] = AreaProbe.nearest(line[i], unrolled[i - 2]);
        }
        return unrolled;
    }

    /** The same line with points at most 2° apart, so that it follows the curves of the map. */
    static double[] smooth(double[] line) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < line.length; i += 2) {
            if (i > 0) {
                double dx = line[i] - line[i - 2];
                double dy = line[i + 1] - line[i - 1];
                // A parallel is straight on the map; only what climbs needs points between.
                int steps = (int) Math.ceil(Math.abs(dy) / SMOOTH_DEGREES);
                for (int k = 1; k < steps; k++) {
                    points.add(
                            new double[] {
                                line[i - 2] + dx * k / steps, line[i - 1] + dy * k / steps
                            });
                }
            }
            points.add(new double[] {line[i], line[i + 1]});
        }
        return points.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** The pieces of an unrolled line that lie on the map, each turned back to −180 to 180. */
    static List<double[]> lines(double[] line) {
        double least = min(line);
        double most = max(line);
        if (least >= -180 && most <= 180) {
            return List.of(line);
        }
        List<double[]> pieces = new ArrayList<>();
        List<Double> piece = new ArrayList<>();
        int turn = turnOf(line[0]);
        for (int i = 0; i < line.length; i += 2) {
            int here = turnOf(line[i]);
            while (here != turn) {
                // Where the line leaves this copy of the map it ends on the rim and begins anew on
                // the other.
                int next = turn + Integer.signum(here - turn);
                double rim = 360.0 * Math.max(turn, next) - 180;
                double part = (rim - line[i - 2]) / (line[i] - line[i - 2]);
                double lat = line[i - 1] + part * (line[i + 1] - line[i - 1]);
                double side = next > turn ? 180 : -180;
                add(piece, side, lat);
                finish(piece, pieces);
                add(piece, -side, lat);
                turn = next;
            }
            add(piece, line[i] - 360.0 * turn, line[i + 1]);
        }
        finish(piece, pieces);
        return pieces;
    }

    private static int turnOf(double lon) {
        return (int) Math.floor((lon + 180) / 360);
    }

    private static void add(List<Double> piece, double lon, double lat) {
        piece.add(lon);
        piece.add(lat);
    }

    private static void finish(List<Double> piece, List<double[]> pieces) {
        double[] line = piece.stream().mapToDouble(Double::doubleValue).toArray();
        piece.clear();
        for (int i = 2; i < line.length; i += 2) {
            if (line[i] != line[0] || line[i + 1] != line[1]) {
                pieces.add(line);
                return;
            }
        }
    }

    /**
     * The parts of some polygons that lie on the map, as closed rings to be filled even-odd.
     * Polygons that touch are merged, which heals the seam that the source may have along the 180th
     * meridian.
     *
     * @param polygons each a closed unrolled outer ring and its holes
     */
    static List<double[]> polygons(List<List<double[]>> polygons) {
        List<double[]> rings = new ArrayList<>();
        List<Geometry> parts = new ArrayList<>();
        for (List<double[]> polygon : polygons) {
            if (isWhole(polygon)) {
                rings.addAll(polygon);
            } else {
                parts.addAll(clipped(polygon));
            }
        }
        if (!parts.isEmpty()) {
            addRings(UnaryUnionOp.union(parts), rings);
        }
        return rings;
    }

    /** Whether a polygon needs no work: inside the map, not round a pole, off the seam. */
    private static boolean isWhole(List<double[]> polygon) {
        for (double[] ring : polygon) {
            if (min(ring) < -180 || max(ring) > 180 || roundPole(ring)) {
                return false;
            }
            for (int i = 0; i < ring.length; i += 2) {
                if (onSeam(ring[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Geometry> clipped(List<double[]> polygon) {
        // Of rings round a pole only the farthest from it is a coast; a nearer one was drawn to
        // avoid the pole itself.
        double[] outer =
                polygon.stream()
                        .filter(MapCut::roundPole)
                        .min(Comparator.comparingDouble(ring -> Math.abs(ring[1])))
                        .orElse(polygon.getFirst());
        double[] shell = aroundPole(outer);
        List<LinearRing> holes = new ArrayList<>();
        for (double[] hole : polygon) {
            if (hole != outer && !roundPole(hole)) {
                double turn = AreaProbe.nearest(hole[0], (min(shell) + max(shell)) / 2) - hole[0];
                holes.add(ring(hole, turn));
            }
        }
        List<Geometry> parts = new ArrayList<>();
        Geometry whole =
                GeometryFixer.fix(
                        GEOMETRY.createPolygon(ring(shell, 0), holes.toArray(LinearRing[]::new)));
        for (int turn = -2; turn <= 2; turn++) {
            Geometry turned = whole.copy();
            double by = 360.0 * turn;
            turned.apply((Coordinate c) -> c.x += by);
            turned.geometryChanged();
            if (turned.getEnvelopeInternal().intersects(WINDOW.getEnvelopeInternal())) {
                parts.add(WINDOW.intersection(turned));
            }
        }
        return parts;
    }

    /** A ring that runs once round the globe is closed by way of the pole it encloses. */
    private static double[] aroundPole(double[] ring) {
        if (!roundPole(ring)) {
            return ring;
        }
        double pole = Math.copySign(90, ring[1]);
        double[] closed = Arrays.copyOf(ring, ring.length + 6);
        int n = ring.length;
        closed[n] = ring[n - 2];
        closed[n + 1] = pole;
        closed[n + 2] = ring[0];
        closed[n + 3] = pole;
        closed[n + 4] = ring[0];
        closed[n + 5] = ring[1];
        return closed;
    }

    static boolean roundPole(double[] ring) {
        return winds(ring) != 0;
    }

    /** How often a closed ring runs round the globe eastwards. */
    private static long winds(double[] ring) {
        return Math.round((ring[ring.length - 2] - ring[0]) / 360);
    }

    private static LinearRing ring(double[] line, double turn) {
        Coordinate[] points = new Coordinate[line.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(line[2 * i] + turn, line[2 * i + 1]);
        }
        points[points.length - 1] = points[0].copy();
        return GEOMETRY.createLinearRing(points);
    }

    private static void addRings(Geometry geometry, List<double[]> rings) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            // What touches the map only along its rim leaves lines and points behind.
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                rings.add(smoothRim(polygon.getExteriorRing().getCoordinates()));
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    rings.add(smoothRim(polygon.getInteriorRingN(h).getCoordinates()));
                }
            }
        }
    }

    /**
     * An outline without the pieces that the source drew only because it is cut along the 180th
     * meridian.
     */
    static List<double[]> withoutSeam(double[] line) {
        List<double[]> pieces = new ArrayList<>();
        List<Double> piece = new ArrayList<>();
        for (int i = 0; i < line.length; i += 2) {
            boolean seam = i > 0 && onSeam(line[i]) && onSeam(line[i - 2]);
            if (seam || (i > 0 && line[i + 1] < NO_COAST_SOUTH_OF)) {
                finish(piece, pieces);
            }
            add(piece, line[i], line[i + 1]);
        }
        finish(piece, pieces);
        return pieces;
    }

    private static boolean onSeam(double centredLon) {
        double seam = 180 - Projection.CENTRE_LON;
        return Math.abs(AreaProbe.nearest(centredLon, seam) - seam) < 1e-6;
    }

    /**
     * The cut runs along a meridian, which needs points between; coasts keep the points they have.
     */
    private static double[] smoothRim(Coordinate[] points) {
        List<Double> ring = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (i > 0 && points[i].x == points[i - 1].x && Math.abs(points[i].x) == 180) {
                double[] side =
                        smooth(
                                new double[] {
                                    points[i - 1].x, points[i - 1].y, points[i].x, points[i].y
                                });
                for (int k = 2; k < side.length - 2; k++) {
                    ring.add(side[k]);
                }
            }
            add(ring, points[i].x, points[i].y);
        }
        return ring.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double min(double[] line) {
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.length; i += 2) {
            min = Math.min(min, line[i]);
        }
        return min;
    }

    private static double max(double[] line) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < line.length; i += 2) {
            max = Math.max(max, line[i]);
        }
        return max;
    }
}
