package sinews.app.board;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import sinews.app.board.DropAnswer.Option;
import sinews.app.board.DropText.Row;
import sinews.app.board.DropText.Tone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a drop would bring: way, arrival, lift, days of supply at both ends, cost, who must consent;
 * or why it cannot be.
 */
final class DropCard extends VBox {
    private static final double GAP = 20;

    private String hint = "";
    private Runnable resized = () -> {};

    DropCard() {
        getStyleClass().addAll("map-card", "drop-card");
        setMouseTransparent(true);
        setManaged(false);
    }

    /** The last line: what to do. */
    void setHint(String text) {
        hint = text;
    }

    /** Called whenever it has another size, to be placed anew. */
    void setOnResized(Runnable place) {
        resized = place;
    }

    /** Shows the heading while the rules are asked. */
    void ask(String heading) {
        getChildren().setAll(label(heading, "heading"), label("Asking the rules …", "muted"));
        fit();
    }

    /** The rules take their time. */
    void slow() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(bar);
        fit();
    }

    /** Shows the answer. */
    void show(Drops drops, DropAnswer answer) {
        DropText text = new DropText(drops);
        Option first = answer.first();
        getStyleClass().remove("refused");
        if (first == null) {
            getStyleClass().add("refused");
            getChildren()
                    .setAll(
                            label(
                                    drops.what() + " → " + text.shortPlace(answer.place()),
                                    "heading"),
                            label(answer.why(), "bad"));
            fit();
            return;
        }
        List<Node> all = new ArrayList<>();
        all.add(label(text.heading(first, answer.place()), "heading"));
        GridPane grid = new GridPane(10, 3);
        int line = 0;
        for (Row row : text.rows(first)) {
            Label value = label(row.value(), tone(row.tone()));
            GridPane.setHgrow(value, Priority.ALWAYS);
            if (row.name().isEmpty() && row.tone() != Tone.FACT) {
                grid.add(value, 0, line++, 2, 1);
                continue;
            }
            Label name = label(row.name(), "muted");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(line++, name, value);
        }
        all.add(grid);
        if (answer.options().size() > 1) {
            String others =
                    answer.options().stream()
                            .skip(1)
                            .map(o -> o.meaning().title())
                            .collect(Collectors.joining(", "));
            all.add(label("Or: " + others + ". You choose after the drop.", "muted"));
        }
        all.add(label(hint, "caption"));
        getChildren().setAll(all);
        fit();
    }

    private static String tone(Tone tone) {
        return switch (tone) {
            case FACT -> "card-value";
            case WARNING -> "warning";
            case BAD -> "bad";
        };
    }

    /** As large as its text, which grows with the text scale. */
    private void fit() {
        applyCss();
        double width = prefWidth(-1);
        resize(width, prefHeight(width));
        layout();
        resized.run();
    }

    private static Label label(String text, String style) {
        Label l = new Label(text);
        l.getStyleClass().add(style);
        l.setWrapText(true);
        l.setMinHeight(USE_PREF_SIZE);
        return l;
    }

    /** Goes beside the pointer, on the side where there is room; never leaves the board. */
    void beside(Point2D pointer, double boardWidth, double boardHeight) {
        Point2D at =
                CardPlace.at(
                        pointer.getX(),
                        pointer.getY(),
                        getWidth(),
                        getHeight(),
                        boardWidth,
                        boardHeight,
                        GAP);
        relocate(at.getX(), at.getY());
    }

    /** Goes beside another card. */
    void besideBox(Bounds box, double boardWidth, double boardHeight) {
        double right = box.getMaxX() + 8;
        boolean fits = right + getWidth() <= boardWidth - CardPlace.MARGIN;
        double x = fits ? right : box.getMinX() - 8 - getWidth();
        double y = Math.min(box.getMinY(), boardHeight - CardPlace.MARGIN - getHeight());
        relocate(Math.max(CardPlace.MARGIN, x), Math.max(CardPlace.MARGIN, y));
    }
}
