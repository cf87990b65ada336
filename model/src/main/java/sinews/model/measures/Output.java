package sinews.model.measures;

import sinews.model.board.Account;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units each line completed, tick by tick, read off the recorded postings.
 *
 * @param ticks line id → units of each tick since STARTEX in which it completed something
 * @param length ticks played
 */
record Output(Map<String, Map<Integer, Long>> ticks, int length) {

    static Output of(Timeline timeline) {
        Map<String, Map<Integer, Long>> found = new HashMap<>();
        int length = 0;
        for (TickRecord tick : ticks(timeline)) {
            length = Math.max(length, tick.tick() + 1);
            for (Posting p : tick.postings()) {
                if (p.from() instanceof Account.Wip w && p.to() instanceof Account.Stock) {
                    found.computeIfAbsent(w.line(), k -> new HashMap<>())
                            .merge(tick.tick(), p.units(), Long::sum);
                }
            }
        }
        return new Output(found, length);
    }

    /** All ticks played, in order. */
    static List<TickRecord> ticks(Timeline timeline) {
        List<TickRecord> ticks = new ArrayList<>();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated turn) {
                ticks.addAll(turn.ticks());
            }
        }
        return ticks;
    }

    /** Units of a line in the ticks from (inclusive) to (exclusive). */
    long units(String line, int from, int to) {
        Map<Integer, Long> made = ticks.getOrDefault(line, Map.of());
        long units = 0;
        for (int t = Math.max(0, from); t < to; t++) {
            units += made.getOrDefault(t, 0L);
        }
        return units;
    }
}
