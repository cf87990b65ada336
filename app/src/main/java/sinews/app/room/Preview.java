package sinews.app.room;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** A small live picture of what the room sees. */
final class Preview extends ImageView {
    /** Pixels taken for each pixel shown, so that small type stays legible. */
    private static final double FINE = 2;

    private static final Duration SOON = Duration.millis(200);
    private static final int REST = 5;

    private final Scene room;
    private final double width;
    private final Timeline clock = new Timeline(new KeyFrame(SOON, e -> tick()));
    private int quiet = REST;
    private boolean stale = true;
    private boolean wasHidden = true;
    private boolean styled = true;

    /**
     * @param width pixels
     */
    Preview(Scene room, double width) {
        this.room = room;
        this.width = width;
        setFitWidth(width);
        setPreserveRatio(true);
        setSmooth(true);
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
        take();
    }

    /** Takes another picture soon. */
    void changed() {
        stale = true;
    }

    /** Once a second for the clock, sooner after a change. */
    private void tick() {
        boolean hidden = hidden();
        if (hidden && !wasHidden) {
            // The window has just closed and its sheets are forgotten; who gives them back was
            // queued when it closed, and comes before this.
            styled = false;
            stale = true;
            Platform.runLater(() -> styled = true);
        }
        wasHidden = hidden;
        if ((stale || --quiet <= 0) && (styled || !hidden)) {
            take();
        }
    }

    private boolean hidden() {
        return room.getWindow() == null || !room.getWindow().isShowing();
    }

    private void take() {
        // One more after a change: the map draws its crisp picture when it has come to rest.
        quiet = stale ? 2 : REST;
        stale = false;
        Parent root = room.getRoot();
        if (hidden()) {
            root.resize(room.getWidth(), room.getHeight());
            root.applyCss();
            root.layout();
        }
        double share = FINE * width / room.getWidth();
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(share, share));
        WritableImage into =
                new WritableImage(
                        (int) Math.ceil(room.getWidth() * share),
                        (int) Math.ceil(room.getHeight() * share));
        setImage(root.snapshot(how, into));
    }

    void dispose() {
        clock.stop();
    }
}
