package sinews.app.picture;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The board as the facilitator sees it, with what it shows above it.
 *
 * @param name of the session, or title of the scenario
 * @param marking handling marking, empty for none
 * @param turn 1-based
 */
public record BoardPicture(Scenario scenario, Board board, String name, String marking, int turn) {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Draws it. Call on the JavaFX thread. */
    public WritableImage draw(int width, int height, Theme theme) {
        BoardView view = new BoardView(BoardRules.of(Rules.of(scenario)), Runnable::run);
        view.show(scenario, board);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox all = new VBox();
        if (!marking.isBlank()) {
            HBox banner = new HBox(new Label(marking));
            banner.getStyleClass().add("marking");
            all.getChildren().add(banner);
        }
        all.getChildren().addAll(header(), view);
        all.getStyleClass().add("screen");
        return Pictures.of(all, width, height, theme);
    }

    private HBox header() {
        Label title = new Label(name);
        title.getStyleClass().add("title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label when = new Label("Turn %d of %d".formatted(turn, scenario.turns().size()));
        when.getStyleClass().add("value");
        Label date = new Label(MONTH.format(scenario.dateOf(board.tick())));
        date.getStyleClass().add("muted");
        HBox row = new HBox(8, title, space, when, date);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefHeight(44);
        row.setMinHeight(44);
        row.getStyleClass().addAll("panel", "line-bottom");
        row.setStyle("-fx-padding: 0 20 0 20");
        return row;
    }
}
