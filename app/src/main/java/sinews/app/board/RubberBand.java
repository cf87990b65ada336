package sinews.app.board;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import sinews.app.map.Extent;

import java.util.function.Consumer;

/** Shift and drag on the map draw a box; what is in it is chosen. Esc gives up. */
final class RubberBand {
    private final Pane layer;
    private final Node map;
    private final Consumer<Extent> done;
    private final Rectangle box = new Rectangle();
    private final EventHandler<KeyEvent> escape = this::keyPressed;
    private @Nullable Point2D from;

    /**
     * Lets boxes be drawn on a board.
     *
     * @param board hears the mouse before the map does
     * @param layer above everything, as large as the board
     * @param done told of the box, in pixels of the board
     */
    static void on(Node board, Node map, Pane layer, Consumer<Extent> done) {
        RubberBand band = new RubberBand(map, layer, done);
        board.addEventFilter(MouseEvent.MOUSE_PRESSED, band::pressed);
        board.addEventFilter(MouseEvent.MOUSE_DRAGGED, band::dragged);
        board.addEventFilter(MouseEvent.MOUSE_RELEASED, band::released);
    }

    private RubberBand(Node map, Pane layer, Consumer<Extent> done) {
        this.layer = layer;
        this.map = map;
        this.done = done;
        box.getStyleClass().add("rubber-band");
        box.setManaged(false);
        box.setMouseTransparent(true);
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || !e.isShiftDown() || !onMap(e.getTarget())) {
            return;
        }
        from = layer.sceneToLocal(e.getSceneX(), e.getSceneY());
        map.requestFocus();
        e.consume();
    }

    private boolean onMap(Object target) {
        Node n = target instanceof Node node ? node : null;
        while (n != null && n != map) {
            if (n instanceof TokenNode) {
                return false;
            }
            n = n.getParent();
        }
        return n == map;
    }

    private void dragged(MouseEvent e) {
        Point2D begun = from;
        if (begun == null) {
            return;
        }
        e.consume();
        if (box.getParent() == null) {
            layer.getChildren().add(box);
            Scene scene = layer.getScene();
            scene.setCursor(Cursor.CROSSHAIR);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
        Point2D to = layer.sceneToLocal(e.getSceneX(), e.getSceneY());
        box.setX(Math.min(begun.getX(), to.getX()));
        box.setY(Math.min(begun.getY(), to.getY()));
        box.setWidth(Math.abs(begun.getX() - to.getX()));
        box.setHeight(Math.abs(begun.getY() - to.getY()));
    }

    private void released(MouseEvent e) {
        if (from == null) {
            return;
        }
        boolean drawn = box.getParent() != null;
        end();
        e.consume();
        if (drawn) {
            done.accept(
                    new Extent(
                            box.getX(),
                            box.getY(),
                            box.getX() + box.getWidth(),
                            box.getY() + box.getHeight()));
        }
    }

    private void keyPressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            end();
            e.consume();
        }
    }

    private void end() {
        from = null;
        if (box.getParent() != null) {
            layer.getChildren().remove(box);
            layer.getScene().setCursor(null);
            layer.getScene().removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }
}
