package sinews.app.room;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import sinews.app.room.RoomViewModel.Headline;
import sinews.app.seat.PlainMarkdown;
import sinews.app.shell.Ui;
import sinews.model.session.PublicView;

import java.util.List;

/** What the room display shows instead of the board. */
final class Pages {
    private static final int ROWS = 8;
    private static final int SHORT = 45;
    private static final int LONG = 90;

    private Pages() {}

    /** The headline as large as it goes, with what participants read. */
    static Node headline(Headline h) {
        if (h.isEmpty()) {
            return empty("No news yet.");
        }
        Label text = Ui.label(h.text(), "room-huge", size(h.text()));
        text.setWrapText(true);
        text.setId("room-huge");
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(Ui.label(h.caption(), "room-caption"), text);
        box.getStyleClass().add("room-page");
        box.setAlignment(Pos.CENTER_LEFT);
        if (!h.body().isBlank()) {
            VBox body = PlainMarkdown.render(h.body());
            body.getStyleClass().add("room-body");
            box.getChildren().add(body);
        }
        return box;
    }

    private static String size(String text) {
        return text.length() <= SHORT
                ? "room-short"
                : text.length() <= LONG ? "room-middling" : "room-long";
    }

    /** Demand met by all together. */
    static Node measures(PublicView v) {
        if (v.met().isEmpty()) {
            return empty(
                    v.turn() == 1
                            ? "Nothing has been adjudicated yet."
                            : "Not shown: too few nations ask for anything to tell it.");
        }
        List<PublicView.Met> met = v.met();
        Label number = Ui.label(met.getLast().percent() + " %", "room-number");
        number.setId("room-met");
        Label what =
                Ui.label(
                        "of all demand met so far,\nall nations together, after turn "
                                + met.getLast().turn(),
                        "room-caption");
        VBox left = new VBox(number, what);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox page = new HBox(left, bars(met));
        page.setAlignment(Pos.CENTER_LEFT);
        page.getStyleClass().addAll("room-page", "room-measures");
        return page;
    }

    private static Node bars(List<PublicView.Met> met) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("room-bars");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(fixed, wide, fixed);
        int row = 0;
        for (PublicView.Met m : met) {
            boolean last = row == met.size() - 1;
            Region bar = new Region();
            bar.getStyleClass().addAll("room-bar-fill", last ? "room-bar-now" : "room-bar-past");
            StackPane track = new StackPane(bar);
            track.setAlignment(Pos.CENTER_LEFT);
            track.getStyleClass().add("room-track");
            bar.maxWidthProperty().bind(track.widthProperty().multiply(m.percent() / 100.0));
            grid.addRow(
                    row++,
                    Ui.label("Turn " + m.turn(), "room-row"),
                    track,
                    Ui.label(m.percent() + " %", "room-row", "strong"));
        }
        HBox.setHgrow(grid, Priority.ALWAYS);
        grid.setMaxHeight(Region.USE_PREF_SIZE);
        return grid;
    }

    /** Injects told to all, newest first. */
    static Node timeline(PublicView v) {
        if (v.news().isEmpty()) {
            return empty("Nothing has happened yet.");
        }
        VBox rows = new VBox();
        rows.getStyleClass().addAll("room-page", "room-timeline");
        rows.setAlignment(Pos.TOP_LEFT);
        List<PublicView.News> newest = v.news().reversed();
        int before = 0;
        for (PublicView.News n : newest.subList(0, Math.min(ROWS, newest.size()))) {
            Label turn = Ui.label(n.turn() == before ? "" : "Turn " + n.turn(), "room-row-turn");
            before = n.turn();
            turn.setMinWidth(Region.USE_PREF_SIZE);
            Label text = Ui.label(n.headline(), "room-row");
            if (n.turn() == v.turn()) {
                text.getStyleClass().add("room-row-now");
            }
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox row = new HBox(turn, text);
            row.setAlignment(Pos.BASELINE_LEFT);
            row.getStyleClass().add("room-line");
            rows.getChildren().add(row);
        }
        return rows;
    }

    private static Node empty(String sentence) {
        StackPane page = new StackPane(Ui.label(sentence, "room-row", "muted"));
        page.getStyleClass().add("room-page");
        return page;
    }
}
