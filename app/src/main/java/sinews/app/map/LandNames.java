package sinews.app.map;

import org.jspecify.annotations.Nullable;

import sinews.app.map.MapLabel.Kind;
import sinews.app.map.MapLabel.Spot;
import sinews.model.geo.WorldMap;
import sinews.model.geo.WorldMap.Country;
import sinews.model.geo.WorldMap.Path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of nations and of other countries, which may move within their land: those that take part
 * in capitals, the others small and from a nearer view on.
 */
final class LandNames {
    private static final int GRID = 14;
    private static final int SCREEN_GRID = 7;
    private static final double OTHERS_FROM = 1.9;

    /** Letters of capitals stand apart, as names do on maps: a hair space after each. */
    private static final String APART = "\u200a\u200a";

    /** A name wider than its land may still stand on it, up to this many times as wide. */
    private static final double WIDER = 2.2;

    /** A land smaller than this, in pixels, is a dot. */
    private static final double DOT = 9;

    /** The largest first. */
    private final List<Land> lands = new ArrayList<>();

    /** A country's land: its largest piece, and points within, those deep in the land first. */
    private record Land(
            String iso, String name, Path outline, double size, List<double[]> points) {}

    /**
     * @param world coarse shapes
     */
    LandNames(WorldMap world) {
        for (Country c : world.countries()) {
            Path largest = largest(c);
            if (largest != null) {
                lands.add(land(c, largest));
            }
        }
        lands.sort(Comparator.comparingDouble(Land::size).reversed().thenComparing(Land::name));
    }

    /**
     * The names that suit a view.
     *
     * @param names of the nations that take part, by ISO numeric code of three digits
     */
    List<MapLabel> nations(MapViewport v, Map<String, String> names) {
        double size = Math.min(15, 10.5 + Math.log(v.zoom()) * 1.1);
        List<MapLabel> labels = new ArrayList<>();
        for (Land land : lands) {
            String name = names.get(land.iso());
            if (name != null) {
                String caps = String.join(APART, name.toUpperCase(Locale.ROOT).split(""));
                add(labels, v, land, caps, Kind.NATION, Math.rint(size * 2) / 2, true);
            }
        }
        return labels;
    }

    /** The names of the other countries. */
    List<MapLabel> others(MapViewport v, Map<String, String> names) {
        List<MapLabel> labels = new ArrayList<>();
        if (v.zoom() >= OTHERS_FROM) {
            for (Land land : lands) {
                if (!names.containsKey(land.iso()) && !land.iso().startsWith("x-")) {
                    add(labels, v, land, land.name(), Kind.COUNTRY, 10.5, false);
                }
            }
        }
        return labels;
    }

    private void add(
            List<MapLabel> labels,
            MapViewport v,
            Land land,
            String text,
            Kind kind,
            double size,
            boolean mayLeave) {
        Extent seen = v.visible();
        if (!land.outline().mayTouch(seen.minX(), seen.minY(), seen.maxX(), seen.maxY())) {
            return;
        }
        double w = MapLabel.width(text, kind, size);
        double h = MapLabel.height(size);
        double wide = (land.outline().maxX() - land.outline().minX()) * v.scale();
        double high = (land.outline().maxY() - land.outline().minY()) * v.scale();
        boolean fits = w < wide && h < high;
        if (!fits && (!mayLeave || w > WIDER * wide || Math.min(wide, high) < DOT)) {
            return;
        }
        List<Spot> spots = new ArrayList<>();
        for (double[] p : points(land, v, seen)) {
            spots.add(new Spot(p[0], p[1], -w / 2, -h / 2));
        }
        labels.add(
                new MapLabel(
                        "land:" + land.iso() + ":" + land.name(),
                        text,
                        kind,
                        size,
                        spots,
                        fits ? box -> onLand(land.outline(), box, v) : box -> true));
    }

    /** Points of the land in the view; when too few, those of the screen that lie on it. */
    private static List<double[]> points(Land land, MapViewport v, Extent seen) {
        List<double[]> points = new ArrayList<>();
        for (double[] p : land.points()) {
            if (seen.contains(p[0], p[1])) {
                points.add(p);
            }
        }
        if (points.size() < 4) {
            List<double[]> screen = new ArrayList<>();
            for (int i = 1; i < SCREEN_GRID; i++) {
                for (int k = 1; k < SCREEN_GRID; k++) {
                    double x = v.mapX(v.width() * i / SCREEN_GRID);
                    double y = v.mapY(v.height() * k / SCREEN_GRID);
                    if (land.outline().surrounds(x, y)) {
                        screen.add(new double[] {x, y});
                    }
                }
            }
            screen.sort(
                    Comparator.comparingDouble(
                            p -> Math.hypot(p[0] - seen.centreX(), p[1] - seen.centreY())));
            points.addAll(screen);
        }
        return points;
    }

    private static boolean onLand(Path outline, Extent box, MapViewport v) {
        for (int i = 0; i <= 4; i++) {
            double x = v.mapX(box.minX() + box.width() * i / 4);
            if (!outline.surrounds(x, v.mapY(box.minY()))
                    || !outline.surrounds(x, v.mapY(box.maxY()))) {
                return false;
            }
        }
        return true;
    }

    private static Land land(Country country, Path outline) {
        double w = outline.maxX() - outline.minX();
        double h = outline.maxY() - outline.minY();
        boolean[][] inside = new boolean[GRID][GRID];
        for (int i = 0; i < GRID; i++) {
            for (int k = 0; k < GRID; k++) {
                inside[i][k] = outline.surrounds(x(outline, i), y(outline, k));
            }
        }
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            for (int k = 0; k < GRID; k++) {
                if (inside[i][k]) {
                    points.add(
                            new double[] {x(outline, i), y(outline, k), depth(inside, i, k, w, h)});
                }
            }
        }
        if (points.isEmpty()) {
            points.add(
                    new double[] {
                        (outline.minX() + outline.maxX()) / 2,
                        (outline.minY() + outline.maxY()) / 2,
                        0
                    });
        }
        points.sort(Comparator.comparingDouble((double[] p) -> p[2]).reversed());
        return new Land(
                country.id(), country.name(), outline, Math.abs(area(outline.xy())), points);
    }

    private static double x(Path outline, int i) {
        return outline.minX() + (outline.maxX() - outline.minX()) * (i + 0.5) / GRID;
    }

    private static double y(Path outline, int k) {
        return outline.minY() + (outline.maxY() - outline.minY()) * (k + 0.5) / GRID;
    }

    /** How far it is to the rim: sideways counts less, as names are wide. */
    private static double depth(boolean[][] inside, int i, int k, double w, double h) {
        double least = Double.MAX_VALUE;
        for (int a = -1; a <= GRID; a++) {
            for (int b = -1; b <= GRID; b++) {
                boolean out = a < 0 || b < 0 || a == GRID || b == GRID || !inside[a][b];
                if (out) {
                    double dx = 0.5 * (a - i) * w / GRID;
                    double dy = (b - k) * h / GRID;
                    least = Math.min(least, Math.hypot(dx, dy));
                }
            }
        }
        return least;
    }

    private static @Nullable Path largest(Country c) {
        Path best = null;
        double most = 0;
        for (Path r : c.rings()) {
            double area = Math.abs(area(r.xy()));
            if (area > most) {
                most = area;
                best = r;
            }
        }
        return best;
    }

    private static double area(double[] xy) {
        double sum = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            sum += xy[i] * xy[i + 3] - xy[i + 2] * xy[i + 1];
        }
        return sum / 2;
    }
}
