package sinews.app.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;

import sinews.app.theme.Palette;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;
import sinews.model.geo.WorldMap.Country;
import sinews.model.geo.WorldMap.Path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Sea, graticule, land, nations tinted by group, borders, coasts and names. */
final class BaseLayer {
    private static final double TINT_LIGHT = 0.17;
    private static final double TINT_DARK = 0.28;
    private static final double LIT = 0.42;

    private final List<double[]> graticule = Projection.graticule(15);
    private Map<String, String> tints = Map.of();
    private Map<String, String> names = Map.of();
    private Set<String> lit = Set.of();
    private boolean dimmed;

    /** Colour name by ISO numeric code of three digits. */
    void setTints(Map<String, String> tints) {
        this.tints = Map.copyOf(tints);
    }

    /** Name shown on the land by ISO numeric code of three digits. */
    void setNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** Nations that light up while the others dim. */
    void setLit(Set<String> lit, boolean dimmed) {
        this.lit = Set.copyOf(lit);
        this.dimmed = dimmed;
    }

    void draw(
            GraphicsContext g,
            MapViewport v,
            Extent drawn,
            WorldMap world,
            Palette p,
            boolean fine) {
        g.setFill(p.get("-s-sea"));
        g.fillRect(-v.width(), -v.height(), 3 * v.width(), 3 * v.height());
        g.setLineWidth(0.6);
        g.setStroke(p.get("-s-lane", 0.22));
        for (double[] line : graticule) {
            trace(g, v, line, false);
        }
        g.stroke();
        g.setFillRule(FillRule.EVEN_ODD);
        fill(g, v, drawn, world, p.get("-s-land"), c -> true);
        Map<String, List<String>> groups = new HashMap<>();
        tints.forEach((iso, name) -> groups.computeIfAbsent(name, n -> new ArrayList<>()).add(iso));
        double tint = p.get("-s-land").getBrightness() > 0.5 ? TINT_LIGHT : TINT_DARK;
        groups.forEach(
                (name, isos) -> {
                    double t = dimmed ? tint * 0.5 : tint;
                    fill(
                            g,
                            v,
                            drawn,
                            world,
                            p.get(name, t),
                            c -> isos.contains(c.id()) && !lit.contains(c.id()));
                    fill(
                            g,
                            v,
                            drawn,
                            world,
                            p.get(name, LIT),
                            c -> isos.contains(c.id()) && lit.contains(c.id()));
                });
        if (fine) {
            stroke(g, v, drawn, world.borders(), p.get("-s-border"), 0.7);
        }
        stroke(g, v, drawn, world.coasts(), p.get("-s-coast"), 0.8);
        if (fine) {
            nationNames(g, v, drawn, world, p);
            seaNames(g, v, drawn, p);
        }
    }

    private static void fill(
            GraphicsContext g,
            MapViewport v,
            Extent drawn,
            WorldMap world,
            Color colour,
            Predicate<Country> which) {
        g.setFill(colour);
        g.beginPath();
        for (Country c : world.countries()) {
            if (which.test(c)) {
                for (Path ring : c.rings()) {
                    if (touches(ring, drawn)) {
                        trace(g, v, ring.xy(), true);
                    }
                }
            }
        }
        g.fill();
        g.beginPath();
    }

    private static void stroke(
            GraphicsContext g,
            MapViewport v,
            Extent drawn,
            List<Path> paths,
            Color colour,
            double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.beginPath();
        for (Path path : paths) {
            if (touches(path, drawn)) {
                trace(g, v, path.xy(), false);
            }
        }
        g.stroke();
        g.beginPath();
    }

    private static boolean touches(Path path, Extent e) {
        return path.mayTouch(e.minX(), e.minY(), e.maxX(), e.maxY());
    }

    private static void trace(GraphicsContext g, MapViewport v, double[] xy, boolean close) {
        g.moveTo(v.screenX(xy[0]), v.screenY(xy[1]));
        int last = close ? xy.length - 2 : xy.length;
        for (int i = 2; i < last; i += 2) {
            g.lineTo(v.screenX(xy[i]), v.screenY(xy[i + 1]));
        }
        if (close) {
            g.closePath();
        }
    }

    private void nationNames(
            GraphicsContext g, MapViewport v, Extent drawn, WorldMap world, Palette p) {
        double size = Math.min(15, 10.5 + Math.log(v.zoom()) * 1.2);
        SpacedText text = new SpacedText(size, 0.16);
        g.setFill(p.get("-s-map-text"));
        for (Country c : world.countries()) {
            String name = names.get(c.id());
            Path land = name == null ? null : largest(c);
            if (name == null || land == null || !touches(land, drawn)) {
                continue;
            }
            String caps = name.toUpperCase(java.util.Locale.ROOT);
            if (text.width(caps) < 0.7 * (land.maxX() - land.minX()) * v.scale()) {
                double[] at = centroid(land.xy());
                text.draw(g, caps, v.screenX(at[0]), v.screenY(at[1]));
            }
        }
    }

    private static void seaNames(GraphicsContext g, MapViewport v, Extent drawn, Palette p) {
        g.setFill(p.get("-s-sea-text"));
        for (MapLabel l : SeaNames.ALL) {
            if (v.zoom() >= l.minZoom()
                    && v.zoom() < 14 * l.minZoom()
                    && drawn.contains(l.x(), l.y())) {
                new SpacedText(l.size(), 0.08)
                        .draw(g, l.text(), v.screenX(l.x()), v.screenY(l.y()));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Path largest(Country c) {
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

    private static double[] centroid(double[] xy) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double cross = xy[i] * xy[i + 3] - xy[i + 2] * xy[i + 1];
            area += cross;
            x += (xy[i] + xy[i + 2]) * cross;
            y += (xy[i + 1] + xy[i + 3]) * cross;
        }
        return new double[] {x / (3 * area), y / (3 * area)};
    }
}
