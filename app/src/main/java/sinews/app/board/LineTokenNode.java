package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.LineToken;

/**
 * A hexagon: name of the materiel, rate against capacity or what it waits for; dashed red when
 * starved.
 */
final class LineTokenNode extends TokenNode {
    private static final double HEIGHT = 34;
    private static final double SLANT = 9;
    private static final double ICON = 17;
    private static final double GAP = 5;

    private final Polygon outline = new Polygon();
    private final Group icon;
    private final Text name;
    private final Text first;
    private final Text second;

    LineTokenNode(LineToken token) {
        super(token.id(), "line-token", token.spoken());
        getStyleClass().add("group-" + token.group());
        boolean makes = token.state().isEmpty();
        if (!token.starvedOf().isEmpty()) {
            getStyleClass().add("starved");
        }
        if (!makes) {
            getStyleClass().add("idle");
        }
        outline.getStyleClass().add("token-outline");
        icon = new Group(Icons.of(token.icon(), 15));
        name = TokenType.text(token.label(), TokenType.NAME, "token-name");
        first =
                TokenType.text(
                        makes ? ShortNumber.of(token.rate()) : token.state(),
                        TokenType.RATE,
                        "token-count");
        String rest =
                makes
                        ? " / " + ShortNumber.of(token.capacity())
                        : token.weeksLeft() < 0 ? "" : " " + token.weeksLeft() + "w";
        second = TokenType.text(rest, TokenType.NAME, "token-name");
        getChildren().setAll(outline, icon, name, first, second);
        double text =
                Math.max(
                        TokenType.width(token.label(), TokenType.NAME),
                        TokenType.width(first.getText(), TokenType.RATE)
                                + TokenType.width(rest, TokenType.NAME));
        setBox(SLANT + ICON + GAP + text + SLANT + 3, HEIGHT);
        double w = boxWidth();
        outline.getPoints()
                .setAll(
                        0.5,
                        HEIGHT / 2,
                        SLANT,
                        0.5,
                        w - SLANT,
                        0.5,
                        w - 0.5,
                        HEIGHT / 2,
                        w - SLANT,
                        HEIGHT - 0.5,
                        SLANT,
                        HEIGHT - 0.5);
        outline.setManaged(false);
    }

    @Override
    protected void layoutChildren() {
        var i = icon.getLayoutBounds();
        icon.relocate(
                SLANT + Math.round((ICON - i.getWidth()) / 2),
                Math.round((HEIGHT - i.getHeight()) / 2));
        double x = SLANT + ICON + GAP;
        name.setX(x);
        name.setY(13.5);
        first.setX(x);
        first.setY(27);
        second.setX(x + first.getLayoutBounds().getWidth());
        second.setY(27);
    }
}
