package sinews.model.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Random;

class AreaAndDistanceTest {
    private static LatLon at(double lat, double lon) {
        return new LatLon(lat, lon);
    }

    @ParameterizedTest
    @CsvSource({
        "90.5, 0, latitude 90.5 is out of range: give degrees from -90 to 90",
        "0, -180.5, longitude -180.5 is out of range: give degrees from -180 to 180",
        "NaN, 0, latitude NaN is out of range: give degrees from -90 to 90",
    })
    void aPlaceOffTheGlobeIsRefused(double lat, double lon, String message) {
        assertThatThrownBy(() -> new LatLon(lat, lon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void distancesByHand() {
        assertThat(GreatCircle.km(at(0, 0), at(0, 90))).isCloseTo(10_007.56, within(0.01));
        assertThat(GreatCircle.km(at(0, 179), at(0, -179))).isCloseTo(222.39, within(0.01));
        assertThat(GreatCircle.kmToSegment(at(1, 5), at(0, 0), at(0, 10)))
                .isCloseTo(111.195, within(0.001));
        assertThat(GreatCircle.kmToSegment(at(0, -1), at(0, 0), at(0, 10)))
                .isCloseTo(111.195, within(0.001));
        assertThat(GreatCircle.kmToSegment(at(2, 180), at(0, 175), at(0, -175)))
                .isCloseTo(222.39, within(0.01));
    }

    @Test
    void destinationAndDistanceAgree() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            LatLon start = at(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            double km = random.nextDouble(1, 5000);
            LatLon end = GreatCircle.destination(start, random.nextDouble(0, 360), km);
            assertThat(GreatCircle.km(start, end)).isCloseTo(km, within(1e-6 * km));
        }
    }

    @Test
    void segmentDistanceIsTheLeastOverItsPoints() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            LatLon a = at(random.nextDouble(-80, 80), random.nextDouble(-180, 180));
            LatLon b =
                    GreatCircle.destination(
                            a, random.nextDouble(0, 360), random.nextDouble(1, 3000));
            LatLon place =
                    GreatCircle.destination(
                            a, random.nextDouble(0, 360), random.nextDouble(1, 3000));
            double least =
                    GreatCircle.points(a, b, 2).stream()
                            .mapToDouble(point -> GreatCircle.km(place, point))
                            .min()
                            .orElseThrow();
            assertThat(GreatCircle.kmToSegment(place, a, b)).isCloseTo(least, within(1.0));
        }
    }

    @Test
    void aCircleHoldsWhatIsWithinItsRadius() {
        Area circle = new Area.Circle(at(0, 180), 112);

        assertThat(circle.contains(at(1, -180))).isTrue();
        assertThat(circle.contains(at(0, -178.9))).isFalse();
        assertThat(circle.intersects(at(-1, 175), at(-1, -175))).isTrue();
        assertThat(circle.intersects(at(-1.1, 175), at(-1.1, -175))).isFalse();
    }

    @Test
    void aPolygonMayLieAcrossThe180thMeridian() {
        Area box = new Area.Polygon(List.of(at(-5, 175), at(-5, -175), at(5, -175), at(5, 175)));

        assertThat(box.contains(at(0, 178))).isTrue();
        assertThat(box.contains(at(0, -178))).isTrue();
        assertThat(box.contains(at(0, -174))).isFalse();
        assertThat(box.contains(at(0, 0))).isFalse();
        assertThat(box.intersects(at(-10, 179), at(10, 179))).isTrue();
        assertThat(box.intersects(at(0, 170), at(0, -170))).isTrue();
        assertThat(box.intersects(at(0, 160), at(0, 170))).isFalse();
        assertThat(box.intersects(at(8, 160), at(8, -160))).isFalse();
    }

    @Test
    void aConcavePolygonIsExact() {
        Area corner =
                new Area.Polygon(
                        List.of(at(0, 0), at(0, 10), at(2, 10), at(2, 2), at(10, 2), at(10, 0)));

        assertThat(corner.contains(at(1, 8))).isTrue();
        assertThat(corner.contains(at(6, 6))).isFalse();
        assertThat(corner.intersects(at(5, 5), at(9, 9))).isFalse();
        assertThat(corner.intersects(at(6, 6), at(1, 6))).isTrue();
    }

    @Test
    void badAreasAreRefusedInASentence() {
        assertThatThrownBy(() -> new Area.Circle(at(0, 0), 0))
                .hasMessage("radius 0.0 km is out of range: give more than 0 and at most 5000");
        assertThatThrownBy(() -> new Area.Polygon(List.of(at(0, 0), at(0, 1))))
                .hasMessage("polygon has 2 corners: give at least 3");
        assertThatThrownBy(() -> new Area.Polygon(List.of(at(0, 0), at(1, 1), at(1, 0), at(0, 1))))
                .hasMessage(
                        "polygon sides cross or touch each other: give the corners in order along"
                                + " the rim");
        assertThatThrownBy(
                        () ->
                                new Area.Polygon(
                                        List.of(
                                                at(0, 0),
                                                at(0, 100),
                                                at(0, -160),
                                                at(10, -160),
                                                at(10, 100),
                                                at(10, 0))))
                .hasMessage("polygon is 200 degrees wide: give one narrower than 180");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "622, 10", "623, 11", "9207, 149", "62, 1", "63, 2"})
    void transitIsRoundedUpToTenthsOfADay(int km, int tenths) {
        assertThat(TransitDays.tenths(km)).isEqualTo(tenths);
    }

    @Test
    void transitNeedsSense() {
        assertThatThrownBy(() -> TransitDays.tenths(-1))
                .hasMessage("distance -1 km is negative: give 0 or more");
        assertThatThrownBy(() -> TransitDays.tenths(1, 0))
                .hasMessage("speed 0 km a day is too low: give 1 or more");
    }
}
