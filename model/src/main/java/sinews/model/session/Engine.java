package sinews.model.session;

import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;

/** What a session asks of the rules. Pure and safe to use from any thread. */
public interface Engine {

    /** The board at STARTEX. */
    Board start();

    /** What a move of a seat would cost, bring and need. */
    MoveQuote quote(Board board, String seat, Move move);

    /** What a turn delivers. */
    TurnOutcome adjudicate(Board board, TurnInput input);

    /** How the board stands. */
    Measures measures(Board board);

    /** The rules of a scenario. */
    static Engine of(Rules rules) {
        return new Engine() {
            @Override
            public Board start() {
                return rules.start();
            }

            @Override
            public MoveQuote quote(Board board, String seat, Move move) {
                return rules.quote(board, seat, move);
            }

            @Override
            public TurnOutcome adjudicate(Board board, TurnInput input) {
                return rules.adjudicate(board, input);
            }

            @Override
            public Measures measures(Board board) {
                return rules.measures(board);
            }
        };
    }
}
