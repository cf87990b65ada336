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
    private final IntegerProperty textScale = new SimpleIntegerProperty(100);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);

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
        s.textScale.set(Math.clamp(node.getInt("textScale", 100), 100, 200));
        s.reducedMotion.set(node.getBoolean("reducedMotion", false));
        s.theme.addListener((o, was, is) -> node.put("theme", is.id()));
        s.textScale.addListener((o, was, is) -> node.putInt("textScale", is.intValue()));
        s.reducedMotion.addListener((o, was, is) -> node.putBoolean("reducedMotion", is));
        return s;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** Text size in percent, 100–200. */
    public IntegerProperty textScale() {
        return textScale;
    }

    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }
}
