package sinews.app.msel;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.board.IconNames;
import sinews.app.board.Icons;
import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Map;

/**
 * Storylines as rows, turns as columns, an inject as a pill. A pill is dragged to another turn,
 * opened by double click or Enter, delivered, moved or skipped from its menu.
 */
public final class MselTimeline extends ScrollPane {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double STORYLINE_WIDTH = 92;
    private static final double TURN_WIDTH = 60;
    private static final double ICON = 13;
    private static final double GAP = 4;

    /** What can be done with a line of the MSEL. */
    public interface Actions {
        void open(MselItem item);

        void deliver(MselItem item);

        void reschedule(MselItem item, int turn);

        /** Takes it out; the reason is not empty. */
        void skip(MselItem item, String reason);
    }

    private final Actions actions;
    private final GridPane grid = new GridPane();
    private boolean readOnly;

    public MselTimeline(Actions actions) {
        this.actions = actions;
        getStyleClass().add("msel");
        setId("msel");
        setFitToWidth(true);
        setContent(grid);
    }

    /** True shows it only: no dragging, no menu. */
    public void setReadOnly(boolean value) {
        readOnly = value;
    }

    /** Draws the MSEL of a state. */
    public void show(SessionState state) {
        int turns = state.scenario().turns().size();
        Node cursor = getScene() == null ? null : getScene().getFocusOwner();
        boolean ours = cursor instanceof Pill && grid.getChildren().contains(cursor.getParent());
        grid.getChildren().clear();
        columns(turns);
        for (int t = 1; t <= turns; t++) {
            Label head = new Label("turn " + t);
            head.getStyleClass().add("msel-turn");
            head.setMaxWidth(Double.MAX_VALUE);
            head.pseudoClassStateChanged(NOW, t == state.turn());
            Tooltip.install(head, new Tooltip(state.scenario().turns().get(t - 1).name()));
            grid.add(head, t, 0);
        }
        int row = 1;
        for (MselRow r : MselRow.of(state)) {
            Label name = new Label(r.storyline());
            name.getStyleClass().add("msel-storyline");
            name.setWrapText(true);
            GridPane.setMargin(name, new Insets(4, 8, 4, 0));
            grid.add(name, 0, row);
            for (int t = 1; t <= turns; t++) {
                grid.add(cell(t, r.byTurn().getOrDefault(t, List.of()), state), t, row);
            }
            row++;
        }
        if (ours && cursor != null && grid.lookup("#" + cursor.getId()) instanceof Node again) {
            // Moved or not, the inject that had the cursor has it still.
            again.requestFocus();
        }
    }

    private void columns(int turns) {
        if (grid.getColumnConstraints().size() == turns + 1) {
            return;
        }
        grid.getColumnConstraints().clear();
        ColumnConstraints first = new ColumnConstraints();
        first.setMinWidth(STORYLINE_WIDTH);
        first.setPercentWidth(7.5);
        grid.getColumnConstraints().add(first);
        for (int t = 0; t < turns; t++) {
            ColumnConstraints c = new ColumnConstraints(0, TURN_WIDTH, Double.MAX_VALUE);
            c.setHgrow(Priority.ALWAYS);
            c.setHalignment(HPos.CENTER);
            c.setPercentWidth(92.5 / turns);
            grid.getColumnConstraints().add(c);
        }
    }

    private Node cell(int turn, List<MselItem> items, SessionState state) {
        VBox cell = new VBox(3);
        cell.getStyleClass().add("msel-cell");
        cell.setMinWidth(0);
        cell.pseudoClassStateChanged(NOW, turn == state.turn());
        items.forEach(i -> cell.getChildren().add(pill(i, state)));
        if (!readOnly) {
            acceptDrops(cell, turn, state);
        }
        return cell;
    }

    private void acceptDrops(Region cell, int turn, SessionState state) {
        cell.setOnDragOver(
                e -> {
                    if (turn >= state.turn() && e.getDragboard().hasString()) {
                        e.acceptTransferModes(TransferMode.MOVE);
                        cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("drop"), true);
                    }
                    e.consume();
                });
        cell.setOnDragExited(
                e -> cell.pseudoClassStateChanged(PseudoClass.getPseudoClass("drop"), false));
        cell.setOnDragDropped(
                e -> {
                    String id = e.getDragboard().getString();
                    state.msel().stream()
                            .filter(i -> i.inject().id().equals(id))
                            .findFirst()
                            .ifPresent(i -> actions.reschedule(i, turn));
                    e.setDropCompleted(true);
                    e.consume();
                });
    }

    Node pill(MselItem item, SessionState state) {
        boolean waits =
                item.status() == MselItem.Status.PLANNED
                        || item.status() == MselItem.Status.CONDITIONAL;
        Pill pill = new Pill(mark(item.status()) + item.inject().title());
        pill.setId("inject-" + item.inject().id());
        pill.getStyleClass()
                .setAll("msel-pill", item.status().name().toLowerCase(java.util.Locale.ROOT));
        pill.setGraphic(Icons.boxed(IconNames.inject(item.inject().effects()), ICON));
        pill.setGraphicTextGap(GAP);
        pill.setMinWidth(34);
        pill.setMaxWidth(Double.MAX_VALUE);
        pill.setTooltip(new Tooltip(word(item.status()) + ": " + item.inject().headline()));
        pill.setAccessibleText(
                word(item.status()) + " in turn " + item.turn() + ": " + item.inject().headline());
        pill.pseudoClassStateChanged(
                NOW, item.turn() == state.turn() && item.status() == MselItem.Status.DELIVERED);
        pill.setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                        actions.open(item);
                    }
                });
        pill.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER) {
                        actions.open(item);
                        e.consume();
                    }
                });
        if (!readOnly && waits && !state.ended()) {
            pill.setContextMenu(menu(item, state.scenario().turns().size()));
            pill.setOnDragDetected(
                    e -> {
                        Dragboard board = pill.startDragAndDrop(TransferMode.MOVE);
                        ClipboardContent content = new ClipboardContent();
                        content.putString(item.inject().id());
                        board.setContent(content);
                        board.setDragView(pill.snapshot(null, null));
                        e.consume();
                    });
        }
        return pill;
    }

    private ContextMenu menu(MselItem item, int turns) {
        MenuItem now = new MenuItem("Inject now");
        now.setOnAction(e -> actions.deliver(item));
        MenuItem later = new MenuItem("One turn later");
        later.setOnAction(e -> actions.reschedule(item, item.turn() + 1));
        later.setDisable(item.turn() >= turns);
        MenuItem open = new MenuItem("Read, move or skip…");
        open.setOnAction(e -> actions.open(item));
        return new ContextMenu(now, later, open);
    }

    private static final Map<MselItem.Status, String> MARKS =
            Map.of(
                    MselItem.Status.PLANNED, "",
                    MselItem.Status.CONDITIONAL, "◇ ",
                    MselItem.Status.DELIVERED, "✓ ",
                    MselItem.Status.SKIPPED, "– ");

    private static String mark(MselItem.Status status) {
        return MARKS.getOrDefault(status, "");
    }

    static String word(MselItem.Status status) {
        return switch (status) {
            case PLANNED -> "Planned";
            case CONDITIONAL -> "Conditional";
            case DELIVERED -> "Delivered";
            case SKIPPED -> "Skipped";
        };
    }

    /** A pill whose icon stands only where it costs the title no letter. */
    private static final class Pill extends Button {
        Pill(String title) {
            super(title);
            widthProperty().subscribe(w -> titleFirst());
        }

        private void titleFirst() {
            boolean whole = getWidth() == 0 || prefWidth(-1) <= getWidth() + 0.5;
            setContentDisplay(whole ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
        }

        /** It may have got its width before its style, and look narrower with it. */
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (getContentDisplay() == ContentDisplay.TEXT_ONLY
                    && prefWidth(-1) <= getWidth() + 0.5) {
                Platform.runLater(this::titleFirst);
            }
        }

        /** With its icon, shown or not, or it would never get the room for it back. */
        @Override
        protected double computePrefWidth(double height) {
            boolean bare = getContentDisplay() == ContentDisplay.TEXT_ONLY;
            return super.computePrefWidth(height) + (bare ? ICON + GAP : 0);
        }
    }
}
