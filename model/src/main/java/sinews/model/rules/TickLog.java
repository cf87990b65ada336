package sinews.model.rules;

import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.FixedList;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.Arrays;
import java.util.List;

/** What is written down of a tick, in order. The arrays themselves go into the record. */
final class TickLog {
    private static final int ROOM = 64;

    private Object[] postings = new Object[ROOM];
    private int posted;
    private Object[] changes = new Object[ROOM];
    private int changed;

    void add(Posting posting) {
        if (posted == postings.length) {
            postings = Arrays.copyOf(postings, posted * 2);
        }
        postings[posted++] = posting;
    }

    void add(Change change) {
        if (changed == changes.length) {
            changes = Arrays.copyOf(changes, changed * 2);
        }
        changes[changed++] = change;
    }

    /** Moves units from one cell to another of the same materiel; nothing when there are none. */
    void post(Cell from, Cell to, long units, Cause cause) {
        if (units != 0) {
            from.add(-units);
            to.add(units);
            add(new Posting(from.account, to.account, from.materiel, units, cause));
        }
    }

    /** Units are finished: from work in progress to stock. */
    void finish(Ring ring, int tick, Cell to, long units, Cause cause) {
        ring.add(tick, -units);
        to.add(units);
        add(new Posting(ring.account(tick), to.account, ring.materiel, units, cause));
    }

    /** Units are started: from nowhere to work in progress. */
    void start(Cell made, Ring ring, int tick, long units, Cause cause) {
        made.add(-units);
        ring.add(tick, units);
        add(new Posting(made.account, ring.account(tick), ring.materiel, units, cause));
    }

    /** All that was written down since the last call. */
    TickRecord drain(int tick) {
        TickRecord record = new TickRecord(tick, list(postings, posted), list(changes, changed));
        postings = room(postings, posted);
        changes = room(changes, changed);
        posted = 0;
        changed = 0;
        return record;
    }

    /** An array that is well filled goes as it is. */
    private static <E> List<E> list(Object[] items, int count) {
        if (count == 0) {
            return List.of();
        }
        return FixedList.of(spare(items, count) ? Arrays.copyOf(items, count) : items, count);
    }

    private static boolean spare(Object[] items, int count) {
        return count < items.length - (items.length >> 2);
    }

    /** An array for the next tick, which will write down about as much. */
    private static Object[] room(Object[] items, int count) {
        if (count == 0) {
            return items;
        }
        if (spare(items, count) && items.length <= 4 * ROOM) {
            Arrays.fill(items, 0, count, null);
            return items;
        }
        return new Object[Math.max(ROOM, count + (count >> 3))];
    }
}
