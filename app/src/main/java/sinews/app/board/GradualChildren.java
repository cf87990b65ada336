package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import sinews.app.map.Children;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts nodes into a pane as many a frame as there is time for: the style sheet takes up to half a
 * millisecond for a token, so that two hundred new ones at once would keep input waiting.
 */
final class GradualChildren {
    /** Time of a frame that new nodes may take, in nanoseconds. */
    private static final long A_FRAME = 6_000_000;

    /** Nodes between two looks at the clock. */
    private static final int A_GO = 6;

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
            Children.set(children, wanted);
        } else {
            timer.start();
            more();
        }
    }

    private void more() {
        long begun = System.nanoTime();
        Set<Node> there = new HashSet<>(children);
        List<Node> missing = new ArrayList<>(wanted);
        missing.removeIf(there::contains);
        int done = 0;
        do {
            int until = Math.min(missing.size(), done + A_GO);
            List<Node> fresh = missing.subList(done, until);
            there.addAll(fresh);
            Children.set(children, wanted.stream().filter(there::contains).toList());
            fresh.forEach(GradualChildren::style);
            done = until;
        } while (done < missing.size() && System.nanoTime() - begun < A_FRAME);
        if (done == missing.size()) {
            timer.stop();
        }
    }

    /**
     * What the next frame would do with it, so that it counts. Without a window there is no frame,
     * and the sheets of a scene that none shows may be forgotten.
     */
    private static void style(Node n) {
        Scene scene = n.getScene();
        if (scene == null || scene.getWindow() == null || !scene.getWindow().isShowing()) {
            return;
        }
        n.applyCss();
        if (n instanceof Parent p) {
            p.layout();
        }
    }
}
