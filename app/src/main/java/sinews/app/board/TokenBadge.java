package sinews.app.board;

import javafx.scene.control.Label;

import sinews.app.board.BoardModel.Condition;

/** The round badge at a corner of a token: a few signs on red or amber, or its rank. */
final class TokenBadge extends Label {
    private static final double LEAST = 19;

    private final double width;

    TokenBadge(String text, Condition condition) {
        super(text);
        getStyleClass().addAll("token-badge", StockTokenNode.style(condition));
        setMouseTransparent(true);
        setManaged(false);
        width = Math.max(LEAST, Math.ceil(TokenType.width(text, TokenType.SMALL)) + 9);
    }

    private TokenBadge(int rank) {
        super(Integer.toString(rank));
        getStyleClass().add("token-rank");
        setMouseTransparent(true);
        setManaged(false);
        width = Hanging.SIZE;
    }

    /** The round badge at the lower left of one of the worst off. */
    static TokenBadge rank(int n, double boxHeight) {
        TokenBadge badge = new TokenBadge(n);
        badge.resizeRelocate(
                -Hanging.UNDER,
                boxHeight - Hanging.SIZE + Hanging.UNDER,
                Hanging.SIZE,
                Hanging.SIZE);
        return badge;
    }

    /** Puts it on the corner of a box of this width. */
    void corner(double boxWidth) {
        resizeRelocate(boxWidth + Hanging.OVER - width, -Hanging.OVER, width, Hanging.SIZE);
    }
}
