package sinews.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that takes long, and Esc while it does. */
class WorkTest {
    private final FxRobot robot = new FxRobot();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Shell shell;
    private Work work;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    shell = new Shell(Settings.transientSettings());
                    shell.attach(stage);
                    stage.show();
                    work = new Work(shell);
                });
    }

    @AfterEach
    void close() throws Exception {
        slow.countDown();
        FxToolkit.cleanupStages();
    }

    private String wait(String result) throws InterruptedException {
        slow.await();
        return result;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    @Test
    void escCancelsWhatMayBeCancelledAndClosesNothingElseLater() throws Exception {
        robot.interact(() -> work.run("Waiting", () -> wait("first"), done::add));
        until(() -> shell.sheetOpen());
        robot.push(KeyCode.ESCAPE);
        until(() -> !shell.sheetOpen());
        robot.interact(() -> shell.openSheet(new SheetPane("next", "Next", 200, Ui.text(""))));
        slow.countDown();
        robot.interact(() -> work.run("Quick", () -> "second", done::add));
        until(() -> !done.isEmpty());
        assertThat(done).containsExactly("second");
        assertThat(shell.scene().lookup("#next")).isNotNull();
    }

    @Test
    void escLeavesOpenWhatMustBeFinished() throws Exception {
        robot.interact(() -> work.runThrough("Waiting", () -> wait("done"), done::add));
        until(() -> shell.sheetOpen());
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.sheetOpen()).isTrue();
        slow.countDown();
        until(() -> !shell.sheetOpen());
        until(() -> done.equals(List.of("done")));
    }
}
