package sinews.app.board;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Location;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses a destination by typing: what a drag does, by keyboard. */
final class TargetChooser extends VBox {
    private static final double WIDTH = 280;
    private static final double HEIGHT = 300;

    private final TextField search = new TextField();
    private final ListView<Location> list = new ListView<>();
    private final Runnable closed;

    /**
     * @param nationName name of a nation by id
     * @param looked called with the place the cursor is on
     * @param chosen called with the place that was chosen
     * @param closed called when it is to disappear, chosen or not
     */
    TargetChooser(
            String heading,
            List<Location> places,
            java.util.function.UnaryOperator<String> nationName,
            Consumer<@Nullable String> looked,
            Consumer<String> chosen,
            Runnable closed) {
        this.closed = closed;
        getStyleClass().addAll("map-card", "target-chooser");
        setManaged(false);
        Label title = new Label(heading);
        title.getStyleClass().add("heading");
        search.setPromptText("Place or nation");
        search.setAccessibleText("Search a place or nation");
        FilteredList<Location> found =
                new FilteredList<>(FXCollections.observableArrayList(places));
        list.setItems(found);
        list.setFixedCellSize(28);
        list.setCellFactory(
                v ->
                        new ListCell<>() {
                            @Override
                            protected void updateItem(@Nullable Location l, boolean empty) {
                                super.updateItem(l, empty);
                                setText(
                                        empty || l == null
                                                ? null
                                                : l.name() + " · " + nationName.apply(l.nation()));
                            }
                        });
        search.textProperty()
                .subscribe(
                        text -> {
                            String t = text.strip().toLowerCase(Locale.ROOT);
                            found.setPredicate(
                                    l ->
                                            (l.name() + " " + nationName.apply(l.nation()))
                                                    .toLowerCase(Locale.ROOT)
                                                    .contains(t));
                            list.getSelectionModel().selectFirst();
                        });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(l -> looked.accept(l == null ? null : l.id()));
        Runnable choose =
                () -> {
                    Location l = list.getSelectionModel().getSelectedItem();
                    if (l != null) {
                        close();
                        chosen.accept(l.id());
                    }
                };
        list.setOnMouseClicked(e -> choose.run());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    switch (e.getCode()) {
                        case ESCAPE -> close();
                        case ENTER -> choose.run();
                        case DOWN, UP -> step(e.getCode() == KeyCode.DOWN ? 1 : -1);
                        default -> {
                            return;
                        }
                    }
                    e.consume();
                });
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        getChildren().setAll(title, search, list);
        resize(WIDTH, HEIGHT);
    }

    private void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    /** Puts the cursor into the search field. */
    void begin() {
        search.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void close() {
        closed.run();
    }
}
