package sinews.app.board;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Opens stacks: when the pointer rests on one, until it leaves; or by click or key, with the cursor
 * in it, until Esc or a click elsewhere.
 */
final class Stacks {
    private static final Duration REST = Duration.millis(350);
    private static final Duration LEAVE = Duration.millis(400);
    private static final double EDGE = 8;

    private final BoardView view;
    private final Pane layer;
    private final Consumer<TokenNode> picked;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition leave = new PauseTransition(LEAVE);
    private @Nullable ClusterNode under;
    private @Nullable StackCard card;
    private boolean kept;

    /**
     * @param layer where the card is shown
     * @param picked called with the node whose key was pressed
     */
    Stacks(BoardView view, Pane layer, Consumer<TokenNode> picked) {
        this.view = view;
        this.layer = layer;
        this.picked = picked;
        rest.setOnFinished(e -> peek());
        leave.setOnFinished(e -> left());
    }

    /** Makes a stack open when the pointer rests on it. */
    void watch(ClusterNode node) {
        node.addEventHandler(
                MouseEvent.MOUSE_ENTERED,
                e -> {
                    under = node;
                    leave.stop();
                    if (layer.getChildren().isEmpty()) {
                        rest.playFromStart();
                    }
                });
        node.addEventHandler(
                MouseEvent.MOUSE_EXITED,
                e -> {
                    rest.stop();
                    leave.playFromStart();
                });
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> rest.stop());
    }

    private void peek() {
        ClusterNode node = under;
        if (node != null && node.getScene() != null && layer.getChildren().isEmpty()) {
            show(node);
            kept = false;
        }
    }

    private void left() {
        ClusterNode node = under;
        boolean over = (card != null && card.isHover()) || (node != null && node.isHover());
        if (!over && !kept && card != null) {
            layer.getChildren().remove(card);
        }
    }

    /** Opens a stack with the cursor in it. */
    void open(ClusterNode node) {
        rest.stop();
        StackCard list = show(node);
        kept = true;
        list.begin();
    }

    private StackCard show(ClusterNode node) {
        StackCard list =
                new StackCard(
                        node.title(),
                        StackOrder.of(node.inside(), view::placeName),
                        view.tokens()::extraNode,
                        p -> IconNames.of(view.scenario().location(p).kind()),
                        layer.getWidth() - 2 * EDGE,
                        layer.getHeight() - 2 * EDGE,
                        picked,
                        () -> close(node));
        list.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> leave.stop());
        list.addEventHandler(
                MouseEvent.MOUSE_EXITED,
                e -> {
                    if (!kept && !e.isPrimaryButtonDown()) {
                        leave.playFromStart();
                    }
                });
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> kept = true);
        layer.getChildren().setAll(list);
        // The rows come into the scene with the style sheet only, and must be there to be focused.
        list.applyCss();
        list.layout();
        beside(node, list);
        card = list;
        return list;
    }

    private void close(ClusterNode node) {
        layer.getChildren().clear();
        TokenNode now = view.tokens().stackOf(node);
        if (now != null) {
            now.requestFocus();
        } else {
            view.map().requestFocus();
        }
    }

    /** Right of the stack if there is room, else left of it, else where it hides the least. */
    private void beside(ClusterNode node, StackCard box) {
        Bounds b = layer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double x = b.getMaxX() + EDGE;
        if (x + box.getWidth() > layer.getWidth() - EDGE) {
            double left = b.getMinX() - EDGE - box.getWidth();
            x = left >= EDGE ? left : layer.getWidth() - EDGE - box.getWidth();
        }
        double y = Math.min(b.getMinY(), layer.getHeight() - box.getHeight() - EDGE);
        box.relocate(Math.round(Math.max(EDGE, x)), Math.round(Math.max(EDGE, y)));
    }
}
