package sinews.app.review;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import sinews.app.shell.Ui;
import sinews.model.measures.Progress;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A reckoning that takes seconds: what it is, how far it is, and a button to stop it. */
final class BackgroundJob extends HBox implements Runnable {
    private static final System.Logger LOGGER = System.getLogger(BackgroundJob.class.getName());

    /** What is run off the screen's thread. */
    interface Reckoning {
        /**
         * @throws CancellationException when progress says stop
         */
        void run(Progress progress);
    }

    private final Reckoning task;
    private final Consumer<Boolean> done;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label trouble = Ui.label("", "bad");
    private final AtomicBoolean waiting = new AtomicBoolean();

    /**
     * @param done told on the screen's thread whether it was finished
     */
    BackgroundJob(String what, Reckoning task, Consumer<Boolean> done) {
        super(10);
        this.task = task;
        this.done = done;
        setId("background-job");
        setAlignment(Pos.CENTER_LEFT);
        Button cancel = new Button("Cancel");
        cancel.setId("background-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> stop());
        bar.setPrefWidth(200);
        bar.setAccessibleText(what);
        getChildren().addAll(Ui.label(what + "…", "muted"), bar, cancel, trouble);
    }

    /** Stops at the next step. */
    void stop() {
        stopped.set(true);
    }

    @Override
    public void run() {
        boolean finished = false;
        try {
            task.run(this::at);
            finished = true;
        } catch (CancellationException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "stopped on request");
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.ERROR, "a measure could not be reckoned", e);
            Platform.runLater(
                    () -> trouble.setText("This could not be reckoned: " + e.getMessage() + "."));
            return;
        }
        boolean all = finished;
        Platform.runLater(() -> done.accept(all));
    }

    private boolean at(int step, int of) {
        // One update on its way at a time: the screen is not flooded.
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(
                    () -> {
                        waiting.set(false);
                        bar.setProgress(of == 0 ? 1 : (double) step / of);
                    });
        }
        return !stopped.get();
    }
}
