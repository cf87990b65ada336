package sinews.app.shell;

import javafx.scene.Parent;

import java.util.List;

/**
 * One screen of the program: home, set-up, console, seat, review. The {@link Shell} shows one at a
 * time.
 */
public interface Screen {
    /** The same node at every call. */
    Parent root();

    /** For the window's title. */
    String title();

    /** What can be done here, with its keys; listed by F1. */
    default List<Action> actions() {
        return List.of();
    }

    /** Handling marking to show over this screen; empty for none. */
    default String marking() {
        return "";
    }

    /** Called each time it comes to the front. */
    default void shown() {}

    /** Called once when it is left for good: stop timers, close files, drop listeners. */
    default void closed() {}
}
