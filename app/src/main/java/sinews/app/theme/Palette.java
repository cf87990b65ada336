package sinews.app.theme;

import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import java.util.HashMap;
import java.util.Map;

/**
 * Looked-up colours for what a style sheet cannot reach, such as a drawing on a Canvas. Put it into
 * the scene graph (it takes no room and shows nothing); it then follows the theme.
 */
public final class Palette extends Region {
    private final Map<String, Region> probes = new HashMap<>();
    private final Runnable changed;

    /**
     * @param changed called whenever a colour has another value, on the JavaFX thread
     * @param names looked-up colours such as {@code -s-land}
     */
    public Palette(Runnable changed, String... names) {
        this.changed = changed;
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        for (String name : names) {
            Region probe = new Region();
            probe.setManaged(false);
            probe.setStyle("-fx-background-color: " + name);
            probe.backgroundProperty().subscribe((old, now) -> colourChanged(old, now));
            probes.put(name, probe);
            getChildren().add(probe);
        }
    }

    private void colourChanged(Background old, Background now) {
        if (now != null && !now.equals(old)) {
            changed.run();
        }
    }

    /**
     * A colour of the theme; transparent until a theme has been applied.
     *
     * @throws IllegalArgumentException if the name was not asked for
     */
    public Color get(String name) {
        Region probe = probes.get(name);
        if (probe == null) {
            throw new IllegalArgumentException("this palette has no " + name);
        }
        Background b = probe.getBackground();
        if (b == null || b.getFills().isEmpty()) {
            return Color.TRANSPARENT;
        }
        BackgroundFill fill = b.getFills().getFirst();
        return fill.getFill() instanceof Color c ? c : Color.TRANSPARENT;
    }

    /** A colour of the theme, see-through by a share from 0 (not to be seen) to 1. */
    public Color get(String name, double opacity) {
        return get(name).deriveColor(0, 1, 1, opacity);
    }
}
