package sinews.app.guide;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardView;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;

import java.util.Objects;

/** A hand on the board for pictures: presses a token and holds it over a place. */
final class Hand {
    private final Scene scene;
    private final BoardView board;
    private @Nullable Node held;

    Hand(Scene scene) {
        this.scene = scene;
        board = (BoardView) scene.lookup("#board");
    }

    /** The node of a token, such as "stock:guam:pac3-mse:US". */
    Node token(String id) {
        return board.lookupAll(".token").stream()
                .filter(n -> id.equals(n.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no token " + id));
    }

    /** Whether a token has come; new ones take a few frames. */
    boolean shows(String id) {
        return board.lookupAll(".token").stream().anyMatch(n -> id.equals(n.getId()));
    }

    void click(String token, boolean control) {
        Node n = token(token);
        Point2D at = middle(n);
        fire(n, MouseEvent.MOUSE_PRESSED, at, control);
        fire(n, MouseEvent.MOUSE_RELEASED, at, control);
    }

    /** Takes a token and holds it over a place; near the edge the view moves on. */
    void hold(String token, Location place) {
        Node n = token(token);
        held = n;
        Point2D from = middle(n);
        fire(n, MouseEvent.MOUSE_PRESSED, from, false);
        fire(n, MouseEvent.MOUSE_DRAGGED, from.add(10, 10), false);
        Point2D to = over(place);
        fire(n, MouseEvent.MOUSE_DRAGGED, to.add(-20, -10), false);
        fire(n, MouseEvent.MOUSE_DRAGGED, to, false);
    }

    void drop(Location place) {
        fire(held(), MouseEvent.MOUSE_RELEASED, over(place), false);
    }

    /** Gives up what is held, and lets go of the button. */
    void giveUp() {
        escape();
        fire(held(), MouseEvent.MOUSE_RELEASED, middle(held()), false);
    }

    /** The node that was pressed hears of the mouse, wherever the view has moved. */
    private Node held() {
        return Objects.requireNonNull(held, "nothing is held");
    }

    void escape() {
        Event.fireEvent(
                scene.getFocusOwner(),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    void key(String token, KeyCode code) {
        Node n = token(token);
        n.requestFocus();
        Event.fireEvent(
                n, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private Point2D over(Location place) {
        MapPoint p = Projection.project(new LatLon(place.latitude(), place.longitude()));
        var v = board.map().viewport();
        return board.map().localToScene(v.screenX(p.x()), v.screenY(p.y()));
    }

    private static Point2D middle(Node n) {
        Bounds b = n.localToScene(n.getLayoutBounds());
        return new Point2D(b.getCenterX(), b.getCenterY());
    }

    private static void fire(
            Node n, EventType<MouseEvent> type, Point2D scenePoint, boolean control) {
        Event.fireEvent(
                n,
                new MouseEvent(
                        n,
                        n,
                        type,
                        scenePoint.getX(),
                        scenePoint.getY(),
                        scenePoint.getX(),
                        scenePoint.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        control,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(n, scenePoint.getX(), scenePoint.getY())));
    }
}
