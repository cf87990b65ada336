package sinews.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import sinews.app.room.Placement.Display;

import java.util.List;

class PlacementTest {
    private static final Display LAPTOP = display(1, 0, 1366, 768);
    private static final Display PROJECTOR = display(2, 1366, 1920, 1080);
    private static final Display WALL = display(3, 3286, 1280, 720);
    private static final Point2D ON_LAPTOP = new Point2D(600, 400);

    private static Display display(int number, double x, double w, double h) {
        return new Display(
                number, new Rectangle2D(x, 0, w, h), new Rectangle2D(x, 0, w, h - 40), number == 1);
    }

    @Test
    void itFillsTheScreenTheConsoleIsNotOn() {
        assertThat(Placement.of(List.of(LAPTOP, PROJECTOR), null, ON_LAPTOP))
                .isEqualTo(new Placement(PROJECTOR.bounds(), true));
        assertThat(Placement.of(List.of(LAPTOP, PROJECTOR), null, new Point2D(2000, 300)))
                .isEqualTo(new Placement(LAPTOP.bounds(), true));
    }

    @Test
    void aScreenThatWasChosenIsTakenWhileItIsThere() {
        assertThat(Placement.of(List.of(LAPTOP, PROJECTOR, WALL), WALL, ON_LAPTOP))
                .isEqualTo(new Placement(WALL.bounds(), true));
        assertThat(Placement.of(List.of(LAPTOP, PROJECTOR), WALL, ON_LAPTOP))
                .isEqualTo(new Placement(PROJECTOR.bounds(), true));
    }

    @Test
    void withOneScreenItIsAWindowWithinIt() {
        Placement p = Placement.of(List.of(LAPTOP), PROJECTOR, ON_LAPTOP);
        assertThat(p.fullScreen()).isFalse();
        assertThat(LAPTOP.visual().contains(p.bounds())).isTrue();
        assertThat(p.bounds().getWidth() / p.bounds().getHeight()).isEqualTo(16.0 / 9);
    }

    @Test
    void aScreenIsNamedByItsSize() {
        assertThat(PROJECTOR.title()).isEqualTo("Screen 2 · 1920×1080");
    }
}
