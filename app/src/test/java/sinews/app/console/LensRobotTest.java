package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.board.Lens;
import sinews.app.inspector.Subject;
import sinews.app.shell.Shell;
import sinews.model.board.StockKey;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Lenses by their keys, and the table beside the map: what is chosen in one is chosen in both. */
class LensRobotTest {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    @TempDir private Path folder;
    private final FxRobot robot = new FxRobot();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        shell = HomeWindow.open(folder);
        until(() -> shell.scene().lookup("#setup-taiwan-blockade") != null);
        robot.clickOn("#setup-taiwan-blockade");
        until(() -> shell.scene().lookup("#setup-start") != null);
        robot.clickOn("#setup-start");
        until(() -> shell.screen() instanceof ConsoleView);
        WaitForAsyncUtils.waitForFxEvents();
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

    private BoardView board() {
        return (BoardView) Objects.requireNonNull(shell.scene().lookup("#board"));
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return (TableView<Object>) Objects.requireNonNull(shell.scene().lookup("#lens-table"));
    }

    private boolean tokenSelected(String id) {
        for (Node n : shell.scene().getRoot().lookupAll(".token")) {
            if (id.equals(n.getId()) && n.getPseudoClassStates().contains(SELECTED)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyLensByItsKeyWithItsTable() throws Exception {
        robot.push(KeyCode.ALT, KeyCode.T);
        until(() -> shell.scene().lookup("#lens-table") != null);
        KeyCode[] keys = {
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6
        };
        for (int i = 0; i < keys.length; i++) {
            Lens lens = Lens.values()[i];
            robot.push(KeyCode.ALT, keys[i]);
            until(() -> board().lensProperty().get() == lens);
            assertThat(table().getColumns()).as(lens.name()).hasSizeGreaterThan(5);
        }
        robot.push(KeyCode.ALT, KeyCode.T);
        until(() -> shell.scene().lookup("#lens-table") == null);
    }

    @Test
    void aRowSelectsItsTokenAndATokenItsRow() throws Exception {
        robot.push(KeyCode.ALT, KeyCode.T);
        until(() -> shell.scene().lookup("#lens-table") != null);
        int all = table().getItems().size();

        // Filter as one types, then down into the rows.
        robot.clickOn("#table-filter").write("guam pac-3 united");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getItems()).hasSize(1);
        robot.push(KeyCode.DOWN);
        BoardItem guam = new BoardItem.StockItem(new StockKey("guam", "pac3-mse", "US"));
        until(() -> guam.equals(board().selectedProperty().get()));
        until(() -> tokenSelected("stock:guam:pac3-mse:US"));
        ConsoleView console = (ConsoleView) shell.screen();
        assertThat(console.model().subjectProperty().get())
                .isEqualTo(new Subject.StockOf(new StockKey("guam", "pac3-mse", "US")));

        // As CSV: the head and the one row that is shown.
        robot.push(KeyCode.CONTROL, KeyCode.C);
        WaitForAsyncUtils.waitForFxEvents();
        String csv =
                WaitForAsyncUtils.asyncFx(() -> Clipboard.getSystemClipboard().getString()).get();
        assertThat(csv.strip().lines()).hasSize(2);
        assertThat(csv).startsWith("Place,Materiel,Owner,Units,Days (days)").contains("Guam,");

        // The other way: what is selected on the board is chosen in the table.
        robot.interact(
                () -> {
                    ((javafx.scene.control.TextField)
                                    Objects.requireNonNull(shell.scene().lookup("#table-filter")))
                            .clear();
                    board().selectedProperty()
                            .set(new BoardItem.StockItem(new StockKey("ukraine", "gmlrs", "UA")));
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table().getItems()).hasSize(all);
        assertThat(table().getSelectionModel().getSelectedItem().toString()).contains("ukraine");
        assertThat(table().getSelectionModel().getSelectedIndices()).hasSize(1);

        // A click on the map beside everything clears it.
        robot.interact(() -> board().selectedProperty().set(null));
        assertThat(table().getSelectionModel().getSelectedItem()).isNull();
    }
}
