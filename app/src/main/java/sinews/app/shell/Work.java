package sinews.app.shell;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Work that takes a moment, off the JavaFX thread. After half a second a sheet says what is going
 * on and offers to cancel; a cancelled result is thrown away.
 */
public final class Work {
    private static final Duration PATIENCE = Duration.millis(500);

    private final Shell shell;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());

    public Work(Shell shell) {
        this.shell = shell;
    }

    /** Threads for reading and reckoning in the background. */
    public ExecutorService threads() {
        return threads;
    }

    /**
     * Runs a task and hands its result over on the JavaFX thread. When it fails, the exception's
     * message, a sentence, is shown and nothing else happens.
     *
     * @param what such as "Opening the session"
     */
    public <T> void run(String what, Callable<T> task, Consumer<T> done) {
        run(what, true, task, done);
    }

    /** The same for what must be finished once it is begun: it cannot be cancelled. */
    public <T> void runThrough(String what, Callable<T> task, Consumer<T> done) {
        run(what, false, task, done);
    }

    private <T> void run(String what, boolean mayCancel, Callable<T> task, Consumer<T> done) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Sheet sheet = new Sheet(what, mayCancel, cancelled);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> sheet.open());
        patience.play();
        threads.execute(
                () -> {
                    try {
                        T result = task.call();
                        Platform.runLater(
                                () -> {
                                    patience.stop();
                                    sheet.close();
                                    if (cancelled.get()) {
                                        threads.execute(() -> discard(result));
                                    } else {
                                        done.accept(result);
                                    }
                                });
                    } catch (Exception | Error e) {
                        // Also an error: the sheet must not stay for ever.
                        Platform.runLater(
                                () -> {
                                    patience.stop();
                                    sheet.close();
                                    if (!cancelled.get()) {
                                        shell.warn(sentence(what, e));
                                    }
                                });
                    }
                });
    }

    private static String sentence(String what, Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? what + " failed: " + e.getClass().getSimpleName() + "."
                : message;
    }

    private void discard(Object result) {
        if (result instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                Platform.runLater(() -> shell.warn(sentence("Closing", e)));
            }
        }
    }

    private final class Sheet {
        private final Node node;
        private final Runnable escape;
        private boolean open;

        Sheet(String what, boolean mayCancel, AtomicBoolean cancelled) {
            Label title = new Label(what + "…");
            title.getStyleClass().add("heading");
            ProgressBar bar = new ProgressBar();
            bar.setPrefWidth(320);
            Button cancel = new Button("Cancel");
            escape =
                    () -> {
                        if (mayCancel) {
                            cancelled.set(true);
                            close();
                        }
                    };
            cancel.setOnAction(e -> escape.run());
            VBox box = mayCancel ? new VBox(16, title, bar, cancel) : new VBox(16, title, bar);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().addAll("card", "sheet");
            box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            box.setId("work");
            node = box;
        }

        void open() {
            open = true;
            shell.openTask(node, escape);
        }

        void close() {
            if (open) {
                open = false;
                shell.closeSheet();
            }
        }
    }
}
