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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class TokenLayoutTest {
    private static final TokenLayout.Distance NEAR = TokenLayout.Distance.NEAR;
    private static final TokenLayout.Distance FAR = TokenLayout.Distance.FAR;
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
        TokenLayout.Result result = TokenLayout.lay(items, view, List.of(LEGEND), NEAR);

        checkWhole(items, view, result);
        List<TokenLayout.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(TokenLayout.lay(shuffled, view, List.of(LEGEND), NEAR)).isEqualTo(result);
    }

    /** Nothing overlaps or leaves the view, and everything is in one token or one stack. */
    private static void checkWhole(
            List<TokenLayout.Item> items, Extent view, TokenLayout.Result result) {
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
        TokenLayout.Result r = TokenLayout.lay(List.of(item), LARGE, List.of(), NEAR);
        assertThat(r.clusters()).isEmpty();
        Extent box = r.tokens().getFirst().box();
        assertThat(box).isEqualTo(new Extent(512, 285, 580, 315));
    }

    @Test
    void fortyTokensOfOnePlaceShowTheMostUrgentAndAStackOfTheRest() {
        List<TokenLayout.Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            items.add(new TokenLayout.Item("t" + i, "p", "n", 700, 400, 68, 30, i == 33 ? 3 : 0));
        }
        TokenLayout.Result r = TokenLayout.lay(items, LARGE, List.of(), NEAR);
        assertThat(r.tokens()).hasSize(TokenLayout.MOST_AT_PLACE - 1);
        assertThat(r.tokens()).first().extracting(TokenLayout.Placed::id).isEqualTo("t33");
        assertThat(r.clusters())
                .singleElement()
                .satisfies(c -> assertThat(c.members()).hasSize(29));
    }

    @ParameterizedTest
    @MethodSource("randomBoards")
    void fromAfarEachStackIsOfOneNationAndNothingOverlaps(long seed, double zoom, Extent view) {
        List<TokenLayout.Item> items = board(seed, zoom, view);
        TokenLayout.Result r = TokenLayout.lay(items, view, List.of(LEGEND), FAR);
        Map<String, TokenLayout.Item> byId = new HashMap<>();
        items.forEach(i -> byId.put(i.id(), i));
        for (TokenLayout.Cluster c : r.clusters()) {
            assertThat(c.members()).anyMatch(m -> byId.get(m).place().equals(c.place()));
            if (!c.id().equals("cluster:all")) {
                assertThat(c.members().stream().map(m -> byId.get(m).nation()).distinct())
                        .as(c.id())
                        .hasSize(1);
            }
        }
        checkWhole(items, view, r);
        List<TokenLayout.Item> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(TokenLayout.lay(shuffled, view, List.of(LEGEND), FAR)).isEqualTo(r);
    }

    @Test
    void fromAfarNearPlacesOfANationShareAStackAndFarOnesDoNot() {
        List<TokenLayout.Item> items = new ArrayList<>();
        double[][] at = {{200, 200}, {260, 240}, {800, 300}};
        for (int p = 0; p < at.length; p++) {
            for (int t = 0; t < 3; t++) {
                items.add(
                        new TokenLayout.Item(
                                p + "-" + t, "p" + p, "US", at[p][0], at[p][1], 68, 30, 1));
            }
        }
        items.add(new TokenLayout.Item("jp", "q", "JP", 210, 210, 68, 30, 1));
        TokenLayout.Result r = TokenLayout.lay(items, LARGE, List.of(), FAR);
        assertThat(r.clusters().stream().map(c -> c.members().size())).containsExactly(6, 3);
        assertThat(r.tokens()).singleElement().extracting(TokenLayout.Placed::id).isEqualTo("jp");
    }

    @Test
    void fromAfarWhatIsShortStandsAlone() {
        List<TokenLayout.Item> items = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            items.add(new TokenLayout.Item("t" + t, "p", "US", 400, 300, 68, 30, t == 4 ? 3 : 1));
        }
        TokenLayout.Result r = TokenLayout.lay(items, LARGE, List.of(), FAR);
        assertThat(r.tokens()).singleElement().extracting(TokenLayout.Placed::id).isEqualTo("t4");
        assertThat(r.clusters()).singleElement().satisfies(c -> assertThat(c.members()).hasSize(4));
    }

    @ParameterizedTest
    @MethodSource("randomBoards")
    void nearByATokenStandsByItsPlaceOrInItsStack(long seed, double zoom, Extent view) {
        List<TokenLayout.Item> items = board(seed, zoom, view);
        Map<String, TokenLayout.Item> byId = new HashMap<>();
        items.forEach(i -> byId.put(i.id(), i));
        TokenLayout.Result r = TokenLayout.lay(items, view, List.of(LEGEND), NEAR);
        for (TokenLayout.Cluster c : r.clusters()) {
            boolean shared = c.id().startsWith("cluster:nation:") || c.id().equals("cluster:all");
            if (!shared) {
                assertThat(c.members()).allMatch(m -> byId.get(m).place().equals(c.place()));
            }
        }
        Map<String, Integer> shown = new HashMap<>();
        r.tokens().forEach(t -> shown.merge(byId.get(t.id()).place(), 1, Integer::sum));
        assertThat(shown.values()).allMatch(n -> n <= TokenLayout.MOST_AT_PLACE);
    }

    @Test
    void theMostUrgentTokenIsShownBeforeTheRestGoesIntoAChip() {
        List<TokenLayout.Item> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            items.add(new TokenLayout.Item("t" + i, "p", "n", 80, 40, 68, 30, i == 5 ? 3 : 0));
        }
        TokenLayout.Result r = TokenLayout.lay(items, new Extent(0, 0, 220, 110), List.of(), NEAR);
        assertThat(r.tokens()).first().extracting(TokenLayout.Placed::id).isEqualTo("t5");
        assertThat(r.clusters()).hasSize(1);
    }

    @Test
    void aViewTooSmallForAnythingShowsOneChip() {
        var a = new TokenLayout.Item("a", "p", "n", 20, 20, 68, 30, 0);
        var b = new TokenLayout.Item("b", "q", "m", 30, 20, 68, 30, 0);
        TokenLayout.Result r =
                TokenLayout.lay(List.of(a, b), new Extent(0, 0, 60, 44), List.of(), NEAR);
        assertThat(r.tokens()).isEmpty();
        assertThat(r.clusters())
                .singleElement()
                .extracting(TokenLayout.Cluster::members)
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void aRankIsNotCoveredByTheBadgeOfTheSiteRightBelow() {
        // Their boxes would stand corner to corner: the first's lower left at 512/315, and the
        // second's upper right at 513/319.
        var ranked = new TokenLayout.Item("a", "p", "n", 500, 300, 68, 30, 9, false, true);
        var badged = new TokenLayout.Item("b", "q", "m", 433, 334, 68, 30, 8, true, false);
        for (TokenLayout.Distance d : TokenLayout.Distance.values()) {
            TokenLayout.Result r = TokenLayout.lay(List.of(ranked, badged), LARGE, List.of(), d);
            Extent rank = Hanging.rank(box(r, "a"));
            assertThat(rank.intersects(Hanging.badge(box(r, "b")))).as(d.name()).isFalse();
            assertThat(rank.intersects(box(r, "b"))).as(d.name()).isFalse();
        }
    }

    private static Extent box(TokenLayout.Result r, String id) {
        return r.tokens().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .map(TokenLayout.Placed::box)
                .orElseThrow();
    }
}
