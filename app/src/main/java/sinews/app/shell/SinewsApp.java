package sinews.app.shell;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The desktop program: one window, and what is shown in it. */
public final class SinewsApp extends Application {
    @Override
    public void start(Stage stage) {
        stage.setTitle("Sinews");
        Scene scene = new Scene(new StackPane(new Label("Sinews")), 1280, 800);
        sinews.app.theme.Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }
}
