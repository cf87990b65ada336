package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;

import java.util.Arrays;

/**
 * A place that handles or stores only so much, as the loop loads and unloads there. Places without
 * a limit have none.
 */
final class DockCell {
    private static final CargoCell[] NOBODY = {};

    /**
     * What the keys of docks and of stores in the deal memory begin with; no id begins with such a
     * sign.
     */
    static final String MEMORY = "@dock/";

    static final String MEMORY_END = "@dock0";
    static final String ROOM_MEMORY = "@room/";
    static final String ROOM_MEMORY_END = "@room0";

    final int place;
    final String id;

    /** Ship units it handles in a tick, {@link Docks#NO_LIMIT} when that is no limit. */
    final long throughput;

    /** Its store, when that holds only so much. */
    final @Nullable Yard yard;

    /** Nations in the order they were last served here, and where room was short. */
    int[] served = {};

    int[] roomServed = {};
    boolean servedChanged;
    boolean roomServedChanged;

    /** Ship units handled in this tick; and in the last, as the record has it. */
    long used;

    private final Carry record;

    /** Cargo that is at its destination here and not unloaded yet. */
    CargoCell[] landed = NOBODY;

    int landedCount;

    /**
     * Tick in which all that has landed and fits is unloaded; -1 when nothing is handled. And that
     * for what goes to stock: -1, too, as long as there is no room for all of it.
     */
    private int clear;

    private int stored;

    /** Ship units that lanes take from here in this pass, and whether they would take more. */
    long loading;

    boolean binding;
    final Claims claims = new Claims();

    DockCell(int place, String id, long throughput, @Nullable Yard yard, Carry record) {
        this.place = place;
        this.id = id;
        this.throughput = throughput;
        this.yard = yard;
        this.record = record;
    }

    /** The carried figure that tells how much a place handled in the last tick. */
    static String record(String place) {
        return Board.HANDLED + place;
    }

    /** Ship units it can still handle in this tick. */
    long left() {
        return throughput - used;
    }

    /** Takes over in which order nations were served in a deal. */
    void serve(Network n, int[] after) {
        if (after != served) {
            served = after;
            servedChanged = true;
            n.log.add(n.served(memory(), after));
        }
    }

    /** Cargo comes to its destination here. */
    void land(CargoCell c) {
        if (landedCount == landed.length) {
            landed = Arrays.copyOf(landed, Math.max(8, landedCount * 2));
        }
        landed[landedCount++] = c;
    }

    /**
     * Reckons, once for all that waits here, when it is through. Nobody knows what will leave a
     * store, so what has no room yet is not expected in any week.
     */
    void expect(int tick) {
        long bins = 0;
        long stocks = 0;
        for (int i = 0; i < landedCount; i++) {
            CargoCell c = landed[i];
            long shipUnits = c.gone ? 0 : c.consignment.shipUnits(c.units());
            if (c.consignment.toStock) {
                stocks += shipUnits;
            } else {
                bins += shipUnits;
            }
        }
        long fits = yard == null || stocks == 0 ? stocks : Math.min(stocks, yard.room());
        clear = through(tick, bins + fits);
        stored = fits < stocks ? -1 : clear;
    }

    private int through(int tick, long shipUnits) {
        if (throughput <= 0) {
            return -1;
        }
        long ticks = Math.max(1, Math.ceilDiv(shipUnits, throughput));
        return (int) Math.min(Integer.MAX_VALUE, tick + ticks);
    }

    /** Tick in which cargo that waits here is expected ashore; -1 when that is not known. */
    int expected(CargoCell c) {
        return c.consignment.toStock ? stored : clear;
    }

    /** Writes down how much it handled and begins a new tick. */
    void writeDown(TickLog log) {
        record.put(log, used);
        used = 0;
    }

    /** Key of its deals in the memory. */
    String memory() {
        return MEMORY + id;
    }

    /** Key of the deals of room in its store. */
    String roomMemory() {
        return ROOM_MEMORY + id;
    }
}
