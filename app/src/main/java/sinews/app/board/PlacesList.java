package sinews.app.board;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All places and tokens as a list that can be searched and read aloud: what the map is for the eye.
 * Its selection is the board's.
 */
final class PlacesList extends VBox {
    /**
     * A row of the list.
     *
     * @param item what selecting it selects
     * @param place place it is or is at
     * @param text as shown; a token does not repeat the place it stands under
     * @param spoken as read aloud
     * @param token true for a token below its place
     */
    record Row(BoardItem item, Place place, String text, String spoken, boolean token) {}

    private final BoardView board;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Row> list = new ListView<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private boolean following;

    /**
     * The list of a board; follows what it shows.
     *
     * @param close takes the list away
     */
    PlacesList(BoardView board, Runnable close) {
        this.board = board;
        this.close = close;
        getStyleClass().add("places-list");
        setSpacing(8);
        search.setId("find-search");
        list.setId("find-list");
        search.setPromptText("Find a place, nation or materiel");
        search.setAccessibleText("Search places and tokens");
        list.setItems(rows);
        list.setFixedCellSize(26);
        list.setAccessibleText("Places and tokens");
        list.setCellFactory(v -> new RowCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(search, list);
        search.textProperty().subscribe(t -> refill());
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        list.getSelectionModel().selectFirst();
                        e.consume();
                    }
                });
        search.setOnAction(e -> rows.stream().findFirst().ifPresent(this::take));
        list.setOnMouseClicked(
                e -> {
                    Row row = list.getSelectionModel().getSelectedItem();
                    if (row != null && e.getClickCount() == 2) {
                        take(row);
                    } else if (row != null) {
                        go(row);
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    Row row = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.ESCAPE) {
                        close.run();
                        e.consume();
                    } else if (e.getCode() == KeyCode.ENTER && list.isFocused() && row != null) {
                        take(row);
                        e.consume();
                    }
                });
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        board.modelProperty().subscribe(m -> refill());
        board.selectedProperty().subscribe(this::follow);
    }

    private void refill() {
        BoardModel model = board.modelProperty().get();
        if (model == null) {
            return;
        }
        following = true;
        rows.setAll(rows(model, search.getText()));
        following = false;
        follow(board.selectedProperty().get());
    }

    /**
     * The rows that a search finds: a place with all its tokens, or those of its tokens that match.
     */
    static List<Row> rows(BoardModel model, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<Row> found = new ArrayList<>();
        for (Place p : model.places()) {
            String name = p.name() + " · " + p.nationName();
            boolean all = name.toLowerCase(Locale.ROOT).contains(wanted);
            List<Row> tokens = new ArrayList<>();
            for (Token t : model.tokens()) {
                boolean here = t.place().equals(p.id());
                if (here && (all || t.spoken().toLowerCase(Locale.ROOT).contains(wanted))) {
                    tokens.add(new Row(t.item(), p, brief(t, p), t.spoken(), true));
                }
            }
            if (all || !tokens.isEmpty()) {
                found.add(new Row(new BoardItem.PlaceItem(p.id()), p, name, name, false));
                found.addAll(tokens);
            }
        }
        return found;
    }

    /** What it is, and whose where it is not the place's own nation's. */
    private static String brief(Token t, Place p) {
        String what = t.face().facts().getFirst();
        return t.item() instanceof BoardItem.StockItem s && !s.key().owner().equals(p.nation())
                ? what + " · " + s.key().owner()
                : what;
    }

    /** Goes to a row that the keyboard came to; the list that only follows the board stays put. */
    private void chosen(@Nullable Row row) {
        if (row != null && !following && list.isFocused()) {
            go(row);
        }
    }

    private void go(Row row) {
        board.selectedProperty().set(row.item());
        board.zoomTo(row.place().id());
    }

    /** Selects it, goes there and closes the list. */
    private void take(Row row) {
        go(row);
        close.run();
    }

    private void follow(@Nullable BoardItem item) {
        following = true;
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).item().equals(item)) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 3));
                break;
            }
        }
        following = false;
    }

    /** Puts the cursor into the search field. */
    void begin() {
        search.requestFocus();
        search.selectAll();
    }

    private static final class RowCell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            setText(shown ? row.text() : null);
            setAccessibleText(shown ? row.spoken() : null);
            setPrefWidth(0); // as wide as the list: what does not fit is cut, not scrolled to
            getStyleClass().removeAll("place-row", "token-row");
            if (shown) {
                getStyleClass().add(row.token() ? "token-row" : "place-row");
            }
        }
    }
}
