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

import sinews.app.board.DropAnswer.Welcome;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Chooses a destination by typing: what a drag does, by keyboard. Places that cannot take it come
 * last and say why.
 */
final class TargetChooser extends VBox {
    private final DropPreview preview;
    private final TextField search = new TextField();
    private final ListView<Location> list = new ListView<>();
    private final Consumer<@Nullable String> looked;
    private final Runnable closed;
    private boolean fresh = true;

    /**
     * @param looked called with the place the cursor is on
     * @param chosen called with the place that was chosen, after {@code closed}
     * @param closed called when it is to disappear, chosen or not
     */
    TargetChooser(
            DropPreview preview,
            Consumer<@Nullable String> looked,
            Consumer<String> chosen,
            Runnable closed) {
        this.preview = preview;
        this.looked = looked;
        this.closed = closed;
        setId("target-chooser");
        getStyleClass().addAll("map-card", "target-chooser");
        setManaged(false);
        Label title = new Label("Move " + preview.drops().what() + " to …");
        title.getStyleClass().add("heading");
        search.setId("target-search");
        search.setPromptText("Place or nation");
        search.setAccessibleText("Search a place or nation to move to");
        list.setId("target-list");
        list.setAccessibleText("Places to move to");
        FilteredList<Location> found =
                new FilteredList<>(FXCollections.observableArrayList(order()));
        list.setItems(found);
        list.setCellFactory(v -> new Cell());
        search.textProperty()
                .subscribe(
                        text -> {
                            String t = text.strip().toLowerCase(Locale.ROOT);
                            found.setPredicate(l -> named(l).toLowerCase(Locale.ROOT).contains(t));
                            list.getSelectionModel().selectFirst();
                        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::look);
        Runnable choose =
                () -> {
                    Location l = list.getSelectionModel().getSelectedItem();
                    if (l != null && preview.welcome(l.id()) != Welcome.NO) {
                        close();
                        chosen.accept(l.id());
                    }
                };
        list.setOnMouseClicked(e -> choose.run());
        // The letter of the key that opened it is not a search.
        addEventFilter(
                KeyEvent.KEY_TYPED,
                e -> {
                    if (fresh) {
                        e.consume();
                    }
                });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    fresh = false;
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
    }

    /** Where it can go first, then where it cannot; by nation and name. */
    private List<Location> order() {
        List<Location> open = new ArrayList<>();
        List<Location> refused = new ArrayList<>();
        for (Location l : preview.places()) {
            if (!preview.drops().home(l)) {
                (preview.welcome(l.id()) == Welcome.NO ? refused : open).add(l);
            }
        }
        open.addAll(refused);
        return open;
    }

    private String named(Location l) {
        return l.name() + " · " + preview.drops().scenario().nation(l.nation()).name();
    }

    private void look(@Nullable Location l) {
        looked.accept(l == null ? null : l.id());
    }

    private void step(int by) {
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 2));
        }
    }

    /** The rules have said more about some place. */
    void refresh() {
        list.refresh();
    }

    /** Takes its size from its style and puts the cursor into the search field. */
    void begin() {
        applyCss();
        resize(prefWidth(-1), prefHeight(-1));
        layout();
        search.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void close() {
        closed.run();
    }

    private final class Cell extends ListCell<Location> {
        private final Label name = new Label();
        private final Label why = new Label();
        private final VBox box = new VBox(name, why);

        Cell() {
            why.getStyleClass().addAll("small", "muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Location l, boolean empty) {
            super.updateItem(l, empty);
            if (empty || l == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            DropAnswer answer = preview.answer(l.id());
            boolean refused = answer != null && answer.welcome() == Welcome.NO;
            name.setText(named(l));
            name.getStyleClass().remove("muted");
            if (refused) {
                name.getStyleClass().add("muted");
            }
            why.setText(refused ? answer.why() : "");
            why.setVisible(refused);
            why.setManaged(refused);
            setGraphic(box);
            setAccessibleText(refused ? named(l) + ". Not possible: " + answer.why() : named(l));
        }
    }
}
