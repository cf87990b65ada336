package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;

import java.util.concurrent.TimeoutException;

/** A board in a scene that no window shows, as the room display's is while its window is closed. */
class HiddenBoardTest {
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    /** {@code NoCssWarnings} hears what is styled without the sheets that give the colours. */
    @Test
    void nothingIsStyledOnceTheSheetsAreForgotten() throws Exception {
        Played played = Played.turns(1);
        BoardView[] board = new BoardView[1];
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        robot.interact(
                () -> {
                    board[0] = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    Scene room = new Scene(board[0], 1280, 720);
                    Theme.LIGHT.applyAlone(room);
                    stage.setScene(room);
                    // As the room display does; from then on its preview styles it again.
                    stage.setOnHidden(e -> Platform.runLater(() -> Theme.LIGHT.applyAlone(room)));
                    stage.show();
                    board[0].show(played.scenario(), played.rules().start());
                });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(stage::hide);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(
                () -> {
                    board[0].show(played.scenario(), played.board());
                    board[0].applyCss();
                    board[0].layout();
                });
        assertThat(board[0].lookupAll(".token")).isNotEmpty();
    }
}
