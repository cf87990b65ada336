package sinews.app.room;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import sinews.app.board.lens.ForecastBar;
import sinews.app.board.lens.LensLegend;

import java.util.ArrayList;
import java.util.List;

/** All texts of a scene graph: what can be read, heard, pointed at or found by a tool. */
final class Visible {
    /** Texts for people outside the board. */
    final List<String> texts = new ArrayList<>();

    /** Texts for people on the board, but for its legend and its buttons. */
    final List<String> board = new ArrayList<>();

    /** Texts of the board's legend, which explains marks with numbers of its own. */
    final List<String> legend = new ArrayList<>();

    /** Texts of the board's buttons and sliders, which the room display never shows. */
    final List<String> controls = new ArrayList<>();

    /** Names for programs: ids, style classes, inline styles, user data. */
    final List<String> names = new ArrayList<>();

    static Visible in(Node root) {
        Visible v = new Visible();
        v.walk(root);
        return v;
    }

    private void walk(Node n) {
        switch (n) {
            case Labeled l -> {
                text(l, l.getText());
                if (l.getGraphic() != null) {
                    walk(l.getGraphic());
                }
            }
            case Text t -> text(t, t.getText());
            case TextInputControl t -> {
                text(t, t.getText());
                text(t, t.getPromptText());
            }
            default -> {}
        }
        text(n, n.getAccessibleText());
        text(n, n.getAccessibleHelp());
        text(n, n.getAccessibleRoleDescription());
        Object spoken = n.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        text(n, spoken == null ? "" : spoken.toString());
        if (n instanceof Control c && c.getTooltip() != null) {
            text(c, c.getTooltip().getText());
        }
        if (n.hasProperties()) {
            n.getProperties()
                    .forEach(
                            (k, v) -> {
                                if (v instanceof Tooltip t) {
                                    text(n, t.getText());
                                } else {
                                    names.add(k + "=" + v);
                                }
                            });
        }
        names.add(n.getId());
        names.addAll(n.getStyleClass());
        names.add(n.getStyle());
        names.add(String.valueOf(n.getUserData()));
        if (n instanceof Parent p) {
            p.getChildrenUnmodifiable().forEach(this::walk);
        }
        names.removeIf(t -> t == null || t.isBlank());
    }

    /** Where a text belongs, by where its node stands in the scene graph. */
    private List<String> listOf(Node n) {
        List<String> found = texts;
        for (Node up = n; up != null; up = up.getParent()) {
            if (up instanceof LensLegend) {
                return inBoard(up) ? legend : texts;
            }
            if (up instanceof ForecastBar || up.getStyleClass().contains("map-button")) {
                return inBoard(up) ? controls : texts;
            }
            if (up.getStyleClass().contains("board-view")) {
                found = board;
            }
        }
        return found;
    }

    private static boolean inBoard(Node n) {
        Node parent = n.getParent();
        return parent != null && (parent.getStyleClass().contains("board-view") || inBoard(parent));
    }

    private void text(Node n, String text) {
        if (text != null && !text.isBlank()) {
            listOf(n).add(text);
        }
    }
}
