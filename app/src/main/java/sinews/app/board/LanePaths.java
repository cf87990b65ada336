package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.geo.LatLon;
import sinews.model.geo.Projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lanes as lines on the flat map. A lane's line is kept until its length or the straits it
 * crosses change.
 */
final class LanePaths {
    private record Key(String lane, long km, List<String> crosses, boolean closed) {}

    private final BoardRules rules;
    private final Map<Key, List<double[]>> lines = new HashMap<>();

    LanePaths(BoardRules rules) {
        this.rules = rules;
    }

    /**
     * Polylines x, y, x, y … in map units; several where the lane crosses the map's rim; none when
     * closed.
     */
    List<double[]> of(Board board, String lane) {
        LaneState s = board.lanes().get(lane);
        Key key =
                s == null
                        ? new Key(lane, 0, List.of(), false)
                        : new Key(lane, s.km(), s.crosses(), s.transitTenths() < 0);
        return lines.computeIfAbsent(
                key,
                k -> {
                    List<LatLon> path = rules.lanePath(board, lane);
                    return path.size() < 2 ? List.of() : Projection.line(path);
                });
    }

    /** The point at a share of the way, x and y in map units; null when the lane has no line. */
    static double @org.jspecify.annotations.Nullable [] along(List<double[]> lines, double part) {
        double all = 0;
        for (double[] line : lines) {
            all += length(line);
        }
        double left = Math.clamp(part, 0, 1) * all;
        for (double[] line : lines) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                double step = Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
                if (step >= left && step > 0) {
                    double f = left / step;
                    return new double[] {
                        line[i] + f * (line[i + 2] - line[i]),
                        line[i + 1] + f * (line[i + 3] - line[i + 1])
                    };
                }
                left -= step;
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        double[] last = lines.getLast();
        return new double[] {last[last.length - 2], last[last.length - 1]};
    }

    private static double length(double[] line) {
        double sum = 0;
        for (int i = 0; i + 3 < line.length; i += 2) {
            sum += Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
        }
        return sum;
    }
}
