package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.rules.Measures;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;

import java.util.List;

/**
 * What happened: what was decided (who, why, instead of what) and, for an adjudication, its
 * postings. Replaying events never runs a rule. Stored under stable names, see {@code
 * sinews.model.log}.
 */
public sealed interface SessionEvent {

    /**
     * STARTEX. Holds the scenario as it was, so that the file may change, and the board at tick 0.
     */
    record SessionOpened(SessionInfo info, Scenario scenario, Board board)
            implements SessionEvent {}

    /** A branch goes on from here: what stands before is a copy of the session it came from. */
    record SessionBranched(String by, SessionInfo info) implements SessionEvent {}

    record PhaseBegun(int turn, Phase phase) implements SessionEvent {}

    record MoveProposed(String by, Proposal proposal) implements SessionEvent {}

    record ConsentAnswered(
            String by, String proposal, String seat, boolean yes, String reason, int turn)
            implements SessionEvent {}

    record ProposalWithdrawn(String by, String proposal, String reason) implements SessionEvent {}

    record ProposalExpired(String proposal) implements SessionEvent {}

    record TurnSubmitted(String by, String seat, int turn) implements SessionEvent {}

    record InjectDelivered(String by, String inject, int turn, int tick, @Nullable Inject adHoc)
            implements SessionEvent {}

    record InjectRescheduled(String by, String inject, int fromTurn, int toTurn)
            implements SessionEvent {}

    record InjectSkipped(String by, String inject, String reason) implements SessionEvent {}

    record CorrectionNoted(String by, Correction correction) implements SessionEvent {}

    /** The turn's result: quantities and changes, exactly; replay applies them. */
    record TurnAdjudicated(
            String by,
            int turn,
            TickRecord enactment,
            List<TickRecord> ticks,
            TickRecord overrides,
            List<TurnOutcome.MoveResult> moves,
            Measures measures)
            implements SessionEvent {
        public TurnAdjudicated {
            ticks = List.copyOf(ticks);
            moves = List.copyOf(moves);
        }
    }

    /** Reverses the decision that begins at this position; it stays in the log, marked. */
    record ActionUndone(String by, long position) implements SessionEvent {}

    record ObservationNoted(
            String by, String author, String text, @Nullable String objective, int turn)
            implements SessionEvent {}

    record SessionEnded(String by, int turn) implements SessionEvent {}
}
