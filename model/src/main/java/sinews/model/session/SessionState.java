package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Turn;

import java.util.List;
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

    /** What a turn delivered; board and measures at its end. */
    public record TurnReport(
            int turn, long position, Board before, Board after, Measures measures) {}

    /** An evaluator's note. */
    public record Observation(
            long position, int turn, String author, String text, @Nullable String objective) {}

    /** An action that can still be undone: the state before it. */
    public record Undoable(long position, String what, SessionState before) {}

    public Turn turnNow() {
        return scenario.turns().get(turn - 1);
    }

    public boolean lastTurn() {
        return turn == scenario.turns().size();
    }
}
