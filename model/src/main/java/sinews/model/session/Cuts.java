package sinews.model.session;

import sinews.model.session.Timeline.TurnMark;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a branch may leave a session: after any whole decision, from STARTEX to the last one before
 * ENDEX. Within a decision nobody ever stood, and after ENDEX there is nothing to go on with.
 */
public final class Cuts {

    /**
     * A place where a branch may leave.
     *
     * @param position the last entry that goes along
     * @param turn turn (1-based) the session stood in there
     * @param phase phase it stood in there
     */
    public record Cut(long position, int turn, Phase phase) {}

    private final Timeline timeline;

    /** The cuts of a session. */
    public Cuts(Timeline timeline) {
        this.timeline = timeline;
    }

    /** At STARTEX. */
    public Cut startex() {
        return cut(timeline.first());
    }

    /** After the decision at this position, or the last one before ENDEX when that is earlier. */
    public Cut at(long position) {
        long asked = Math.clamp(position, timeline.first(), timeline.last());
        return cut(Math.min(endOfDecision(asked), last()));
    }

    /** The last one there is. */
    public long last() {
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.SessionEnded) {
                return entry.action() - 1;
            }
        }
        return timeline.last();
    }

    /** Where a turn begins, with its Brief; turn 1 at STARTEX. Empty when it was not begun. */
    public Optional<Cut> startOf(int turn) {
        return mark(turn).map(m -> at(m.begun()));
    }

    /** Where the Plan of a turn begins, the last time if it was begun again. */
    public Optional<Cut> planOf(int turn) {
        Set<Long> undone = Timeline.undone(timeline.entries());
        List<Logged> entries = timeline.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).event() instanceof SessionEvent.PhaseBegun e
                    && e.turn() == turn
                    && e.phase() == Phase.PLAN
                    && !undone.contains(entries.get(i).action())) {
                return Optional.of(at(entries.get(i).position()));
            }
        }
        return Optional.empty();
    }

    /** The last moment before a turn was committed. Empty when it was not. */
    public Optional<Cut> beforeCommit(int turn) {
        return mark(turn).filter(m -> m.adjudicated() > 0).map(m -> at(m.adjudicated() - 1));
    }

    /** Why a branch cannot leave after exactly this entry, and what would be right; else empty. */
    public Optional<String> problem(long position) {
        if (position < timeline.first() || position > timeline.last()) {
            return Optional.of(
                    "There is no entry %d; the session has entries %d to %d."
                            .formatted(position, timeline.first(), timeline.last()));
        }
        if (position > last()) {
            return Optional.of(
                    "The exercise had ended at entry %d; a branch leaves at entry %d or before."
                            .formatted(position, last()));
        }
        long end = endOfDecision(position);
        if (end != position) {
            long before = entry(position).action() - 1;
            return Optional.of(
                    "Entry %d is part of a decision that ends with entry %d; a branch leaves at entry %s."
                            .formatted(
                                    position,
                                    end,
                                    before < timeline.first() ? end : before + " or " + end));
        }
        return Optional.empty();
    }

    private Optional<TurnMark> mark(int turn) {
        return timeline.turns().stream().filter(m -> m.turn() == turn).findFirst();
    }

    private Cut cut(long position) {
        SessionState s = timeline.stateAt(position).state();
        return new Cut(position, s.turn(), s.phase());
    }

    private Logged entry(long position) {
        return timeline.entries().get((int) (position - timeline.first()));
    }

    private long endOfDecision(long position) {
        long action = entry(position).action();
        long end = position;
        while (end < timeline.last() && entry(end + 1).action() == action) {
            end++;
        }
        return end;
    }
}
