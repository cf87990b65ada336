package sinews.app.map;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** What wheel, pinch, drag, double click and keys do to the view of a map. */
final class MapHand {
    private static final double KEY_STEP = 90;
    private static final double KEY_ZOOM = 1.5;

    /** Pixels from which a press is a drag. */
    private static final double SLACK = 3;

    private final MapView map;
    private final Glide glide;
    private final Consumer<MapViewport> move;
    private double grabX;
    private double grabY;
    private boolean dragged;

    private MapHand(MapView map, Glide glide, Consumer<MapViewport> move) {
        this.map = map;
        this.glide = glide;
        this.move = move;
    }

    /**
     * Makes a map answer.
     *
     * @param move shows a view that follows the hand
     */
    static void on(MapView map, Glide glide, Consumer<MapViewport> move) {
        MapHand hand = new MapHand(map, glide, move);
        map.addEventHandler(ScrollEvent.SCROLL, hand::scrolled);
        map.addEventHandler(ZoomEvent.ZOOM, hand::pinched);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, hand::pressed);
        map.addEventHandler(MouseEvent.MOUSE_DRAGGED, hand::mouseDragged);
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, hand::clicked);
        map.addEventHandler(KeyEvent.KEY_PRESSED, hand::keyPressed);
    }

    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() == 0) {
            return;
        }
        double factor = Math.exp(Math.clamp(e.getDeltaY(), -240, 240) * 0.0042);
        glide.to(glide.goal().zoomedAt(e.getX(), e.getY(), factor));
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        glide.stop();
        move.accept(map.viewport().zoomedAt(e.getX(), e.getY(), e.getZoomFactor()));
        e.consume();
    }

    private void pressed(MouseEvent e) {
        map.requestFocus();
        glide.stop();
        grabX = e.getX();
        grabY = e.getY();
        dragged = false;
    }

    private void mouseDragged(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
            return;
        }
        if (!dragged && Math.hypot(e.getX() - grabX, e.getY() - grabY) < SLACK) {
            return;
        }
        dragged = true;
        move.accept(map.viewport().panned(e.getX() - grabX, e.getY() - grabY));
        grabX = e.getX();
        grabY = e.getY();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY
                && e.getClickCount() == 2
                && !dragged
                && onMap(e)) {
            glide.to(glide.goal().zoomedAt(e.getX(), e.getY(), e.isShiftDown() ? 0.5 : 2));
        }
    }

    private boolean onMap(Event e) {
        return e.getTarget() == map || (e.getTarget() instanceof Node n && n == map.overlay());
    }

    private void keyPressed(KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        MapViewport from = glide.goal();
        @Nullable MapViewport to =
                switch (e.getCode()) {
                    case LEFT -> from.panned(KEY_STEP, 0);
                    case RIGHT -> from.panned(-KEY_STEP, 0);
                    case UP -> from.panned(0, KEY_STEP);
                    case DOWN -> from.panned(0, -KEY_STEP);
                    case PLUS, ADD, EQUALS ->
                            from.zoomedAt(from.width() / 2, from.height() / 2, KEY_ZOOM);
                    case MINUS, SUBTRACT ->
                            from.zoomedAt(from.width() / 2, from.height() / 2, 1 / KEY_ZOOM);
                    case DIGIT0, NUMPAD0, HOME -> from.fit();
                    default -> null;
                };
        if (to != null) {
            glide.to(to);
            e.consume();
        }
    }
}
