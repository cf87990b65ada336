package sinews.app.board.lens;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.lens.Outlook;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Has the rules play on in the background, and tells how far they are. */
public final class ForecastDesk {
    /** Weeks it looks ahead: half a year. */
    public static final int WEEKS = 24;

    private static final int STEP = 4;

    private final Executor background;
    private final ReadOnlyObjectWrapper<@Nullable Outlook> outlook =
            new ReadOnlyObjectWrapper<>(this, "outlook");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);

    /** The one that is wanted; those before it stop. */
    private final AtomicInteger wanted = new AtomicInteger();

    private @Nullable Board of;

    public ForecastDesk(Executor background) {
        this.background = background;
    }

    /** Forgets what was forecast, and stops what is under way. */
    public void forget() {
        wanted.incrementAndGet();
        of = null;
        outlook.set(null);
        progress.set(1);
    }

    /** Begins to forecast from a board, unless that has been done or begun already. */
    public void want(Scenario scenario, Board board, Ahead ahead) {
        if (of == board) {
            return;
        }
        of = board;
        outlook.set(null);
        progress.set(0);
        int mine = wanted.incrementAndGet();
        int weeks = Math.clamp(scenario.totalTicks() - board.tick(), 0, WEEKS);
        int turn =
                board.tick() < scenario.totalTicks()
                        ? scenario.turns().get(scenario.turnAt(board.tick())).ticks()
                        : STEP;
        background.execute(
                () -> {
                    List<Board> all = new ArrayList<>(List.of(board));
                    while (all.size() <= weeks && wanted.get() == mine) {
                        boolean first = all.size() == 1;
                        int n = Math.min(first ? turn : STEP, weeks + 1 - all.size());
                        all.addAll(ahead.weeks(all.getLast(), n, first));
                        double done = (all.size() - 1.0) / weeks;
                        later(mine, () -> progress.set(done));
                    }
                    Outlook found = Outlook.of(all);
                    later(
                            mine,
                            () -> {
                                progress.set(1);
                                outlook.set(found);
                            });
                });
    }

    private void later(int mine, Runnable run) {
        Runnable guarded =
                () -> {
                    if (wanted.get() == mine) {
                        run.run();
                    }
                };
        if (Platform.isFxApplicationThread()) {
            guarded.run();
        } else {
            Platform.runLater(guarded);
        }
    }

    /** The forecast of the board asked about last; null until it is known. */
    public ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
