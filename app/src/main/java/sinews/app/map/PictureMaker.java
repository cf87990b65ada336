package sinews.app.map;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Paints one picture at a time elsewhere. What is asked for meanwhile waits, and only the last of
 * it: older wishes are forgotten. Use on the JavaFX thread.
 */
final class PictureMaker {
    /** How much a picture is needed. */
    enum Need {
        /** For later: one thread paints it, as what moves needs the processors more. */
        AHEAD,
        /** Something else is to be seen: several threads paint it. */
        CHANGE,
        /** The view has come to rest: what is being painted for another view is given up. */
        REST
    }

    /** One processor is left to what moves and to the screen. */
    private static final int HANDS =
            Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4);

    private final Executor executor;
    private final Consumer<MapPicture> done;
    private @Nullable Job painting;
    private @Nullable Job waiting;

    /**
     * Pixels to paint the next picture on: ten megabytes each time would keep the collector busy.
     */
    private final AtomicReference<@Nullable BufferedImage> spare = new AtomicReference<>();

    /**
     * @param executor where pictures are painted; {@code Runnable::run} paints at once
     * @param done gets each picture, on the JavaFX thread
     */
    PictureMaker(Executor executor, Consumer<MapPicture> done) {
        this.executor = executor;
        this.done = done;
    }

    /**
     * Asks for a picture unless one that will do is on its way.
     *
     * @param room pixels beyond the view that it must show too
     */
    void ask(PictureRequest request, double room, Need need) {
        Job now = painting;
        Job next = new Job(request, need != Need.AHEAD);
        if (now == null) {
            start(next);
        } else if (request.isMetBy(now.request, room)) {
            waiting = null;
            if (need != Need.AHEAD) {
                now.help();
            }
        } else if (need == Need.REST) {
            now.unwanted = true;
            waiting = null;
            start(next);
        } else {
            waiting = next;
        }
    }

    /** Takes back a picture that is not shown any more. */
    void recycle(MapPicture picture) {
        spare.set(picture.image());
    }

    private void start(Job job) {
        painting = job;
        executor.execute(job);
        if (job.shared) {
            job.help();
        }
    }

    private void finished(Job job, @Nullable MapPicture picture) {
        if (job != painting) {
            return;
        }
        painting = null;
        Job next = waiting;
        waiting = null;
        if (next != null) {
            start(next);
        }
        if (picture != null) {
            done.accept(picture);
        }
    }

    /** A picture being painted: whoever runs it takes band after band until none is left. */
    private final class Job implements Runnable {
        private final PictureRequest request;
        private final boolean shared;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger(PictureCanvas.BANDS);
        private @Nullable PictureCanvas canvas;
        private int hands = 1;
        private volatile boolean unwanted;

        Job(PictureRequest request, boolean shared) {
            this.request = request;
            this.shared = shared;
        }

        /** Another thread joins in. */
        void help() {
            if (hands < HANDS) {
                hands++;
                executor.execute(this);
            }
        }

        @Override
        public void run() {
            for (int band = next.getAndIncrement();
                    band < PictureCanvas.BANDS;
                    band = next.getAndIncrement()) {
                try {
                    if (!unwanted) {
                        canvas().paint(band);
                    }
                } catch (RuntimeException | Error e) {
                    // After a failure the next wish finds the way free again.
                    unwanted = true;
                    throw e;
                } finally {
                    if (left.decrementAndGet() == 0) {
                        end();
                    }
                }
            }
        }

        /** Made by the first who paints, not by who asks. */
        private synchronized PictureCanvas canvas() {
            PictureCanvas c = canvas;
            if (c == null) {
                c = new PictureCanvas(request, spare.getAndSet(null));
                canvas = c;
            }
            return c;
        }

        private void end() {
            MapPicture picture = unwanted ? null : canvas().picture();
            if (Platform.isFxApplicationThread()) {
                finished(this, picture);
            } else {
                Platform.runLater(() -> finished(this, picture));
            }
        }
    }
}
