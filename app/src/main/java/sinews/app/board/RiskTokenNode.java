package sinews.app.board;

import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.RiskToken;

/**
 * A mark whose number of corners says by how much the threat is above the hardening: square for
 * none, triangle, diamond, star-like octagon for one, two and three; beside it what is exposed.
 */
final class RiskTokenNode extends TokenNode {
    private static final double HEIGHT = 26;
    private static final double MARK = 20;
    private static final double PAD = 6;

    private final Polygon mark;
    private final Text level;
    private final Text value;

    RiskTokenNode(RiskToken token) {
        super(token.id(), "risk-token", token.spoken());
        getStyleClass().add("gap-" + token.gap());
        mark = RiskMark.of(token.gap());
        mark.setManaged(false);
        mark.getStyleClass().add("risk-mark");
        level = TokenType.text("+" + token.gap(), TokenType.SMALL, "risk-level");
        level.setVisible(token.gap() > 0);
        String worth = worth(token);
        value = TokenType.text(worth, TokenType.RATE, "token-count");
        getChildren().setAll(mark, level, value);
        setBox(size(token).width(), HEIGHT);
        if (worth.isEmpty()) {
            getStyleClass().add("bare");
        }
    }

    /** How large the node of a token is. */
    static Size size(RiskToken token) {
        String worth = worth(token);
        double text = worth.isEmpty() ? 0 : TokenType.width(worth, TokenType.RATE) + PAD + 3;
        return new Size(Math.ceil(MARK + 6 + text), HEIGHT);
    }

    private static String worth(RiskToken token) {
        return token.gap() == 0 || token.exposed() == 0 ? "" : RiskTokens.dollars(token.exposed());
    }

    @Override
    protected void layoutChildren() {
        mark.relocate(
                3 + (MARK - mark.getLayoutBounds().getWidth()) / 2,
                (HEIGHT - mark.getLayoutBounds().getHeight()) / 2);
        double w = level.getLayoutBounds().getWidth();
        level.setX(3 + (MARK - w) / 2);
        level.setY(HEIGHT / 2 + (getStyleClass().contains("gap-1") ? 5.5 : 3.5));
        value.setX(3 + MARK + PAD);
        value.setY(HEIGHT / 2 + 4.5);
    }
}
