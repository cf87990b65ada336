package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.rules.TurnOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Runs the rules again over a finished log and says where today's rules give something else. */
public final class Recompute {
    private Recompute() {}

    /** One sentence a difference; empty when every turn comes out as recorded. */
    public static List<String> differences(Engine engine, List<Logged> entries) {
        List<String> found = new ArrayList<>();
        SessionState state = null;
        for (Logged entry : entries) {
            if (state != null && entry.event() instanceof SessionEvent.TurnAdjudicated recorded) {
                compare(engine, state, recorded, found);
            }
            state = Evolver.evolve(state, entry);
        }
        return found;
    }

    private static void compare(
            Engine engine,
            SessionState before,
            SessionEvent.TurnAdjudicated recorded,
            List<String> found) {
        TurnOutcome again;
        try {
            again = new Adjudicator(engine).outcome(before);
        } catch (Refusal refusal) {
            found.add("Turn %d: %s".formatted(recorded.turn(), refusal.why().sentence()));
            return;
        }
        int turn = recorded.turn();
        compare(turn, "the moves", recorded.enactment(), again.enactment(), found);
        int ticks = Math.max(recorded.ticks().size(), again.ticks().size());
        for (int i = 0; i < ticks; i++) {
            TickRecord was = i < recorded.ticks().size() ? recorded.ticks().get(i) : null;
            TickRecord is = i < again.ticks().size() ? again.ticks().get(i) : null;
            if (was == null || is == null) {
                found.add(
                        "Turn %d: recorded over %d ticks, the rules give %d."
                                .formatted(turn, recorded.ticks().size(), again.ticks().size()));
                return;
            }
            compare(turn, "tick " + was.tick(), was, is, found);
        }
        compare(turn, "the corrections", recorded.overrides(), again.overrides(), found);
        if (!recorded.moves().equals(again.moves())) {
            found.add("Turn %d: the moves end differently.".formatted(turn));
        }
    }

    private static void compare(
            int turn, String where, TickRecord was, TickRecord is, List<String> found) {
        if (was.equals(is)) {
            return;
        }
        int n = Math.max(was.postings().size(), is.postings().size());
        for (int i = 0; i < n; i++) {
            Posting a = i < was.postings().size() ? was.postings().get(i) : null;
            Posting b = i < is.postings().size() ? is.postings().get(i) : null;
            if (!Objects.equals(a, b)) {
                found.add(
                        "Turn %d, %s: posting %d was %s and would now be %s."
                                .formatted(turn, where, i + 1, text(a), text(b)));
                return;
            }
        }
        found.add(
                "Turn %d, %s: the same quantities move, but other values change."
                        .formatted(turn, where));
    }

    private static String text(@Nullable Posting p) {
        return p == null
                ? "none"
                : "%d %s from %s to %s (%s)"
                        .formatted(
                                p.units(),
                                p.materiel(),
                                p.from().text(),
                                p.to().text(),
                                p.cause().rule());
    }
}
