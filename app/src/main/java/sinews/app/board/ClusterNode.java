package sinews.app.board;

import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.Token;

import java.util.List;

/** A chip that stands for several tokens; opens their list. */
final class ClusterNode extends TokenNode {
    private final List<Token> members;
    private final Text count;

    ClusterNode(String id, List<Token> members) {
        super(id, "cluster-token", spoken(members));
        this.members = List.copyOf(members);
        String group = members.getFirst().group();
        boolean same = members.stream().allMatch(t -> t.group().equals(group));
        getStyleClass().add(same ? "group-" + group : "group-mixed");
        if (members.stream().anyMatch(t -> t.condition() == Condition.SHORT)) {
            getStyleClass().add("short");
        }
        count = TokenType.text("+" + members.size(), TokenType.COUNT, "token-count");
        getChildren().setAll(count);
        setBox(TokenLayout.CHIP_WIDTH, TokenLayout.CHIP_HEIGHT);
    }

    private static String spoken(List<Token> members) {
        long shortOnes = members.stream().filter(t -> t.condition() == Condition.SHORT).count();
        return members.size() + " tokens" + (shortOnes == 0 ? "" : ", " + shortOnes + " short");
    }

    List<Token> members() {
        return members;
    }

    @Override
    protected void layoutChildren() {
        double w = count.getLayoutBounds().getWidth();
        count.setX(Math.round((boxWidth() - 3 - w) / 2));
        count.setY(20);
    }
}
