package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.Arrays;
import java.util.List;

/** What is written down of a tick, in order. */
final class TickLog {
    private Posting[] postings = new Posting[256];
    private int posted;
    private Change[] changes = new Change[256];
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
        add(new Posting(new Account.Wip(ring.line, tick), to.account, ring.materiel, units, cause));
    }

    /** Units are started: from nowhere to work in progress. */
    void start(Cell made, Ring ring, int tick, long units, Cause cause) {
        made.add(-units);
        ring.add(tick, units);
        add(
                new Posting(
                        made.account,
                        new Account.Wip(ring.line, tick),
                        ring.materiel,
                        units,
                        cause));
    }

    /** All that was written down since the last call. */
    TickRecord drain(int tick) {
        TickRecord record =
                new TickRecord(
                        tick,
                        List.of(Arrays.copyOf(postings, posted)),
                        List.of(Arrays.copyOf(changes, changed)));
        Arrays.fill(postings, 0, posted, null);
        Arrays.fill(changes, 0, changed, null);
        posted = 0;
        changed = 0;
        return record;
    }
}
