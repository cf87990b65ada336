package sinews.app.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.util.HashMap;
import java.util.Map;

/** Letters set apart, as names are on maps; a Canvas cannot do that by itself. */
final class SpacedText {
    private static final Map<String, Double> WIDTHS = new HashMap<>();

    private final Font font;
    private final double gap;

    /**
     * @param size of type in pixels
     * @param spacing extra room after each letter as a share of the size
     */
    SpacedText(double size, double spacing) {
        font = Font.font("Inter Medium", size);
        gap = size * spacing;
    }

    double width(String text) {
        double width = -gap;
        for (int i = 0; i < text.length(); i++) {
            width += letter(text.charAt(i)) + gap;
        }
        return width;
    }

    /** Draws the text with its middle at a point. */
    void draw(GraphicsContext g, String text, double x, double y) {
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double at = x - width(text) / 2;
        for (int i = 0; i < text.length(); i++) {
            g.fillText(text.substring(i, i + 1), at, y);
            at += letter(text.charAt(i)) + gap;
        }
    }

    private double letter(char c) {
        return WIDTHS.computeIfAbsent(
                font.getName() + font.getSize() + c,
                k -> {
                    Text t = new Text(String.valueOf(c));
                    t.setFont(font);
                    return t.getLayoutBounds().getWidth();
                });
    }
}
