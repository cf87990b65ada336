package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
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

    private static final double WIDTH = 372;
    private static final double HEIGHT = 137;

    private final FxRobot robot = new FxRobot();
    private LogFeed log;
    private final ObservableList<FeedLine> feed = FXCollections.observableArrayList();

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void anEntryIsTwoLinesHighAlsoAtFirst() throws Exception {
        show();
        for (int i = 1; i <= 4; i++) {
            int n = i;
            robot.interact(() -> feed.add(line(n)));
            settle();
            for (Node node : log.lookupAll(".list-cell")) {
                if (node instanceof ListCell<?> cell && !cell.isEmpty()) {
                    assertThat(cell.getHeight()).as("after " + n).isBetween(30.0, 52.0);
                }
            }
        }
    }

    private void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    log = new LogFeed(feed, p -> {});
                    // However wide the window is, which other tests may have seen to.
                    log.setMinSize(WIDTH, HEIGHT);
                    log.setMaxSize(WIDTH, HEIGHT);
                    Scene scene = new Scene(new Pane(log));
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.sizeToScene();
                    stage.show();
                });
        settle();
    }

    /** Lays out at once: the next frame may be late. */
    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        for (int pass = 0; pass < 3; pass++) {
            robot.interact(
                    () -> {
                        log.getScene().getRoot().applyCss();
                        log.getScene().getRoot().layout();
                    });
        }
    }

    /**
     * The rows of a list stand in what JavaFX calls a sheet; ours over the screen cast a shadow.
     */
    @Test
    void theRowsCastNoShadow() throws Exception {
        show();
        robot.interact(() -> feed.add(line(1)));
        settle();
        assertThat(log.lookup(".sheet").getEffect()).isNull();
    }

    private static FeedLine line(int n) {
        return new FeedLine(
                n, n, Instant.EPOCH.plusSeconds(n), "White cell", n + " " + LONG, false);
    }
}
