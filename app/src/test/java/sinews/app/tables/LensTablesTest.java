package sinews.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sinews.app.board.BoardItem;
import sinews.app.board.Lens;
import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.measures.Table.Row;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.SeatView;

import java.nio.file.Path;
import java.util.List;

/** The tables of the shipped scenario at STARTEX. */
class LensTablesTest {
    private static Scenario scenario;
    private static Rules rules;
    private static Board board;

    @BeforeAll
    static void read() {
        scenario = ScenarioReader.read(Path.of("../scenarios/taiwan-blockade")).orThrow();
        rules = Rules.of(scenario);
        board = rules.start();
    }

    private static LensTable of(Lens lens, SeatView viewer) {
        return LensTables.of(
                new Position(
                        lens,
                        scenario,
                        board,
                        rules.measures(board),
                        List.of(board),
                        List.of(),
                        viewer));
    }

    @ParameterizedTest
    @EnumSource
    void everyLensHasItsTable(Lens lens) {
        LensTable t = of(lens, SeatView.ALL);
        assertThat(t.empty()).endsWith(".");
        assertThat(t.table().say()).endsWith(".");
        if (lens != Lens.FLOWS) { // nothing has left yet
            assertThat(t.table().rows()).isNotEmpty();
        }
    }

    @Test
    void aRowIsWhatTheTokenShows() {
        LensTable t = of(Lens.STOCK, SeatView.ALL);
        StockKey key = new StockKey("guam", "pac3-mse", "US");
        int i = t.items().indexOf(new BoardItem.StockItem(key));
        Row row = t.table().rows().get(i);
        assertThat(row.cells().get(0).text()).isEqualTo("Guam");
        assertThat(row.cells().get(2).text()).isEqualTo("United States");
        assertThat(row.cells().get(3).number()).isEqualTo(board.stock(key));
        assertThat(row.cells().get(7).course()).containsExactly(board.stock(key), board.stock(key));
    }

    @Test
    void aSeatSeesOnlyItsOwn() {
        for (var seat : scenario.seats()) {
            SeatView view = new SeatView(seat);
            for (BoardItem item : of(Lens.STOCK, view).items()) {
                assertThat(view.sees(((BoardItem.StockItem) item).key().owner())).isTrue();
            }
            for (BoardItem item : of(Lens.OUTPUT, view).items()) {
                String line = ((BoardItem.LineItem) item).line();
                assertThat(view.sees(board.lines().get(line).spec().nation())).isTrue();
            }
            for (BoardItem item : of(Lens.FORECAST, view).items()) {
                if (item instanceof BoardItem.StockItem s) {
                    assertThat(view.sees(s.key().owner())).isTrue();
                }
            }
        }
    }
}
