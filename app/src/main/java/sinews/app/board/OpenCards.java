package sinews.app.board;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Cards that are open over the board: a press anywhere else closes them, outside the board too, and
 * controls of the screen give way to a card that lies over them.
 */
final class OpenCards {
    private final BoardView view;
    private final Pane layer;
    private final Mover mover;
    private final List<Node> yielding = new ArrayList<>();
    private final EventHandler<MouseEvent> pressed = this::pressed;

    /**
     * @param layer where cards are shown
     * @param mover closes them
     */
    OpenCards(BoardView view, Pane layer, Mover mover) {
        this.view = view;
        this.layer = layer;
        this.mover = mover;
        view.sceneProperty().subscribe(this::listenIn);
        layer.boundsInLocalProperty().subscribe(b -> giveWay());
    }

    /** A control that lies over the board and is hidden while a card covers it. */
    void addYielding(Node control) {
        yielding.add(control);
    }

    private void listenIn(@Nullable Scene was, @Nullable Scene is) {
        if (was != null) {
            was.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
        if (is != null) {
            is.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        }
    }

    private void pressed(MouseEvent e) {
        if (!mover.open() || (e.getTarget() instanceof Node n && within(layer, n))) {
            return;
        }
        Node cursor = view.getScene().getFocusOwner();
        if (cursor != null && within(layer, cursor)) {
            view.map().requestFocus();
        }
        mover.close();
    }

    private static boolean within(Node whole, Node part) {
        for (Node n = part; n != null; n = n.getParent()) {
            if (n == whole) {
                return true;
            }
        }
        return false;
    }

    private void giveWay() {
        for (Node control : yielding) {
            Bounds b = layer.sceneToLocal(control.localToScene(control.getLayoutBounds()));
            control.setVisible(layer.getChildren().stream().noneMatch(card -> over(card, b)));
        }
    }

    private static boolean over(Node card, Bounds b) {
        return card.isVisible()
                && card.getStyleClass().contains("map-card")
                && card.getBoundsInParent().intersects(b);
    }
}
