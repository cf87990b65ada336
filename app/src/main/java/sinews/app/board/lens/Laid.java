package sinews.app.board.lens;

import sinews.app.board.lens.LensPicture.Link;
import sinews.app.board.lens.LensPicture.Spot;
import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lens picture brought to the screen: spots pushed apart so that none covers another, and links
 * that follow them. Pure.
 *
 * @param spots middle of each spot by its id, pixels
 * @param links polylines of each link in pixels, in the order of the picture
 */
record Laid(MapViewport viewport, Map<String, double[]> spots, List<List<double[]>> links) {
    private static final int ROUNDS = 60;
    private static final double GAP = 3;

    static Laid of(LensPicture picture, MapViewport v) {
        Map<String, double[]> shift = new HashMap<>();
        Map<String, double[]> at = apart(picture.spots(), v, shift);
        List<List<double[]>> links = new ArrayList<>();
        for (Link link : picture.links()) {
            links.add(
                    onScreen(
                            link,
                            v,
                            shift.getOrDefault(link.from(), new double[2]),
                            shift.getOrDefault(link.to(), new double[2])));
        }
        return new Laid(v, at, links);
    }

    private static Map<String, double[]> apart(
            List<Spot> spots, MapViewport v, Map<String, double[]> shift) {
        double[][] p = new double[spots.size()][];
        for (int i = 0; i < p.length; i++) {
            p[i] = new double[] {v.screenX(spots.get(i).x()), v.screenY(spots.get(i).y())};
        }
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < p.length; i++) {
                for (int k = i + 1; k < p.length; k++) {
                    double need = (spots.get(i).size() + spots.get(k).size()) / 2 + GAP;
                    double dx = p[k][0] - p[i][0];
                    double dy = p[k][1] - p[i][1];
                    double far = Math.hypot(dx, dy);
                    if (far < need) {
                        double push = (need - far) / 2 + 0.1;
                        double ux = far < 1e-6 ? 1 : dx / far;
                        double uy = far < 1e-6 ? 0 : dy / far;
                        p[i][0] -= ux * push;
                        p[i][1] -= uy * push;
                        p[k][0] += ux * push;
                        p[k][1] += uy * push;
                        moved = true;
                    }
                }
            }
            if (!moved) {
                break;
            }
        }
        Map<String, double[]> at = new HashMap<>();
        for (int i = 0; i < p.length; i++) {
            Spot s = spots.get(i);
            at.put(s.id(), p[i]);
            shift.put(
                    s.id(), new double[] {p[i][0] - v.screenX(s.x()), p[i][1] - v.screenY(s.y())});
        }
        return at;
    }

    private static List<double[]> onScreen(
            Link link, MapViewport v, double[] atFrom, double[] atTo) {
        int all = link.lines().stream().mapToInt(l -> l.length / 2).sum();
        List<double[]> lines = new ArrayList<>();
        int n = 0;
        for (double[] line : link.lines()) {
            double[] xy = new double[line.length];
            for (int i = 0; i < line.length; i += 2) {
                double t = all < 2 ? 0 : (double) n / (all - 1);
                xy[i] = v.screenX(line[i]) + (1 - t) * atFrom[0] + t * atTo[0];
                xy[i + 1] = v.screenY(line[i + 1]) + (1 - t) * atFrom[1] + t * atTo[1];
                n++;
            }
            lines.add(xy);
        }
        return lines;
    }

    /** The point at a share of a link's way; null when the link has no length. */
    double @org.jspecify.annotations.Nullable [] along(int link, double part) {
        return along(links.get(link), part);
    }

    static double @org.jspecify.annotations.Nullable [] along(List<double[]> lines, double part) {
        double all = 0;
        for (double[] l : lines) {
            for (int i = 0; i + 3 < l.length; i += 2) {
                all += Math.hypot(l[i + 2] - l[i], l[i + 3] - l[i + 1]);
            }
        }
        double left = part * all;
        for (double[] l : lines) {
            for (int i = 0; i + 3 < l.length; i += 2) {
                double step = Math.hypot(l[i + 2] - l[i], l[i + 3] - l[i + 1]);
                if (step >= left && step > 0) {
                    double f = left / step;
                    return new double[] {
                        l[i] + f * (l[i + 2] - l[i]), l[i + 1] + f * (l[i + 3] - l[i + 1])
                    };
                }
                left -= step;
            }
        }
        return null;
    }

    /** Distance of a point to a polyline, pixels. */
    static double distance(double[] l, double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 3 < l.length; i += 2) {
            double dx = l[i + 2] - l[i];
            double dy = l[i + 3] - l[i + 1];
            double sq = dx * dx + dy * dy;
            double t = sq == 0 ? 0 : Math.clamp(((x - l[i]) * dx + (y - l[i + 1]) * dy) / sq, 0, 1);
            best = Math.min(best, Math.hypot(x - l[i] - t * dx, y - l[i + 1] - t * dy));
        }
        return best;
    }
}
