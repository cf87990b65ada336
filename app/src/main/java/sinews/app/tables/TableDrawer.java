package sinews.app.tables;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.shell.Action;
import sinews.model.board.Board;

import java.util.List;

/**
 * The map with a table below it that can be opened, dragged to another height and closed. The table
 * is that of the lens; its selection and the board's are one.
 */
public final class TableDrawer extends SplitPane {
    private static final double MAP_SHARE = 0.56;

    private final BoardView board;
    private final Node map;
    private final TablePane table;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private List<Board> past = List.of();

    /**
     * @param map the board, with what floats above it
     */
    public TableDrawer(BoardView board, Node map) {
        this.board = board;
        this.map = map;
        table = new TablePane(this::choose, () -> open.set(false));
        board.textScaleProperty().subscribe(by -> table.setType(by.doubleValue()));
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("table-drawer");
        setMinSize(0, 0);
        getItems().setAll(map);
        open.addListener((o, was, is) -> opened(is));
        board.modelProperty().addListener((o, was, is) -> refresh());
        board.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (open.get()) {
                                table.follow(is);
                            }
                        });
    }

    private void opened(boolean is) {
        if (is) {
            refresh();
            getItems().setAll(map, table);
            setDividerPositions(MAP_SHARE);
        } else {
            getItems().setAll(map);
            board.map().requestFocus();
        }
    }

    private void choose(BoardItem item) {
        board.selectedProperty().set(item);
        board.reveal(item);
    }

    private void refresh() {
        if (open.get()) {
            board.shown()
                    .ifPresent(
                            s ->
                                    table.show(
                                            LensTables.of(position(s)),
                                            board.selectedProperty().get()));
        }
    }

    private Position position(BoardView.Shown s) {
        return new Position(
                board.lensProperty().get(),
                s.scenario(),
                s.board(),
                s.measures(),
                past,
                board.proposalsProperty().get(),
                board.viewerProperty().get());
    }

    /** Boards before the present one, oldest first: the courses are drawn from them. */
    public void setPast(List<Board> boards) {
        past = List.copyOf(boards);
    }

    /** Whether the table is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /**
     * Opens or closes it.
     *
     * @param screen first part of its id
     */
    public Action action(String screen) {
        return Action.of(
                screen + "-table",
                "Table",
                "Show or hide the table of the lens",
                "Alt+T",
                () -> open.set(!open.get()));
    }
}
