package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;

/** A consignment under way or waiting, as the loop moves it. */
final class CargoCell {
    final long serial;
    final String id;
    final Cell cell;
    final ConsignmentCell kind;

    /** Place where it waits, by its number; -1 while it travels {@link #lane}. */
    int place;

    @Nullable LaneCell lane;
    int left;
    int whole;
    int departed;
    boolean returning;
    int eta;

    /** Tenths of a day left over in this tick. */
    int spare;

    // What is still to be written down.
    boolean changed;
    boolean sailed;
    boolean etaChanged;
    boolean gone;

    /** Whether the record of the tick before knows it, and whether the draft does. */
    boolean recorded;

    boolean inDraft;
    boolean stale;

    @Nullable CargoCell next;

    private CargoCell(long serial, String id, Cell cell, ConsignmentCell kind) {
        this.serial = serial;
        this.id = id;
        this.cell = cell;
        this.kind = kind;
    }

    /** New cargo that waits at a place. */
    static CargoCell begun(long serial, ConsignmentCell kind, int place, int tick) {
        String id = Draft.id("c", serial);
        Cell cell = new Cell(new Account.Cargo(id), kind.terms.materiel(), kind.kind);
        CargoCell c = new CargoCell(serial, id, cell, kind);
        c.place = place;
        c.departed = tick;
        c.eta = -1;
        c.changed = true;
        c.stale = true;
        return c;
    }

    /** Cargo as the board has it. */
    static CargoCell of(
            Cargo cargo, Cell cell, ConsignmentCell kind, int place, @Nullable LaneCell lane) {
        CargoCell c =
                new CargoCell(Long.parseLong(cargo.id().substring(1)), cargo.id(), cell, kind);
        c.place = place;
        c.lane = lane;
        c.left = cargo.tenthsLeft();
        c.whole = cargo.tenthsLane();
        c.departed = cargo.departed();
        c.returning = cargo.returning();
        c.eta = cargo.eta();
        c.recorded = true;
        c.inDraft = true;
        return c;
    }

    long units() {
        return cell.units();
    }

    /** Comes to rest at a place. */
    void land(int at) {
        place = at;
        lane = null;
        left = 0;
        whole = 0;
        returning = false;
        changed = true;
    }

    /** Leaves on a lane. */
    void depart(LaneCell on, int tenthsLeft, int tick) {
        place = -1;
        lane = on;
        left = tenthsLeft;
        whole = on.transit;
        departed = tick;
        returning = false;
        changed = true;
    }

    /** The place it comes to next, or is at. */
    int node() {
        LaneCell on = lane;
        return on == null ? place : returning ? on.from : on.to;
    }

    Cargo cargo(World world) {
        LaneCell on = lane;
        Consignment t = kind.terms;
        return new Cargo(
                id,
                t.materiel(),
                t.owner(),
                t.toPlace(),
                t.toLine(),
                t.claim(),
                t.tier(),
                t.sequence(),
                t.modes(),
                on == null ? world.placeAt[place].id() : "",
                on == null ? "" : on.id,
                left,
                whole,
                departed,
                returning,
                eta,
                t.cause());
    }
}
