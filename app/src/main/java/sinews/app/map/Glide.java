package sinews.app.map;

import javafx.animation.AnimationTimer;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/** Moves the view of a map to its goal in a few frames, slowing down; or at once. */
final class Glide extends AnimationTimer {
    private static final double MS = 55;

    private final MapView map;
    private final Consumer<MapViewport> move;
    private @Nullable MapViewport goal;
    private long before;
    private long since;

    /**
     * @param move shows a view on the way
     */
    Glide(MapView map, Consumer<MapViewport> move) {
        this.map = map;
        this.move = move;
    }

    /** Where the view goes; where it is, when it stands. */
    MapViewport goal() {
        MapViewport g = goal;
        return g != null ? g : map.viewport();
    }

    /** How long it has had this goal, in nanoseconds; for ever while it has none. */
    long age() {
        return goal == null ? Long.MAX_VALUE : System.nanoTime() - since;
    }

    void to(MapViewport next) {
        if (map.reducedMotionProperty().get() || !map.onScreen()) {
            stop();
            move.accept(next);
            return;
        }
        if (goal == null) {
            before = 0;
            start();
        }
        goal = next;
        since = System.nanoTime();
    }

    @Override
    public void stop() {
        goal = null;
        super.stop();
    }

    @Override
    public void handle(long now) {
        MapViewport to = goal;
        if (to == null) {
            stop();
            return;
        }
        double ms = before == 0 ? 16 : (now - before) / 1e6;
        before = now;
        MapViewport v = map.viewport();
        boolean near =
                Math.abs(to.scale() / v.scale() - 1) < 0.002
                        && Math.hypot(to.centreX() - v.centreX(), to.centreY() - v.centreY())
                                        * to.scale()
                                < 0.5;
        if (near) {
            stop();
            move.accept(to);
        } else {
            move.accept(v.towards(to, 1 - Math.exp(-ms / MS)));
        }
    }
}
