package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.StockToken;

/**
 * A chip: icon on the owner's colour, count, marks, a thin bar for days of supply, a badge when it
 * runs out.
 */
final class StockTokenNode extends TokenNode {
    private static final double HEIGHT = 30;
    private static final double FIELD = 26;
    private static final double PAD = 7;
    private static final double BAR = 3;

    private final StockToken token;
    private final Group icon;
    private final Text name;
    private final Text count;
    private final TokenMarks marks;
    private final Region track = new Region();
    private final Region bar = new Region();
    private final double nameWidth;
    private final double width;

    /**
     * @param named seen from near: with the short name of the materiel and all marks
     */
    StockTokenNode(StockToken token, boolean named) {
        super(token.id(), "stock-token", token.spoken());
        this.token = token;
        getStyleClass().add("group-" + token.group());
        if (token.face().notes().stream().anyMatch(n -> n.mark() == Mark.HELD)) {
            getStyleClass().add("held");
        }
        icon = new Group(Icons.of(token.icon(), 16));
        name = TokenType.text(named ? token.label() : "", TokenType.NAME, "token-name");
        count = TokenType.text(ShortNumber.of(token.units()), TokenType.COUNT, "token-count");
        marks = new TokenMarks(token.face(), named);
        getChildren().setAll(icon, name, count);
        getChildren().addAll(marks.nodes());
        if (token.share() >= 0) {
            track.getStyleClass().add("token-track");
            bar.getStyleClass().addAll("token-bar", style(token.condition()));
            getChildren().addAll(track, bar);
        }
        nameWidth = named ? TokenType.width(token.label(), TokenType.NAME) + 6 : 0;
        width = size(token, named).width();
        setBox(width, HEIGHT);
        if (token.rank() > 0) {
            getChildren().add(TokenBadge.rank(token.rank(), HEIGHT));
        }
        if (token.emptyIn() >= 0) {
            TokenBadge badge =
                    new TokenBadge(
                            token.emptyIn() == 0 ? "!" : token.emptyIn() + "w", token.condition());
            getChildren().add(badge);
            badge.corner(boxWidth());
        }
    }

    /** How large the node of a token is. */
    static Size size(StockToken token, boolean named) {
        double name = named ? TokenType.width(token.label(), TokenType.NAME) + 6 : 0;
        double count = TokenType.width(ShortNumber.of(token.units()), TokenType.COUNT);
        return size(name, count, TokenMarks.width(token.face(), named));
    }

    private static Size size(double name, double count, double marks) {
        return new Size(Math.ceil(FIELD + 2 * PAD + Math.max(name + count, 26) + marks), HEIGHT);
    }

    /** What it shows. */
    StockToken token() {
        return token;
    }

    /** Shows another number of units, and makes room for one that is longer than its own. */
    void count(long units) {
        String text = ShortNumber.of(units);
        if (!text.equals(count.getText())) {
            count.setText(text);
            double wide = TokenType.width(text, TokenType.COUNT);
            setBox(Math.max(width, size(nameWidth, wide, marks.width()).width()), HEIGHT);
            requestLayout();
        }
    }

    static String style(Condition condition) {
        return switch (condition) {
            case SHORT -> "short";
            case WARNING -> "warn";
            case WELL, NONE -> "well";
        };
    }

    @Override
    Tooltip tip() {
        return new TokenTip(token.face());
    }

    @Override
    protected void layoutChildren() {
        var i = icon.getLayoutBounds();
        icon.relocate(
                Math.round((FIELD + 1 - i.getWidth()) / 2),
                Math.round((HEIGHT - i.getHeight()) / 2));
        boolean hasBar = token.share() >= 0;
        double base = hasBar ? 17 : 19.5;
        double room = boxWidth() - FIELD - 2 * PAD;
        double text = room - marks.width();
        double countWidth = count.getLayoutBounds().getWidth();
        name.setX(FIELD + PAD);
        name.setY(base);
        count.setX(Math.round(FIELD + PAD + nameWidth + (text - nameWidth - countWidth) / 2));
        count.setY(base);
        marks.place(FIELD + PAD + text + 1, base - 4.5);
        if (hasBar) {
            double y = HEIGHT - 9;
            track.resizeRelocate(FIELD + PAD, y, room, BAR);
            bar.resizeRelocate(FIELD + PAD, y, Math.max(BAR, room * token.share()), BAR);
        }
    }
}
