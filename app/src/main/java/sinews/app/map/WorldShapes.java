package sinews.app.map;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.WorldMap;
import sinews.model.geo.WorldMap.Detail;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The world's shapes for each zoom step, read and simplified elsewhere; until those that suit the
 * scale have come, the nearest there are. All maps of the program share them. Use on the JavaFX
 * thread.
 */
final class WorldShapes {
    /** Largest scale, in pixels per map unit, of step 0; each further step doubles it. */
    private static final double FIRST_SCALE = 2_300;

    /** Shapes a line may be off by, in pixels at the largest scale of its step. */
    private static final double TOLERANCE = 0.45;

    private static final int COARSE = -1;
    private static final int CONTINENT_UP_TO = 1;
    private static final int LAST_STEP = 6;
    private static final Map<Integer, CompletableFuture<WorldMap>> READ = new ConcurrentHashMap<>();

    private final Executor executor;
    private final Runnable better;
    private final Set<Integer> asked = new HashSet<>();

    /**
     * @param executor where shapes are read; {@code Runnable::run} reads them at once
     * @param better called on the JavaFX thread when finer shapes have come
     */
    WorldShapes(Executor executor, Runnable better) {
        this.executor = executor;
        this.better = better;
    }

    /** The coarse world, a few thousand points; null until it has been read. */
    @Nullable WorldMap coarse() {
        return get(COARSE);
    }

    /**
     * The best shapes there are for a scale, in pixels per map unit; asks for better ones. Null
     * before the first have been read.
     */
    @Nullable WorldMap at(double scale) {
        int step = step(scale);
        WorldMap exact = get(step);
        if (exact != null) {
            return exact;
        }
        WorldMap nearest = null;
        int least = Integer.MAX_VALUE;
        for (int s = 0; s <= LAST_STEP; s++) {
            CompletableFuture<WorldMap> other = READ.get(s);
            if (other != null && other.isDone() && Math.abs(s - step) < least) {
                least = Math.abs(s - step);
                nearest = other.join();
            }
        }
        return nearest != null ? nearest : coarse();
    }

    /** Whether none of the shapes suit a scale better. */
    boolean isBest(WorldMap map, double scale) {
        return map == get(step(scale));
    }

    private @Nullable WorldMap get(int step) {
        CompletableFuture<WorldMap> map = READ.get(step);
        if (map != null && map.isDone()) {
            return map.join();
        }
        if (asked.add(step)) {
            CompletableFuture<WorldMap> mine = new CompletableFuture<>();
            CompletableFuture<WorldMap> before = READ.putIfAbsent(step, mine);
            CompletableFuture<WorldMap> read = before != null ? before : mine;
            executor.execute(
                    () -> {
                        if (read == mine) {
                            mine.complete(read(step));
                        }
                        read.join();
                        if (!Platform.isFxApplicationThread()) {
                            Platform.runLater(better);
                        }
                    });
            return read.isDone() ? read.join() : null;
        }
        return null;
    }

    private static int step(double scale) {
        double steps = Math.log(scale / FIRST_SCALE) / Math.log(2);
        return Math.clamp((int) Math.ceil(steps - 1e-9), 0, LAST_STEP);
    }

    private static WorldMap read(int step) {
        if (step == COARSE) {
            return WorldMap.load(Detail.WORLD_110M);
        }
        Detail detail = step <= CONTINENT_UP_TO ? Detail.CONTINENT_50M : Detail.COAST_10M;
        return WorldMap.load(detail, TOLERANCE / (FIRST_SCALE * Math.pow(2, step)));
    }
}
