package sinews.app.board;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

import sinews.app.board.BoardModel.Token;

import java.util.List;
import java.util.function.Function;

/** The tokens of a cluster, each with its name; they can be selected and dragged from here. */
final class ClusterCard extends VBox {
    private static final double ROW = 40;
    private static final double WIDTH = 320;
    private static final int ROWS = 9;

    private final TokenNode first;

    /**
     * @param nodes makes a token's node
     * @param closed called when it is to disappear
     */
    ClusterCard(
            List<Token> members,
            Function<Token, TokenNode> nodes,
            Function<Token, String> caption,
            Runnable closed) {
        getStyleClass().addAll("map-card", "cluster-card");
        setManaged(false);
        Label title = new Label(members.size() + " tokens");
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane();
        grid.setHgap(10);
        TokenNode top = null;
        int row = 0;
        for (Token t : members) {
            TokenNode node = nodes.apply(t);
            top = top == null ? node : top;
            Pane holder = new Pane(node);
            holder.setMinSize(node.boxWidth() + 12, ROW);
            holder.setPrefSize(node.boxWidth() + 12, ROW);
            node.relocate(2, (ROW - node.boxHeight()) / 2);
            Label name = new Label(caption.apply(t));
            name.getStyleClass().add("legend-name");
            grid.addRow(row++, holder, name);
            GridPane.setValignment(name, javafx.geometry.VPos.CENTER);
        }
        if (top == null) {
            throw new IllegalArgumentException("a cluster has members");
        }
        first = top;
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(title, scroll);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        closed.run();
                    }
                });
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        addEventHandler(javafx.scene.input.ScrollEvent.SCROLL, javafx.event.Event::consume);
        resize(WIDTH, 52 + ROW * Math.min(ROWS, members.size()));
    }

    /** Puts the cursor on the first token. */
    void begin() {
        first.requestFocus();
    }
}
