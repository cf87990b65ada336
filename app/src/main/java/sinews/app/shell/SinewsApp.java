package sinews.app.shell;

import javafx.application.Application;
import javafx.stage.Stage;

import sinews.app.Navigator;
import sinews.app.session.SessionFolder;

import java.time.Clock;

/** The desktop program: one window, and what is shown in it. */
public final class SinewsApp extends Application {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Shell shell = new Shell(Settings.stored());

    @Override
    public void start(Stage stage) {
        shell.attach(stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        new Navigator(
                        shell,
                        Navigator.standardLibrary(),
                        SessionFolder.standard(),
                        Clock.systemUTC())
                .home();
        stage.show();
    }

    @Override
    public void stop() {
        shell.close();
    }
}
