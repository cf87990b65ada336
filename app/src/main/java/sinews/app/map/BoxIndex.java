package sinews.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boxes on the screen that are taken, sorted into squares so that a new one is tested against few.
 */
public final class BoxIndex {
    private static final double SQUARE = 96;

    private final Map<Long, List<Extent>> squares = new HashMap<>();

    /** Takes a box. */
    public void add(Extent box) {
        for (long key : keys(box)) {
            squares.computeIfAbsent(key, k -> new ArrayList<>()).add(box);
        }
    }

    public void addAll(List<Extent> boxes) {
        boxes.forEach(this::add);
    }

    /** Whether a box meets none that is taken; a common edge is allowed. */
    public boolean isFree(Extent box) {
        for (long key : keys(box)) {
            for (Extent other : squares.getOrDefault(key, List.of())) {
                if (other.intersects(box)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Long> keys(Extent box) {
        List<Long> keys = new ArrayList<>(4);
        for (long x = square(box.minX()); x <= square(box.maxX()); x++) {
            for (long y = square(box.minY()); y <= square(box.maxY()); y++) {
                keys.add((x << 32) ^ (y & 0xffffffffL));
            }
        }
        return keys;
    }

    private static long square(double at) {
        // Boxes far outside the view share the outermost squares.
        return (long) Math.floor(Math.clamp(at, -20_000, 20_000) / SQUARE);
    }
}
