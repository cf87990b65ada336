package sinews.app.map;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A name that wants room on the map.
 *
 * @param id unique
 * @param text as shown
 * @param kind what it names
 * @param size of type in pixels
 * @param spots where it may stand, the best first
 * @param fits whether it may cover a box of the screen, asked only of spots that are free
 */
public record MapLabel(
        String id, String text, Kind kind, double size, List<Spot> spots, Predicate<Extent> fits) {
    public MapLabel {
        spots = List.copyOf(spots);
    }

    /** What is named, the most important first. */
    public enum Kind {
        PLACE("place-name", "Inter"),
        NATION("nation-name", "Inter Medium"),
        SEA("sea-name", "Inter"),
        COUNTRY("country-name", "Inter");

        private final String style;
        private final String family;

        Kind(String style, String family) {
            this.style = style;
            this.family = family;
        }

        String style() {
            return style;
        }

        Font font(double size) {
            return Font.font(family, size);
        }
    }

    /**
     * A place for a name: its upper left corner lies some pixels from a point of the map.
     *
     * @param x map unit
     * @param y map unit
     * @param dx pixels to the right
     * @param dy pixels downwards
     */
    public record Spot(double x, double y, double dx, double dy) {
        Extent box(MapViewport v, double width, double height) {
            double left = v.screenX(x) + dx;
            double top = v.screenY(y) + dy;
            return new Extent(left, top, left + width, top + height);
        }
    }

    /** Height of a line of type of this size. */
    public static double height(double size) {
        return Math.ceil(size * 1.22);
    }

    private static final Map<Kind, Map<String, Double>> WIDTHS = new EnumMap<>(Kind.class);

    /** Width of a text in pixels. Call on the JavaFX thread. */
    public static double width(String text, Kind kind, double size) {
        return WIDTHS.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(
                        size + text,
                        k -> {
                            Text t = new Text(text);
                            t.setFont(kind.font(size));
                            return Math.ceil(t.getLayoutBounds().getWidth());
                        });
    }
}
