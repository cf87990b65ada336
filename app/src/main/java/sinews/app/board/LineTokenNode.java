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
        if (!token.starvedOf().isEmpty()) {
            getStyleClass().add("starved");
        }
        if (!token.state().isEmpty()) {
            getStyleClass().addAll("idle", token.state());
        }
        outline.getStyleClass().add("token-outline");
        outline.setManaged(false);
        icon = new Group(Icons.of(token.icon(), 15));
        name = TokenType.text(name(token, named), TokenType.NAME, "token-name");
        first = TokenType.text(first(token), TokenType.RATE, "token-count");
        second = TokenType.text(second(token), TokenType.NAME, "token-name");
        change = TokenType.text(change(token), TokenType.SMALL, "token-name");
        marks = new TokenMarks(token.face(), named);
        getChildren().setAll(outline, icon, name, first, second);
        getChildren().addAll(marks.nodes());
        if (token.change() != 0) {
            double tip = token.change() > 0 ? 0 : ARROW - 1;
            double base = ARROW - 1 - tip;
            arrow.getPoints().setAll(0.0, base, ARROW, base, ARROW / 2, tip);
            arrow.getStyleClass().add("ramp");
            arrow.setManaged(false);
            getChildren().addAll(arrow, change);
        }
        setBox(size(token, named).width(), HEIGHT);
        hexagon();
        if (token.damage() > 0) {
            TokenBadge badge = new TokenBadge("−" + token.damage() + "%", Condition.WARNING);
            getChildren().add(badge);
            badge.corner(boxWidth() - 4);
        }
    }

    /** How large the node of a token is. */
    static Size size(LineToken token, boolean named) {
        double arrow =
                token.change() == 0
                        ? 0
                        : 5 + ARROW + 2 + TokenType.width(change(token), TokenType.SMALL);
        double text =
                Math.max(
                        TokenType.width(name(token, named), TokenType.NAME)
                                + TokenMarks.width(token.face(), named),
                        TokenType.width(first(token), TokenType.RATE)
                                + TokenType.width(second(token), TokenType.NAME)
                                + arrow);
        return new Size(Math.ceil(SLANT + ICON + GAP + text + SLANT + 3), HEIGHT);
    }

    private static String name(LineToken token, boolean named) {
        boolean lacks = named && !token.starvedOf().isEmpty();
        return token.label() + (lacks ? ", no " + token.starvedOf() : "");
    }

    private static String first(LineToken token) {
        return token.state().isEmpty() ? ShortNumber.of(token.rate()) : token.state();
    }

    private static String second(LineToken token) {
        if (token.state().isEmpty()) {
            return " / " + ShortNumber.of(token.capacity());
        }
        return token.weeksLeft() < 0 ? "" : " " + token.weeksLeft() + "w";
    }

    private static String change(LineToken token) {
        return token.change() == 0 ? "" : ShortNumber.of(Math.abs(token.change()));
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
