package sinews.model.rules;

import sinews.model.board.LineSupply;

/** What a line handed out to a customer in the last quarter. */
final class HandedCell {
    final LineCell supplier;
    final String customer;
    final long[] ticks = new long[LineSupply.MEMORY];
    long sum;

    /** Units handed out in this tick. */
    long now;

    HandedCell(LineCell supplier, String customer) {
        this.supplier = supplier;
        this.customer = customer;
    }

    void set(int slot, long units) {
        sum += units - ticks[slot];
        ticks[slot] = units;
    }
}
