package sinews.app.console;

import javafx.scene.Node;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Goes with the keyboard from one part of a screen to the next. */
final class Regions {
    private Regions() {}

    /**
     * Gives the keyboard to the next region that can take it, after the one that has it.
     *
     * @param owner who has the keyboard now; null for nobody
     */
    static void next(List<? extends Node> regions, @Nullable Node owner) {
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (holds(regions.get(i), owner)) {
                now = i;
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            Node first = firstFocusable(regions.get((now + step) % regions.size()));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private static boolean holds(Node region, @Nullable Node owner) {
        Node at = owner;
        while (at != null && at != region) {
            at = at.getParent();
        }
        return at == region;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent p) {
            for (Node child : p.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
