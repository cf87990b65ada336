package sinews.app.board.lens;

import sinews.app.board.lens.LensPicture.Ribbon;
import sinews.app.map.MapPen;
import sinews.app.map.MapViewport;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws flows as ribbons: to the right of the way they go, so that both ways can be seen, with
 * chevrons that point along it.
 */
final class RibbonBrush {
    private static final double CHEVRON_EVERY = 74;
    private static final double CHEVRONS_FROM = 3.4;

    private RibbonBrush() {}

    static void paint(MapPen pen, List<Ribbon> ribbons) {
        for (Ribbon r : ribbons) {
            double[] way = screen(pen.view(), r.xy());
            line(pen, beside(way, r.width() / 2 + 0.5), "-s-panel", 0.85, r.width() + 2);
        }
        for (Ribbon r : ribbons) {
            bands(pen, r);
        }
    }

    private static void bands(MapPen pen, Ribbon r) {
        double[] way = screen(pen.view(), r.xy());
        double at = 0.5;
        for (Map.Entry<String, Double> band : r.widths().entrySet()) {
            line(pen, beside(way, at + band.getValue() / 2), band.getKey(), 1, band.getValue());
            at += band.getValue();
        }
        if (r.status() != PassageStatus.OPEN) {
            boolean closed = r.status() == PassageStatus.CLOSED;
            pen.stroke(
                    LensLayer.onMap(pen.view(), List.of(beside(way, r.width() + 2.4))),
                    closed ? "-s-bad" : "-s-warning",
                    1,
                    1.6,
                    closed ? 2.5 : 6,
                    6);
        }
        double[] middle = beside(way, r.width() / 2 + 0.5);
        if (r.width() >= CHEVRONS_FROM) {
            double s = Math.min(4.5, r.width() * 0.32);
            List<double[]> chevrons =
                    every(
                            middle,
                            (x, y, dx, dy) ->
                                    new double[] {
                                        x - dx * s - dy * s,
                                        y - dy * s + dx * s,
                                        x + dx * s * 0.4,
                                        y + dy * s * 0.4,
                                        x - dx * s + dy * s,
                                        y - dy * s - dx * s
                                    });
            pen.round(
                    LensLayer.onMap(pen.view(), chevrons),
                    "-s-on-group",
                    0.95,
                    Math.clamp(r.width() * 0.16, 1.1, 1.8));
        } else {
            double s = 4;
            List<double[]> heads =
                    every(
                            middle,
                            (x, y, dx, dy) ->
                                    new double[] {
                                        x + dx * s,
                                        y + dy * s,
                                        x - dx * s - dy * s,
                                        y - dy * s + dx * s,
                                        x - dx * s + dy * s,
                                        y - dy * s - dx * s,
                                        x + dx * s,
                                        y + dy * s
                                    });
            pen.area(LensLayer.onMap(pen.view(), heads), r.widths().keySet().iterator().next(), 1);
        }
    }

    private static void line(MapPen pen, double[] l, String ink, double opacity, double width) {
        pen.round(LensLayer.onMap(pen.view(), List.of(l)), ink, opacity, width);
    }

    private static double[] screen(MapViewport v, double[] xy) {
        double[] s = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            s[i] = v.screenX(xy[i]);
            s[i + 1] = v.screenY(xy[i + 1]);
        }
        return s;
    }

    /** The same way so many pixels to the right of it. */
    static double[] beside(double[] l, double by) {
        double[] out = new double[l.length];
        int n = l.length / 2;
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            double dx = l[2 * b] - l[2 * a];
            double dy = l[2 * b + 1] - l[2 * a + 1];
            double far = Math.hypot(dx, dy);
            double nx = far < 1e-9 ? 0 : -dy / far;
            double ny = far < 1e-9 ? 0 : dx / far;
            out[2 * i] = l[2 * i] + nx * by;
            out[2 * i + 1] = l[2 * i + 1] + ny * by;
        }
        return out;
    }

    /** A shape at a point of a way, with its direction. */
    private interface At {
        double[] shape(double x, double y, double dx, double dy);
    }

    private static List<double[]> every(double[] l, At at) {
        List<double[]> shapes = new ArrayList<>();
        double next = CHEVRON_EVERY / 2;
        for (int i = 0; i + 3 < l.length; i += 2) {
            double dx = l[i + 2] - l[i];
            double dy = l[i + 3] - l[i + 1];
            double step = Math.hypot(dx, dy);
            if (step < 1e-9) {
                continue;
            }
            double done = 0;
            while (done + next <= step) {
                done += next;
                next = CHEVRON_EVERY;
                double f = done / step;
                shapes.add(at.shape(l[i] + f * dx, l[i + 1] + f * dy, dx / step, dy / step));
            }
            next -= step - done;
        }
        return shapes;
    }
}
