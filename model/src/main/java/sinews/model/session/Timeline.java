package sinews.model.session;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A session from STARTEX to its last entry, at any position at once: states are kept every hundred
 * entries and after every adjudication, so no position is far and none replays a turn's result.
 * Immutable.
 */
public final class Timeline {
    private static final int STRIDE = 100;

    /**
     * A turn on the timeline; positions are those of log entries.
     *
     * @param begun its first entry
     * @param adjudicated the entry with its result, 0 when it has none yet
     * @param end its last entry so far
     */
    public record TurnMark(int turn, long begun, long adjudicated, long end) {}

    /**
     * A decision on the timeline.
     *
     * @param position its last entry; {@link #stateAt} there shows what it did
     * @param turn turn (1-based) it was taken in
     * @param who seat or facilitator, by name
     * @param text what was decided, a sentence
     * @param reason why, empty when none was asked for
     * @param proposal id of the proposal it is about, or null
     * @param undone true when it was reversed later
     */
    public record Step(
            long position,
            int turn,
            Instant time,
            String who,
            String text,
            String reason,
            @Nullable String proposal,
            boolean undone) {}

    private final List<Logged> entries;
    private final NavigableMap<Long, SessionState> kept;
    private final List<TurnMark> turns;
    private final List<Step> steps;
    private final SessionState latest;

    private Timeline(
            List<Logged> entries,
            NavigableMap<Long, SessionState> kept,
            List<TurnMark> turns,
            List<Step> steps,
            SessionState latest) {
        this.entries = List.copyOf(entries);
        this.kept = kept;
        this.turns = List.copyOf(turns);
        this.steps = List.copyOf(steps);
        this.latest = latest;
    }

    /**
     * The timeline of all entries of a log.
     *
     * @throws IllegalArgumentException when they are none or do not begin with an opening
     */
    public static Timeline of(List<Logged> entries) {
        return folded(null, entries);
    }

    /** The same session with entries that came since; what was folded is not folded again. */
    public Timeline plus(List<Logged> more) {
        return more.isEmpty() ? this : folded(this, more);
    }

    private static Timeline folded(@Nullable Timeline before, List<Logged> more) {
        Set<Long> undone = undone(more);
        List<Logged> entries = new ArrayList<>();
        NavigableMap<Long, SessionState> kept = new TreeMap<>();
        List<TurnMark> turns = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        SessionState state = null;
        if (before != null) {
            entries.addAll(before.entries);
            kept.putAll(before.kept);
            turns.addAll(before.turns);
            before.steps.forEach(s -> steps.add(undone.contains(before.action(s)) ? gone(s) : s));
            state = before.latest;
        }
        entries.addAll(more);
        for (Logged entry : more) {
            SessionState next = Evolver.evolve(state, entry);
            addStep(steps, state == null ? next : state, entry, undone.contains(entry.action()));
            addTurn(turns, next, entry);
            if ((entry.position() - 1) % STRIDE == 0
                    || entry.event() instanceof SessionEvent.TurnAdjudicated) {
                kept.put(entry.position(), next);
            }
            state = next;
        }
        if (state == null) {
            throw new IllegalArgumentException("The log is empty.");
        }
        return new Timeline(entries, kept, turns, steps, state);
    }

    private long action(Step step) {
        return entries.get((int) (step.position() - first())).action();
    }

    private static Step gone(Step s) {
        return new Step(
                s.position(),
                s.turn(),
                s.time(),
                s.who(),
                s.text(),
                s.reason(),
                s.proposal(),
                true);
    }

    /** Positions of the first entries of decisions that were undone. */
    public static Set<Long> undone(List<Logged> entries) {
        Set<Long> undone = new HashSet<>();
        for (Logged entry : entries) {
            if (entry.event() instanceof SessionEvent.ActionUndone e) {
                undone.add(e.position());
            }
        }
        return undone;
    }

    private static void addTurn(List<TurnMark> turns, SessionState now, Logged entry) {
        long at = entry.position();
        boolean result = entry.event() instanceof SessionEvent.TurnAdjudicated;
        if (!turns.isEmpty() && turns.getLast().turn() > now.turn()) {
            turns.removeLast(); // the step into the turn was undone
        }
        if (turns.isEmpty() || turns.getLast().turn() < now.turn()) {
            turns.add(new TurnMark(now.turn(), at, result ? at : 0, at));
        } else {
            TurnMark last = turns.removeLast();
            turns.add(
                    new TurnMark(last.turn(), last.begun(), result ? at : last.adjudicated(), at));
        }
    }

    private static void addStep(
            List<Step> steps, SessionState before, Logged entry, boolean undone) {
        boolean first = entry.position() == entry.action();
        if (!first && !(entry.event() instanceof SessionEvent.InjectDelivered)) {
            return;
        }
        steps.add(
                new Step(
                        entry.position(),
                        before.turn(),
                        entry.time(),
                        EventText.who(before, entry.event()),
                        EventText.of(before, entry.event()),
                        reason(entry.event()),
                        proposal(entry.event()),
                        undone));
    }

    private static String reason(SessionEvent event) {
        return switch (event) {
            case SessionEvent.MoveProposed e -> e.proposal().reason();
            case SessionEvent.ConsentAnswered e -> e.reason();
            case SessionEvent.ProposalWithdrawn e -> e.reason();
            case SessionEvent.InjectSkipped e -> e.reason();
            case SessionEvent.CorrectionNoted e -> e.correction().reason();
            default -> "";
        };
    }

    private static @Nullable String proposal(SessionEvent event) {
        return switch (event) {
            case SessionEvent.MoveProposed e -> e.proposal().id();
            case SessionEvent.ConsentAnswered e -> e.proposal();
            case SessionEvent.ProposalWithdrawn e -> e.proposal();
            case SessionEvent.ProposalExpired e -> e.proposal();
            default -> null;
        };
    }

    /** The session as it was after the entry at this position; the nearest one there is. */
    public PastState stateAt(long position) {
        long at = Math.clamp(position, first(), last());
        if (at == last()) {
            return new PastState(latest);
        }
        Map.Entry<Long, SessionState> nearest = kept.floorEntry(at);
        SessionState state = nearest.getValue();
        for (long p = nearest.getKey() + 1; p <= at; p++) {
            state = Evolver.evolve(state, entries.get((int) (p - first())));
        }
        return new PastState(state);
    }

    /** The state after the last entry: the one to go on from. */
    public SessionState latest() {
        return latest;
    }

    public long first() {
        return entries.getFirst().position();
    }

    public long last() {
        return entries.getLast().position();
    }

    /** All entries, from the first. */
    public List<Logged> entries() {
        return entries;
    }

    /** Turns played so far, in order. */
    public List<TurnMark> turns() {
        return turns;
    }

    /** Decisions, oldest first; each inject delivered with a phase is one of its own. */
    public List<Step> steps() {
        return steps;
    }
}
