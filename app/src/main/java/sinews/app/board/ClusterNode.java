package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;

import java.util.List;

/**
 * A stack of tokens: the short code of their nation on its colour (a pile where they belong to
 * several), how many they are, and a badge for the worst of them. It opens.
 */
final class ClusterNode extends TokenNode {
    private static final double FIELD = 27;
    private static final double SHEET = 3;

    private final List<Token> members;
    private final List<Token> inside;
    private final String title;
    private final Node field;
    private final Text count;

    /**
     * @param where what it is a stack of, such as "United States" or "Guam"
     * @param members those it stands for
     * @param inside those it opens with: its members, and what stands beside it already
     */
    ClusterNode(String id, String where, List<Token> members, List<Token> inside) {
        super(id, "cluster-token", spoken(where, members));
        this.members = List.copyOf(members);
        this.inside = List.copyOf(inside);
        title = title(where, inside);
        Token first = members.getFirst();
        boolean oneGroup = members.stream().allMatch(t -> t.group().equals(first.group()));
        boolean oneNation = members.stream().allMatch(t -> t.nation().equals(first.nation()));
        getStyleClass().add(oneGroup ? "group-" + first.group() : "group-mixed");
        if (oneNation) {
            field = TokenType.text(first.nation(), TokenType.STRAIT, "cluster-code");
        } else {
            field = new Group(Icons.of("stack", 15));
        }
        String number = (inside.size() > members.size() ? "+" : "") + members.size();
        count = TokenType.text(number, TokenType.COUNT, "token-count");
        getChildren().setAll(field, count);
        setBox(TokenLayout.CHIP_WIDTH, TokenLayout.CHIP_HEIGHT);
        int rank = rank(members);
        if (rank > 0) {
            getChildren().add(TokenBadge.rank(rank, boxHeight()));
        }
        Condition worst = worst(members);
        int soonest = soonest(members);
        if (worst == Condition.SHORT || soonest >= 0) {
            TokenBadge badge = new TokenBadge(soonest > 0 ? soonest + "w" : "!", worst);
            getChildren().add(badge);
            badge.corner(boxWidth());
        }
    }

    private static Condition worst(List<Token> members) {
        return members.stream().map(Token::condition).max(Condition::compareTo).orElseThrow();
    }

    /** Of the worst off of them; 0 when none is among the worst of all. */
    private static int rank(List<Token> members) {
        return members.stream()
                .mapToInt(t -> t instanceof StockToken s ? s.rank() : 0)
                .filter(r -> r > 0)
                .min()
                .orElse(0);
    }

    /** Weeks until the first of them runs out; -1 when none does. */
    private static int soonest(List<Token> members) {
        return members.stream()
                .mapToInt(t -> t instanceof StockToken s ? s.emptyIn() : -1)
                .filter(w -> w >= 0)
                .min()
                .orElse(-1);
    }

    private static String title(String where, List<Token> members) {
        long shortOnes = members.stream().filter(t -> t.condition() == Condition.SHORT).count();
        String rest = shortOnes == 0 ? "" : ", " + shortOnes + " short";
        String tokens = members.size() == 1 ? " token" : " tokens";
        return where + ": " + members.size() + tokens + rest;
    }

    private static String spoken(String where, List<Token> members) {
        int soonest = soonest(members);
        String first =
                soonest < 0
                        ? ""
                        : soonest == 0
                                ? ", one empty now"
                                : ", the first empty in "
                                        + soonest
                                        + (soonest == 1 ? " week" : " weeks");
        return title(where, members) + first;
    }

    /** Those it stands for. */
    List<Token> members() {
        return members;
    }

    /** What it opens with. */
    List<Token> inside() {
        return inside;
    }

    /** What stands above its tokens when it is open. */
    String title() {
        return title;
    }

    /** None: it opens when the pointer rests on it. */
    @Override
    @Nullable Tooltip tip() {
        return null;
    }

    @Override
    protected void layoutChildren() {
        double middle = (boxHeight() + SHEET) / 2;
        var b = field.getLayoutBounds();
        double x = Math.round((FIELD - b.getWidth()) / 2);
        if (field instanceof Text t) {
            t.setX(x);
            t.setY(Math.round(middle + 4));
        } else {
            field.relocate(x, Math.round(middle - b.getHeight() / 2));
        }
        double room = boxWidth() - SHEET - FIELD;
        double w = count.getLayoutBounds().getWidth();
        count.setX(Math.round(FIELD + (room - w) / 2));
        count.setY(Math.round(middle + 4.5));
    }
}
