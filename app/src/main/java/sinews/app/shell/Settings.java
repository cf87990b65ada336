package sinews.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import sinews.app.theme.Theme;

import java.util.prefs.Preferences;

/** What the user chose for this program on this machine; kept between starts. */
public final class Settings {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Theme> roomTheme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final IntegerProperty textScale = new SimpleIntegerProperty(100);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
    private final BooleanProperty playTurns = new SimpleBooleanProperty(true);
    private final ObjectProperty<WindowSize> window = new SimpleObjectProperty<>(WindowSize.FIRST);

    /**
     * The window as it was left.
     *
     * @param width in pixels when it is not maximised
     */
    public record WindowSize(double width, double height, boolean maximised) {
        /** At the first start: as large as the screen. */
        public static final WindowSize FIRST = new WindowSize(1366, 768, true);
    }

    private Settings() {}

    /** Settings that are forgotten at exit, for tests and pictures. */
    public static Settings transientSettings() {
        return new Settings();
    }

    /** Settings kept in the user's preferences. */
    public static Settings stored() {
        Preferences node = Preferences.userRoot().node("sinews");
        Settings s = new Settings();
        s.theme.set("dark".equals(node.get("theme", "light")) ? Theme.DARK : Theme.LIGHT);
        s.roomTheme.set("dark".equals(node.get("roomTheme", "light")) ? Theme.DARK : Theme.LIGHT);
        s.textScale.set(Math.clamp(node.getInt("textScale", 100), 100, 200));
        s.reducedMotion.set(node.getBoolean("reducedMotion", false));
        s.playTurns.set(node.getBoolean("playTurns", true));
        s.window.set(
                new WindowSize(
                        node.getDouble("width", WindowSize.FIRST.width()),
                        node.getDouble("height", WindowSize.FIRST.height()),
                        node.getBoolean("maximised", true)));
        s.window.addListener(
                (o, was, is) -> {
                    node.putDouble("width", is.width());
                    node.putDouble("height", is.height());
                    node.putBoolean("maximised", is.maximised());
                });
        s.theme.addListener((o, was, is) -> node.put("theme", is.id()));
        s.roomTheme.addListener((o, was, is) -> node.put("roomTheme", is.id()));
        s.textScale.addListener((o, was, is) -> node.putInt("textScale", is.intValue()));
        s.reducedMotion.addListener((o, was, is) -> node.putBoolean("reducedMotion", is));
        s.playTurns.addListener((o, was, is) -> node.putBoolean("playTurns", is));
        return s;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Theme of the room display, whatever the console's is. */
    public ObjectProperty<Theme> roomTheme() {
        return roomTheme;
    }

    /** Text size in percent, 100–200. */
    public IntegerProperty textScale() {
        return textScale;
    }

    /** The window as it was left; set when it closes. */
    public ObjectProperty<WindowSize> window() {
        return window;
    }

    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    /** Whether a turn is played week by week after it was adjudicated; never with less motion. */
    public BooleanProperty playTurns() {
        return playTurns;
    }
}
