package sinews.app.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The clock of a film, by hand. */
class FilmClockTest {
    private static double seconds(int ticks) {
        FilmClock c = new FilmClock(ticks);
        double s = 0;
        while (!c.ended()) {
            c.advance(10);
            s += 0.01;
        }
        return s;
    }

    @Test
    void aMonthTakesSixSecondsAndAQuarterLittleMore() {
        assertThat(seconds(4)).isBetween(5.9, 6.1);
        assertThat(seconds(12)).isBetween(8.3, 8.5);
        assertThat(seconds(1)).isBetween(1.4, 1.6);
    }

    @Test
    void eachClickDoublesTheSpeedAndTheSixthIsSlowAgain() {
        FilmClock c = new FilmClock(4);
        int[] seen = new int[6];
        for (int i = 0; i < 6; i++) {
            seen[i] = c.speed();
            c.nextSpeed();
        }
        assertThat(seen).containsExactly(1, 2, 4, 8, 16, 1);
        c.advance(750);
        assertThat(c.time()).isEqualTo(1);
    }

    @Test
    void stepsGoFromWeekToWeekAndPause() {
        FilmClock c = new FilmClock(4);
        c.advance(2100); // 1.4 ticks
        c.step(1);
        assertThat(c.time()).isEqualTo(2);
        assertThat(c.playing()).isFalse();
        c.advance(5000);
        assertThat(c.time()).isEqualTo(2);
        c.step(-1);
        assertThat(c.time()).isEqualTo(1);
        c.pauseAt(1.4);
        c.step(-1);
        assertThat(c.time()).isEqualTo(1);
        c.step(-1);
        c.step(-1);
        assertThat(c.time()).isZero();
    }

    @Test
    void atTheEndTheLastTickIsWhole() {
        FilmClock c = new FilmClock(4);
        c.advance(99_999);
        assertThat(c.tick()).isEqualTo(3);
        assertThat(c.moment()).isEqualTo(1);
        assertThat(c.ended()).isTrue();
        c.step(-1);
        assertThat(c.ended()).isFalse();
    }

    @Test
    void aFilmOfNothingIsNone() {
        assertThatThrownBy(() -> new FilmClock(0)).hasMessageContaining("at least one tick");
    }
}
