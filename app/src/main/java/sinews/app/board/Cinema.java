package sinews.app.board;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import sinews.model.movement.TurnFilm;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState.TurnReport;

import java.util.concurrent.Executor;

/** Has the film of a turn made in the background and plays it, if it is still wanted then. */
final class Cinema {
    /** Sets a film up on the board; null where there is nothing to play. */
    interface Projector {
        @Nullable Film film(Position of, TurnFilm made, Runnable ended);
    }

    /** Whether the board still shows a position to someone. */
    interface Audience {
        boolean stillLooks(Position of, SeatView who);
    }

    private final Executor background;
    private final Projector projector;
    private final Audience audience;
    private @Nullable Film film;

    Cinema(Executor background, Projector projector, Audience audience) {
        this.background = background;
        this.projector = projector;
        this.audience = audience;
    }

    /** Plays the turn that led to a position, as someone may see it; nothing without a turn. */
    void play(Position of, SeatView who, Runnable ended) {
        TurnReport last = of.last();
        if (last == null) {
            return;
        }
        background.execute(
                () -> {
                    TurnFilm made = TurnFilm.of(of.scenario(), last.before(), last.result(), who);
                    Runnable show = () -> show(of, made, who, ended);
                    if (Platform.isFxApplicationThread()) {
                        show.run();
                    } else {
                        Platform.runLater(show);
                    }
                });
    }

    private void show(Position of, TurnFilm made, SeatView who, Runnable ended) {
        if (!audience.stillLooks(of, who)) {
            return;
        }
        stop();
        film =
                projector.film(
                        of,
                        made,
                        () -> {
                            film = null;
                            ended.run();
                        });
        if (film != null) {
            film.start();
        }
    }

    void stop() {
        if (film != null) {
            film.stop();
        }
    }

    @Nullable Film film() {
        return film;
    }
}
