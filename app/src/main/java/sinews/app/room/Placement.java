package sinews.app.room;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Where the window of the room display goes.
 *
 * @param bounds of the window, in the coordinates of all screens
 * @param fullScreen whether it fills its screen
 */
record Placement(Rectangle2D bounds, boolean fullScreen) {
    /** Share of the only screen that the window takes. */
    private static final double PART = 0.6;

    private static final double EDGE = 24;

    /**
     * A screen.
     *
     * @param number 1-based
     * @param visual the part that no task bar takes
     */
    record Display(int number, Rectangle2D bounds, Rectangle2D visual, boolean primary) {
        /** Such as "Screen 2 · 1920×1080". */
        String title() {
            return "Screen %d · %.0f×%.0f".formatted(number, bounds.getWidth(), bounds.getHeight());
        }
    }

    /**
     * Fills the wanted screen, else the first one the console is not on; where there is but one
     * screen, a window in its lower left part, away from the panel that steers it.
     *
     * @param console middle of the console's window
     */
    static Placement of(
            List<Display> all, @Nullable Display wanted, javafx.geometry.Point2D console) {
        if (wanted != null
                && all.stream().anyMatch(d -> d.bounds().equals(wanted.bounds()))
                && all.size() > 1) {
            return new Placement(wanted.bounds(), true);
        }
        Optional<Display> other =
                all.stream().filter(d -> !d.bounds().contains(console)).findFirst();
        if (other.isPresent() && all.size() > 1) {
            return new Placement(other.get().bounds(), true);
        }
        Rectangle2D v = all.getFirst().visual();
        double w = v.getWidth() * PART;
        double h = w * 9 / 16;
        return new Placement(
                new Rectangle2D(v.getMinX() + EDGE, v.getMaxY() - h - EDGE, w, h), false);
    }
}
