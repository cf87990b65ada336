package sinews.app.tables;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.shell.Ui;
import sinews.model.measures.Table;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Kind;
import sinews.model.measures.Table.Row;
import sinews.model.measures.TableCsv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A table to filter and sort, whose selection is the board's. Up and down go from row to row,
 * Ctrl+C copies as CSV: the rows chosen, or all that are shown when it is fewer than two.
 */
public final class TablePane extends VBox {
    private static final double TIP_WIDTH = 360;
    private static final double ROW = 26;

    /** A row of the table with what it stands for. */
    private record Line(Row row, BoardItem item, String tone) {}

    private final Label title = Ui.label("", "heading");
    private final Label count = Ui.label("", "muted");
    private final TextField search = new TextField();
    private final ToggleButton columnsButton = new ToggleButton("Filter columns");
    private final TableView<Line> view = new TableView<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final FilteredList<Line> filtered = new FilteredList<>(lines);
    private final Map<Integer, String> byColumn = new HashMap<>();
    private final Consumer<BoardItem> choose;
    private @Nullable LensTable shown;
    private boolean following;
    private double type = 1;

    /**
     * @param choose told of the row that was chosen
     * @param close takes the table away
     */
    TablePane(Consumer<BoardItem> choose, Runnable close) {
        super(8);
        this.choose = choose;
        setId("lens-table-pane");
        getStyleClass().addAll("panel", "line-top", "table-pane");
        search.setId("table-filter");
        search.setPromptText("Filter by words");
        search.setAccessibleText("Filter the table by words");
        search.setPrefWidth(220);
        search.textProperty().subscribe(t -> refilter());
        columnsButton.setId("table-filter-columns");
        columnsButton.setTooltip(
                new Tooltip("A filter under each heading: words, or <10, >=5, 3-8 for numbers"));
        columnsButton.selectedProperty().addListener((o, was, is) -> heads());
        Button copy = new Button("Copy");
        copy.setId("table-copy");
        copy.setTooltip(new Tooltip("Copy as CSV (Ctrl+C in the table)"));
        copy.setOnAction(e -> copy());
        Button gone = new Button("✕");
        gone.setId("table-close");
        gone.getStyleClass().addAll("quiet", "small");
        gone.setAccessibleText("Close the table");
        gone.setTooltip(new Tooltip("Close the table (Alt+T)"));
        gone.setOnAction(e -> close.run());
        for (Region r : List.of(title, count, columnsButton, copy, gone)) {
            r.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox head = new HBox(10, title, count, Ui.gap(), search, columnsButton, copy, gone);
        head.setAlignment(Pos.CENTER_LEFT);
        view.setId("lens-table");
        view.setFixedCellSize(ROW);
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setPlaceholder(Ui.label("", "muted"));
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(60);
        SortedList<Line> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
        view.getSelectionModel().selectedItemProperty().addListener((o, was, is) -> chosen(is));
        view.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
                        copy();
                        e.consume();
                    }
                });
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        view.requestFocus();
                        view.getSelectionModel().selectFirst();
                        e.consume();
                    }
                });
        getChildren().setAll(head, view);
    }

    /** How much larger than usual type is, 1 to 2: rows and columns grow with it. */
    void setType(double by) {
        type = by;
        view.setFixedCellSize(ROW * by);
        LensTable now = shown;
        if (now != null) {
            for (int i = 0; i < view.getColumns().size(); i++) {
                view.getColumns().get(i).setPrefWidth(ColumnWidths.of(now.table(), i) * by);
            }
        }
    }

    private void chosen(@Nullable Line line) {
        if (line != null && !following) {
            choose.accept(line.item());
        }
    }

    /** Shows a table; another one than before begins unfiltered and unsorted. */
    void show(LensTable next, @Nullable BoardItem selected) {
        LensTable before = shown;
        shown = next;
        boolean other = before == null || !before.table().id().equals(next.table().id());
        following = true;
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < next.items().size(); i++) {
            rows.add(
                    new Line(next.table().rows().get(i), next.items().get(i), next.tones().get(i)));
        }
        if (other) {
            // First, as neither filter nor order of one table fits the rows of another.
            lines.clear();
            byColumn.clear();
            search.clear();
            view.getSortOrder().clear();
            refilter();
            title.setText(next.table().title());
            title.setTooltip(new Tooltip(next.table().say()));
            view.getColumns().setAll(columns(next));
        }
        lines.setAll(rows);
        refilter();
        if (other) {
            sortFirst(next);
        }
        following = false;
        follow(selected);
    }

    /** What is worst comes first: the toned column, when it holds numbers. */
    private void sortFirst(LensTable table) {
        int i = table.toned();
        if (i >= 0) {
            TableColumn<Line, ?> column = view.getColumns().get(i);
            boolean gap = table.table().id().equals("risks");
            boolean words = table.table().columns().get(i).kind() == Kind.TEXT;
            column.setSortType(
                    gap || words
                            ? TableColumn.SortType.DESCENDING
                            : TableColumn.SortType.ASCENDING);
            if (!table.table().id().equals("agreements")) {
                view.getSortOrder().setAll(List.of(column));
            }
        }
    }

    /** Marks the row of what is selected on the board, and brings it into view. */
    void follow(@Nullable BoardItem selected) {
        Line now = view.getSelectionModel().getSelectedItem();
        if (now != null && selected != null && selected.stands(now.item())) {
            return;
        }
        following = true;
        view.getSelectionModel().clearSelection();
        if (selected != null) {
            for (int i = 0; i < view.getItems().size(); i++) {
                if (selected.stands(view.getItems().get(i).item())) {
                    view.getSelectionModel().select(i);
                    view.scrollTo(Math.max(0, i - 2));
                    break;
                }
            }
        }
        following = false;
    }

    private void refilter() {
        LensTable now = shown;
        if (now == null) {
            return;
        }
        RowFilter filter =
                new RowFilter(now.table().columns(), search.getText(), Map.copyOf(byColumn));
        filtered.setPredicate(l -> filter.shows(l.row()));
        int all = lines.size();
        int some = filtered.size();
        count.setText(some == all ? rows(all) : some + " of " + rows(all));
        ((Label) view.getPlaceholder()).setText(all == 0 ? now.empty() : "No row fits the filter.");
    }

    private static String rows(int n) {
        return n == 1 ? "1 row" : n + " rows";
    }

    private void heads() {
        LensTable now = shown;
        if (now != null) {
            if (!columnsButton.isSelected()) {
                byColumn.clear();
                refilter();
            }
            for (int i = 0; i < view.getColumns().size(); i++) {
                view.getColumns().get(i).setGraphic(head(now.table().columns().get(i), i));
            }
        }
    }

    private Region head(Column c, int index) {
        Label name = Ui.label(c.name());
        Tooltip tip = new Tooltip((c.unit().isEmpty() ? "" : "In " + c.unit() + ". ") + c.help());
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        name.setTooltip(tip);
        if (!columnsButton.isSelected() || c.kind() == Kind.COURSE) {
            return name;
        }
        TextField filter = new TextField(byColumn.getOrDefault(index, ""));
        filter.setId("table-filter-" + index);
        filter.getStyleClass().add("column-filter");
        filter.setPromptText(c.kind() == Kind.NUMBER ? "<10, 3-8" : "words");
        filter.setAccessibleText("Filter " + c.name());
        filter.textProperty()
                .subscribe(
                        t -> {
                            byColumn.put(index, t);
                            refilter();
                        });
        VBox box = new VBox(3, name, filter);
        box.setAlignment(c.kind() == Kind.NUMBER ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        return box;
    }

    private List<TableColumn<Line, Cell>> columns(LensTable table) {
        List<TableColumn<Line, Cell>> columns = new ArrayList<>();
        for (int i = 0; i < table.table().columns().size(); i++) {
            int index = i;
            Column c = table.table().columns().get(i);
            TableColumn<Line, Cell> column = new TableColumn<>();
            column.setId("table-column-" + i);
            column.setGraphic(head(c, i));
            column.setReorderable(false);
            column.setSortable(c.kind() != Kind.COURSE);
            column.setPrefWidth(ColumnWidths.of(table.table(), i) * type);
            column.setCellValueFactory(
                    x -> new ReadOnlyObjectWrapper<>(x.getValue().row().cells().get(index)));
            column.setComparator(
                    Comparator.comparing(
                                    Cell::number, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Cell::text));
            boolean toned = i == table.toned();
            column.setCellFactory(
                    x -> new TableCellView<>(c, toned ? l -> ((Line) l).tone() : l -> "plain"));
            if (c.kind() == Kind.NUMBER) {
                column.getStyleClass().add("number-column");
            }
            columns.add(column);
        }
        return columns;
    }

    /** As CSV: the rows chosen when they are several, else all that are shown, in their order. */
    private void copy() {
        LensTable now = shown;
        if (now == null) {
            return;
        }
        List<Line> chosen = view.getSelectionModel().getSelectedItems();
        List<Line> rows = chosen.size() > 1 ? chosen : view.getItems();
        Table some =
                new Table(
                        now.table().id(),
                        now.table().title(),
                        now.table().say(),
                        now.table().columns(),
                        rows.stream().map(Line::row).toList());
        StringBuilder csv = new StringBuilder();
        try {
            TableCsv.write(some, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(csv.toString());
        Clipboard.getSystemClipboard().setContent(content);
        count.setText(rows(rows.size()) + " copied as CSV");
    }
}
