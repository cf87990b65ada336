package sinews.app.board;

import javafx.scene.control.Label;

import sinews.app.board.BoardModel.Condition;

/** The round badge at the upper right of a token: a few signs on red or amber. */
final class TokenBadge extends Label {
    private static final double HEIGHT = 16;
    private static final double OVER = 8;
    private static final double LEAST = 19;

    private final double width;

    TokenBadge(String text, Condition condition) {
        super(text);
        getStyleClass().addAll("token-badge", StockTokenNode.style(condition));
        setMouseTransparent(true);
        setManaged(false);
        width = Math.max(LEAST, Math.ceil(TokenType.width(text, TokenType.SMALL)) + 9);
    }

    /** Puts it on the corner of a box of this width. */
    void corner(double boxWidth) {
        resizeRelocate(boxWidth + OVER - width, -OVER, width, HEIGHT);
    }
}
