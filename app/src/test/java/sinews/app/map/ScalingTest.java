package sinews.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

/** Pictures scaled by runs of one colour, against the same pixel by pixel. */
class ScalingTest {
    private static final int PICTURE = 90;
    private static final int TARGET = 70;

    /** Areas of one colour with lines and spots on them, as on a map. */
    private static int[] picture(Random random) {
        int[] pixels = new int[PICTURE * PICTURE];
        Arrays.fill(pixels, 0xff000000 | random.nextInt(0x1000000));
        for (int i = 0; i < 12; i++) {
            int colour = 0xff000000 | random.nextInt(0x1000000);
            int x = random.nextInt(PICTURE);
            int y = random.nextInt(PICTURE);
            int w = 1 + random.nextInt(i < 6 ? 40 : 2);
            int h = 1 + random.nextInt(i < 6 ? 40 : 2);
            for (int b = y; b < Math.min(PICTURE, y + h); b++) {
                Arrays.fill(
                        pixels, b * PICTURE + x, b * PICTURE + Math.min(PICTURE, x + w), colour);
            }
        }
        return pixels;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.31, 0.6, 0.999, 1.001, 1.7, 3.2})
    void eachPixelTakesOfFourByItsShare(double step) {
        Random random = new Random((long) (1000 * step));
        for (int round = 0; round < 200; round++) {
            int[] pixels = picture(random);
            double x0 = random.nextDouble() * 60 - 30;
            double y0 = random.nextDouble() * 60 - 30;
            int[] to = new int[TARGET * TARGET];
            Scaling s = Scaling.of(pixels, PICTURE, PICTURE, x0, y0, step, TARGET, TARGET);
            if (s != null) {
                s.draw(0, 20, to, TARGET);
                s.draw(20, TARGET, to, TARGET);
            }
            for (int y = 0; y < TARGET; y++) {
                for (int x = 0; x < TARGET; x++) {
                    check(pixels, x0 + (x + 0.5) * step, y0 + (y + 0.5) * step, to, x, y);
                }
            }
        }
    }

    /** A pixel whose middle lies at a point of the picture. */
    private static void check(int[] pixels, double px, double py, int[] to, int x, int y) {
        double u = px - 0.5;
        double v = py - 0.5;
        boolean inside = u >= 0 && v >= 0 && u <= PICTURE - 1.01 && v <= PICTURE - 1.01;
        int found = to[y * TARGET + x];
        if (!inside) {
            if (u < -0.01 || v < -0.01 || u > PICTURE - 1 || v > PICTURE - 1) {
                assertThat(found).as("beyond the picture, at %d, %d", x, y).isZero();
            }
            return;
        }
        for (int shift : new int[] {0, 8, 16}) {
            double want = 0;
            for (int k = 0; k < 4; k++) {
                int a = (int) u + k % 2;
                int b = (int) v + k / 2;
                double part = (1 - Math.abs(u - a)) * (1 - Math.abs(v - b));
                want += part * (pixels[b * PICTURE + a] >> shift & 255);
            }
            assertThat((double) (found >> shift & 255))
                    .as("at %d, %d, bits from %d", x, y, shift)
                    .isCloseTo(want, org.assertj.core.data.Offset.offset(4.0));
        }
        assertThat(found >>> 24).as("opaque").isEqualTo(255);
    }
}
