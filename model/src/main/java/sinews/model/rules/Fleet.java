package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Change;
import sinews.model.board.FixedList;

import java.util.Arrays;

/**
 * All cargo there is, by id, and what a tick notes of it: what has waited at a place, what sailed
 * on, what is gone.
 */
final class Fleet {
    private CargoCell[] cargo = new CargoCell[64];
    private int count;

    /** Cargo that has waited at a place in this tick, by id. */
    private CargoCell[] here = new CargoCell[64];

    private int hereCount;

    /** Whether cargo in the list is gone. */
    private boolean holes;

    // Ids of what sailed on in this tick, and of what is gone and not written down yet.
    private String[] sailed = new String[64];
    private int sailedCount;
    private String[] gone = new String[16];
    private int goneCount;

    /** Counts walks over the cargo, for what {@link ConsignmentCell} notes in one. */
    private int walk;

    /** Cargo that waits where cargo of its kind waited before it in this tick. */
    private CargoCell[] alike = new CargoCell[16];

    private int alikeCount;

    int size() {
        return count;
    }

    CargoCell get(int i) {
        return cargo[i];
    }

    int waiting() {
        return hereCount;
    }

    CargoCell waiting(int i) {
        return here[i];
    }

    void add(CargoCell c) {
        if (count == cargo.length) {
            cargo = Arrays.copyOf(cargo, count * 2);
        }
        cargo[count++] = c;
    }

    /** A new tick: nothing waits yet, as far as is known. */
    void begin() {
        hereCount = 0;
        alikeCount = 0;
        walk++;
    }

    /** Cargo has waited at a place in this tick. */
    void waits(CargoCell c) {
        if (hereCount == here.length) {
            here = Arrays.copyOf(here, hereCount * 2);
        }
        here[hereCount++] = c;
    }

    /** Cargo rests at a place, where more of its kind may join it. */
    void rests(CargoCell c) {
        waits(c);
        if (c.consignment.waiting(c.place, walk) == null) {
            c.consignment.note(c, walk);
        } else {
            if (alikeCount == alike.length) {
                alike = Arrays.copyOf(alike, alikeCount * 2);
            }
            alike[alikeCount++] = c;
        }
    }

    /** The cargo of a kind that rests at a place; null when there is none. */
    @Nullable CargoCell resting(ConsignmentCell kind, int place) {
        return kind.waiting(place, walk);
    }

    /** New cargo rests where none of its kind did. */
    void begins(CargoCell c) {
        c.consignment.note(c, walk);
    }

    /** Of what is alike and has as many days left over, all but one joins that one. */
    void merge(TickLog log) {
        for (int i = 0; i < alikeCount; i++) {
            CargoCell c = alike[i];
            if (!c.gone) {
                ConsignmentCell kind = c.consignment;
                CargoCell other = kind.waiting(c.place, c.spare, walk);
                if (other == null) {
                    kind.note(c, walk);
                } else {
                    log.post(c, other, c.units(), kind.merge);
                    goes(c);
                }
            }
        }
    }

    /** Cargo sails on for a tick that leaves it so many tenths of a day to go. */
    void sail(CargoCell c, int left) {
        c.sail(left);
        if (sailedCount == sailed.length) {
            sailed = Arrays.copyOf(sailed, sailedCount * 2);
        }
        sailed[sailedCount++] = c.id;
    }

    /** Nothing of it is left. */
    void goes(CargoCell c) {
        c.gone = true;
        holes = true;
    }

    /** Takes cargo that is gone off the list. */
    void close() {
        if (!holes) {
            return;
        }
        holes = false;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            CargoCell c = cargo[i];
            if (!c.gone) {
                cargo[kept++] = c;
            } else if (c.recorded) {
                forget(c.id);
            }
        }
        Arrays.fill(cargo, kept, count, null);
        count = kept;
    }

    private void forget(String id) {
        if (goneCount == gone.length) {
            gone = Arrays.copyOf(gone, goneCount * 2);
        }
        gone[goneCount++] = id;
    }

    /** Writes down what sailed on in this tick, and what is gone. */
    void writeDown(TickLog log) {
        if (sailedCount > 0) {
            log.add(new Change.CargoSailed(list(sailed, sailedCount), Passages.TICK));
            sailedCount = 0;
        }
        if (goneCount > 0) {
            log.add(new Change.CargoGone(list(gone, goneCount)));
            goneCount = 0;
        }
    }

    private static FixedList<String> list(String[] ids, int howMany) {
        return FixedList.of(Arrays.copyOf(ids, howMany), howMany);
    }

    /** All cells, for whoever keeps the balances. */
    CargoCell[] all() {
        return Arrays.copyOf(cargo, count);
    }
}
