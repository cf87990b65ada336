package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts nodes into a pane a few with each frame: the style sheet takes half a millisecond for a
 * token, so that two hundred new ones at once would keep input waiting.
 */
final class GradualChildren {
    private static final int A_FRAME = 24;

    private final ObservableList<Node> children;
    private List<Node> wanted = List.of();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    more();
                }
            };

    /**
     * @param children of the pane
     */
    GradualChildren(ObservableList<Node> children) {
        this.children = children;
    }

    /**
     * Shows these children, in this order. Those that are there already stay, others go at once.
     *
     * @param atOnce whether all come with the next frame
     */
    void set(List<Node> nodes, boolean atOnce) {
        wanted = List.copyOf(nodes);
        if (atOnce) {
            timer.stop();
            put(wanted);
        } else {
            more();
            timer.start();
        }
    }

    private void more() {
        Set<Node> there = new HashSet<>(children);
        List<Node> next = new ArrayList<>();
        int left = A_FRAME;
        for (Node n : wanted) {
            if (there.contains(n) || left-- > 0) {
                next.add(n);
            }
        }
        put(next);
        if (left >= 0) {
            timer.stop();
        }
    }

    private void put(List<Node> next) {
        if (children.equals(next)) {
            return;
        }
        // A child that is put in anew loses the cursor.
        Node cursor = null;
        for (Node n : children) {
            if (n.getScene() != null && n.getScene().getFocusOwner() == n) {
                cursor = n;
            }
        }
        children.setAll(next);
        if (cursor != null && next.contains(cursor)) {
            cursor.requestFocus();
        }
    }
}
