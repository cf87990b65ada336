package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.inspector.Subject;
import sinews.app.shell.Shell;
import sinews.model.session.MselItem.Status;
import sinews.model.session.Phase;
import sinews.model.session.SessionState;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The way of a facilitator through the window: home, set-up, console, a turn, and back again. */
class ConsoleRobotTest {
    @TempDir private Path folder;
    private final FxRobot robot = new FxRobot();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        shell = HomeWindow.open(folder);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(shell::close);
        FxToolkit.cleanupStages();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilShown(String id) throws Exception {
        until(
                () ->
                        WaitForAsyncUtils.asyncFx(
                                        () -> {
                                            Node n = shell.scene().lookup(id);
                                            return n != null
                                                    && !n.isDisabled()
                                                    && n.getBoundsInParent().getWidth() > 0;
                                        })
                                .get());
    }

    private void press(String id) throws Exception {
        untilShown(id);
        robot.clickOn(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private SessionState state() {
        return ((ConsoleView) shell.screen()).model().state();
    }

    @Test
    void aTurnByTheWindow() throws Exception {
        press("#setup-taiwan-blockade");
        untilShown("#setup-name");
        robot.clickOn("#seat-japan").write("Ms Sato");
        press("#setup-start");
        until(() -> shell.screen() instanceof ConsoleView);
        assertThat(state().info().participants()).containsEntry("japan", "Ms Sato");

        // Anything on the board by its name.
        robot.push(KeyCode.CONTROL, KeyCode.F);
        untilShown("#find-search");
        robot.write("Guam").push(KeyCode.ENTER);
        ConsoleView console = (ConsoleView) shell.screen();
        until(() -> console.model().subjectProperty().get().equals(new Subject.PlaceOf("guam")));

        // An inject of a later turn at once, and back again.
        robot.push(KeyCode.CONTROL, KeyCode.I);
        untilShown("#inject-now-filter");
        robot.write("Quarantine declared");
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> list = robot.lookup("#inject-now-list").query();
        assertThat(list.getItems()).hasSize(1);
        robot.push(KeyCode.ENTER);
        until(() -> status("tw-02") == Status.DELIVERED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> status("tw-02") == Status.PLANNED);

        // One that is in no MSEL.
        robot.push(KeyCode.CONTROL, KeyCode.N);
        untilShown("#adhoc-headline");
        robot.write("Fire at the pier");
        robot.push(KeyCode.ENTER);
        until(() -> status("adhoc-1") == Status.DELIVERED);

        // A pill is drawn to another turn.
        robot.drag("#inject-tw-04", MouseButton.PRIMARY).dropTo("#inject-tw-06");
        until(() -> state().mselItem("tw-04").orElseThrow().turn() == 7);

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> status("rs-01") == Status.DELIVERED);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> state().phase() == Phase.PLAN);
        press("#console-main");
        untilShown("#correction-reason");
        robot.clickOn("#correction-reason").write("Enter here commits nothing");
        robot.push(KeyCode.ENTER);
        assertThat(shell.sheetOpen()).isTrue();
        assertThat(state().phase()).isEqualTo(Phase.ADJUDICATE);
        press("#adjudication-commit");
        until(() -> state().phase() == Phase.DEBRIEF);

        // A click on a measure asks why it is as it is.
        robot.clickOn("#strip-political-capital");
        untilShown("#why .why-step");
        assertThat(((ToggleButton) shell.scene().lookup("#why-capital")).isSelected()).isTrue();
        robot.clickOn("#strip-met");
        until(() -> shell.scene().lookup("#why-met") != null);
        untilShown("#why .why-step");

        press("#console-main");
        until(() -> state().turn() == 2);

        // Left and continued where it was.
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        untilShown("#sessions-running .button");
        robot.clickOn("#sessions-running .button");
        until(() -> shell.screen() instanceof ConsoleView);
        assertThat(state().turn()).isEqualTo(2);
        assertThat(status("adhoc-1")).isEqualTo(Status.DELIVERED);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        press("#endex-confirm");
        untilShown("#head-hash");
        assertThat(state().ended()).isTrue();
    }

    private Status status(String inject) {
        return state().mselItem(inject).map(i -> i.status()).orElse(Status.SKIPPED);
    }
}
