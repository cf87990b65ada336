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
        for (long x = square(box.minX()); x <= square(box.maxX()); x++) {
            for (long y = square(box.minY()); y <= square(box.maxY()); y++) {
                squares.computeIfAbsent(key(x, y), k -> new ArrayList<>()).add(box);
            }
        }
    }

    public void addAll(List<Extent> boxes) {
        boxes.forEach(this::add);
    }

    /** Whether a box meets none that is taken; a common edge is allowed. */
    public boolean isFree(Extent box) {
        for (long x = square(box.minX()); x <= square(box.maxX()); x++) {
            for (long y = square(box.minY()); y <= square(box.maxY()); y++) {
                List<Extent> there = squares.get(key(x, y));
                if (there != null && meetsAny(box, there)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean meetsAny(Extent box, List<Extent> others) {
        for (Extent other : others) {
            if (other.intersects(box)) {
                return true;
            }
        }
        return false;
    }

    private static long key(long x, long y) {
        // Neither is beyond 209 either way, so that no two squares share a key; and keys spread
        // well.
        return x * 8191 + y;
    }

    private static long square(double at) {
        // Boxes far outside the view share the outermost squares.
        return (long) Math.floor(Math.clamp(at, -20_000, 20_000) / SQUARE);
    }
}
