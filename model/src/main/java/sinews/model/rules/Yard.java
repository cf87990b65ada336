package sinews.model.rules;

import java.util.Arrays;

/**
 * The store of a place that holds only so much: what lies there, in ship units. A ship unit that is
 * begun counts whole; units of one materiel lie together, whoever owns them, so that a change of
 * title takes no room.
 */
final class Yard {
    private final long cap;

    /** Stocks by materiel. */
    private Cell[] cells = new Cell[8];

    private int[] perShipUnit = new int[8];
    private int count;

    Yard(long cap) {
        this.cap = cap;
    }

    /** Takes up a stock of the place, once. */
    void add(Cell stock, int unitsPerShipUnit) {
        int at = 0;
        while (at < count && cells[at].kind <= stock.kind) {
            if (cells[at] == stock) {
                return;
            }
            at++;
        }
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
            perShipUnit = Arrays.copyOf(perShipUnit, count * 2);
        }
        System.arraycopy(cells, at, cells, at + 1, count - at);
        System.arraycopy(perShipUnit, at, perShipUnit, at + 1, count - at);
        cells[at] = stock;
        perShipUnit[at] = unitsPerShipUnit;
        count++;
    }

    /** Ship units of stock that lie there. */
    long stored() {
        long shipUnits = 0;
        for (int from = 0; from < count; ) {
            int kind = cells[from].kind;
            long units = 0;
            int to = from;
            while (to < count && cells[to].kind == kind) {
                units += cells[to].units();
                to++;
            }
            shipUnits += Math.ceilDiv(units, (long) perShipUnit[from]);
            from = to;
        }
        return shipUnits;
    }

    /** Ship units that still fit. */
    long room() {
        return Math.max(0, cap - stored());
    }
}
