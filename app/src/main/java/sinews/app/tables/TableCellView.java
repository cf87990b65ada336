package sinews.app.tables;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Kind;

import java.util.List;
import java.util.function.Function;

/** A cell: text, a number to the right, or a course. */
final class TableCellView<S> extends TableCell<S, Cell> {
    private static final List<String> TONES = List.of("bad", "warning");
    private static final int LONG = 30;

    private final Column column;
    private final Function<Object, String> tone;

    /**
     * @param tone style of the cell by its row
     */
    TableCellView(Column column, Function<Object, String> tone) {
        this.column = column;
        this.tone = tone;
        getStyleClass().add("measure-cell");
        if (column.kind() == Kind.NUMBER) {
            getStyleClass().add("number-cell");
        }
    }

    @Override
    protected void updateItem(Cell item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(null);
        setText(null);
        setTooltip(null);
        getStyleClass().removeAll(TONES);
        if (empty || item == null) {
            return;
        }
        if (column.kind() == Kind.COURSE) {
            setGraphic(new Sparkline(item.course()));
            return;
        }
        String text = RowFilter.text(column, item);
        setText(text);
        if (text.length() > LONG) {
            Tooltip tip = new Tooltip(text);
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            setTooltip(tip);
        }
        S row = getTableRow() == null ? null : getTableRow().getItem();
        if (row != null) {
            String style = tone.apply(row);
            if (TONES.contains(style)) {
                getStyleClass().add(style);
            }
        }
    }
}
