package sinews.app.map;

import org.jspecify.annotations.Nullable;

/** Finds room for a box near where it belongs. Pure. */
public final class FreeSpot {
    private static final double STEP = 5;
    private static final int DIRECTIONS = 16;

    private FreeSpot() {}

    /**
     * The box itself if it is free, or else moved as little as possible; null when there is no room
     * within the distance.
     *
     * @param taken boxes it may not meet
     * @param farthest pixels it may be moved
     */
    public static @Nullable Extent near(Extent box, BoxIndex taken, double farthest) {
        if (taken.isFree(box)) {
            return box;
        }
        for (double far = STEP; far <= farthest; far += STEP) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * i / DIRECTIONS;
                double dx = far * Math.cos(angle);
                double dy = far * Math.sin(angle);
                Extent moved =
                        new Extent(
                                box.minX() + dx, box.minY() + dy, box.maxX() + dx, box.maxY() + dy);
                if (taken.isFree(moved)) {
                    return moved;
                }
            }
        }
        return null;
    }
}
