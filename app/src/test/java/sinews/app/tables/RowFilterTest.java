package sinews.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;

import java.util.List;
import java.util.Map;

/** What rows a filter leaves. */
class RowFilterTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("Place", ""), Column.number("Days", "days", 1, ""));
    private static final Row ROW = new Row("", List.of(Cell.of("Guam, depot"), Cell.of(125)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "guam | true",
                "DEPOT guam | true",
                "12.5 | true",
                "guam yokosuka | false"
            })
    void wordsMayStandAnywhere(String search, boolean shown) {
        assertThat(new RowFilter(COLUMNS, search, Map.of()).shows(ROW)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<12.5 | false",
                "<=12.5 | true",
                "> 12 | true",
                ">=13 | false",
                "=12.5 | true",
                "12-13 | true",
                "3-8 | false",
                "2.5 | true",
                "x | false"
            })
    void numbersCompare(String filter, boolean shown) {
        assertThat(new RowFilter(COLUMNS, "", Map.of(1, filter)).shows(ROW)).isEqualTo(shown);
    }

    @Test
    void aColumnsFilterLooksAtItsColumnAlone() {
        assertThat(new RowFilter(COLUMNS, "", Map.of(0, "12")).shows(ROW)).isFalse();
        assertThat(new RowFilter(COLUMNS, "", Map.of(0, "depot", 1, ">5")).shows(ROW)).isTrue();
    }

    @Test
    void nothingIsNotZero() {
        Row none = new Row("", List.of(Cell.of("Guam"), Cell.NONE));
        assertThat(new RowFilter(COLUMNS, "", Map.of(1, "<5")).shows(none)).isFalse();
    }
}
