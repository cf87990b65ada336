package sinews.model.board;

import java.util.List;

/**
 * All that happened in one tick: applying it to the board before gives the board after.
 *
 * @param tick the tick (week) it happened in
 * @param postings quantities, in order
 * @param changes everything else
 */
public record TickRecord(int tick, List<Posting> postings, List<Change> changes) {
    public TickRecord {
        postings = FixedList.copyOf(postings);
        changes = FixedList.copyOf(changes);
    }
}
