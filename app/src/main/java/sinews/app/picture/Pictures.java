package sinews.app.picture;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import sinews.app.theme.Theme;

/** Takes a picture of a screen at any size, without a window. Call on the JavaFX thread. */
public final class Pictures {
    private Pictures() {}

    /** Lays the screen out at this size under this theme and draws it. */
    public static WritableImage of(Parent root, int width, int height, Theme theme) {
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        root.applyCss();
        root.layout();
        return scene.snapshot(new WritableImage(width, height));
    }
}
