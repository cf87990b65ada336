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

    /** Tick in which all that has landed is unloaded; -1 when nothing is handled. */
    int clear;

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

    /** Reckons, once for all that waits here, when it is through. */
    void expect(int tick) {
        if (throughput <= 0) {
            clear = -1;
            return;
        }
        long waiting = 0;
        for (int i = 0; i < landedCount; i++) {
            CargoCell c = landed[i];
            waiting += c.consignment.shipUnits(c.units());
        }
        long ticks = Math.max(1, Math.ceilDiv(waiting, throughput));
        clear = (int) Math.min(Integer.MAX_VALUE, tick + ticks);
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
