package sinews.app.board;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.board.DropAnswer.Option;
import sinews.app.board.DropText.Row;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks what a drop is to mean where it can mean several things, the most likely first. */
final class MeaningChooser extends VBox {
    private static final List<String> SHOWN =
            List.of("Arrives", "Last arrives", "Works from", "Cost", "Consent");

    private final Runnable closed;

    /**
     * @param chosen called with the option, after {@code closed}
     * @param closed called when it is to disappear, chosen or not
     */
    MeaningChooser(Drops drops, DropAnswer answer, Consumer<Option> chosen, Runnable closed) {
        this.closed = closed;
        setId("meaning-chooser");
        getStyleClass().addAll("map-card", "meaning-chooser");
        setManaged(false);
        DropText text = new DropText(drops);
        Label title = new Label(drops.what() + " → " + text.shortPlace(answer.place()));
        title.getStyleClass().add("heading");
        getChildren().add(title);
        for (Option o : answer.options()) {
            getChildren().add(row(text, o, chosen));
        }
        Label hint = new Label("↑ ↓ and Enter choose · Esc cancels");
        hint.getStyleClass().add("caption");
        getChildren().add(hint);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    private Button row(DropText text, Option o, Consumer<Option> chosen) {
        Label name = new Label(o.meaning().title() + " – " + o.meaning().help());
        name.getStyleClass().add("strong");
        String facts =
                text.rows(o).stream()
                        .filter(r -> SHOWN.contains(r.name()))
                        .map(r -> fact(r))
                        .collect(Collectors.joining(" · "));
        Label more = new Label(facts);
        more.getStyleClass().addAll("small", "muted");
        more.setWrapText(true);
        VBox box = new VBox(1, name, more);
        if (!o.change().isEmpty()) {
            Label change = new Label("As proposed: " + o.change());
            change.getStyleClass().addAll("small", "warning");
            change.setWrapText(true);
            box.getChildren().add(change);
        }
        Button b = new Button();
        b.setId("meaning-" + o.meaning().name().toLowerCase(Locale.ROOT));
        b.getStyleClass().setAll("button", "meaning");
        b.setGraphic(box);
        b.setMaxWidth(Double.MAX_VALUE);
        b.setAccessibleText(name.getText() + ". " + facts);
        b.setOnAction(
                e -> {
                    closed.run();
                    chosen.accept(o);
                });
        return b;
    }

    /**
     * A button asks what it shows how high it is without saying how wide it may be, and words that
     * wrap then take a line for each letter.
     */
    private static void fill(VBox words, double width) {
        words.getChildren().forEach(n -> ((Label) n).setMinWidth(width));
    }

    private static double across(Region of) {
        return of.getInsets().getLeft() + of.getInsets().getRight();
    }

    private static String fact(Row r) {
        return switch (r.name()) {
            case "Cost" -> r.value();
            case "Consent" -> "needs " + r.value();
            default -> r.name().toLowerCase(Locale.ROOT) + " " + r.value();
        };
    }

    private void keyPressed(KeyEvent e) {
        KeyCode code = e.getCode();
        if (code == KeyCode.ESCAPE) {
            closed.run();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            step(code == KeyCode.DOWN ? 1 : -1);
        } else {
            return;
        }
        e.consume();
    }

    private void step(int by) {
        List<Node> rows = getChildren().stream().filter(n -> n instanceof Button).toList();
        int now = 0;
        for (int i = 0; i < rows.size(); i++) {
            now = rows.get(i).isFocused() ? i : now;
        }
        rows.get(Math.clamp(now + by, 0, rows.size() - 1)).requestFocus();
    }

    /** Takes its size and puts the cursor on the most likely. */
    void begin() {
        applyCss();
        double width = prefWidth(-1);
        for (Node n : getChildren()) {
            if (n instanceof Button b && b.getGraphic() instanceof VBox words) {
                fill(words, width - across(this) - across(b));
            }
        }
        resize(width, prefHeight(width));
        layout();
        getChildren().stream()
                .filter(n -> n instanceof Button)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
