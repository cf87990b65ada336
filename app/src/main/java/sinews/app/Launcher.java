package sinews.app;

import javafx.application.Application;

import sinews.app.cli.Cli;
import sinews.app.shell.Display;
import sinews.app.shell.SinewsApp;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The way in: the window, or a command.
 *
 * <p>It is no {@link Application} itself: Java would then ask for JavaFX on the module path, and
 * ours is on the class path.
 */
public final class Launcher {
    /** JavaFX warns there about the class path, which is our choice. Held, or it is forgotten. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /** Opens the window when there are no arguments, and runs the command they name otherwise. */
    public static void main(String[] args) {
        JAVAFX.setLevel(Level.SEVERE);
        if (args.length > 0) {
            System.exit(Cli.run(writer(System.out), writer(System.err), args));
        }
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isPresent()) {
            System.err.println(obstacle.get());
            System.exit(Cli.WRONG_INPUT);
        }
        Application.launch(SinewsApp.class, args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }
}
