package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.app.map.Extent;
import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class TokenLayoutTest {
    private static final Extent SMALL = new Extent(0, 0, 1024, 480);
    private static final Extent LARGE = new Extent(0, 0, 1480, 770);
    private static final Extent LEGEND = new Extent(16, 400, 240, 460);

    static Stream<Arguments> randomBoards() {
        List<Arguments> all = new ArrayList<>();
        for (long seed = 1; seed <= 12; seed++) {
            for (double zoom : new double[] {1, 2, 5, 12, 40}) {
                for (Extent view : List.of(SMALL, LARGE)) {
                    all.add(Arguments.of(seed, zoom, view));
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("randomBoards")
    void noTwoBoxesOverlapAndNoTokenIsLost(long seed, double zoom, Extent view) {
        List<TokenLayout.Item> items = board(seed, zoom, view);
        TokenLayout.Result result = TokenLayout.lay(items, view, List.of(LEGEND));

        List<Extent> boxes = new ArrayList<>();
        result.tokens().forEach(t -> boxes.add(t.box()));
        result.clusters().forEach(c -> boxes.add(c.box()));
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(view.covers(boxes.get(i))).as("%s in view", boxes.get(i)).isTrue();
            assertThat(boxes.get(i).intersects(LEGEND))
                    .as("%s over the legend", boxes.get(i))
                    .isFalse();
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
        assertThat(boxes).hasSizeLessThanOrEqualTo(TokenLayout.MAX_VISIBLE);
        List<String> shown = new ArrayList<>();
        result.tokens().forEach(t -> shown.add(t.id()));
        result.clusters().forEach(c -> shown.addAll(c.members()));
        List<String> wanted =
                items.stream()
                        .filter(i -> view.contains(i.anchorX(), i.anchorY()))
                        .map(TokenLayout.Item::id)
                        .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);

        List<TokenLayout.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(TokenLayout.lay(shuffled, view, List.of(LEGEND))).isEqualTo(result);
    }

    /** Places spread as on a real board: many in a few corners, some alone. */
    private static List<TokenLayout.Item> board(long seed, double zoom, Extent view) {
        Random random = new Random(seed);
        MapViewport port =
                MapViewport.fitting(
                                new Extent(0, 0, 2, 1),
                                new Extent(0, 0, 2, 1),
                                view.width(),
                                view.height())
                        .at(random.nextDouble() * 2, random.nextDouble(), zoom);
        List<TokenLayout.Item> items = new ArrayList<>();
        int places = 5 + random.nextInt(45);
        for (int p = 0; p < places; p++) {
            boolean crowded = random.nextBoolean();
            double x = crowded ? 0.9 + random.nextGaussian() * 0.05 : random.nextDouble() * 2;
            double y = crowded ? 0.4 + random.nextGaussian() * 0.05 : random.nextDouble();
            int tokens = random.nextInt(8) == 0 ? 40 : 1 + random.nextInt(5);
            for (int t = 0; t < tokens; t++) {
                items.add(
                        new TokenLayout.Item(
                                "t" + p + "-" + t,
                                "p" + p,
                                "n" + p % 9,
                                port.screenX(x),
                                port.screenY(y),
                                random.nextBoolean() ? 68 : 96,
                                random.nextBoolean() ? 30 : 34,
                                random.nextInt(4)));
            }
        }
        return items;
    }

    @Test
    void aSingleTokenSitsBesideItsPlace() {
        var item = new TokenLayout.Item("a", "p", "n", 500, 300, 68, 30, 0);
        TokenLayout.Result r = TokenLayout.lay(List.of(item), LARGE, List.of());
        assertThat(r.clusters()).isEmpty();
        Extent box = r.tokens().getFirst().box();
        assertThat(box).isEqualTo(new Extent(512, 285, 580, 315));
    }

    @Test
    void fortyTokensOfOnePlaceAreAllShownWhenThereIsRoom() {
        List<TokenLayout.Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(new TokenLayout.Item("t" + i, "p", "n", 700, 400, 68, 30, 0));
        }
        TokenLayout.Result r = TokenLayout.lay(items, LARGE, List.of());
        assertThat(r.tokens()).hasSize(40);
        assertThat(r.clusters()).isEmpty();
    }

    @Test
    void theMostUrgentTokenIsShownBeforeTheRestGoesIntoAChip() {
        List<TokenLayout.Item> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(new TokenLayout.Item("t" + i, "p", "n", 80, 40, 68, 30, i == 5 ? 3 : 0));
        }
        TokenLayout.Result r = TokenLayout.lay(items, new Extent(0, 0, 220, 110), List.of());
        assertThat(r.tokens()).first().extracting(TokenLayout.Placed::id).isEqualTo("t5");
        assertThat(r.clusters()).hasSize(1);
    }

    @Test
    void aViewTooSmallForAnythingShowsOneChip() {
        var a = new TokenLayout.Item("a", "p", "n", 20, 20, 68, 30, 0);
        var b = new TokenLayout.Item("b", "q", "m", 30, 20, 68, 30, 0);
        TokenLayout.Result r = TokenLayout.lay(List.of(a, b), new Extent(0, 0, 60, 44), List.of());
        assertThat(r.tokens()).isEmpty();
        assertThat(r.clusters())
                .singleElement()
                .extracting(TokenLayout.Cluster::members)
                .isEqualTo(List.of("a", "b"));
    }
}
