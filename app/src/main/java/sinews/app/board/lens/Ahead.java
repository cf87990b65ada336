package sinews.app.board.lens;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnInput.DeliveredInject;
import sinews.model.rules.TurnOutcome;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** Plays on from a board without any further move. May be called from any thread. */
public interface Ahead {
    /**
     * Boards at the end of each week.
     *
     * @param first true for the weeks that begin now: injects that were delivered and not yet
     *     adjudicated begin in them
     */
    List<Board> weeks(Board from, int weeks, boolean first);

    /** By the rules, with the injects delivered so far in a session's turn; EXPECTED, no dice. */
    static Ahead of(Rules rules, SessionState state) {
        List<DeliveredInject> injects =
                state.deliveredNow().stream()
                        .map(i -> new DeliveredInject(i.inject(), i.tick()))
                        .toList();
        return (from, weeks, first) -> {
            TurnOutcome outcome =
                    rules.adjudicate(
                            from,
                            new TurnInput(
                                    weeks,
                                    List.of(),
                                    first ? injects : List.of(),
                                    List.of(),
                                    Chance.EXPECTED,
                                    1));
            Board board = from.applyMoves(outcome.enactment());
            List<Board> ahead = new ArrayList<>();
            for (TickRecord tick : outcome.ticks()) {
                board = board.apply(tick);
                ahead.add(board);
            }
            return ahead;
        };
    }
}
