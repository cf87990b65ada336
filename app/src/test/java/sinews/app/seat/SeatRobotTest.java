package sinews.app.seat;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.console.TestSession;
import sinews.app.session.SessionService;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.board.StockKey;
import sinews.model.session.Command;
import sinews.model.session.Phase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A seat selects on its board and reads what it may of it. */
class SeatRobotTest {
    @TempDir private Path folder;
    private final FxRobot robot = new FxRobot();
    private SessionService service;
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        service = TestSession.begin(folder);
        for (Phase phase : List.of(Phase.PLAN, Phase.ADJUDICATE)) {
            give(new Command.NextPhase(Command.FACILITATOR), phase);
        }
        give(new Command.Adjudicate(Command.FACILITATOR), Phase.DEBRIEF);
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(
                () -> {
                    shell = new Shell(Settings.transientSettings());
                    shell.attach(stage);
                    stage.setWidth(1920);
                    stage.setHeight(1080);
                    stage.show();
                    new HotSeat(shell, service, Runnable::run).handTo("japan");
                });
        press("#hand-over-ready");
        until(() -> shell.scene().lookup("#seat-inbox") != null);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(
                () -> {
                    shell.close();
                    service.close();
                });
        FxToolkit.cleanupStages();
    }

    private void give(Command command, Phase then) throws Exception {
        assertThat(service.submit(command).get(60, TimeUnit.SECONDS).accepted()).isTrue();
        assertThat(service.state().phase()).isEqualTo(then);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String id) throws Exception {
        until(() -> shell.scene().lookup(id) instanceof Node n && n.getScene() != null);
        robot.interact(
                () -> {
                    Node n = shell.scene().lookup(id);
                    if (n instanceof ToggleButton t) {
                        t.fire();
                    } else if (n instanceof Button b) {
                        b.fire();
                    }
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(BoardItem item) throws Exception {
        robot.interact(
                () -> ((BoardView) shell.scene().lookup("#board")).selectedProperty().set(item));
        until(() -> shell.scene().lookup("#inspector") != null);
    }

    private String inspector() throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            List<String> texts = new ArrayList<>();
                            read(shell.scene().lookup("#inspector"), texts);
                            return String.join("\n", texts);
                        })
                .get();
    }

    private static void read(Node node, List<String> texts) {
        if (node instanceof Labeled l) {
            texts.add(l.getText());
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent p) {
            p.getChildrenUnmodifiable().forEach(n -> read(n, texts));
        }
    }

    @Test
    void aSeatReadsWhyItsLineMakesWhatItMakes() throws Exception {
        select(new BoardItem.LineItem("jp-pac3"));
        press("#why-rate");
        until(() -> shell.scene().lookup("#why-all") != null);
        assertThat(inspector()).contains("PAC-3 MSE, Komaki", "a year");
        assertThat(shell.scene().lookup("#seat-inbox")).isNull();
        press("#seat-inbox-back");
        until(() -> shell.scene().lookup("#seat-inbox") != null);
        assertThat(shell.scene().lookup("#seat-inspector")).isNull();

        // What is selected on the board and what is told of it go together.
        select(new BoardItem.LineItem("jp-pac3"));
        robot.interact(() -> shell.scene().lookup("#seat-inbox-back").requestFocus());
        robot.push(KeyCode.ESCAPE);
        until(() -> shell.scene().lookup("#seat-inbox") != null);
    }

    @Test
    void aMeasureOfTheStripTellsWhyItIsSo() throws Exception {
        press("#strip-political-capital");
        until(() -> shell.scene().lookup("#why-all") != null);
        assertThat(inspector()).contains("Japan", "Political capital");
        // Demand met is over all nations: no answer, so nothing to press.
        assertThat(shell.scene().lookup("#strip-met")).isNotInstanceOf(Button.class);
    }

    @Test
    void anothersStockIsNotTold() throws Exception {
        select(new BoardItem.StockItem(new StockKey("kr-chinhae", "gmlrs", "KR")));
        assertThat(inspector()).contains("not yours to see").doesNotContain("GMLRS", "Korea");
        assertThat(shell.scene().lookup("#why")).isNull();
    }

    @Test
    void aPlaceShowsWhatTheSeatSeesOfIt() throws Exception {
        select(new BoardItem.PlaceItem("guam"));
        assertThat(inspector()).contains("Guam").doesNotContain("Stocks above fill");
    }
}
