package sinews.model.movement;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.session.SessionEvent;

import java.util.ArrayList;
import java.util.List;

/** What was lost in a turn, from its records. */
public final class TurnLosses {
    private TurnLosses() {}

    /**
     * Units lost or destroyed in a turn, the earliest first.
     *
     * @param before the board the turn was adjudicated from
     */
    public static List<Loss> of(Board before, SessionEvent.TurnAdjudicated turn) {
        List<Loss> losses = new ArrayList<>();
        Board now = before.applyMoves(turn.enactment());
        for (TickRecord record : turn.ticks()) {
            Board next = now.apply(record);
            losses.addAll(Losses.of(now, record, next));
            now = next;
        }
        return losses;
    }
}
