package sinews.app.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {
    /** Table 1 of Sharma, Wu and Dalal (2005): all 34 pairs. */
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615",
        "50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000",
        "50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0000",
        "50, 0, 0, 50, -1, 2, 2.3669",
        "50, -1, 2, 50, 0, 0, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.49, -0.001, 50, -2.49, 0.0010, 7.1792",
        "50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195",
        "50, 2.49, -0.001, 50, -2.49, 0.0012, 7.2195",
        "50, -0.001, 2.49, 50, 0.0009, -2.49, 4.8045",
        "50, -0.001, 2.49, 50, 0.0010, -2.49, 4.8045",
        "50, -0.001, 2.49, 50, 0.0011, -2.49, 4.7461",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "50, 2.5, 0, 61, -5, 29, 22.8977",
        "50, 2.5, 0, 56, -27, -3, 31.9030",
        "50, 2.5, 0, 58, 24, 15, 19.4535",
        "50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000",
        "50, 2.5, 0, 50, 3.2972, 0, 1.0000",
        "50, 2.5, 0, 50, 1.8634, 0.5757, 1.0000",
        "50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630",
        "61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731",
        "35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
        "90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381",
        "6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377",
        "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void theDifferenceIsThatOfThePublishedPairs(
            double l1, double a1, double b1, double l2, double a2, double b2, double expected) {
        Lab first = new Lab(l1, a1, b1);
        Lab second = new Lab(l2, a2, b2);
        assertThat(first.difference(second)).isEqualTo(expected, within(1e-4));
        assertThat(second.difference(first)).isEqualTo(expected, within(1e-4));
    }

    @Test
    void whiteAndRedHaveTheirKnownPlaces() {
        Lab white = Sight.NORMAL.of(Color.WHITE);
        assertThat(white.l()).isEqualTo(100, within(0.01));
        assertThat(Math.hypot(white.a(), white.b())).isLessThan(0.02);
        Lab red = Sight.NORMAL.of(Color.RED);
        assertThat(red.l()).isEqualTo(53.24, within(0.02));
        assertThat(red.a()).isEqualTo(80.09, within(0.05));
        assertThat(red.b()).isEqualTo(67.20, within(0.05));
    }

    @Test
    void greyStaysGreyInEverySight() {
        for (Sight s : Sight.values()) {
            Lab seen = s.of(Color.gray(0.5));
            assertThat(Math.hypot(seen.a(), seen.b())).as(s.name()).isLessThan(0.5);
        }
    }

    @Test
    void redAndGreenLookAlikeToProtanAndDeutanEyesOnly() {
        Color red = Color.rgb(190, 60, 60);
        Color green = Color.rgb(110, 115, 40);
        double normal = Sight.NORMAL.difference(red, green);
        assertThat(Sight.DEUTAN.difference(red, green)).isLessThan(normal / 3);
        assertThat(Sight.TRITAN.difference(red, green)).isGreaterThan(normal / 2);
    }

    @Test
    void blackOnWhiteHasTheGreatestContrast() {
        assertThat(Sight.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21, within(1e-9));
        assertThat(Sight.contrast(Color.web("#767676"), Color.WHITE)).isEqualTo(4.54, within(0.01));
    }
}
