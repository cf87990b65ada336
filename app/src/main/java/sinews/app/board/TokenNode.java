package sinews.app.board;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** A token on the map: a box of a fixed size that can be focused, selected and spoken. */
abstract class TokenNode extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Width and height of a token's box, in pixels. */
    record Size(double width, double height) {}

    private double boxWidth;
    private double boxHeight;

    TokenNode(String id, String styleClass, String spoken) {
        setId(id);
        getStyleClass().addAll("token", styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spoken);
        setManaged(false);
        setCache(true);
        setOnMouseEntered(
                e -> {
                    setOnMouseEntered(null);
                    Tooltip tip = tip();
                    if (tip != null) {
                        Tooltip.install(this, tip);
                    }
                });
    }

    /** What is shown when the pointer rests on it; null for nothing. */
    @Nullable Tooltip tip() {
        return new Tooltip(getAccessibleText());
    }

    /** Sets the size that the layout keeps free for it. */
    final void setBox(double width, double height) {
        boxWidth = Math.ceil(width);
        boxHeight = height;
        resize(boxWidth, boxHeight);
    }

    final double boxWidth() {
        return boxWidth;
    }

    final double boxHeight() {
        return boxHeight;
    }

    final void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    @Override
    protected double computePrefWidth(double height) {
        return boxWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return boxHeight;
    }
}
