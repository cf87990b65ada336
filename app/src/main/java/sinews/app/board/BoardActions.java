package sinews.app.board;

import sinews.model.board.StockKey;

import java.util.List;

/** What the board hands on when something was dropped on a place or chosen from a menu. */
public interface BoardActions {
    /** A stockpile, or part of it, is to go to a place. */
    void stockDropped(StockKey stock, String place, Meaning meaning);

    /** A line is to be shared with, or moved to, a place. */
    void lineDropped(String line, String place, Meaning meaning);

    /**
     * Several stockpiles, or parts of them, are to go to one place in one decision.
     *
     * @param leftOut what was chosen too and cannot go, each with its reason
     */
    void stocksDropped(List<StockKey> stocks, String place, Meaning meaning, List<String> leftOut);

    /** Something was dropped where nothing can be; the sentence says why nothing happened. */
    default void dropLost(String why) {}

    /** What else can be done with something on the board, for its menu. */
    default List<Offer> offers(BoardItem item) {
        return List.of();
    }
}
