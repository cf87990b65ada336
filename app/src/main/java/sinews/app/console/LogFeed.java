package sinews.app.console;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.session.FeedLine;
import sinews.app.shell.Ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The log, newest first. A line about a proposal selects it. */
final class LogFeed extends VBox {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    /** Width of a name, so that the words of all who act begin at one line. */
    private static final double WHO = 92;

    private final ListView<FeedLine> list = new ListView<>();
    private final ListChangeListener<FeedLine> changed;
    private final ObservableList<FeedLine> feed;

    /**
     * @param selected called with the position of a line that was chosen
     */
    LogFeed(ObservableList<FeedLine> feed, java.util.function.LongConsumer selected) {
        this.feed = feed;
        list.setId("log");
        list.setAccessibleText("Log, newest first");
        list.getStyleClass().add("log");
        list.setCellFactory(v -> new Line());
        list.setPlaceholder(Ui.label("Nothing yet", "muted"));
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                selected.accept(is.position());
                            }
                        });
        changed = c -> fill();
        feed.addListener(changed);
        fill();
        Label title = Ui.label("Log", "heading");
        VBox.setMargin(title, new Insets(12, 20, 6, 20));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
        getStyleClass().addAll("panel", "line-top");
    }

    private void fill() {
        List<FeedLine> newest = new ArrayList<>(feed).reversed();
        list.getItems().setAll(newest);
    }

    void dispose() {
        feed.removeListener(changed);
    }

    /** An entry in two lines at most; the selected one is shown in full. */
    private static final class Line extends ListCell<FeedLine> {
        private @Nullable Label words;

        Line() {
            selectedProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (words != null) {
                                    brief(words, !is);
                                    requestLayout();
                                }
                            });
        }

        /**
         * As high as its words are in the width there is, which a cell does not ask its graphic.
         */
        @Override
        protected double computePrefHeight(double width) {
            if (!(getGraphic() instanceof HBox row)) {
                return super.computePrefHeight(width);
            }
            double wide = width > 0 ? width : getListView().getWidth();
            double words = row.prefHeight(wide - snappedLeftInset() - snappedRightInset());
            return snappedTopInset() + Math.ceil(words) + snappedBottomInset();
        }

        private static void brief(Label text, boolean on) {
            text.getStyleClass().remove("log-brief");
            text.setMinHeight(on ? 0 : Region.USE_PREF_SIZE);
            text.setMaxHeight(Region.USE_COMPUTED_SIZE);
            if (on) {
                text.getStyleClass().add("log-brief");
            }
        }

        @Override
        protected void updateItem(FeedLine item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setText(null);
                setTooltip(null);
                return;
            }
            Label time = Ui.label(TIME.format(item.time()), "log-time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            Label text = Ui.label(item.text(), item.undone() ? "undone" : "plain");
            // The facilitator writes most of it: for whom is what the eye looks for.
            Label who = Ui.label(item.who().replaceFirst("^Facilitator for ", ""), "strong");
            who.setMinWidth(WHO);
            who.setMaxWidth(WHO);
            who.setWrapText(true);
            brief(who, true);
            boolean facilitator = item.who().equals("Facilitator");
            HBox row = facilitator ? new HBox(8, time, text) : new HBox(8, time, who, text);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            text.setWrapText(true);
            brief(text, !isSelected());
            words = text;
            // Not by base line: before it is laid out a label does not know its own.
            row.setAlignment(Pos.TOP_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(0);
            setGraphic(row);
            setTooltip(
                    new Tooltip(
                            item.who() + ": " + item.text() + (item.undone() ? " (undone)" : "")));
            setAccessibleText(item.who() + ": " + item.text() + (item.undone() ? ", undone" : ""));
        }
    }
}
