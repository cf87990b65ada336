package sinews.app.board.lens;

import sinews.app.board.lens.LensPicture.Link;
import sinews.app.board.lens.LensPicture.Stroke;
import sinews.app.map.MapLayer;
import sinews.app.map.MapPen;
import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.List;

/** Ribbons and links of a lens in the map's picture: they move with it while the view moves. */
final class LensLayer implements MapLayer {
    private static final double ARROW = 9;

    /** The links end here before a place, so that its dot and the arrow's head stay apart. */
    private static final double SHORT = 5;

    private LensPicture picture = LensPicture.NOTHING;

    void set(LensPicture next) {
        picture = next;
    }

    @Override
    public Painting painting() {
        return new Links(picture);
    }

    private record Links(LensPicture picture) implements Painting {
        @Override
        public void paint(MapPen pen) {
            RibbonBrush.paint(pen, picture.ribbons());
            Laid laid = Laid.of(picture, pen.view());
            for (int i = 0; i < picture.links().size(); i++) {
                link(pen, picture.links().get(i), laid.links().get(i));
            }
        }
    }

    private static void link(MapPen pen, Link link, List<double[]> lines) {
        if (lines.isEmpty()) {
            return;
        }
        boolean arrow = link.stroke() == Stroke.STARVES;
        List<double[]> drawn = onMap(pen.view(), arrow ? cut(lines) : lines);
        pen.round(drawn, "-s-sea", 0.8, link.width() + 2.4);
        switch (link.stroke()) {
            case STARVES -> pen.round(drawn, "-s-bad", 0.9, link.width());
            case TIE -> pen.round(drawn, "-s-text", 0.55, link.width());
            case SIGNED ->
                    pen.stroke(drawn, "-s-text", 0.55, link.width(), 0.1, 2.5 * link.width() + 1);
            case PROPOSED -> pen.stroke(drawn, "-s-accent", 0.95, link.width(), 6, 6);
            case SUSPENDED -> pen.round(drawn, "-s-bad", 0.9, link.width());
        }
        if (arrow) {
            head(pen, lines.getLast(), ARROW + link.width());
        }
        double[] at = link.stroke() == Stroke.SUSPENDED ? Laid.along(lines, 0.3) : null;
        if (at != null) {
            List<double[]> cross =
                    List.of(
                            new double[] {at[0] - 5, at[1] - 5, at[0] + 5, at[1] + 5},
                            new double[] {at[0] - 5, at[1] + 5, at[0] + 5, at[1] - 5});
            pen.round(onMap(pen.view(), cross), "-s-bad", 1, 2.4);
        }
    }

    /** Points of the screen as points of the map. */
    static List<double[]> onMap(MapViewport v, List<double[]> lines) {
        List<double[]> map = new ArrayList<>();
        for (double[] l : lines) {
            double[] xy = new double[l.length];
            for (int i = 0; i < l.length; i += 2) {
                xy[i] = v.mapX(l[i]);
                xy[i + 1] = v.mapY(l[i + 1]);
            }
            map.add(xy);
        }
        return map;
    }

    /** The lines without the last pixels, where the arrow's head is. */
    private static List<double[]> cut(List<double[]> lines) {
        List<double[]> all = new ArrayList<>(lines);
        double[] l = all.removeLast().clone();
        int last = l.length - 2;
        double dx = l[last] - l[last - 2];
        double dy = l[last + 1] - l[last - 1];
        double far = Math.max(1e-6, Math.hypot(dx, dy));
        double part = Math.min(far, SHORT + ARROW / 2) / far;
        l[last] -= part * dx;
        l[last + 1] -= part * dy;
        all.add(l);
        return all;
    }

    private static void head(MapPen pen, double[] l, double size) {
        int n = l.length;
        // A few points back: the last step alone may be too short to tell the direction.
        int back = Math.max(0, n - 8);
        double dx = l[n - 2] - l[back];
        double dy = l[n - 1] - l[back + 1];
        double far = Math.hypot(dx, dy);
        if (far < 2) {
            return;
        }
        dx /= far;
        dy /= far;
        double x = l[n - 2] - dx * SHORT;
        double y = l[n - 1] - dy * SHORT;
        double w = size * 0.42;
        double[] head = {
            x,
            y,
            x - dx * size - dy * w,
            y - dy * size + dx * w,
            x - dx * size + dy * w,
            y - dy * size - dx * w,
            x,
            y
        };
        pen.area(onMap(pen.view(), List.of(head)), "-s-bad", 0.9);
    }
}
