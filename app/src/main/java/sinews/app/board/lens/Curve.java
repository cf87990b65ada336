package sinews.app.board.lens;

import sinews.model.geo.LatLon;
import sinews.model.geo.Projection;

import java.util.ArrayList;
import java.util.List;

/** A bowed line between two places, the shorter way round the globe. */
final class Curve {
    private static final int STEPS = 28;

    /** Highest point of the bow as a share of the distance. */
    private static final double BOW = 0.16;

    private Curve() {}

    /**
     * Polylines in map units, from one place to the other; two where it crosses the map's rim.
     *
     * @param bend 1 bows to the north, −1 to the south, 0 is straight
     */
    static List<double[]> between(LatLon from, LatLon to, double bend) {
        double dLat = to.lat() - from.lat();
        double dLon = Math.IEEEremainder(to.lon() - from.lon(), 360);
        double squeeze = Math.cos(Math.toRadians((from.lat() + to.lat()) / 2));
        double wide = dLon * squeeze;
        double far = Math.hypot(dLat, wide);
        if (far < 1e-9) {
            return List.of();
        }
        // The normal that points north, or west for a line that runs north.
        double side = dLon >= 0 ? 1 : -1;
        double nLat = side * wide / far;
        double nLon = side * -dLat / far / Math.max(0.2, squeeze);
        double height = bend * BOW * Math.min(far, 70);
        List<LatLon> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double up = 4 * t * (1 - t) * height;
            points.add(
                    at(
                            Math.clamp(from.lat() + t * dLat + up * nLat, -84, 84),
                            from.lon() + t * dLon + up * nLon));
        }
        return Projection.line(points);
    }

    /** The place at a latitude and a longitude that may lie beyond 180°. */
    static LatLon at(double lat, double lon) {
        double wrapped = Math.IEEEremainder(lon, 360);
        return new LatLon(lat, wrapped >= 180 ? wrapped - 360 : wrapped);
    }
}
