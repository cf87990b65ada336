package sinews.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.app.map.MapLabel.Kind;
import sinews.app.map.MapLabel.Spot;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LabelLayoutTest {
    /** One map unit is 100 pixels; the middle of the view is the middle of the map. */
    private static final MapViewport VIEW =
            new MapViewport(new Extent(0, 0, 8, 6), new Extent(0, 0, 8, 6), 800, 600, 4, 3, 100);

    private static MapLabel label(String id, Spot... spots) {
        return new MapLabel(id, id, Kind.PLACE, 10, List.of(spots), b -> true);
    }

    private static List<LabelLayout.Placed> lay(BoxIndex taken, MapLabel... labels) {
        return LabelLayout.lay(List.of(labels), VIEW, l -> 60, taken);
    }

    @Test
    void aNameTakesTheFirstOfItsSpotsThatIsFree() {
        BoxIndex taken = new BoxIndex();
        taken.add(new Extent(400, 300, 420, 320));
        List<LabelLayout.Placed> placed =
                lay(taken, label("a", new Spot(4, 3, 0, 0), new Spot(4, 3, 0, 30)));

        // Its point is at 400, 300 on the screen; a line of type 10 is 13 high.
        assertThat(placed).hasSize(1);
        assertThat(placed.getFirst().box()).isEqualTo(new Extent(400, 330, 460, 343));
    }

    @Test
    void theEarlierNameWins() {
        List<LabelLayout.Placed> placed =
                lay(
                        new BoxIndex(),
                        label("a", new Spot(4, 3, 0, 0)),
                        label("b", new Spot(4, 3, 10, 5)));
        assertThat(placed).extracting(p -> p.label().id()).containsExactly("a");
    }

    @Test
    void noNameIsCutByTheEdgeOfTheView() {
        assertThat(lay(new BoxIndex(), label("a", new Spot(7.8, 3, 0, 0)))).isEmpty();
        assertThat(lay(new BoxIndex(), label("a", new Spot(0.01, 3, 0, 0)))).isEmpty();
        assertThat(lay(new BoxIndex(), label("a", new Spot(0.05, 3, 0, 0)))).hasSize(1);
    }

    @Test
    void aSpotWhereTheNameDoesNotFitIsPassedOver() {
        MapLabel onLand =
                new MapLabel(
                        "a",
                        "a",
                        Kind.NATION,
                        10,
                        List.of(new Spot(1, 1, 0, 0), new Spot(5, 1, 0, 0)),
                        box -> box.minX() > 300);
        assertThat(lay(new BoxIndex(), onLand).getFirst().spot().x()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTwoMeetAndNoNameThatHasRoomIsLeftOut(long seed) {
        Random random = new Random(seed);
        List<Extent> obstacles = new ArrayList<>();
        BoxIndex taken = new BoxIndex();
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble() * 900 - 50;
            double y = random.nextDouble() * 700 - 50;
            Extent box = new Extent(x, y, x + random.nextInt(200), y + random.nextInt(60));
            obstacles.add(box);
            taken.add(box);
        }
        List<MapLabel> labels = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            List<Spot> spots = new ArrayList<>();
            for (int k = random.nextInt(5); k >= 0; k--) {
                spots.add(
                        new Spot(
                                random.nextDouble() * 8,
                                random.nextDouble() * 6,
                                random.nextInt(20) - 10,
                                random.nextInt(20) - 10));
            }
            labels.add(label("l" + i, spots.toArray(Spot[]::new)));
        }
        List<LabelLayout.Placed> placed =
                LabelLayout.lay(labels, VIEW, l -> 20 + Math.abs(l.id().hashCode()) % 40, taken);

        List<Extent> all = new ArrayList<>(obstacles);
        for (LabelLayout.Placed p : placed) {
            assertThat(all).noneMatch(p.box()::intersects);
            all.add(p.box());
        }
        for (MapLabel l : labels) {
            if (placed.stream().noneMatch(p -> p.label() == l)) {
                for (Spot s : l.spots()) {
                    Extent box = s.box(VIEW, 20 + Math.abs(l.id().hashCode()) % 40, 13).grown(2);
                    boolean cut = !new Extent(0, 0, 800, 600).covers(box);
                    assertThat(cut || all.stream().anyMatch(box::intersects)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theIndexSaysWhatAPlainSearchSays(long seed) {
        Random random = new Random(seed);
        BoxIndex index = new BoxIndex();
        List<Extent> plain = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = random.nextDouble() * 3000 - 500;
            double y = random.nextDouble() * 2000 - 500;
            Extent box = new Extent(x, y, x + random.nextInt(300), y + random.nextInt(300));
            assertThat(index.isFree(box)).isEqualTo(plain.stream().noneMatch(box::intersects));
            if (i % 3 == 0) {
                index.add(box);
                plain.add(box);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void aBoxMovesAsideAsLittleAsItCan(long seed) {
        Random random = new Random(seed);
        BoxIndex index = new BoxIndex();
        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble() * 600;
            double y = random.nextDouble() * 600;
            Extent box = new Extent(x, y, x + 22, y + 22);
            boolean free = index.isFree(box);
            Extent got = FreeSpot.near(box, index, 40);
            if (free) {
                assertThat(got).isEqualTo(box);
            }
            if (got != null) {
                assertThat(index.isFree(got)).isTrue();
                assertThat(Math.hypot(got.minX() - x, got.minY() - y)).isLessThanOrEqualTo(40.001);
                index.add(got);
            }
        }
    }
}
