package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;

import java.util.List;

/**
 * What a turn delivered.
 *
 * @param enactment postings and changes of the moves, at the tick the turn begins with
 * @param ticks one record a tick, in order; the overrides are in {@code overrides}
 * @param overrides postings of the facilitator's corrections, after the last tick
 * @param moves what became of each move
 * @param after the board after all of it
 */
public record TurnOutcome(
        TickRecord enactment,
        List<TickRecord> ticks,
        TickRecord overrides,
        List<MoveResult> moves,
        Board after) {

    public TurnOutcome {
        ticks = List.copyOf(ticks);
        moves = List.copyOf(moves);
    }

    /**
     * What became of a move.
     *
     * @param failure why it was not enacted, or null
     * @param effect one sentence on what it did
     */
    public record MoveResult(String id, @Nullable Rejection failure, String effect) {}
}
