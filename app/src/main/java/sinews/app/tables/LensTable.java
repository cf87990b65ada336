package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.model.measures.Table;

import java.util.List;

/**
 * The table of a lens.
 *
 * @param items what each row stands for on the board, in the order of the rows
 * @param toned column whose cells are told apart by colour; -1 for none
 * @param tones of that cell, row by row: bad, warning or plain
 * @param empty what stands there when there is no row, a sentence
 */
public record LensTable(
        Table table, List<BoardItem> items, int toned, List<String> tones, String empty) {
    public LensTable {
        items = List.copyOf(items);
        tones = List.copyOf(tones);
        if (items.size() != table.rows().size() || tones.size() != items.size()) {
            throw new IllegalArgumentException(
                    table.id()
                            + " has %d rows, %d items, %d tones"
                                    .formatted(table.rows().size(), items.size(), tones.size()));
        }
    }
}
