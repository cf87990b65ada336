package sinews.app.review;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import sinews.app.shell.Ui;
import sinews.app.tables.Sparkline;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.Table;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The measures as tables: choose one, type to filter, click a heading to sort. What takes seconds
 * is reckoned in the background and can be stopped.
 */
final class MeasuresTab extends VBox {
    private static final double TIP_WIDTH = 420;

    private final Supplier<MeasureTables> reader;
    private final Executor background;
    private final ComboBox<String> which = new ComboBox<>();
    private final TextField filter = new TextField();
    private final Label say = Ui.text("", "muted");
    private final VBox work = new VBox(8);
    private final TableView<Row> view = new TableView<>();
    private final Button export = new Button("Export tables…");
    private boolean opened;
    private @Nullable MeasureTables read;
    private @Nullable BackgroundJob job;

    /**
     * @param reader reads the tables off the log, once the tab is looked at
     * @param exportTables asks for a folder and writes the tables to it
     */
    MeasuresTab(
            ReviewViewModel model,
            Supplier<MeasureTables> reader,
            Executor background,
            Consumer<MeasureTables> exportTables) {
        super(12);
        this.reader = reader;
        this.background = background;
        getStyleClass().add("review-tab");
        which.setId("measures-table");
        which.setConverter(titles());
        which.setMinWidth(210);
        which.valueProperty().addListener((o, was, is) -> show());
        filter.setId("measures-filter");
        filter.setPromptText("Filter by words");
        HBox.setHgrow(filter, Priority.ALWAYS);
        filter.setMaxWidth(Double.MAX_VALUE);
        export.setId("measures-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setTooltip(new Tooltip("Write every table known so far as CSV"));
        export.setOnAction(
                e -> {
                    MeasureTables known = read;
                    if (known != null) {
                        exportTables.accept(known);
                    }
                });
        HBox head = new HBox(8, which, filter, export);
        head.setAlignment(Pos.CENTER_LEFT);
        view.setId("measures-rows");
        view.setPlaceholder(Ui.label("Nothing to show, or nothing that fits the filter."));
        VBox.setVgrow(view, Priority.ALWAYS);
        view.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.decisions()
                                        .of(is.link())
                                        .ifPresent(d -> model.go(d.position()));
                            }
                        });
        work.setId("measures-work");
        head.disableProperty().bind(which.valueProperty().isNull());
        say.setText("Reading the log…");
        getChildren().addAll(head, say, work, view);
    }

    /** Reads the tables and begins what takes seconds, once the tab is looked at. */
    void opened() {
        if (opened) {
            return;
        }
        opened = true;
        CompletableFuture.supplyAsync(reader, background)
                .whenComplete((tables, failure) -> Platform.runLater(() -> show(tables, failure)));
    }

    private void show(@Nullable MeasureTables tables, @Nullable Throwable failure) {
        if (tables == null) {
            String why = failure == null ? "" : String.valueOf(failure.getMessage());
            say.setText("The measures could not be read off the log: " + why);
            return;
        }
        read = tables;
        refill(tables, "turns");
        if (tables.lacksResilience()) {
            resilience(tables);
        } else {
            offers(tables);
        }
    }

    /** Stops what is still being reckoned: nobody will look at it. */
    void stop() {
        BackgroundJob running = job;
        if (running != null) {
            running.stop();
        }
    }

    private StringConverter<String> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(String id) {
                MeasureTables known = read;
                return id == null || known == null
                        ? ""
                        : known.table(id).map(Table::title).orElse(id);
            }

            @Override
            public String fromString(String s) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        };
    }

    private void refill(MeasureTables measures, String select) {
        which.getItems().setAll(measures.tables().stream().map(Table::id).toList());
        if (select.equals(which.getValue())) {
            show();
        } else {
            which.setValue(select);
        }
    }

    private void offers(MeasureTables measures) {
        HBox row = new HBox(8);
        if (measures.lacksResilience()) {
            row.getChildren()
                    .add(
                            offer(
                                    "measures-resilience",
                                    "Reckon resilience and deterrence",
                                    "Plays on from the end of each turn without each line; takes a"
                                            + " moment, and can be stopped.",
                                    () -> resilience(measures)));
        }
        if (measures.lacksValues()) {
            row.getChildren()
                    .add(
                            offer(
                                    "measures-values",
                                    "Reckon what each move was worth",
                                    "Plays the session again without each move; takes a moment, and"
                                            + " can be stopped.",
                                    () -> values(measures)));
        }
        work.getChildren().setAll(row);
        work.setManaged(!row.getChildren().isEmpty());
    }

    private static Button offer(String id, String text, String help, Runnable run) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> run.run());
        return button;
    }

    private void resilience(MeasureTables measures) {
        run(measures, "Reckoning resilience", measures::reckonResilience, "");
    }

    private void values(MeasureTables measures) {
        run(measures, "Reckoning what each move was worth", measures::reckonValues, "moves");
    }

    /**
     * @param then table to show when it is finished, empty to stay
     */
    private void run(
            MeasureTables measures, String what, BackgroundJob.Reckoning task, String then) {
        BackgroundJob begun =
                new BackgroundJob(
                        what,
                        task,
                        done -> {
                            offers(measures);
                            String now = which.getValue();
                            refill(measures, done && !then.isEmpty() ? then : now);
                        });
        job = begun;
        work.getChildren().setAll(begun);
        work.setManaged(true);
        background.execute(begun);
    }

    private void show() {
        String id = which.getValue();
        MeasureTables known = read;
        Table table = id == null || known == null ? null : known.table(id).orElse(null);
        if (table == null) {
            return;
        }
        say.setText(table.say());
        view.getColumns().setAll(columns(table));
        FilteredList<Row> rows =
                new FilteredList<>(FXCollections.observableArrayList(table.rows()));
        rows.predicateProperty()
                .bind(
                        filter.textProperty()
                                .map(
                                        words ->
                                                row ->
                                                        text(row)
                                                                .contains(
                                                                        words.strip()
                                                                                .toLowerCase(
                                                                                        Locale
                                                                                                .ROOT))));
        SortedList<Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(view.comparatorProperty());
        view.setItems(sorted);
    }

    private static String text(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static List<TableColumn<Row, Cell>> columns(Table table) {
        List<TableColumn<Row, Cell>> columns = new java.util.ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table, i));
        }
        return columns;
    }

    private static TableColumn<Row, Cell> column(Table table, int index) {
        Column c = table.columns().get(index);
        TableColumn<Row, Cell> column = new TableColumn<>();
        Label head = Ui.label(c.name().strip());
        Tooltip tip = new Tooltip((c.unit().isEmpty() ? "" : "In " + c.unit() + ". ") + c.help());
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        head.setTooltip(tip);
        column.setGraphic(head);
        column.setId("measure-" + index);
        column.setReorderable(false);
        column.setCellValueFactory(
                x -> new ReadOnlyObjectWrapper<>(x.getValue().cells().get(index)));
        column.setSortable(c.kind() != Table.Kind.COURSE);
        column.setComparator(
                Comparator.comparing(Cell::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Cell::text));
        column.setPrefWidth(width(table, index));
        column.setCellFactory(x -> new MeasureCell(c));
        if (c.kind() == Table.Kind.NUMBER) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /** As wide as its texts, within reason: the tables are small. */
    private static double width(Table table, int index) {
        Column c = table.columns().get(index);
        return switch (c.kind()) {
            case COURSE -> 108;
            case NUMBER ->
                    Math.max(36 + 8 * c.name().strip().length(), 20 + 7.4 * longest(table, index));
            // The last text explains and may be long; those before it share the width.
            case TEXT ->
                    Math.clamp(
                            24 + 6.6 * longest(table, index),
                            90,
                            index == table.columns().size() - 1 ? 420 : 190);
        };
    }

    private static int longest(Table table, int index) {
        Column c = table.columns().get(index);
        return table.rows().stream()
                .map(r -> MeasureCell.text(c, r.cells().get(index)))
                .mapToInt(String::length)
                .max()
                .orElse(4);
    }

    /** A cell: text cut with all of it in the tooltip, a number to the right, or a course. */
    private static final class MeasureCell extends TableCell<Row, Cell> {
        private final Column column;

        MeasureCell(Column column) {
            this.column = column;
            getStyleClass().add("measure-cell");
            if (column.kind() == Table.Kind.NUMBER) {
                getStyleClass().add("number-cell");
            }
        }

        static String text(Column column, Cell cell) {
            Long number = cell.number();
            if (number == null) {
                return cell.text();
            }
            String plain = Table.plain(number, column.decimals());
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String rest = point < 0 ? "" : plain.substring(point);
            boolean minus = whole.startsWith("-");
            String digits = minus ? whole.substring(1) : whole;
            return (minus ? "−" : "")
                    + String.format(Locale.ENGLISH, "%,d", Long.parseLong(digits))
                    + rest;
        }

        @Override
        protected void updateItem(Cell item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setText(null);
            setTooltip(null);
            if (empty || item == null) {
                return;
            }
            if (column.kind() == Table.Kind.COURSE) {
                setGraphic(new Sparkline(item.course()));
                return;
            }
            String text = text(column, item);
            setText(text);
            if (column.kind() == Table.Kind.TEXT && text.length() > 24) {
                Tooltip tip = new Tooltip(text);
                tip.setWrapText(true);
                tip.setMaxWidth(TIP_WIDTH);
                setTooltip(tip);
            }
        }
    }
}
