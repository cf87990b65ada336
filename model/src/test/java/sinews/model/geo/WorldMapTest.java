package sinews.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class WorldMapTest {
    private static final Map<WorldMap.Detail, WorldMap> MAPS = new EnumMap<>(WorldMap.Detail.class);

    @BeforeAll
    static void load() {
        for (WorldMap.Detail detail : WorldMap.Detail.values()) {
            MAPS.put(detail, WorldMap.load(detail, 0.0002));
        }
    }

    private static LatLon at(double lat, double lon) {
        return new LatLon(lat, lon);
    }

    /** Worked by hand from the published polynomial: height as a share of that of the pole. */
    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0.30096", "45, 0.47034", "60, 0.66498", "90, 1"})
    void theProjectionHasItsPublishedProportions(double lat, double height) {
        MapPoint middle = Projection.project(at(lat, 150));
        MapPoint quarter = Projection.project(at(lat, -120));

        assertThat(middle.x()).isEqualTo(0.5);
        assertThat(quarter.x()).isEqualTo(0.75);
        assertThat(1 - middle.y() / (Projection.HEIGHT / 2)).isCloseTo(height, within(0.00002));
        assertThat(Projection.HEIGHT).isCloseTo(2 * 1.790857 / (2 * Math.PI), within(1e-6));
    }

    @Test
    void invertUndoesProject() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            LatLon place = at(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            MapPoint point = Projection.project(place);
            LatLon back = Projection.invert(point.x(), point.y()).orElseThrow();
            assertThat(GreatCircle.km(place, back)).isLessThan(0.001);
        }
    }

    @Test
    void outsideTheGlobeThereIsNoPlace() {
        assertThat(Projection.invert(-0.001, 0.01)).isEmpty();
        assertThat(Projection.invert(0.5, -0.001)).isEmpty();
        assertThat(Projection.invert(0.5, Projection.HEIGHT + 0.001)).isEmpty();
        assertThat(Projection.invert(1.001, Projection.HEIGHT / 2)).isEmpty();
        assertThat(Projection.invert(Double.NaN, 0.2)).isEmpty();
    }

    @Test
    void aLineIsCutInTheAtlanticAndNotInThePacific() {
        List<double[]> atlantic = Projection.line(List.of(at(50, -5), at(40, -70)));
        List<double[]> pacific = Projection.line(List.of(at(35, 140), at(34, -118)));

        assertThat(pacific).hasSize(1);
        assertThat(atlantic).hasSize(2);
        double[] first = atlantic.getFirst();
        double[] second = atlantic.getLast();
        // It leaves by the western rim and enters at the same height by the eastern.
        assertThat(first[first.length - 1]).isEqualTo(second[1]);
        assertThat(first[first.length - 2]).isCloseTo(1 - second[0], within(1e-12));
    }

    @Test
    void anAreaAcrossTheCutHasTwoOutlines() {
        assertThat(Projection.outline(new Area.Circle(at(40, -30), 300))).hasSize(2);
        assertThat(Projection.outline(new Area.Circle(at(0, 180), 300))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(WorldMap.Detail.class)
    void noShapeLeavesTheGlobeOrStreaksAcrossIt(WorldMap.Detail detail) {
        WorldMap map = MAPS.get(detail);

        Stream.of(
                        map.coasts().stream(),
                        map.borders().stream(),
                        map.countries().stream().flatMap(country -> country.rings().stream()))
                .flatMap(paths -> paths)
                .forEach(WorldMapTest::assertCalm);
    }

    /**
     * No side is longer than an eighth of the map, save along the bottom where Antarctica meets the
     * pole.
     */
    private static void assertCalm(WorldMap.Path path) {
        double[] xy = path.xy();
        for (int i = 2; i < xy.length; i += 2) {
            boolean pole =
                    xy[i + 1] > Projection.HEIGHT - 1e-9 && xy[i - 1] > Projection.HEIGHT - 1e-9;
            assertThat(pole || Math.abs(xy[i] - xy[i - 2]) < 0.125)
                    .as("from %s, %s to %s, %s", xy[i - 2], xy[i - 1], xy[i], xy[i + 1])
                    .isTrue();
            double side = 2 * Math.abs(xy[i] - 0.5);
            double rim = 2 * (Projection.project(at(latAt(xy[i + 1]), -30)).x() - 0.5);
            assertThat(side).isLessThanOrEqualTo(Math.abs(rim) + 1e-9);
        }
    }

    private static double latAt(double y) {
        return Projection.invert(0.5, y).orElseThrow().lat();
    }

    @ParameterizedTest
    @CsvSource({
        "35.7, 139.5, 392, Japan",
        "23.7, 121.0, 158, Taiwan",
        "36.5, 128.0, 410, South Korea",
        "-25.0, 135.0, 036, Australia",
        "67.0, -175.0, 643, Russia", // Chukotka, beyond the 180th meridian
        "67.0, 179.0, 643, Russia",
        "67.0, -179.95, 643, Russia",
        "72.0, -40.0, 304, Greenland", // on both sides of the cut
        "78.0, -25.0, 304, Greenland",
        "-85.0, -31.0, 010, Antarctica",
        "-85.0, 150.0, 010, Antarctica",
        "-89.9, -29.0, 010, Antarctica",
        "40.0, -100.0, 840, United States of America",
    })
    void countriesAreWhereTheyAre(double lat, double lon, String id, String name) {
        MapPoint point = Projection.project(at(lat, lon));

        for (WorldMap.Detail detail : WorldMap.Detail.values()) {
            assertThat(MAPS.get(detail).countryAt(point.x(), point.y()))
                    .as(detail.name())
                    .hasValueSatisfying(
                            country -> {
                                assertThat(country.id()).isEqualTo(id);
                                assertThat(country.name()).isEqualTo(name);
                            });
        }
    }

    @Test
    void theSeaIsNobodys() {
        WorldMap map = WorldMap.load(WorldMap.Detail.WORLD_110M);

        for (LatLon place :
                List.of(at(0, -140), at(20, -40), at(-30, 80), at(43, 51), at(75, 180))) {
            MapPoint point = Projection.project(place);
            assertThat(map.countryAt(point.x(), point.y())).as(place.toString()).isEmpty();
        }
    }

    @Test
    void aHoleIsNotInTheCountryRoundIt() {
        MapPoint maseru = Projection.project(at(-29.5, 28.2));
        WorldMap map = WorldMap.load(WorldMap.Detail.CONTINENT_50M);

        assertThat(map.countries("710").getFirst().contains(maseru.x(), maseru.y())).isFalse();
        assertThat(map.countryAt(maseru.x(), maseru.y()).orElseThrow().name()).isEqualTo("Lesotho");
    }

    @Test
    void bordersAndCoastsAreToldApart() {
        WorldMap map = WorldMap.load(WorldMap.Detail.WORLD_110M);

        // The 49th parallel between Canada and the United States; the west coast of Australia.
        assertThat(touching(map.borders(), at(49, -110))).isNotEmpty();
        assertThat(touching(map.coasts(), at(49, -110))).isEmpty();
        assertThat(touching(map.borders(), at(-26, 113.6))).isEmpty();
        assertThat(touching(map.coasts(), at(-26, 113.6))).isNotEmpty();
    }

    private static List<WorldMap.Path> touching(List<WorldMap.Path> paths, LatLon place) {
        MapPoint point = Projection.project(place);
        return paths.stream()
                .filter(
                        path -> {
                            for (int i = 2; i < path.xy().length; i += 2) {
                                if (java.awt.geom.Line2D.ptSegDist(
                                                path.xy()[i - 2],
                                                path.xy()[i - 1],
                                                path.xy()[i],
                                                path.xy()[i + 1],
                                                point.x(),
                                                point.y())
                                        < 0.002) {
                                    return true;
                                }
                            }
                            return false;
                        })
                .toList();
    }

    @Test
    void noSeamIsDrawnAlongThe180thMeridian() {
        WorldMap map = WorldMap.load(WorldMap.Detail.COAST_10M);

        for (WorldMap.Path path : map.coasts()) {
            double[] xy = path.xy();
            for (int i = 2; i < xy.length; i += 2) {
                MapPoint here = Projection.project(at(latAt(xy[i + 1]), 180));
                MapPoint before = Projection.project(at(latAt(xy[i - 1]), 180));
                boolean along =
                        Math.abs(here.x() - xy[i]) < 1e-9
                                && Math.abs(before.x() - xy[i - 2]) < 1e-9
                                && xy[i + 1] != xy[i - 1];
                assertThat(along).isFalse();
            }
        }
    }

    @Test
    void simplifyingLeavesFewerPointsAndEveryLargeCountry() {
        WorldMap full = WorldMap.load(WorldMap.Detail.CONTINENT_50M);
        WorldMap light = WorldMap.load(WorldMap.Detail.CONTINENT_50M, 0.0005);

        assertThat(points(light)).isLessThan(points(full) / 4);
        for (String id : List.of("392", "158", "410", "608", "554", "276", "804")) {
            assertThat(light.countries(id).getFirst().rings()).as(id).isNotEmpty();
        }
    }

    private static long points(WorldMap map) {
        return map.countries().stream()
                .flatMap(country -> country.rings().stream())
                .mapToLong(ring -> ring.xy().length / 2)
                .sum();
    }
}
