package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The icons of assets/icons as shapes; the style sheet gives the colour. */
public final class Icons {
    /** Side of the field an icon is drawn on. */
    private static final double FIELD = 24;

    private static final String UNKNOWN = "crate";
    private static final Pattern PATH = Pattern.compile("\\sd=\"([^\"]+)\"");
    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private Icons() {}

    /**
     * An icon at a size, with the style class {@code icon}. A name that assets/icons does not have
     * gives the crate: scenarios by strangers may name what we do not draw.
     *
     * @param name file name without ending
     * @param size side in pixels
     */
    public static SVGPath of(String name, double size) {
        SVGPath path = new SVGPath();
        path.setContent(PATHS.computeIfAbsent(name, Icons::read));
        path.setFillRule(FillRule.EVEN_ODD);
        path.setScaleX(size / FIELD);
        path.setScaleY(size / FIELD);
        path.getStyleClass().add("icon");
        return path;
    }

    /**
     * An icon in the middle of a square of its size, in the colour of muted text, for a label, a
     * button or a row.
     *
     * @param size side in pixels
     */
    public static StackPane boxed(String name, double size) {
        SVGPath icon = of(name, size);
        icon.getStyleClass().add("text-icon");
        StackPane box = new StackPane(new Group(icon));
        box.getStyleClass().add("icon-box");
        box.setMinSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    private static String read(String name) {
        try (InputStream stream =
                Icons.class.getResourceAsStream("/sinews/icons/" + name + ".svg")) {
            if (stream == null) {
                if (name.equals(UNKNOWN)) {
                    throw new IllegalStateException(
                            "icon " + name + " is missing from the program");
                }
                return read(UNKNOWN);
            }
            Matcher m = PATH.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            StringBuilder all = new StringBuilder();
            while (m.find()) {
                all.append(m.group(1));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("icon " + name + " cannot be read", e);
        }
    }
}
