package sinews.app.board;

import sinews.model.board.StockKey;

/** What the board hands on when something was dropped on a place or chosen from a menu. */
public interface BoardActions {
    /** A stockpile, or part of it, is to go to a place. */
    void stockDropped(StockKey stock, String place);

    /** A line is to be shared with, or moved to, a place. */
    void lineDropped(String line, String place);
}
