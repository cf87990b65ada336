package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rules;

import java.util.List;

/** What the board asks of the rules. May be called from any thread. */
public interface BoardRules {
    /** The rules of a scenario. */
    static BoardRules of(Rules rules) {
        return new BoardRules() {
            @Override
            public Measures measures(Board board) {
                return rules.measures(board);
            }

            @Override
            public MoveQuote quote(Board board, String seat, Move move) {
                return rules.quote(board, seat, move);
            }

            @Override
            public long lift(Board board, String lane) {
                return rules.lift(board, lane);
            }

            @Override
            public List<LatLon> lanePath(Board board, String lane) {
                return rules.lanePath(board, lane);
            }
        };
    }

    /** How the board stands. */
    Measures measures(Board board);

    /** What a move would cost and bring. */
    MoveQuote quote(Board board, String seat, Move move);

    /** Ship units a week that a lane takes now. */
    long lift(Board board, String lane);

    /** Points to draw a lane through: its present way, or its usual one while it is closed. */
    List<LatLon> lanePath(Board board, String lane);
}
