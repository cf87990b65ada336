package sinews.app.map;

import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes the children of a pane and leaves those that stay in peace. {@code setAll} with one new
 * node among two hundred takes all of them out of the scene and in again, and the style sheet is
 * applied to every one; the cursor is lost as well.
 */
public final class Children {
    private Children() {}

    /**
     * Makes a list of children this one, in this order.
     *
     * @param wanted each node once
     */
    public static void set(ObservableList<Node> children, List<? extends Node> wanted) {
        if (children.equals(wanted)) {
            return;
        }
        Set<Node> kept = new HashSet<>(wanted);
        Set<Node> gone = new HashSet<>();
        for (Node n : children) {
            if (!kept.remove(n)) {
                gone.add(n);
            }
        }
        if (!gone.isEmpty()) {
            children.removeAll(gone);
        }
        if (!kept.isEmpty()) {
            List<Node> fresh = new ArrayList<>(wanted);
            fresh.removeIf(n -> !kept.contains(n));
            children.addAll(fresh);
        }
        if (!children.equals(wanted)) {
            // The same nodes in another order: none is taken out.
            children.setAll(wanted);
        }
    }
}
