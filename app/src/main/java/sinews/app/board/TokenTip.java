package sinews.app.board;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import sinews.app.board.BoardModel.Face;
import sinews.app.board.Mark.Note;

/** What a token says at rest: what, where, whose, the exact figures, and its marks explained. */
final class TokenTip extends Tooltip {
    private static final double GLYPH = 13;

    TokenTip(Face face) {
        getStyleClass().add("token-tip");
        setShowDelay(Duration.millis(500));
        setShowDuration(Duration.INDEFINITE);
        VBox box = new VBox(3);
        for (String fact : face.facts()) {
            Label line = new Label(fact);
            line.getStyleClass().add(box.getChildren().isEmpty() ? "tip-title" : "tip-text");
            box.getChildren().add(line);
        }
        for (Note n : face.notes()) {
            var icon = Icons.of(n.mark().icon(), GLYPH);
            icon.getStyleClass().add("mark");
            StackPane cell = new StackPane(new javafx.scene.Group(icon));
            cell.setMinWidth(GLYPH + 3);
            Label text = new Label(n.text());
            text.getStyleClass().add("tip-text");
            box.getChildren().add(new HBox(4, cell, text));
        }
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }
}
