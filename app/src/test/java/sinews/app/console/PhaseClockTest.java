package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.session.Phase;

class PhaseClockTest {
    private final PhaseClock clock = new PhaseClock();

    @Test
    void countsOnlyWhileItRuns() {
        clock.second();
        assertThat(clock.leftProperty().get()).isEqualTo(300);
        clock.pausedProperty().set(false);
        clock.second();
        assertThat(clock.leftProperty().get()).isEqualTo(299);
    }

    @Test
    void saysHowLongItIsOver() {
        clock.setMinutes(Phase.BRIEF, 1);
        clock.pausedProperty().set(false);
        for (int i = 0; i < 125; i++) {
            clock.second();
        }
        assertThat(PhaseClock.text(clock.leftProperty().get())).isEqualTo("+1:05");
        clock.add(5);
        assertThat(PhaseClock.text(clock.leftProperty().get())).isEqualTo("3:55");
    }

    @Test
    void everyPhaseHasItsOwnMinutes() {
        clock.setMinutes(Phase.PLAN, 30);
        assertThat(clock.leftProperty().get()).isEqualTo(300);
        clock.begin(Phase.PLAN);
        assertThat(PhaseClock.text(clock.leftProperty().get())).isEqualTo("30:00");
    }
}
