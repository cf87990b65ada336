package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;

import java.util.Comparator;

/** A consignment under way or waiting, and its units, as the loop moves it. */
final class CargoCell extends Cell {
    /** By materiel and owner. */
    static final Comparator<CargoCell> BY_HOLDING =
            Comparator.comparingInt((CargoCell c) -> c.kind)
                    .thenComparingInt(c -> c.consignment.owner);

    final long serial;
    final String id;

    /** What it is one of; {@link Cell#kind} is its materiel. */
    final ConsignmentCell consignment;

    /** Input that it fills on arrival, see {@link ConsignmentCell#input}. */
    final @Nullable InputCell input;

    /** Place where it waits, by its number; -1 while it travels {@link #lane}. */
    int place;

    @Nullable LaneCell lane;

    /** The way on from where it waits, or comes to next. */
    Toward.Leg leg;

    int left;
    int whole;
    int departed;
    boolean returning;
    int eta;

    /** Tenths of a day left over in this tick. */
    int spare;

    /** Ship units that the place where it is handles of it. */
    long dealt;

    // What is still to be written down.
    boolean changed;
    boolean gone;

    /** Whether the record of the tick before knows it. */
    boolean recorded;

    /** What it was when it was last written down; null when it has changed since. */
    private @Nullable Cargo written;

    private CargoCell(
            long serial, String id, Account account, ConsignmentCell kind, Toward.Leg leg) {
        super(account, kind.terms.materiel(), kind.kind);
        this.serial = serial;
        this.id = id;
        consignment = kind;
        input = kind.input;
        this.leg = leg;
    }

    /** New cargo that waits at a place, with its way on from there. */
    static CargoCell begun(
            long serial, String id, ConsignmentCell kind, int place, Toward.Leg leg, int tick) {
        CargoCell c = new CargoCell(serial, id, new Account.Cargo(id), kind, leg);
        c.place = place;
        c.departed = tick;
        c.eta = -1;
        c.changed = true;
        return c;
    }

    /**
     * Cargo as the board has it.
     *
     * @param row its units as the ledger has them
     */
    static CargoCell of(
            Cargo cargo, Ledger.Row row, ConsignmentCell kind, int place, @Nullable LaneCell lane) {
        int node = lane == null ? place : cargo.returning() ? lane.from : lane.to;
        CargoCell c =
                new CargoCell(
                        Long.parseLong(cargo.id(), 1, cargo.id().length(), 10),
                        cargo.id(),
                        row.account(),
                        kind,
                        kind.toward.leg(node));
        c.read(row);
        c.place = place;
        c.lane = lane;
        c.left = cargo.tenthsLeft();
        c.whole = cargo.tenthsLane();
        c.departed = cargo.departed();
        c.returning = cargo.returning();
        c.eta = cargo.eta();
        c.recorded = true;
        c.written = cargo;
        return c;
    }

    /** Comes to rest at a place. */
    void land(int at) {
        place = at;
        lane = null;
        left = 0;
        whole = 0;
        returning = false;
        changed = true;
        written = null;
    }

    /** Leaves on a lane. */
    void depart(LaneCell on, int tenthsLeft, int tick) {
        place = -1;
        lane = on;
        spare = 0;
        left = tenthsLeft;
        whole = on.transit;
        departed = tick;
        returning = false;
        changed = true;
        written = null;
    }

    /** The place it comes to next, or is at. */
    int node() {
        LaneCell on = lane;
        return on == null ? place : returning ? on.from : on.to;
    }

    /** Sails on for a tick that leaves it so many tenths of a day to go. */
    void sail(int tenthsLeft) {
        left = tenthsLeft;
        written = null;
    }

    /** Is expected at its destination in a tick. */
    void expect(int tick) {
        eta = tick;
        written = null;
    }

    Cargo cargo(World world) {
        Cargo known = written;
        if (known == null) {
            known = state(world);
            written = known;
        }
        return known;
    }

    private Cargo state(World world) {
        LaneCell on = lane;
        Consignment t = consignment.terms;
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
