package sinews.app.film;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The player: back, play or pause, on, speed, the week it shows, skip. */
public final class FilmBar extends HBox {
    private static final double WIDTH = 236;

    private final FilmClock clock;
    private final FontIcon pause = new FontIcon(Feather.PAUSE);
    private final FontIcon start = new FontIcon(Feather.PLAY);
    private final Button play = button("", "film-play", "Pause (Space)");
    private final Button faster = button("×1", "film-speed", "Faster, up to ×16");
    private final Label when = new Label();

    /**
     * @param skip ends the film
     */
    public FilmBar(FilmClock clock, Runnable skip) {
        super(4);
        this.clock = clock;
        setId("film-bar");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("map-card", "film-bar");
        when.setId("film-when");
        when.getStyleClass().add("film-when");
        when.setMinWidth(WIDTH);
        Button back = button("", "film-back", "A week back");
        back.setGraphic(new FontIcon(Feather.SKIP_BACK));
        Button on = button("", "film-on", "A week on");
        on.setGraphic(new FontIcon(Feather.SKIP_FORWARD));
        Button end = button("Skip", "film-skip", "Skip to the result (Esc)");
        back.setOnAction(e -> step(-1));
        on.setOnAction(e -> step(1));
        play.setOnAction(e -> playOrPause());
        faster.setOnAction(
                e -> {
                    clock.nextSpeed();
                    show();
                });
        end.setOnAction(e -> skip.run());
        getChildren().setAll(back, play, on, faster, when, end);
        show();
    }

    private static Button button(String text, String id, String what) {
        Button b = new Button(text);
        b.setId(id);
        b.getStyleClass().add("film-button");
        b.setMinWidth(Region.USE_PREF_SIZE);
        b.setAccessibleText(what);
        b.setTooltip(new Tooltip(what));
        return b;
    }

    private void step(int by) {
        clock.step(by);
        show();
    }

    /** Pauses, or plays on; from the beginning when it stands at the end. */
    public void playOrPause() {
        if (!clock.playing() && clock.time() >= clock.ticks()) {
            clock.pauseAt(0);
        }
        clock.setPlaying(!clock.playing());
        show();
    }

    /** Shows what the clock does now. */
    public void show() {
        play.setGraphic(clock.playing() ? pause : start);
        play.setAccessibleText(clock.playing() ? "Pause" : "Play");
        faster.setText("×" + clock.speed());
    }

    /** Says which week is shown. */
    public void setWhen(String text) {
        if (!text.equals(when.getText())) {
            when.setText(text);
        }
    }
}
