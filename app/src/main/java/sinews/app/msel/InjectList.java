package sinews.app.msel;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import sinews.app.board.IconNames;
import sinews.app.board.Icons;
import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The MSEL as a list to search; Enter opens an inject, or delivers it at once. */
public final class InjectList {
    private InjectList() {}

    /** Injects that have not been delivered; the chosen one is delivered. */
    public static void now(Shell shell, SessionState state, Consumer<MselItem> deliver) {
        List<MselItem> waiting =
                state.msel().stream()
                        .filter(
                                i ->
                                        i.status() == MselItem.Status.PLANNED
                                                || i.status() == MselItem.Status.CONDITIONAL)
                        .sorted(java.util.Comparator.comparingInt(MselItem::turn))
                        .toList();
        open(shell, "inject-now", "Inject now", waiting, "Inject now", deliver);
    }

    /** The whole MSEL; the chosen one is opened. */
    public static void all(Shell shell, SessionState state, Consumer<MselItem> read) {
        List<MselItem> all =
                state.msel().stream()
                        .sorted(java.util.Comparator.comparingInt(MselItem::turn))
                        .toList();
        open(shell, "msel-table", "MSEL", all, "Read", read);
    }

    private static void open(
            Shell shell,
            String id,
            String title,
            List<MselItem> items,
            String verb,
            Consumer<MselItem> chosen) {
        TextField filter = new TextField();
        filter.setId(id + "-filter");
        filter.setPromptText("Search title, headline or storyline");
        filter.setAccessibleText("Search injects");
        FilteredList<MselItem> shown = new FilteredList<>(FXCollections.observableArrayList(items));
        ListView<MselItem> list = new ListView<>(shown);
        list.setId(id + "-list");
        list.setAccessibleText("Injects");
        list.setPrefHeight(420);
        list.setPlaceholder(Ui.label("No inject fits", "muted"));
        list.setCellFactory(v -> new Line());
        list.getSelectionModel().selectFirst();
        filter.textProperty()
                .addListener(
                        (o, was, is) -> {
                            String wanted = is.toLowerCase(Locale.ROOT).strip();
                            shown.setPredicate(i -> fits(i, wanted));
                            list.getSelectionModel().selectFirst();
                        });
        Runnable go =
                () -> {
                    MselItem item = list.getSelectionModel().getSelectedItem();
                    if (item != null) {
                        shell.closeSheet();
                        chosen.accept(item);
                    }
                };
        list.setOnMouseClicked(
                e -> {
                    if (e.getClickCount() == 2) {
                        go.run();
                    }
                });
        filter.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        list.getSelectionModel().selectNext();
                        e.consume();
                    }
                });
        SheetPane sheet = new SheetPane(id, title, 820, new VBox(10, filter, list));
        sheet.button(id + "-close", "Close", shell::closeSheet).setCancelButton(true);
        var button =
                sheet.button(
                        id + "-go", verb, go, verb.equals("Inject now") ? "danger" : "primary");
        button.setDefaultButton(true);
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        shell.openSheet(sheet);
        filter.requestFocus();
    }

    private static boolean fits(MselItem i, String wanted) {
        return (i.inject().title() + " " + i.inject().headline() + " " + i.inject().storyline())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static final class Line extends ListCell<MselItem> {
        @Override
        protected void updateItem(MselItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            var turn = Ui.label("turn " + item.turn(), "muted");
            turn.setMinWidth(56);
            var story = Ui.label(item.inject().storyline(), "muted");
            story.setMinWidth(84);
            var title = Ui.label(item.inject().title(), "strong");
            title.setMinWidth(170);
            var status = Ui.label(MselTimeline.word(item.status()), "small-muted");
            status.setMinWidth(72);
            var what = Icons.boxed(IconNames.inject(item.inject().effects()), 16);
            HBox row =
                    new HBox(
                            10,
                            turn,
                            story,
                            status,
                            what,
                            title,
                            Ui.label(item.inject().headline()));
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            setGraphic(row);
            setAccessibleText(
                    MselTimeline.word(item.status())
                            + " in turn "
                            + item.turn()
                            + ": "
                            + item.inject().headline());
        }
    }
}
