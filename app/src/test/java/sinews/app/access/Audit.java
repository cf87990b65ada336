package sinews.app.access;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Walks a scene graph and finds what cannot be used without a mouse or without eyes: controls
 * without a name, and nodes that take the keyboard without showing it.
 */
final class Audit {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    private final TreeSet<String> problems = new TreeSet<>();
    private int seen;

    /** Controls that were looked at. */
    int seen() {
        return seen;
    }

    /** One line for each control with something missing, with where it was found. */
    TreeSet<String> problems() {
        return problems;
    }

    void walk(String screen, Node node) {
        walk(screen, node, "");
    }

    private void walk(String screen, Node node, String path) {
        if (!node.isVisible()) {
            return;
        }
        String here = path + "/" + named(node);
        boolean control = checked(node);
        if (control) {
            seen++;
            String missing = missingName(node);
            if (!missing.isEmpty()) {
                problems.add(screen + " " + here + ": " + missing);
            }
            if (node.isFocusTraversable() && !node.isDisabled() && !showsFocus(node)) {
                problems.add(screen + " " + here + ": focus cannot be seen");
            }
        }
        // What is inside a control is its skin's; panes and tabs hold controls of their own.
        boolean holds =
                !(node instanceof Control)
                        || node instanceof ScrollPane
                        || node instanceof TabPane
                        || node instanceof Label;
        if (node instanceof Parent p && holds) {
            for (Node child : List.copyOf(p.getChildrenUnmodifiable())) {
                walk(screen, child, here);
            }
        }
    }

    /** Notes texts that end in "…" for want of room; rows of lists and pills of the MSEL may. */
    void cut(String screen, Node node) {
        boolean pill = node.getStyleClass().contains("msel-pill");
        if (!node.isVisible() || node instanceof IndexedCell<?> || pill) {
            return;
        }
        if (node instanceof Labeled l && l.isTextTruncated() && l.getText().strip().length() > 1) {
            problems.add(screen + " " + named(node) + ": \"" + l.getText() + "\" is cut");
        }
        if (node instanceof Parent p) {
            p.getChildrenUnmodifiable().forEach(child -> cut(screen, child));
        }
    }

    private static boolean checked(Node n) {
        if (n instanceof ScrollPane) {
            // It takes the keyboard to scroll; its name is its content's.
            return false;
        }
        return n.isFocusTraversable()
                || n instanceof ButtonBase
                || n instanceof TextInputControl
                || n instanceof ComboBoxBase
                || n instanceof Slider
                || n instanceof Spinner
                || n instanceof ListView
                || n instanceof TableView
                || n instanceof TreeView;
    }

    private static String missingName(Node n) {
        String name = n.getAccessibleText() == null ? "" : n.getAccessibleText();
        boolean labelled = n.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
        if (n instanceof TabPane) {
            return ""; // its tabs have texts
        }
        if (n instanceof Labeled l && name.isBlank()) {
            name = l.getText() == null ? "" : l.getText();
        }
        boolean words = name.codePoints().anyMatch(Character::isLetterOrDigit);
        return words || labelled ? "" : "no accessible name";
    }

    /** Whether anything about it looks different with the keyboard on it. */
    private static boolean showsFocus(Node n) {
        String before = look(n, 0);
        n.pseudoClassStateChanged(FOCUSED, true);
        n.pseudoClassStateChanged(FOCUS_VISIBLE, true);
        n.applyCss();
        String after = look(n, 0);
        if (!n.isFocused()) {
            n.pseudoClassStateChanged(FOCUSED, false);
            n.pseudoClassStateChanged(FOCUS_VISIBLE, false);
            n.applyCss();
        } else {
            return true; // it has it: the look before was the look with it
        }
        return !before.equals(after);
    }

    private static String look(Node n, int depth) {
        StringBuilder s = new StringBuilder();
        s.append(n.getEffect()).append(n.getOpacity());
        if (n instanceof Region r) {
            s.append(r.getBorder() == null ? "" : r.getBorder().getStrokes());
            s.append(r.getBackground() == null ? "" : r.getBackground().hashCode());
        }
        if (n instanceof Shape shape) {
            s.append(shape.getFill()).append(shape.getStroke()).append(shape.getStrokeWidth());
            s.append(shape.getStrokeDashArray());
        }
        if (n instanceof Labeled l) {
            s.append(l.getTextFill()).append(l.isUnderline());
        }
        if (n instanceof Parent p && depth < 3) {
            p.getChildrenUnmodifiable().forEach(c -> s.append(look(c, depth + 1)));
        }
        return s.toString();
    }

    private static String named(Node n) {
        List<String> parts = new ArrayList<>();
        parts.add(
                n.getClass().getSimpleName().isEmpty()
                        ? n.getClass().getSuperclass().getSimpleName()
                        : n.getClass().getSimpleName());
        if (n.getId() != null) {
            parts.add("#" + n.getId());
        } else if (!n.getStyleClass().isEmpty()) {
            parts.add("." + n.getStyleClass().getLast());
        }
        return String.join("", parts);
    }
}
