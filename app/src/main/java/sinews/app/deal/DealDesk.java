package sinews.app.deal;

import sinews.app.board.BoardActions;
import sinews.app.board.Offer;

import java.util.List;

/** Opens the sheet for a move; what is left open is chosen in the sheet. */
public interface DealDesk extends BoardActions {
    /** Any kind of move, chosen in the sheet; filled in from what is selected. */
    void newDeal(About about);

    /** A move of this kind. */
    void open(MoveKind kind, About about);

    /** Kinds of move that can be made of something, with why not where they cannot be now. */
    List<Offer> offers(About about);
}
