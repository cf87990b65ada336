package sinews.app.board;

import javafx.geometry.Point2D;

/**
 * Where a card goes beside the pointer so that it is on the board and not under the pointer. Pure.
 */
final class CardPlace {
    /** Kept free between a card and the board's edge. */
    static final double MARGIN = 8;

    private CardPlace() {}

    /**
     * Below and right of the pointer if there is room, else on the other side of it. A card that is
     * too high for either stands as low as the board lets it, still beside the pointer.
     */
    static Point2D at(
            double x,
            double y,
            double width,
            double height,
            double boardW,
            double boardH,
            double gap) {
        double right = x + gap;
        double left = x - gap - width;
        double cardX = right + width <= boardW - MARGIN || left < MARGIN ? right : left;
        double below = y + gap;
        double above = y - gap - height;
        double cardY = below + height <= boardH - MARGIN || above < MARGIN ? below : above;
        return new Point2D(
                Math.max(MARGIN, Math.min(cardX, boardW - MARGIN - width)),
                Math.max(MARGIN, Math.min(cardY, boardH - MARGIN - height)));
    }
}
