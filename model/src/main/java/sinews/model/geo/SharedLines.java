package sinews.model.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that run together in part, such as the lanes of a sea route network, as lines that do not:
 * so that dashes drawn along them do not fill each other's gaps.
 */
public final class SharedLines {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private record Piece(Coordinate from, Coordinate to) {}

    private SharedLines() {}

    /**
     * Each piece of the lines once, joined to lines as long as can be.
     *
     * @param lines polylines x, y, x, y …
     */
    public static List<double[]> once(List<double[]> lines) {
        Set<Piece> pieces = new HashSet<>();
        LineMerger merger = new LineMerger();
        for (double[] xy : lines) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                Coordinate a = new Coordinate(xy[i], xy[i + 1]);
                Coordinate b = new Coordinate(xy[i + 2], xy[i + 3]);
                int order = a.compareTo(b);
                if (order != 0 && pieces.add(order < 0 ? new Piece(a, b) : new Piece(b, a))) {
                    merger.add(GEOMETRY.createLineString(new Coordinate[] {a, b}));
                }
            }
        }
        @SuppressWarnings("unchecked") // JTS: a raw collection of line strings
        Collection<LineString> merged = merger.getMergedLineStrings();
        List<double[]> once = new ArrayList<>();
        for (LineString line : merged) {
            double[] xy = new double[2 * line.getNumPoints()];
            for (int i = 0; i < line.getNumPoints(); i++) {
                xy[2 * i] = line.getCoordinateN(i).x;
                xy[2 * i + 1] = line.getCoordinateN(i).y;
            }
            once.add(xy);
        }
        return once;
    }
}
