package sinews.app.console;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import sinews.app.board.BoardView;
import sinews.app.inspector.InspectorView;
import sinews.app.map.Extent;

import java.util.List;

/** Inspector above the log, beside the board or, where room is short, over it; can be folded. */
final class SidePane extends VBox {
    private static final double SIDE = 372;
    private static final double LOG = 229;
    private static final double LOG_SMALL = 137;

    private final BorderPane root;
    private final StackPane stage;
    private final BoardView board;
    private final LogFeed log;
    private final Button toggle = new Button();
    private boolean compact;
    private boolean open = true;

    /**
     * @param root it stands at the right of this
     * @param stage holds the board; it lies on this where room is short
     */
    SidePane(
            BorderPane root,
            StackPane stage,
            BoardView board,
            InspectorView inspector,
            LogFeed log) {
        this.root = root;
        this.stage = stage;
        this.board = board;
        this.log = log;
        VBox.setVgrow(inspector, Priority.ALWAYS);
        inspector.setMinHeight(160);
        log.setPrefHeight(LOG);
        log.setMinHeight(Region.USE_PREF_SIZE);
        setPrefWidth(SIDE);
        setMinWidth(SIDE);
        setMaxWidth(SIDE);
        getStyleClass().addAll("panel", "line-left");
        getChildren().setAll(inspector, log);
        toggle.setId("console-side-toggle");
        toggle.getStyleClass().add("floating");
        toggle.setTooltip(new Tooltip("Show or hide inspector and log (Ctrl+B)"));
        toggle.setOnAction(e -> toggle());
        StackPane.setAlignment(toggle, Pos.TOP_RIGHT);
        StackPane.setAlignment(this, Pos.CENTER_RIGHT);
        stage.getChildren().add(toggle);
        board.addYielding(toggle);
        board.setAlsoKeptFree(
                () -> {
                    Bounds b = board.sceneToLocal(toggle.localToScene(toggle.getLayoutBounds()));
                    return List.of(new Extent(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY()));
                });
    }

    boolean isOpen() {
        return open;
    }

    boolean isCompact() {
        return compact;
    }

    /** Where room is short it starts folded; seen with the next {@link #place}. */
    void setCompact(boolean small) {
        compact = small;
        open = !small;
    }

    void toggle() {
        open = !open;
        place();
    }

    /** Puts it where it belongs. */
    void place() {
        stage.getChildren().remove(this);
        root.setRight(null);
        getStyleClass().remove("over-map");
        log.setPrefHeight(compact ? LOG_SMALL : LOG);
        if (open && compact) {
            getStyleClass().add("over-map");
            stage.getChildren().add(1, this);
        } else if (open) {
            root.setRight(this);
        }
        toggle.setText(open ? "Hide ›" : "‹ Inspector");
        toggle.setAccessibleText(open ? "Hide the inspector" : "Show the inspector");
        double covered = open && compact ? SIDE : 0;
        board.coveredProperty().set(covered);
        StackPane.setMargin(toggle, new Insets(12, covered + 12, 12, 12));
    }

    /** Its parts that can be seen, from top to bottom. */
    List<Node> regions() {
        return open ? List.copyOf(getChildren()) : List.of();
    }
}
