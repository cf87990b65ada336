package sinews.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class MapViewportTest {
    private static final Extent WORLD = new Extent(0, 0, 2, 1);
    private static final Extent HOME = new Extent(0.1, 0.2, 1.9, 0.9);

    @Test
    void fitShowsTheHomePartWhole() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 900, 700);
        // 900 px / 1.8 units is tighter than 700 px / 0.7 units.
        assertThat(v.scale()).isCloseTo(500, within(1e-9));
        assertThat(v.zoom()).isCloseTo(1, within(1e-9));
        assertThat(v.visible().covers(HOME.grown(-1e-9))).isTrue();
        assertThat(v.screenX(0.1)).isCloseTo(0, within(1e-9));
        assertThat(v.screenX(1.9)).isCloseTo(900, within(1e-9));
    }

    @Test
    void screenAndMapAreInverse() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 640, 480).zoomedAt(100, 50, 7.3);
        assertThat(v.mapX(v.screenX(0.77))).isCloseTo(0.77, within(1e-12));
        assertThat(v.screenY(v.mapY(123))).isCloseTo(123, within(1e-9));
    }

    @Test
    void thePointUnderThePointerStaysThere() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 1000, 500).zoomedAt(500, 250, 4);
        double x = v.mapX(620);
        double y = v.mapY(180);
        MapViewport closer = v.zoomedAt(620, 180, 1.5);
        assertThat(closer.screenX(x)).isCloseTo(620, within(1e-6));
        assertThat(closer.screenY(y)).isCloseTo(180, within(1e-6));
    }

    @Test
    void panMovesTheMapWithTheHand() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 1000, 500).zoomedAt(500, 250, 10);
        double x = v.mapX(500);
        assertThat(v.panned(30, 0).screenX(x)).isCloseTo(530, within(1e-6));
    }

    @Test
    void towardsEndsAtTheGoalAndHoldsThePointerStill() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 1000, 500).zoomedAt(500, 250, 6);
        MapViewport goal = v.zoomedAt(300, 200, 3);
        double x = v.mapX(300);
        MapViewport half = v.towards(goal, 0.5);
        assertThat(half.screenX(x)).isCloseTo(300, within(1e-6));
        MapViewport end = v.towards(goal, 1);
        assertThat(end.scale()).isCloseTo(goal.scale(), within(1e-6));
        assertThat(end.centreX()).isCloseTo(goal.centreX(), within(1e-9));
    }

    @Test
    void aNewSizeKeepsPlaceAndZoom() {
        MapViewport v = MapViewport.fitting(WORLD, HOME, 1000, 500).at(1.2, 0.5, 5);
        MapViewport w = v.resized(1600, 900);
        assertThat(w.zoom()).isCloseTo(5, within(1e-9));
        assertThat(w.centreX()).isCloseTo(1.2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theWorldNeverLeavesTheScreen(long seed) {
        Random random = new Random(seed);
        MapViewport v =
                MapViewport.fitting(
                        WORLD, HOME, 200 + random.nextInt(2000), 200 + random.nextInt(1200));
        for (int i = 0; i < 500; i++) {
            v =
                    switch (random.nextInt(4)) {
                        case 0 ->
                                v.panned(random.nextGaussian() * 900, random.nextGaussian() * 900);
                        case 1 ->
                                v.zoomedAt(
                                        random.nextDouble() * v.width(),
                                        random.nextDouble() * v.height(),
                                        Math.exp(random.nextGaussian()));
                        case 2 -> v.resized(1 + random.nextInt(2500), 1 + random.nextInt(1500));
                        default ->
                                v.at(
                                        random.nextGaussian(),
                                        random.nextGaussian(),
                                        100 * random.nextDouble());
                    };
            Extent seen = v.visible();
            assertThat(v.zoom()).isBetween(1 - 1e-9, MapViewport.MAX_ZOOM + 1e-9);
            assertInside(seen.minX(), seen.maxX(), 0, 2);
            assertInside(seen.minY(), seen.maxY(), 0, 1);
        }
    }

    /** Either the span lies inside the world or the whole world lies inside the span. */
    private static void assertInside(double from, double to, double min, double max) {
        double e = 1e-9;
        boolean inside = from >= min - e && to <= max + e;
        boolean around = from <= min + e && to >= max - e;
        assertThat(inside || around).as("%s to %s", from, to).isTrue();
    }
}
