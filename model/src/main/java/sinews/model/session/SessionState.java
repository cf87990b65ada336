package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Turn;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the screens show of a session at one position of its log. Immutable.
 *
 * @param scenario as it was at STARTEX
 * @param position position of the last entry folded in
 * @param turn 1-based turn now
 * @param ended true after ENDEX
 * @param msel in scenario order, ad-hoc ones last
 * @param proposals in the order they were made
 * @param submitted seats that have submitted this turn
 * @param corrections noted for the next adjudication
 * @param reports one a turn adjudicated, in order
 * @param observations evaluators' notes
 * @param undo actions that can still be undone, oldest first
 */
public record SessionState(
        Scenario scenario,
        SessionInfo info,
        long position,
        int turn,
        Phase phase,
        boolean ended,
        Board board,
        List<MselItem> msel,
        List<Proposal> proposals,
        Set<String> submitted,
        List<Correction> corrections,
        List<TurnReport> reports,
        List<Observation> observations,
        List<Undoable> undo) {

    public SessionState {
        msel = List.copyOf(msel);
        proposals = List.copyOf(proposals);
        submitted = Set.copyOf(submitted);
        corrections = List.copyOf(corrections);
        reports = List.copyOf(reports);
        observations = List.copyOf(observations);
        undo = List.copyOf(undo);
    }

    /**
     * What a turn delivered.
     *
     * @param position position of its result in the log
     * @param result what was logged, tick by tick
     * @param measures at its end
     */
    public record TurnReport(
            int turn,
            long position,
            Board before,
            Board after,
            Measures measures,
            SessionEvent.TurnAdjudicated result) {}

    /** An evaluator's note. */
    public record Observation(
            long position, int turn, String author, String text, @Nullable String objective) {}

    /**
     * A decision that can still be undone.
     *
     * @param position position of its first event
     * @param what one sentence on it
     * @param before what stood before it
     */
    public record Undoable(long position, String what, Before before) {}

    /** All that a decision between two adjudications can change. */
    public record Before(
            int turn,
            Phase phase,
            List<MselItem> msel,
            List<Proposal> proposals,
            Set<String> submitted,
            List<Correction> corrections) {
        public Before {
            msel = List.copyOf(msel);
            proposals = List.copyOf(proposals);
            submitted = Set.copyOf(submitted);
            corrections = List.copyOf(corrections);
        }
    }

    public Turn turnNow() {
        return scenario.turns().get(turn - 1);
    }

    public boolean lastTurn() {
        return turn == scenario.turns().size();
    }

    /** The proposal with this id, if there is one. */
    public Optional<Proposal> proposal(String id) {
        return proposals.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The line of the MSEL with this id, if there is one. */
    public Optional<MselItem> mselItem(String id) {
        return msel.stream().filter(m -> m.inject().id().equals(id)).findFirst();
    }

    /** Staff actions a seat has left in this turn, never below zero. */
    public int staffActionsLeft(String seat) {
        long used =
                proposals.stream().filter(p -> p.turn() == turn && p.seat().equals(seat)).count();
        return (int) Math.max(0, scenario.seat(seat).staffActions() - used);
    }

    /** Injects delivered whose effects the next adjudication begins. */
    public List<MselItem> deliveredNow() {
        return msel.stream()
                .filter(m -> m.status() == MselItem.Status.DELIVERED && m.tick() >= board.tick())
                .toList();
    }
}
