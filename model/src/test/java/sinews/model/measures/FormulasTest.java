package sinews.model.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** The formulas that need no board, worked by hand. */
class FormulasTest {

    @Test
    void bullwhipIsTheRatioOfVariances() {
        // Makers 100, 200, 100: 3 · 60,000 − 400² = 20,000. Users 100, 150, 100: 3 · 42,500 − 350²
        // = 5,000. Four times.
        Bullwhip whip =
                new Bullwhip("seeker", List.of(100L, 200L, 100L), List.of(100L, 150L, 100L));
        assertThat(whip.hundredths()).hasValue(400);
        assertThat(new Bullwhip("seeker", List.of(1L, 9L), List.of(5L, 5L)).hundredths()).isEmpty();
        assertThat(new Bullwhip("seeker", List.of(5L, 5L), List.of(1L, 9L)).hundredths())
                .hasValue(0);
    }

    @Test
    void resilienceIsSixtyForNodesThatLastAndFortyForManySources() {
        List<Resilience.Node> one =
                List.of(
                        new Resilience.Node("a", 5, 16),
                        new Resilience.Node("b", Resilience.HORIZON, 16));
        // Half of the nodes last: 30. Mean HHI of 10,000 and 5,000 is 7,500: 40 · 0.25 = 10.
        assertThat(Resilience.score(one, List.of(10_000, 5_000))).isEqualTo(40);
        // A node that lasts just as long as it takes to recover, lasts.
        assertThat(new Resilience.Node("c", 16, 16).safe()).isTrue();
        // 60 · 1/3 + 40 · (1 − 0.3333): 20 + 26.668, cut once.
        List<Resilience.Node> three =
                List.of(
                        new Resilience.Node("a", 5, 16),
                        new Resilience.Node("b", 5, 16),
                        new Resilience.Node("c", 16, 16));
        assertThat(Resilience.score(three, List.of(3_333))).isEqualTo(46);
    }

    @Test
    void deterrenceAddsUpItsPartsAndTakesOffForPromises() {
        // (30·60 + 25·80 + 20·40 + 15·50 + 10·90) / 100 = 62.5, cut; less 3 for one promise.
        Deterrence one = new Deterrence(60, 0, 1);
        assertThat(one.score(OptionalInt.of(80), 40, OptionalInt.of(50), 90)).hasValue(59);
        // Never more than 9 for promises.
        Deterrence many = new Deterrence(60, 0, 7);
        assertThat(many.score(OptionalInt.of(80), 40, OptionalInt.of(50), 90)).hasValue(53);
        // Never below zero.
        assertThat(new Deterrence(0, 0, 3).score(OptionalInt.of(0), 0, OptionalInt.of(0), 0))
                .hasValue(0);
        assertThat(one.score(OptionalInt.empty(), 40, OptionalInt.of(50), 90)).isEmpty();
    }

    @Test
    void progressCanStopAReckoning() {
        Progress stop = (done, of) -> done < 2;
        stop.step(1, 5);
        assertThatThrownBy(() -> stop.step(2, 5))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped after 2 of 5");
    }

    @Test
    void aTableIsWrittenWithUnitsInItsHeadAndPlainNumbers() throws IOException {
        Table table =
                new Table(
                        "t",
                        "T",
                        "",
                        List.of(
                                Table.Column.text("Who", ""),
                                Table.Column.number("Met", "%", 1, ""),
                                Table.Column.course("Course", "")),
                        List.of(
                                new Table.Row(
                                        "",
                                        List.of(
                                                Table.Cell.of("Luzon, \"all\""),
                                                Table.Cell.of(1_234_567),
                                                Table.Cell.course(List.of(1L, -2L)))),
                                new Table.Row(
                                        "",
                                        List.of(
                                                Table.Cell.of("Guam"),
                                                Table.Cell.NONE,
                                                Table.Cell.NONE))));
        StringBuilder out = new StringBuilder();
        TableCsv.write(table, out);
        assertThat(out.toString())
                .isEqualTo(
                        "Who,Met (%),Course\r\n"
                                + "\"Luzon, \"\"all\"\"\",123456.7,1;-2\r\n"
                                + "Guam,,\r\n");
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        assertThatThrownBy(
                        () ->
                                new Table(
                                        "t",
                                        "",
                                        "",
                                        List.of(Table.Column.text("Who", "")),
                                        List.of(new Table.Row("", List.of()))))
                .hasMessage("a row of t has 0 cells");
    }
}
