package sinews.app.strip;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The measures in a window that has no room for all of them. */
class MeasuresStripTest {
    private final FxRobot robot = new FxRobot();
    private MeasuresStrip strip;
    private BorderPane root;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    strip = new MeasuresStrip(null);
                    root = new BorderPane();
                    root.setTop(strip);
                    Scene scene = new Scene(root, 1366, 200);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.setWidth(1366);
                    stage.show();
                    strip.show(
                            List.of(
                                    cell("met", "Demand met", "85 %"),
                                    cell("runs-out", "Runs out first", "NSM, Darwin, in 4 weeks"),
                                    cell(Strip.SECOND, "Then", "GMLRS, Eastern flank (Powidz)"),
                                    cell("under-way", "Under way", "222 shipments, no way open"),
                                    cell("waiting", "Waiting for", "NATO and Europe (1)"),
                                    cell("capital", "Political capital, lowest", "US 31 · AU 59")));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static Strip.Cell cell(String id, String caption, String value) {
        return new Strip.Cell(id, caption, value, "", "muted", "Help.", null, null);
    }

    private void size(int percent) throws Exception {
        robot.interact(() -> root.setStyle("-fx-font-size: " + 13.0 * percent / 100 + "px;"));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> shown() {
        List<String> ids = new ArrayList<>();
        for (Node n : strip.getChildrenUnmodifiable()) {
            if (n.isVisible()) {
                ids.add(n.getId());
                assertThat(n.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(strip.getWidth());
                assertThat(n.prefWidth(-1))
                        .as(n.getId())
                        .isLessThanOrEqualTo(n.getLayoutBounds().getWidth() + 1);
            }
        }
        return ids;
    }

    @Test
    void whoRunsOutSecondIsLeftOutFirstWhenTheTextGrowsAndComesBack() throws Exception {
        assertThat(shown()).hasSize(6);
        size(150);
        assertThat(shown())
                .containsExactly(
                        "strip-met",
                        "strip-runs-out",
                        "strip-under-way",
                        "strip-waiting",
                        "strip-capital");
        size(200);
        assertThat(shown()).startsWith("strip-met", "strip-runs-out").hasSizeBetween(3, 4);
        size(100);
        assertThat(shown()).hasSize(6);
    }
}
