package sinews.app.tables;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Kind;
import sinews.model.measures.Table.Row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows are shown: all words of the search anywhere in the row, and of each column's filter in
 * that column. Of a number "&lt;10", "&gt;=5", "=3" and "3-8" compare.
 */
record RowFilter(List<Column> columns, String search, Map<Integer, String> byColumn) {
    private static final Pattern COMPARE =
            Pattern.compile("\\s*(<=|>=|<|>|=)\\s*(\\d+(?:\\.\\d+)?)\\s*");
    private static final Pattern RANGE =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*[-–]\\s*(\\d+(?:\\.\\d+)?)\\s*");

    boolean shows(Row row) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            all.append(text(columns.get(i), row.cells().get(i))).append(' ');
        }
        if (!words(all.toString(), search)) {
            return false;
        }
        for (Map.Entry<Integer, String> f : byColumn.entrySet()) {
            if (!fits(columns.get(f.getKey()), row.cells().get(f.getKey()), f.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Column column, Cell cell, String filter) {
        if (filter.isBlank()) {
            return true;
        }
        if (column.kind() == Kind.NUMBER) {
            Matcher compare = COMPARE.matcher(filter);
            Matcher range = RANGE.matcher(filter);
            Long raw = cell.number();
            if (compare.matches()) {
                if (raw == null) {
                    return false;
                }
                int c =
                        BigDecimal.valueOf(raw, column.decimals())
                                .compareTo(new BigDecimal(compare.group(2)));
                return switch (compare.group(1)) {
                    case "<" -> c < 0;
                    case "<=" -> c <= 0;
                    case ">" -> c > 0;
                    case ">=" -> c >= 0;
                    default -> c == 0;
                };
            }
            if (range.matches()) {
                if (raw == null) {
                    return false;
                }
                BigDecimal n = BigDecimal.valueOf(raw, column.decimals());
                return n.compareTo(new BigDecimal(range.group(1))) >= 0
                        && n.compareTo(new BigDecimal(range.group(2))) <= 0;
            }
        }
        return words(text(column, cell), filter);
    }

    private static boolean words(String text, String wanted) {
        String in = text.toLowerCase(Locale.ROOT);
        for (String word : wanted.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!in.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** A cell as it is read: grouped digits, a minus that is one. */
    static String text(Column column, Cell cell) {
        Long number = cell.number();
        if (number == null) {
            return cell.text();
        }
        BigDecimal n = BigDecimal.valueOf(number, column.decimals());
        return String.format(Locale.ENGLISH, "%,." + column.decimals() + "f", n).replace('-', '−');
    }
}
