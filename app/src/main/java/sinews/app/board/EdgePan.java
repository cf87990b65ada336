package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

import sinews.app.map.MapView;

/**
 * Moves the view on while something is held near the board's edge; with reduced motion in steps
 * instead of gliding.
 */
final class EdgePan extends AnimationTimer {
    private static final double ZONE = 44;

    /** Held there this long before the view moves, so that a pointer that passes moves nothing. */
    private static final long PATIENCE = 250_000_000L;

    private static final long STEP_EVERY = 450_000_000L;
    private static final double STEP = 140;
    private static final double PIXELS_A_SECOND = 800;

    private final MapView map;
    private final Region seen;
    private final Runnable moved;
    private Point2D direction = Point2D.ZERO;
    private long since;
    private long before;

    /**
     * @param seen as large as the part of the map that nothing covers
     * @param moved called after each movement
     */
    EdgePan(MapView map, Region seen, Runnable moved) {
        this.map = map;
        this.seen = seen;
        this.moved = moved;
    }

    /** The pointer is here, in pixels of the board. */
    void at(double x, double y) {
        Point2D next = toward(x, y, seen.getWidth(), seen.getHeight());
        if (next.equals(Point2D.ZERO)) {
            stop();
        } else if (direction.equals(Point2D.ZERO)) {
            since = 0;
            before = 0;
            start();
        }
        direction = next;
    }

    /**
     * How far into the edge zone, from −1 to 1 either way; zero away from the edges and outside.
     */
    static Point2D toward(double x, double y, double width, double height) {
        if (x < 0 || y < 0 || x > width || y > height) {
            return Point2D.ZERO;
        }
        return new Point2D(part(x, width), part(y, height));
    }

    private static double part(double at, double size) {
        if (at < ZONE) {
            return -(ZONE - at) / ZONE;
        }
        return at > size - ZONE ? (at - size + ZONE) / ZONE : 0;
    }

    @Override
    public void stop() {
        direction = Point2D.ZERO;
        super.stop();
    }

    @Override
    public void handle(long now) {
        if (since == 0) {
            since = now;
        }
        if (now - since < PATIENCE) {
            before = now;
            return;
        }
        double pixels;
        if (map.reducedMotionProperty().get()) {
            if (now - before < STEP_EVERY) {
                return;
            }
            pixels = STEP;
        } else {
            pixels = PIXELS_A_SECOND * Math.min(0.2, (now - before) / 1e9);
        }
        before = now;
        map.show(map.viewport().panned(-direction.getX() * pixels, -direction.getY() * pixels));
        moved.run();
    }
}
