package sinews.app.console;

import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import sinews.app.Navigator;
import sinews.app.session.SessionFolder;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;

import java.nio.file.Path;
import java.time.Clock;

/** The program's window at Home, as a robot finds it. */
final class HomeWindow {
    private HomeWindow() {}

    /**
     * Opens it at 1920×1080 with settings that nobody keeps.
     *
     * @param sessions folder of its sessions
     */
    static Shell open(Path sessions) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Shell[] opened = new Shell[1];
        FxToolkit.setupFixture(
                () -> {
                    Shell shell = new Shell(Settings.transientSettings());
                    opened[0] = shell;
                    shell.attach(stage);
                    stage.setWidth(1920);
                    stage.setHeight(1080);
                    stage.show();
                    new Navigator(
                                    shell,
                                    Navigator.standardLibrary(),
                                    new SessionFolder(sessions),
                                    Clock.systemUTC())
                            .home();
                });
        return opened[0];
    }
}
