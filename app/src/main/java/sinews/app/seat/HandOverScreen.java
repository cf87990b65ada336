package sinews.app.seat;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import sinews.app.shell.Screen;

/** Nothing but a request to hand the laptop over, so that no seat sees another's board. */
public final class HandOverScreen implements Screen {
    private final VBox root = new VBox(16);
    private final String to;
    private final String marking;

    /**
     * @param to who is to take the laptop
     * @param who the participant's name, or empty
     * @param ready called when that seat has the laptop
     */
    public HandOverScreen(String to, String who, String marking, Runnable ready) {
        this.to = to;
        this.marking = marking;
        Label ask = new Label("Hand the laptop to");
        ask.getStyleClass().add("hand-over-small");
        Label name = new Label(to);
        name.setId("hand-over-to");
        name.getStyleClass().add("hand-over-name");
        Label person = new Label(who);
        person.getStyleClass().add("hand-over-small");
        person.setManaged(!who.isEmpty());
        Label promise = new Label("Nothing is shown until " + to + " presses Space or Enter.");
        promise.getStyleClass().add("muted");
        Button go = new Button("I am " + to);
        go.setId("hand-over-ready");
        go.getStyleClass().addAll("primary", "hand-over-button");
        go.setOnAction(e -> ready.run());
        root.getChildren().addAll(ask, name, person, promise, go);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().addAll("screen", "hand-over");
        root.setId("hand-over");
        // The keyboard given to the screen goes on to its one button, which shows it.
        root.focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                go.requestFocus();
                            }
                        });
        root.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
                        e.consume();
                        ready.run();
                    }
                });
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return "Hand over to " + to;
    }

    @Override
    public String marking() {
        return marking;
    }
}
