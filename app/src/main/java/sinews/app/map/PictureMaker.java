package sinews.app.map;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Paints one picture at a time elsewhere. What is asked for meanwhile waits, and only the last of
 * it: older wishes are forgotten. Use on the JavaFX thread.
 */
final class PictureMaker {
    private final Executor executor;
    private final Consumer<MapPicture> done;
    private @Nullable PictureRequest painting;
    private @Nullable PictureRequest waiting;

    /**
     * @param executor where pictures are painted; {@code Runnable::run} paints at once
     * @param done gets each picture, on the JavaFX thread
     */
    PictureMaker(Executor executor, Consumer<MapPicture> done) {
        this.executor = executor;
        this.done = done;
    }

    /** Asks for a picture unless that very one is on its way. */
    void ask(PictureRequest request) {
        if (painting == null) {
            start(request);
        } else if (!request.equals(painting)) {
            waiting = request;
        } else {
            waiting = null;
        }
    }

    private void start(PictureRequest request) {
        painting = request;
        executor.execute(
                () -> {
                    MapPicture picture = null;
                    try {
                        picture = request.paint();
                    } finally {
                        // After a failure the next wish finds the way free again.
                        MapPicture result = picture;
                        if (Platform.isFxApplicationThread()) {
                            finished(result);
                        } else {
                            Platform.runLater(() -> finished(result));
                        }
                    }
                });
    }

    private void finished(@Nullable MapPicture picture) {
        painting = null;
        PictureRequest next = waiting;
        waiting = null;
        if (next != null) {
            start(next);
        }
        if (picture != null) {
            done.accept(picture);
        }
    }
}
