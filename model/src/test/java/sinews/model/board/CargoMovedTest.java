package sinews.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class CargoMovedTest {
    private static final Cargo CARGO =
            new Cargo(
                    "c1", "m", "US", "there", "", "US", 1, 1, List.of(), "", "old", 0, 100, 4, true,
                    9, "m-1");

    private static final Change.CargoMoved MOVED =
            new Change.CargoMoved(
                    6,
                    List.of("c1", "c2"),
                    List.of("lane", "port"),
                    List.of(40L, 0L),
                    List.of(90L, 0L),
                    List.of(8L, -1L));

    @Test
    void onALaneItLeftInThatTick() {
        assertThat(MOVED.moved(0, CARGO))
                .isEqualTo(
                        new Cargo(
                                "c1", "m", "US", "there", "", "US", 1, 1, List.of(), "", "lane", 40,
                                90, 6, false, 8, "m-1"));
    }

    @Test
    void atAPlaceItKeepsWhenItLeft() {
        assertThat(MOVED.moved(1, CARGO))
                .isEqualTo(
                        new Cargo(
                                "c1", "m", "US", "there", "", "US", 1, 1, List.of(), "port", "", 0,
                                0, 4, false, -1, "m-1"));
    }

    @Test
    void itsListsBelongTogether() {
        assertThatThrownBy(
                        () ->
                                new Change.CargoMoved(
                                        6,
                                        List.of("c1"),
                                        List.of("lane"),
                                        List.of(40L),
                                        List.of(),
                                        List.of(8L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different lengths");
    }
}
