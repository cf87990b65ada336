package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** Wherever the pointer is, the card is on the board and not under the pointer. */
class CardPlaceTest {
    private static final double GAP = 20;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCardNeverLeavesTheBoard(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            double w = 200 + random.nextInt(500);
            double boardW = 2 * (w + GAP + CardPlace.MARGIN) + random.nextInt(800);
            double boardH = 300 + random.nextInt(800);
            double h = 80 + random.nextInt((int) (boardH - 100));
            double x = random.nextDouble() * boardW;
            double y = random.nextDouble() * boardH;
            Point2D at = CardPlace.at(x, y, w, h, boardW, boardH, GAP);
            assertThat(at.getX()).isBetween(CardPlace.MARGIN, boardW - w - CardPlace.MARGIN);
            assertThat(at.getY()).isBetween(CardPlace.MARGIN, boardH - h - CardPlace.MARGIN);
            boolean under =
                    x > at.getX() && x < at.getX() + w && y > at.getY() && y < at.getY() + h;
            assertThat(under).as("pointer %s,%s card at %s %s×%s", x, y, at, w, h).isFalse();
        }
    }
}
