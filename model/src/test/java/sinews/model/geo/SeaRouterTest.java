package sinews.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SeaRouterTest {
    private static final SeaNetwork NETWORK = SeaNetwork.world();
    private static final Map<String, Area> AREAS = Chokepoints.areas();
    private static final SeaRouter ROUTER = NETWORK.router(AREAS);

    private static SeaRoute route(String from, String to, String... closed) {
        return ROUTER.route(Ports.at(from), Ports.at(to), List.of(closed)).orElseThrow();
    }

    /**
     * Computed once with another program on the same lanes; closures with other areas, hence only
     * near.
     */
    @ParameterizedTest
    @CsvSource({
        "Yokohama, Los Angeles, , 9207",
        "Kaohsiung, Yokohama, , 2653",
        "Kaohsiung, Yokohama, taiwan-strait, 3156",
        "Singapore, Busan, , 4810",
        "Singapore, Busan, taiwan-strait, 5269",
        "Rotterdam, Yokohama, , 21040",
        "Rotterdam, Yokohama, bab-el-mandeb, 23526",
    })
    void agreesWithTheDistancesOfTheDesign(String from, String to, String closed, int km) {
        SeaRoute route = closed == null ? route(from, to) : route(from, to, closed);

        assertThat((double) route.km()).isCloseTo(km, Percentage.withPercentage(3));
    }

    /** Rows TRN-003 to TRN-051 of the facts, in nautical miles. */
    @ParameterizedTest
    @CsvSource({
        "Oakland, Yokohama, 4550",
        "Los Angeles, Yokohama, 4903",
        "Los Angeles, Kaohsiung, 6179",
        "Los Angeles, Guam, 5440",
        "Los Angeles, Manila, 6620",
        "Los Angeles, Singapore, 7773",
        "Los Angeles, Darwin, 7358",
        "Los Angeles, Sydney, 6635",
        "Los Angeles, Honolulu, 2245",
        "Honolulu, Yokohama, 3532",
        "Guam, Yokohama, 1415",
        "Guam, Busan, 1631",
        "Yokohama, Manila, 1854",
        "Busan, Yokohama, 658",
        "Busan, Manila, 1542",
        "Singapore, Kaohsiung, 1670",
        "Singapore, Yokohama, 2930",
        "Singapore, Busan, 2536",
        "Singapore, Manila, 1368",
        "Singapore, Mumbai, 2521",
        "Darwin, Singapore, 1919",
        "Darwin, Yokohama, 3183",
        "Darwin, Guam, 2141",
        "Sydney, Yokohama, 4357",
        "Newcastle NSW, Guam, 3062",
        "Adelaide, Darwin, 3200",
        "Adelaide, Yokohama, 5335",
        "Mumbai, Yokohama, 5448",
        "Mumbai, Rotterdam, 6371",
        "Singapore, Rotterdam, 8371",
        "Yokohama, Rotterdam, 11298",
        "Busan, Gdansk, 11755",
        "Sydney, Rotterdam, 11659",
        "Rotterdam, Norfolk, 3473",
        "Norfolk, Gdansk, 3989",
        "Norfolk, Yokohama, 9620",
        "Houston, Yokohama, 9317",
        "Ras Tanura, Yokohama, 6677",
    })
    void agreesWithTheFactsWithinThreePercent(String from, String to, double miles) {
        assertThat((double) route(from, to).km())
                .isCloseTo(miles * 1.852, Percentage.withPercentage(3));
    }

    /**
     * Where these lanes, coarse in mid ocean and off Taiwan, are known to differ more from the
     * facts.
     */
    @ParameterizedTest
    @CsvSource({
        "Los Angeles, Busan, 5288",
        "Honolulu, Guam, 3353",
        "Seattle, Busan, 4682",
        "Guam, Kaohsiung, 1609",
        "Guam, Manila, 1678",
        "Yokohama, Kaohsiung, 1336",
        "Busan, Kaohsiung, 963",
        "Manila, Kaohsiung, 594",
        "Darwin, Kaohsiung, 2398",
        "Darwin, Manila, 1936",
        "Auckland, Sydney, 1290",
    })
    void staysWithinEightPercentWhereTheLanesAreCoarse(String from, String to, double miles) {
        assertThat((double) route(from, to).km())
                .isCloseTo(miles * 1.852, Percentage.withPercentage(8));
    }

    static Stream<Voyage> voyages() {
        return Stream.of(
                new Voyage("taiwan-strait", "Kaohsiung", "Yokohama", "luzon-strait"),
                new Voyage("taiwan-strait", "Singapore", "Busan", "luzon-strait"),
                new Voyage("luzon-strait", "Guam", "Kaohsiung", "taiwan-strait"),
                new Voyage("luzon-strait", "Manila", "Yokohama", "taiwan-strait"),
                new Voyage("bab-el-mandeb", "Rotterdam", "Yokohama", "panama"),
                new Voyage("bab-el-mandeb", "Mumbai", "Rotterdam", ""),
                new Voyage("malacca", "Mumbai", "Yokohama", "sunda"),
                new Voyage("malacca", "Singapore", "Mumbai", "sunda"),
                new Voyage("sunda", "Perth", "Jakarta", "lombok"),
                new Voyage("lombok", "Perth", "Balikpapan", ""),
                new Voyage("suez", "Singapore", "Rotterdam", "sunda"),
                new Voyage("suez", "Jeddah", "Piraeus", "gibraltar"),
                new Voyage("panama", "Norfolk", "Yokohama", "suez"),
                new Voyage("panama", "Houston", "Los Angeles", ""),
                new Voyage("panama", "Colon", "Balboa", ""),
                new Voyage("gibraltar", "Rotterdam", "Piraeus", "suez"),
                new Voyage("miyako", "Shanghai", "Darwin", ""),
                new Voyage("miyako", "Okinawa", "Kaohsiung", "luzon-strait"),
                new Voyage("korea-strait", "Vladivostok", "Shanghai", "tsugaru"),
                new Voyage("korea-strait", "Vladivostok", "Busan", "tsugaru"),
                new Voyage("south-china-sea", "Singapore", "Yokohama", "makassar"),
                new Voyage("makassar", "Perth", "Balikpapan", ""),
                new Voyage("tsugaru", "Vladivostok", "Los Angeles", ""));
    }

    /**
     * A voyage through a chokepoint, and one that it takes instead when that is closed ("" for
     * none).
     */
    record Voyage(String through, String from, String to, String instead) {}

    @ParameterizedTest
    @MethodSource("voyages")
    void aClosedChokepointIsAvoided(Voyage voyage) {
        SeaRoute open = route(voyage.from(), voyage.to());
        SeaRoute detour = route(voyage.from(), voyage.to(), voyage.through());

        assertThat(open.crosses()).contains(voyage.through());
        assertThat(detour.crosses()).doesNotContain(voyage.through());
        assertThat(detour.km()).isGreaterThan(open.km());
        if (!voyage.instead().isEmpty()) {
            assertThat(detour.crosses()).contains(voyage.instead());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hormuz, Ras Tanura, Yokohama",
        "hormuz, Dubai, Mumbai",
        "bosporus, Odesa, Piraeus",
        "danish-straits, Gdansk, Rotterdam",
    })
    void theOnlyWayOutClosedLeavesNoRoute(String through, String from, String to) {
        assertThat(route(from, to).crosses()).contains(through);
        assertThat(ROUTER.route(Ports.at(from), Ports.at(to), Set.of(through))).isEmpty();
    }

    @Test
    void withMalaccaAndSundaClosedShipsGoByLombokAndMakassar() {
        assertThat(route("Mumbai", "Yokohama", "malacca", "sunda").crosses())
                .contains("lombok", "makassar");
    }

    @Test
    void everySuggestedChokepointIsSailedInSomeTest() {
        List<String> tested = new ArrayList<>(voyages().map(Voyage::through).toList());
        tested.addAll(List.of("hormuz", "bosporus", "danish-straits"));

        assertThat(tested).containsAll(AREAS.keySet());
    }

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsForRandomPlacesAndClosures(int seed) {
        Random random = new Random(seed);
        LatLon from = anywhere(random);
        LatLon to = anywhere(random);
        List<String> ids = AREAS.keySet().stream().sorted().toList();
        List<String> some = ids.stream().filter(id -> random.nextInt(5) == 0).toList();
        List<String> more =
                ids.stream().filter(id -> some.contains(id) || random.nextInt(4) == 0).toList();

        SeaRoute open = ROUTER.route(from, to).orElseThrow();
        assertContinuous(open, from, to);
        assertThat(open.km()).isGreaterThanOrEqualTo((int) Math.floor(GreatCircle.km(from, to)));
        assertThat(ROUTER.route(to, from).orElseThrow().km()).isEqualTo(open.km());
        var detour = ROUTER.route(from, to, some);
        detour.ifPresent(
                route -> {
                    assertContinuous(route, from, to);
                    assertThat(route.km()).isGreaterThanOrEqualTo(open.km());
                    assertThat(route.crosses()).noneMatch(some::contains);
                    assertKeepsOut(route, some);
                    assertThat(ROUTER.route(to, from, some).orElseThrow().path())
                            .isEqualTo(route.path().reversed());
                });
        var longer = ROUTER.route(from, to, more);
        longer.ifPresent(
                route -> assertThat(route.km()).isGreaterThanOrEqualTo(detour.orElseThrow().km()));
        // A second router, asked only this, says the same: memory changes nothing.
        assertThat(NETWORK.router(AREAS).route(from, to, more)).isEqualTo(longer);
    }

    private static LatLon anywhere(Random random) {
        return new LatLon(-55 + 120 * random.nextDouble(), -180 + 360 * random.nextDouble());
    }

    private static void assertContinuous(SeaRoute route, LatLon from, LatLon to) {
        List<LatLon> path = route.path();
        assertThat(path.getFirst()).isEqualTo(from);
        assertThat(path.getLast()).isEqualTo(to);
        double km = 0;
        for (int i = 1; i < path.size(); i++) {
            double step = GreatCircle.km(path.get(i - 1), path.get(i));
            boolean connector = i == 1 || i == path.size() - 1;
            assertThat(connector || step < 5400).as("step of %s km", step).isTrue();
            km += step;
        }
        assertThat((double) route.km()).isCloseTo(km, within(0.51));
    }

    /** An independent look: points every 5 km along the path, none of them in a closed area. */
    private static void assertKeepsOut(SeaRoute route, List<String> closed) {
        for (String id : closed) {
            AreaProbe area = AreaProbe.of(AREAS.get(id));
            for (int i = 1; i < route.path().size(); i++) {
                for (LatLon point :
                        GreatCircle.points(route.path().get(i - 1), route.path().get(i), 5)) {
                    assertThat(area.contains(point)).as("%s in %s", point, id).isFalse();
                }
            }
        }
    }

    @Test
    void crossesThe180thMeridianWithoutABreak() {
        SeaRoute route = route("Yokohama", "Los Angeles");

        List<LatLon> path = route.path();
        long changes =
                IntStream.range(1, path.size())
                        .filter(i -> path.get(i).lon() < 0 && path.get(i - 1).lon() > 0)
                        .count();
        assertThat(changes).isEqualTo(1);
        assertContinuous(route, Ports.at("Yokohama"), Ports.at("Los Angeles"));
    }

    @Test
    void aPlaceInAClosedAreaHasNoRoute() {
        Area ring = new Area.Circle(Ports.at("Kaohsiung"), 30);
        SeaRouter router = NETWORK.router(Map.of("kaohsiung", ring));

        assertThat(router.route(Ports.at("Kaohsiung"), Ports.at("Guam"))).isPresent();
        assertThat(router.route(Ports.at("Kaohsiung"), Ports.at("Guam"), Set.of("kaohsiung")))
                .isEmpty();
    }

    @Test
    void theWayToTheSameQuayIsNothing() {
        SeaRoute route = route("Guam", "Guam");

        assertThat(route.km()).isZero();
        assertThat(route.path()).containsExactly(Ports.at("Guam"), Ports.at("Guam"));
    }

    @Test
    void aDepotInlandIsJoinedToOneCoastOnly() {
        // Gatun lies in the middle of the isthmus of Panama: it must not become a canal of its own.
        LatLon gatun = new LatLon(9.27, -79.92);
        SeaRoute route =
                ROUTER.route(gatun, Ports.at("Los Angeles"), Set.of("panama")).orElse(null);

        assertThat(route == null || route.km() > 15_000).isTrue();
    }

    @Test
    void anUnknownChokepointIsNamed() {
        SeaRouter router =
                NETWORK.router(Map.of("suez", new Area.Circle(new LatLon(30.5, 32.4), 70)));

        assertThatThrownBy(() -> router.route(Ports.at("Guam"), Ports.at("Busan"), Set.of("suezz")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown chokepoint \"suezz\": known are [suez]");
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        SeaRouter router = NETWORK.router(AREAS);
        List<String> ports = List.of("Guam", "Busan", "Mumbai", "Rotterdam", "Norfolk", "Sydney");
        List<Integer> parallel =
                IntStream.range(0, 180)
                        .parallel()
                        .mapToObj(
                                i ->
                                        router.route(
                                                        Ports.at(ports.get(i % 6)),
                                                        Ports.at(ports.get(i / 6 % 6)),
                                                        i % 5 == 0 ? Set.of("malacca") : Set.of())
                                                .orElseThrow()
                                                .km())
                        .toList();
        List<Integer> alone =
                IntStream.range(0, 180)
                        .mapToObj(
                                i ->
                                        ROUTER.route(
                                                        Ports.at(ports.get(i % 6)),
                                                        Ports.at(ports.get(i / 6 % 6)),
                                                        i % 5 == 0 ? Set.of("malacca") : Set.of())
                                                .orElseThrow()
                                                .km())
                        .toList();

        assertThat(parallel).isEqualTo(alone);
    }
}
