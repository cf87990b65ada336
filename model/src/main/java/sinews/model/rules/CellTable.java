package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;

import java.util.function.Consumer;

/** Balances by account and materiel: a hash table of the cells themselves. */
final class CellTable {
    private @Nullable Cell[] cells;
    private int size;

    /**
     * @param expected cells it makes room for; it grows with more
     */
    CellTable(int expected) {
        cells = new @Nullable Cell[Math.max(64, Integer.highestOneBit(expected) << 2)];
    }

    int size() {
        return size;
    }

    /** The place of a cell, or the free one where it would be. */
    private int find(Account account, String materiel) {
        int hash = account.hashCode() * 31 + materiel.hashCode();
        int at = (hash ^ hash >>> 15) & (cells.length - 1);
        while (true) {
            Cell there = cells[at];
            if (there == null
                    || (there.materiel.equals(materiel) && there.account.equals(account))) {
                return at;
            }
            at = (at + 1) & (cells.length - 1);
        }
    }

    @Nullable Cell get(Account account, String materiel) {
        return cells[find(account, materiel)];
    }

    /** Puts a cell in, in the place of another of the same account and materiel. */
    void put(Cell cell) {
        int at = find(cell.account, cell.materiel);
        if (cells[at] == null && ++size * 2 > cells.length) {
            grow();
            at = find(cell.account, cell.materiel);
        }
        cells[at] = cell;
    }

    private void grow() {
        @Nullable Cell[] old = cells;
        cells = new @Nullable Cell[old.length * 2];
        for (Cell cell : old) {
            if (cell != null) {
                cells[find(cell.account, cell.materiel)] = cell;
            }
        }
    }

    /** All cells, in no order. */
    void each(Consumer<Cell> what) {
        for (Cell cell : cells) {
            if (cell != null) {
                what.accept(cell);
            }
        }
    }
}
