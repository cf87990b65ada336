package sinews.app.shell;

import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

import sinews.app.Navigator;
import sinews.app.session.SessionFolder;
import sinews.app.shell.Settings.WindowSize;

import java.time.Clock;
import java.util.List;

/** The desktop program: one window, and what is shown in it. */
public final class SinewsApp extends Application {
    private final Shell shell = new Shell(Settings.stored());
    private WindowSize unmaximised = WindowSize.FIRST;

    @Override
    public void start(Stage stage) {
        shell.attach(stage);
        Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        WindowSize size = shell.settings().window().get();
        stage.setWidth(Math.min(size.width(), screen.getWidth()));
        stage.setHeight(Math.min(size.height(), screen.getHeight()));
        stage.setMaximized(size.maximised());
        unmaximised = size;
        for (var side : List.of(stage.widthProperty(), stage.heightProperty())) {
            side.addListener(o -> remember(stage));
        }
        stage.maximizedProperty().addListener(o -> remember(stage));
        new Navigator(
                        shell,
                        Navigator.standardLibrary(),
                        SessionFolder.standard(),
                        Clock.systemUTC())
                .home();
        stage.show();
    }

    /** Keeps the size the window has when it is not maximised. */
    private void remember(Stage stage) {
        boolean maximised = stage.isMaximized() || stage.isIconified();
        unmaximised =
                maximised
                        ? new WindowSize(
                                unmaximised.width(), unmaximised.height(), stage.isMaximized())
                        : new WindowSize(stage.getWidth(), stage.getHeight(), false);
    }

    @Override
    public void stop() {
        shell.settings().window().set(unmaximised);
        shell.close();
    }
}
