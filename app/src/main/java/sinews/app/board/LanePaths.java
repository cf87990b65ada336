package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.movement.Loss;
import sinews.model.movement.Stretch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lanes as lines on the flat map. A lane's line is kept until its length or the straits it
 * crosses change.
 */
final class LanePaths {
    private record Key(String lane, long km, List<String> crosses, boolean closed) {}

    private record Course(String lane, Set<String> closed) {}

    private final BoardRules rules;
    private final Map<Key, List<double[]>> lines = new HashMap<>();
    private final Map<Course, List<double[]>> courses = new HashMap<>();

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

    /** The same when these chokepoints are closed. */
    List<double[]> of(String lane, Set<String> closed) {
        return courses.computeIfAbsent(
                new Course(lane, closed),
                k -> {
                    List<LatLon> path = rules.lanePath(lane, closed);
                    return path.size() < 2 ? List.of() : Projection.line(path);
                });
    }

    /** Where losses are marked, in map units; null when their lane has no line. */
    double @org.jspecify.annotations.Nullable [] at(LossMark m) {
        if (m.at() != null) {
            MapPoint p = Projection.project(m.at());
            return new double[] {p.x(), p.y()};
        }
        Loss l = m.losses().getFirst();
        return along(of(l.spot().lane(), l.closed()), l.spot().part());
    }

    /** A part of a lane as polylines, in the direction of travel. */
    List<double[]> of(Stretch s) {
        List<double[]> part =
                part(
                        of(s.lane(), s.closed()),
                        Math.min(s.from(), s.to()),
                        Math.max(s.from(), s.to()));
        return s.to() < s.from() ? reversed(part) : part;
    }

    /** The part of a line between two shares of its length. */
    static List<double[]> part(List<double[]> lines, double from, double to) {
        double all = 0;
        for (double[] line : lines) {
            all += length(line);
        }
        double begin = from * all;
        double end = to * all;
        List<double[]> parts = new ArrayList<>();
        double at = 0;
        for (double[] line : lines) {
            List<Double> kept = new ArrayList<>();
            for (int i = 0; i + 3 < line.length; i += 2) {
                double step = Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
                double a = Math.clamp((begin - at) / Math.max(step, 1e-12), 0, 1);
                double b = Math.clamp((end - at) / Math.max(step, 1e-12), 0, 1);
                if (b > a) {
                    if (kept.isEmpty()) {
                        kept.add(line[i] + a * (line[i + 2] - line[i]));
                        kept.add(line[i + 1] + a * (line[i + 3] - line[i + 1]));
                    }
                    kept.add(line[i] + b * (line[i + 2] - line[i]));
                    kept.add(line[i + 1] + b * (line[i + 3] - line[i + 1]));
                }
                at += step;
            }
            if (kept.size() >= 4) {
                parts.add(kept.stream().mapToDouble(d -> d).toArray());
            }
        }
        return parts;
    }

    private static List<double[]> reversed(List<double[]> lines) {
        List<double[]> back = new ArrayList<>();
        for (double[] line : lines.reversed()) {
            double[] turned = new double[line.length];
            for (int i = 0; i < line.length; i += 2) {
                turned[i] = line[line.length - 2 - i];
                turned[i + 1] = line[line.length - 1 - i];
            }
            back.add(turned);
        }
        return back;
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
