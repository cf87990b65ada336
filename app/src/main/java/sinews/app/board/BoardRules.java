package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;

import java.util.List;

/** What the board asks of the rules. May be called from any thread. */
public interface BoardRules {
    /** How the board stands. */
    Measures measures(Board board);

    /** What a move would cost and bring. */
    MoveQuote quote(Board board, String seat, Move move);

    /** The way a lane takes now, from its first place to its second; empty when it is closed. */
    List<LatLon> lanePath(Board board, String lane);
}
