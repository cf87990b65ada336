package sinews.model.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SharedLinesTest {
    /** A trunk from (0, 0) to (2, 0) used by both lines, the second one backwards. */
    @Test
    void aCommonPieceIsKeptOnce() {
        List<double[]> once =
                SharedLines.once(
                        List.of(
                                new double[] {0, 0, 1, 0, 2, 0, 3, 1},
                                new double[] {3, -1, 2, 0, 1, 0, 0, 0}));

        assertThat(length(once)).isEqualTo(Math.rint((2 + 2 * Math.sqrt(2)) * 1e9) / 1e9);
        assertThat(once).hasSize(3);
    }

    @Test
    void aPointThatIsNoLineVanishes() {
        assertThat(SharedLines.once(List.of(new double[] {1, 1, 1, 1}))).isEmpty();
        assertThat(SharedLines.once(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void twiceTheSameIsOnce(long seed) {
        Random random = new Random(seed);
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            double[] xy = new double[2 * (2 + random.nextInt(6))];
            for (int k = 0; k < xy.length; k++) {
                xy[k] = random.nextInt(4);
            }
            lines.add(xy);
        }
        List<double[]> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        double once = length(SharedLines.once(lines));
        assertThat(length(SharedLines.once(twice))).isEqualTo(once);
        assertThat(length(SharedLines.once(SharedLines.once(lines)))).isEqualTo(once);
    }

    private static double length(List<double[]> lines) {
        double sum = 0;
        for (double[] xy : lines) {
            for (int i = 0; i + 3 < xy.length; i += 2) {
                sum += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
            }
        }
        return Math.rint(sum * 1e9) / 1e9;
    }
}
