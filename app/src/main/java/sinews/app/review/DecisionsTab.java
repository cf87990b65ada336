package sinews.app.review;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import sinews.model.review.Decisions.Decision;
import sinews.model.session.EventText;
import sinews.model.session.SessionState;

import java.util.Locale;
import java.util.function.Function;

/** All proposals with what became of them; type to filter, choose one to go there. */
final class DecisionsTab extends VBox {
    private final SessionState end;

    DecisionsTab(ReviewViewModel model) {
        super(12);
        end = model.timeline().latest();
        getStyleClass().add("review-tab");
        FilteredList<Decision> rows =
                new FilteredList<>(FXCollections.observableArrayList(model.decisions().all()));
        TextField filter = new TextField();
        filter.setId("review-filter");
        filter.setPromptText("Filter by seat, words or outcome");
        filter.textProperty()
                .addListener(
                        (o, was, is) ->
                                rows.setPredicate(
                                        d ->
                                                text(d).contains(
                                                                is.strip()
                                                                        .toLowerCase(
                                                                                Locale.ROOT))));
        TableView<Decision> table = new TableView<>(rows);
        table.setId("review-decisions");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Turn", 96, d -> "" + d.proposal().turn()));
        table.getColumns().add(column("Seat", 120, this::seat));
        table.getColumns().add(column("What", 260, d -> d.proposal().summary()));
        table.getColumns().add(column("Why", 200, d -> d.proposal().reason()));
        table.getColumns()
                .add(
                        column(
                                "Outcome",
                                150,
                                d -> d.undone() ? "undone" : MomentCard.status(d.proposal())));
        table.setPlaceholder(new Label("No decision, or none that fits the filter."));
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                model.go(is.position());
                            }
                        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(filter, table);
    }

    private String seat(Decision d) {
        return EventText.seat(end, d.proposal().seat());
    }

    private String text(Decision d) {
        return (seat(d)
                        + " "
                        + d.proposal().summary()
                        + " "
                        + d.proposal().reason()
                        + " "
                        + (d.undone() ? "undone" : MomentCard.status(d.proposal())))
                .toLowerCase(Locale.ROOT);
    }

    private static TableColumn<Decision, String> column(
            String title, double width, Function<Decision, String> text) {
        TableColumn<Decision, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyStringWrapper(text.apply(c.getValue())));
        column.setCellFactory(c -> new WrappedCell());
        return column;
    }

    /** A cell as high as its text. */
    private static final class WrappedCell extends TableCell<Decision, String> {
        private final Text text = new Text();

        WrappedCell() {
            text.getStyleClass().add("cell-text");
            text.wrappingWidthProperty().bind(widthProperty().subtract(16));
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            text.setText(empty ? "" : item);
            setGraphic(empty ? null : text);
        }
    }
}
