package sinews.app.map;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.WorldMap;
import sinews.model.geo.WorldMap.Detail;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * The world's shapes for each zoom step: coarse ones at once, those that suit the scale as soon as
 * they have been read and simplified elsewhere. Use on the JavaFX thread.
 */
final class WorldShapes {
    /** Largest scale, in pixels per map unit, of step 0; each further step doubles it. */
    private static final double FIRST_SCALE = 2_000;

    /** Shapes a line may be off by, in pixels at the largest scale of its step. */
    private static final double TOLERANCE = 0.45;

    private static final int CONTINENT_UP_TO = 1;
    private static final int LAST_STEP = 5;

    private final Executor executor;
    private final Runnable better;
    private final Map<Integer, WorldMap> ready = new TreeMap<>();
    private final Map<Integer, Boolean> asked = new TreeMap<>();
    private @Nullable WorldMap coarse;

    /**
     * @param executor where shapes are read; {@code Runnable::run} reads them at once
     * @param better called on the JavaFX thread when finer shapes have come
     */
    WorldShapes(Executor executor, Runnable better) {
        this.executor = executor;
        this.better = better;
    }

    /** The coarse world, a few thousand points. */
    WorldMap coarse() {
        WorldMap map = coarse;
        if (map == null) {
            map = WorldMap.load(Detail.WORLD_110M);
            coarse = map;
        }
        return map;
    }

    /** The best shapes there are for a scale, in pixels per map unit; asks for better ones. */
    WorldMap at(double scale) {
        int step = step(scale);
        if (!ready.containsKey(step) && asked.putIfAbsent(step, true) == null) {
            executor.execute(() -> read(step));
        }
        WorldMap exact = ready.get(step);
        if (exact != null) {
            return exact;
        }
        WorldMap nearest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Integer, WorldMap> e : ready.entrySet()) {
            int d = Math.abs(e.getKey() - step);
            if (d < least) {
                least = d;
                nearest = e.getValue();
            }
        }
        return nearest != null ? nearest : coarse();
    }

    private static int step(double scale) {
        double steps = Math.log(scale / FIRST_SCALE) / Math.log(2);
        return Math.clamp((int) Math.ceil(steps - 1e-9), 0, LAST_STEP);
    }

    private void read(int step) {
        Detail detail = step <= CONTINENT_UP_TO ? Detail.CONTINENT_50M : Detail.COAST_10M;
        WorldMap map = WorldMap.load(detail, TOLERANCE / (FIRST_SCALE * Math.pow(2, step)));
        if (Platform.isFxApplicationThread()) {
            ready.put(step, map);
        } else {
            Platform.runLater(
                    () -> {
                        ready.put(step, map);
                        better.run();
                    });
        }
    }
}
