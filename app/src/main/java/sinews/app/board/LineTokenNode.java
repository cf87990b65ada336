package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.LineToken;

/**
 * A hexagon: name of the materiel and marks; rate against capacity with an arrow while it rises or
 * falls, or what it waits for. Dashed red when starved, a badge when damaged, dotted before it
 * works, grey when warm or cold.
 */
final class LineTokenNode extends TokenNode {
    private static final double HEIGHT = 34;
    private static final double SLANT = 9;
    private static final double ICON = 17;
    private static final double GAP = 5;
    private static final double ARROW = 7;

    private final LineToken token;
    private final Polygon outline = new Polygon();
    private final Polygon arrow = new Polygon();
    private final Group icon;
    private final Text name;
    private final Text first;
    private final Text second;
    private final Text change;
    private final TokenMarks marks;

    /**
     * @param named seen from near: with all marks, and the input that holds it back beside its name
     */
    LineTokenNode(LineToken token, boolean named) {
        super(token.id(), "line-token", token.spoken());
        this.token = token;
        getStyleClass().add("group-" + token.group());
        boolean makes = token.state().isEmpty();
        boolean starved = !token.starvedOf().isEmpty();
        if (starved) {
            getStyleClass().add("starved");
        }
        if (!makes) {
            getStyleClass().addAll("idle", token.state());
        }
        outline.getStyleClass().add("token-outline");
        outline.setManaged(false);
        icon = new Group(Icons.of(token.icon(), 15));
        String lacks = named && starved ? ", no " + token.starvedOf() : "";
        name = TokenType.text(token.label() + lacks, TokenType.NAME, "token-name");
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
        String by = token.change() == 0 ? "" : ShortNumber.of(Math.abs(token.change()));
        change = TokenType.text(by, TokenType.SMALL, "token-name");
        marks = new TokenMarks(token.face(), named);
        getChildren().setAll(outline, icon, name, first, second);
        getChildren().addAll(marks.nodes());
        double arrowWidth = 0;
        if (token.change() != 0) {
            double tip = token.change() > 0 ? 0 : ARROW - 1;
            double base = ARROW - 1 - tip;
            arrow.getPoints().setAll(0.0, base, ARROW, base, ARROW / 2, tip);
            arrow.getStyleClass().add("ramp");
            arrow.setManaged(false);
            arrowWidth = 5 + ARROW + 2 + TokenType.width(by, TokenType.SMALL);
            getChildren().addAll(arrow, change);
        }
        double text =
                Math.max(
                        TokenType.width(name.getText(), TokenType.NAME) + marks.width(),
                        TokenType.width(first.getText(), TokenType.RATE)
                                + TokenType.width(rest, TokenType.NAME)
                                + arrowWidth);
        setBox(SLANT + ICON + GAP + text + SLANT + 3, HEIGHT);
        hexagon();
        if (token.damage() > 0) {
            TokenBadge badge = new TokenBadge("−" + token.damage() + "%", Condition.WARNING);
            getChildren().add(badge);
            badge.corner(boxWidth() - 4);
        }
    }

    private void hexagon() {
        double w = boxWidth();
        double h = HEIGHT;
        outline.getPoints().setAll(0.5, h / 2, SLANT, 0.5, w - SLANT, 0.5);
        outline.getPoints().addAll(w - 0.5, h / 2, w - SLANT, h - 0.5, SLANT, h - 0.5);
    }

    @Override
    Tooltip tip() {
        return new TokenTip(token.face());
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
        marks.place(x + name.getLayoutBounds().getWidth(), 10);
        first.setX(x);
        first.setY(27);
        second.setX(x + first.getLayoutBounds().getWidth());
        second.setY(27);
        double right = second.getX() + second.getLayoutBounds().getWidth() + 5;
        arrow.relocate(Math.round(right), 20);
        change.setX(right + ARROW + 2);
        change.setY(27);
    }
}
