package sinews.app.map;

import sinews.app.theme.Palette;

import java.awt.Color;
import java.util.HashMap;
import java.util.Map;

/**
 * The theme's colours of one moment, for a picture that is painted on another thread.
 *
 * @param colours by looked-up name such as {@code -s-land}
 */
record Inks(Map<String, Color> colours) {
    static Inks of(Palette palette, String... names) {
        Map<String, Color> colours = new HashMap<>();
        for (String name : names) {
            javafx.scene.paint.Color c = palette.get(name);
            colours.put(
                    name,
                    new Color(
                            (float) c.getRed(),
                            (float) c.getGreen(),
                            (float) c.getBlue(),
                            (float) c.getOpacity()));
        }
        return new Inks(Map.copyOf(colours));
    }

    /**
     * A colour of the theme.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    Color get(String name) {
        Color c = colours.get(name);
        if (c == null) {
            throw new IllegalArgumentException("the map has no colour " + name);
        }
        return c;
    }

    /** A colour of the theme, see-through by a share from 0 (not to be seen) to 1. */
    Color get(String name, double opacity) {
        Color c = get(name);
        int alpha = (int) Math.round(c.getAlpha() * Math.clamp(opacity, 0, 1));
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha);
    }

    boolean dark() {
        Color land = get("-s-land");
        return Math.max(land.getRed(), Math.max(land.getGreen(), land.getBlue())) < 128;
    }
}
