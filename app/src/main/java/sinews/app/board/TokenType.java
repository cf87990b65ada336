package sinews.app.board;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/** Type on tokens, where a width must be known before the style sheet has been applied. */
final class TokenType {
    static final Font COUNT = Font.font("Inter SemiBold", 13);
    static final Font NAME = Font.font("Inter", 10.5);
    static final Font RATE = Font.font("Inter SemiBold", 12);
    static final Font SMALL = Font.font("Inter SemiBold", 9.5);
    static final Font STRAIT = Font.font("Inter SemiBold", 11);

    private static final Map<Font, Map<String, Double>> WIDTHS = new HashMap<>();

    private TokenType() {}

    static Text text(String content, Font font, String styleClass) {
        Text t = new Text(content);
        t.setFont(font);
        t.getStyleClass().add(styleClass);
        t.setManaged(false);
        return t;
    }

    static double width(String content, Font font) {
        return WIDTHS.computeIfAbsent(font, f -> new HashMap<>())
                .computeIfAbsent(
                        content,
                        c -> {
                            Text t = new Text(c);
                            t.setFont(font);
                            return t.getLayoutBounds().getWidth();
                        });
    }
}
