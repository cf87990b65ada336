package sinews.model.rules;

import sinews.model.board.LineSupply;

/** What a line handed out to a customer in the last quarter. */
final class HandedCell {
    final LineCell supplier;
    final String customer;
    final long[] ticks;
    long sum;

    /** Units handed out in this tick. */
    long now;

    HandedCell(LineCell supplier, String customer) {
        this(supplier, customer, new long[LineSupply.MEMORY]);
    }

    /** What it remembers: units by the tick modulo {@link LineSupply#MEMORY}. */
    HandedCell(LineCell supplier, String customer, long[] ticks) {
        this.supplier = supplier;
        this.customer = customer;
        this.ticks = ticks;
        for (long units : ticks) {
            sum += units;
        }
    }

    void set(int slot, long units) {
        sum += units - ticks[slot];
        ticks[slot] = units;
    }
}
