package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import sinews.app.film.FilmBar;
import sinews.app.film.FilmClock;
import sinews.app.map.MapView;
import sinews.model.movement.TurnFilm;

import java.util.List;

/**
 * Plays a turn on the board, week by week, over the layout of the board it ends with. Any key and
 * any press of the mouse beside the player ends it and goes on to where it belongs; only Esc and
 * the space bar are the film's own.
 */
public final class Film {
    private static final String STYLE = "filming";

    /** A stall of the machine does not make ships jump. */
    private static final double LONGEST_FRAME = 100;

    /** The player stands at the top, where the world has the least to hide. */
    private static final double BAR_TOP = 16;

    private static final List<EventType<? extends InputEvent>> ACTIONS =
            List.of(MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED);

    private final BoardView view;
    private final MapView map;
    private final FilmClock clock;
    private final FilmBar bar;
    private final FilmPane pane;
    private final FilmTokens tokens;
    private final TurnFilm film;
    private final FlowText text;
    private final Runnable ended;
    private final EventHandler<Event> action = this::acted;
    private final Timer timer = new Timer();
    private final Pane barLayer = new Pane();
    private @Nullable Scene scene;

    Film(BoardView view, TurnFilm film, FilmPane pane, FlowText text, Runnable ended) {
        this.view = view;
        this.film = film;
        this.pane = pane;
        this.text = text;
        this.ended = ended;
        map = view.map();
        clock = new FilmClock(film.steps().size());
        bar = new FilmBar(clock, this::stop);
        tokens = new FilmTokens(view.tokens());
        barLayer.setManaged(false);
        barLayer.setPickOnBounds(false);
        bar.setManaged(false);
        barLayer.getChildren().add(bar);
        // The map is enlarged with the type of the screen; the bar is not to grow twice.
        barLayer.setStyle(BoardView.PLAIN_TYPE);
    }

    void start() {
        Scene s = view.getScene();
        scene = s;
        if (s != null) {
            ACTIONS.forEach(t -> s.addEventFilter(t, action));
        }
        view.getStyleClass().add(STYLE);
        map.overlay().getChildren().addAll(pane, barLayer);
        bar.applyCss();
        draw();
        timer.start();
    }

    /** Ends the film: the board shows what the turn was committed with. */
    public void stop() {
        if (!view.getStyleClass().remove(STYLE)) {
            return;
        }
        timer.stop();
        Scene s = scene;
        if (s != null) {
            ACTIONS.forEach(t -> s.removeEventFilter(t, action));
        }
        map.overlay().getChildren().removeAll(pane, barLayer);
        tokens.restore();
        pane.end();
        ended.run();
    }

    /** Shows a moment of the film and pauses there; in ticks from its beginning. */
    public void pauseAt(double moment) {
        clock.pauseAt(moment);
        bar.show();
        draw();
    }

    /** Where it stands. */
    public FilmClock clock() {
        return clock;
    }

    private void acted(Event e) {
        if (e instanceof KeyEvent k && k.getCode() == KeyCode.ESCAPE) {
            stop();
            e.consume();
        } else if (e instanceof KeyEvent k && k.getCode() == KeyCode.SPACE && !inBar(e)) {
            bar.playOrPause();
            e.consume();
        } else if (!inBar(e) && !(e instanceof KeyEvent k && k.getCode().isModifierKey())) {
            stop();
        }
    }

    private boolean inBar(Event e) {
        Node n = e.getTarget() instanceof Node target ? target : null;
        while (n != null && n != bar) {
            n = n.getParent();
        }
        return n == bar;
    }

    private void draw() {
        int k = clock.tick();
        TurnFilm.Step step = film.steps().get(k);
        pane.draw(k, clock.moment(), map.viewport());
        tokens.draw(step, clock.moment());
        bar.setWhen("Turn " + film.turn() + weekOf(step.tick()) + text.date(step.tick()));
        double w = bar.prefWidth(-1);
        double h = bar.prefHeight(-1);
        bar.resizeRelocate(Math.round((map.viewport().width() - w) / 2), BAR_TOP, w, h);
    }

    private String weekOf(int tick) {
        return ", week " + (tick - film.steps().getFirst().tick() + 1) + " · ";
    }

    private final class Timer extends AnimationTimer {
        private long before;

        @Override
        public void start() {
            before = 0;
            super.start();
        }

        @Override
        public void handle(long now) {
            double ms = before == 0 ? 0 : Math.min(LONGEST_FRAME, (now - before) / 1e6);
            before = now;
            clock.advance(ms);
            draw();
            if (clock.ended()) {
                Film.this.stop();
            }
        }
    }
}
