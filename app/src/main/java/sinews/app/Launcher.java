package sinews.app;

import javafx.application.Application;

import sinews.app.shell.SinewsApp;

/**
 * The way in.
 *
 * <p>It is no {@link Application} itself: Java would then ask for JavaFX on the module path, and
 * ours is on the class path.
 */
public final class Launcher {
    private Launcher() {}

    /** Opens the window. */
    public static void main(String[] args) {
        Application.launch(SinewsApp.class, args);
    }
}
