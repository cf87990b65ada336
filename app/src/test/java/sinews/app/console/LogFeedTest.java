package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.session.FeedLine;
import sinews.app.theme.Theme;

import java.time.Instant;

/** The log in a window: what was written last is seen, with what was before it. */
class LogFeedTest {
    private static final String LONG =
            "Japan gives Ukraine 25 PAC-3 MSE interceptor from Ryukyus (Okinawa) to Ukraine, front,"
                    + " by air and sea and land, because Kyiv needs them more this winter.";

    private final FxRobot robot = new FxRobot();
    private final ObservableList<FeedLine> feed = FXCollections.observableArrayList();

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void anEntryIsTwoLinesHighAlsoAtFirst() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    Scene scene = new Scene(new LogFeed(feed, p -> {}), 372, 137);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.sizeToScene();
                    stage.show();
                });
        for (int i = 1; i <= 4; i++) {
            int n = i;
            robot.interact(() -> feed.add(line(n)));
            WaitForAsyncUtils.waitForFxEvents();
            for (ListCell<?> cell : robot.lookup(".list-cell").<ListCell<?>>queryAll()) {
                if (!cell.isEmpty()) {
                    assertThat(cell.getHeight()).as("after " + n).isBetween(30.0, 52.0);
                }
            }
        }
    }

    /**
     * The rows of a list stand in what JavaFX calls a sheet; ours over the screen cast a shadow.
     */
    @Test
    void theRowsCastNoShadow() throws Exception {
        anEntryIsTwoLinesHighAlsoAtFirst();
        assertThat(robot.lookup(".sheet").query().getEffect()).isNull();
    }

    private static FeedLine line(int n) {
        return new FeedLine(
                n, n, Instant.EPOCH.plusSeconds(n), "White cell", n + " " + LONG, false);
    }
}
