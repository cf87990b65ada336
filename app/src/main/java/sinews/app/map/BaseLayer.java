package sinews.app.map;

import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;
import sinews.model.geo.WorldMap.Country;
import sinews.model.geo.WorldMap.Path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sea, graticule, land, nations tinted by group, borders and coasts. */
final class BaseLayer {
    private static final double TINT_LIGHT = 0.17;
    private static final double TINT_DARK = 0.28;
    private static final double LIT = 0.42;

    /** Meridians and parallels in degrees between lines, from this zoom on. */
    private static final double[][] GRATICULES = {{1, 15}, {6, 5}, {24, 1}};

    private Map<String, String> tints = Map.of();
    private Set<String> lit = Set.of();
    private boolean dimmed;

    /** Colour name by ISO numeric code of three digits. */
    void setTints(Map<String, String> tints) {
        this.tints = Map.copyOf(tints);
    }

    /** Nations that light up while the others dim. */
    void setLit(Set<String> lit, boolean dimmed) {
        this.lit = Set.copyOf(lit);
        this.dimmed = dimmed;
    }

    Painting painting() {
        return new Painting(tints, lit, dimmed);
    }

    /**
     * What it looked like at one moment.
     *
     * @param tints colour name by ISO numeric code
     * @param lit ISO numeric codes of the nations that light up
     * @param dimmed whether the others are dimmed
     */
    record Painting(Map<String, String> tints, Set<String> lit, boolean dimmed) {
        void paint(MapPen pen, WorldMap world) {
            Inks inks = pen.inks();
            double step = GRATICULES[0][1];
            for (double[] g : GRATICULES) {
                step = pen.view().zoom() >= g[0] ? g[1] : step;
            }
            pen.stroke(Graticule.every((int) step), inks.get("-s-lane", 0.22), 0.6);
            List<Path> land = new ArrayList<>();
            Map<String, List<Path>> tinted = new TreeMap<>();
            Map<String, List<Path>> bright = new TreeMap<>();
            for (Country c : world.countries()) {
                land.addAll(c.rings());
                String tint = tints.get(c.id());
                if (tint != null) {
                    (lit.contains(c.id()) ? bright : tinted)
                            .computeIfAbsent(tint, t -> new ArrayList<>())
                            .addAll(c.rings());
                }
            }
            pen.fill(land, inks.get("-s-land"));
            double share = (inks.dark() ? TINT_DARK : TINT_LIGHT) * (dimmed ? 0.5 : 1);
            tinted.forEach((tint, rings) -> pen.fill(rings, inks.get(tint, share)));
            bright.forEach((tint, rings) -> pen.fill(rings, inks.get(tint, LIT)));
            pen.stroke(world.borders(), inks.get("-s-border"), 0.7);
            pen.stroke(world.coasts(), inks.get("-s-coast"), 0.8);
        }
    }

    /** Meridians and parallels, made once for each distance. */
    private static final class Graticule {
        private static final Map<Integer, List<Path>> LINES =
                new java.util.concurrent.ConcurrentHashMap<>();

        static List<Path> every(int degrees) {
            return LINES.computeIfAbsent(
                    degrees, d -> Projection.graticule(d).stream().map(Path::of).toList());
        }
    }
}
