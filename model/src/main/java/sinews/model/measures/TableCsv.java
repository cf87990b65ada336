package sinews.model.measures;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;

import java.io.IOException;
import java.util.stream.Collectors;

/** A table as comma-separated values (RFC 4180): a head with units, plain numbers. */
public final class TableCsv {
    private TableCsv() {}

    /** Writes a table with its head. */
    public static void write(Table table, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(
                table.columns().stream()
                        .map(c -> c.unit().isEmpty() ? c.name() : c.name() + " (" + c.unit() + ")")
                        .toList());
        for (Row row : table.rows()) {
            for (int i = 0; i < table.columns().size(); i++) {
                csv.print(text(table.columns().get(i), row.cells().get(i)));
            }
            csv.println();
        }
    }

    private static String text(Column column, Cell cell) {
        Long number = cell.number();
        return switch (column.kind()) {
            case TEXT -> cell.text();
            case NUMBER -> number == null ? cell.text() : Table.plain(number, column.decimals());
            case COURSE ->
                    cell.course().stream().map(Object::toString).collect(Collectors.joining(";"));
        };
    }
}
