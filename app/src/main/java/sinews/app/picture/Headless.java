package sinews.app.picture;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Runs screens without a display, by JavaFX's own Headless platform. */
public final class Headless {
    private Headless() {}

    /**
     * Does a job on the JavaFX thread; starts JavaFX without a display if it does not run yet.
     *
     * @throws Exception what the job throws
     */
    public static <T> T call(Callable<T> job) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable task =
                () -> {
                    try {
                        done.complete(job.call());
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                };
        start(task);
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static void start(Runnable task) {
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try {
            Platform.startup(task);
        } catch (IllegalStateException running) {
            // It runs already, as in tests.
            Platform.runLater(task);
        }
    }
}
