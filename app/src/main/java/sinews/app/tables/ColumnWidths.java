package sinews.app.tables;

import sinews.model.measures.Table;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;

/** Widths of columns by what they hold. */
final class ColumnWidths {
    /** Rows looked at: what is longest among these is a fair guess for all. */
    private static final int LOOK = 200;

    /** Beside the name of a number's column: room at both sides, and the arrow of the order. */
    private static final double HEAD = 44;

    private ColumnWidths() {}

    /** Pixels. */
    static double of(Table table, int index) {
        Column c = table.columns().get(index);
        return switch (c.kind()) {
            case COURSE -> 112;
            case NUMBER ->
                    Math.max(HEAD + 7.2 * c.name().length(), 24 + 7.4 * longest(table, index));
            case TEXT -> Math.clamp(34 + 7.2 * longest(table, index), 90, 290);
        };
    }

    private static int longest(Table table, int index) {
        int longest = table.columns().get(index).name().length();
        for (Row r : table.rows().subList(0, Math.min(LOOK, table.rows().size()))) {
            longest =
                    Math.max(
                            longest,
                            RowFilter.text(table.columns().get(index), r.cells().get(index))
                                    .length());
        }
        return longest;
    }
}
