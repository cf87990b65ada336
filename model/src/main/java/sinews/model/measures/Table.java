package sinews.model.measures;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A table of measures, for the screen and for files.
 *
 * @param id such as "lead-times", the name of its file
 * @param title heading
 * @param say what it says and how it is reckoned, a sentence or two
 */
public record Table(String id, String title, String say, List<Column> columns, List<Row> rows) {

    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A short course of numbers, drawn as a line. */
        COURSE
    }

    /**
     * A column.
     *
     * @param unit such as "%", empty for a count
     * @param decimals digits after the point: numbers are whole multiples of that
     * @param help how it is reckoned
     */
    public record Column(String name, Kind kind, String unit, int decimals, String help) {
        public static Column text(String name, String help) {
            return new Column(name, Kind.TEXT, "", 0, help);
        }

        public static Column number(String name, String unit, int decimals, String help) {
            return new Column(name, Kind.NUMBER, unit, decimals, help);
        }

        public static Column course(String name, String help) {
            return new Column(name, Kind.COURSE, "", 0, help);
        }
    }

    /**
     * A cell: text, a number, a course, or nothing.
     *
     * @param number in units of the column's last decimal
     */
    public record Cell(String text, @Nullable Long number, List<Long> course) {
        /** Nothing to say. */
        public static final Cell NONE = new Cell("", null, List.of());

        public Cell {
            course = List.copyOf(course);
        }

        public static Cell of(String text) {
            return new Cell(text, null, List.of());
        }

        public static Cell of(long number) {
            return new Cell("", number, List.of());
        }

        public static Cell course(List<Long> values) {
            return new Cell("", null, values);
        }
    }

    /**
     * A row.
     *
     * @param link what it is about: id of a demand, proposal, contract or line; empty for none
     */
    public record Row(String link, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row r : rows) {
            if (r.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + id + " has " + r.cells().size() + " cells");
            }
        }
    }

    /** A number as written, such as 12.5 for 125 with one decimal; nothing is grouped. */
    public static String plain(long number, int decimals) {
        return java.math.BigDecimal.valueOf(number, decimals).toPlainString();
    }
}
