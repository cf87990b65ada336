package sinews.app.deal;

import sinews.app.board.BoardActions;
import sinews.model.board.StockKey;

/** Opens the sheet for a move; what is left open is chosen in the sheet. */
public interface DealDesk extends BoardActions {
    /** Any move, chosen in the sheet. */
    void newDeal();

    /** Give, lend or sell of this stock to another nation. */
    void transfer(StockKey stock);

    /** Send of this stock to a depot of one's own choice. */
    void preposition(StockKey stock);

    /** Buy from this line. */
    void order(String line);

    /** Run this line as hard as it can. */
    void surge(String line);

    /** Co-produce, assemble forward or move the tooling of this line. */
    void shareLine(String line);

    /** More lift or an escort on this lane. */
    void aid(String lane);
}
