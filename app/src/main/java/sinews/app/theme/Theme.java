package sinews.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Light or dark. Colours are looked-up colours named {@code -s-…}: a theme file only gives them
 * values, {@code sinews.css} and the screens only use the names.
 */
public enum Theme {
    LIGHT("light", new PrimerLight().getUserAgentStylesheet()),
    DARK("dark", new PrimerDark().getUserAgentStylesheet());

    /** Sheets of single screens; each uses only the names. */
    private static final List<String> SCREENS =
            List.of("deal", "console", "seat", "review", "room");

    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    private final String id;
    private final String base;

    Theme(String id, String base) {
        this.id = id;
        this.base = base;
    }

    /** Name in files and options: light or dark. */
    public String id() {
        return id;
    }

    /** Puts this theme on a scene, in place of the one before. */
    public void apply(Scene scene) {
        loadFonts();
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(sheets());
    }

    /** Puts this theme on one scene alone, for a window that has its own. */
    public void applyAlone(Scene scene) {
        loadFonts();
        scene.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(sheets());
    }

    private List<String> sheets() {
        List<String> sheets = new ArrayList<>(List.of(sheet("sinews"), sheet(id)));
        SCREENS.forEach(s -> sheets.add(sheet(s)));
        return sheets;
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/sinews/app/theme/" + name + ".css"), name)
                .toExternalForm();
    }

    private static void loadFonts() {
        if (!Font.getFontNames("Inter").isEmpty()) {
            return;
        }
        for (String weight : FONTS) {
            Font.loadFont(
                    Theme.class.getResourceAsStream("/sinews/fonts/Inter-" + weight + ".ttf"), 13);
        }
    }
}
