package sinews.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.board.Meaning;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.session.Command;
import sinews.model.session.Proposal;

import java.util.List;
import java.util.Objects;

/** A robot's hands on the sheet of a deal: choose a move, fill it in, record it. */
class DealRobotTest {
    private final FxRobot robot = new FxRobot();
    private final TableSession session = new TableSession();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    shell = new Shell(Settings.transientSettings());
                    shell.attach(stage);
                    stage.setWidth(1366);
                    stage.setHeight(768);
                    stage.show();
                });
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(shell::close);
        FxToolkit.cleanupStages();
    }

    private Deals deals(String by) {
        return new Deals(shell, session, by);
    }

    private void choose(String by, About about, String typed) {
        robot.interact(() -> deals(by).newDeal(about));
        WaitForAsyncUtils.waitForFxEvents();
        robot.write(typed).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String id) {
        robot.clickOn(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void because(String reason) {
        press("#deal-reason");
        robot.write(reason);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return ((Labeled) Objects.requireNonNull(shell.scene().lookup(id))).getText();
    }

    private Proposal last() {
        return session.state().proposals().getLast();
    }

    @Test
    void aMultiYearOrderIsChosenByTypingAndRecorded() {
        var line = session.state().board().lines().get("us-pac3");
        choose(Command.FACILITATOR, About.line(Objects.requireNonNull(line)), "multi");
        press("#deal-years-5");
        robot.doubleClickOn("#deal-quantity").write("100");
        assertThat(text("#deal-hint")).startsWith("Write why");
        because("Seekers need a floor under them.");
        assertThat(text("#deal-hint")).isEmpty();
        press("#deal-propose");
        assertThat(shell.sheetOpen()).isFalse();
        assertThat(last().move())
                .isEqualTo(new Move.MultiYear("US", "pac3-mse", 100, "us-pac3", 239, "guam", 5));
        assertThat(last().waitsFor("us-legislature")).isTrue();
    }

    @Test
    void threeNationsSecureTheirSupply() {
        choose(Command.FACILITATOR, About.nation("JP"), "security of supply");
        press("#deal-party-KR");
        press("#deal-party-AU");
        press("#deal-sequence-2");
        because("Interceptors first to whoever is shot at.");
        press("#deal-propose");
        assertThat(last().move())
                .isEqualTo(
                        new Move.SecurityOfSupply(
                                List.of("AU", "JP", "KR"), List.of("*"), 2, List.of()));
        assertThat(last().waitsFor("korea") && last().waitsFor("australia")).isTrue();
    }

    @Test
    void anOrderIsCancelledFromTheOrder() {
        var order = session.state().board().orders().get("us-155");
        robot.interact(
                () ->
                        deals(Command.FACILITATOR)
                                .open(
                                        MoveKind.CANCEL,
                                        About.order(Objects.requireNonNull(order).terms())));
        because("The money is needed for interceptors.");
        press("#deal-propose");
        assertThat(last().move()).isEqualTo(new Move.Cancel("us-155"));
    }

    @Test
    void severalStocksAreOneDecisionWithOneReasonAndOneUndo() {
        int before = session.state().proposals().size();
        int actions = session.state().staffActionsLeft("us-acquisition");
        List<StockKey> stocks =
                List.of(
                        new StockKey("guam", "pac3-mse", "US"),
                        new StockKey("us-mcalester", "gmlrs", "US"));
        robot.interact(
                () ->
                        deals(Command.FACILITATOR)
                                .stocksDropped(
                                        stocks,
                                        "jp-nagoya",
                                        Meaning.TRANSFER,
                                        List.of("GMLRS, Camden: A line is shared by itself.")));
        assertThat(text("#deal-left-out .bad")).startsWith("GMLRS, Camden");
        robot.doubleClickOn("#deal-part-0").write("24");
        because("Japan asks for both at once.");
        robot.clickOn("#consent-japan-given");
        press("#deal-propose");
        Move.ShipTogether move = (Move.ShipTogether) last().move();
        assertThat(move.parts()).hasSize(2);
        assertThat(move.parts().getFirst())
                .isEqualTo(new Move.ShipTogether.Part("US", "pac3-mse", 24, "guam"));
        assertThat(last().status()).isEqualTo(Proposal.Status.READY);
        assertThat(last().consents()).hasSize(1);
        assertThat(session.state().proposals()).hasSize(before + 1);
        assertThat(session.state().staffActionsLeft("us-acquisition")).isEqualTo(actions - 1);
        var unused = session.submit(new Command.Undo(Command.FACILITATOR));
        assertThat(session.state().proposals()).hasSize(before);
    }

    @Test
    void whatASeatHasNoPowerForSaysSo() {
        robot.interact(() -> deals("us-legislature").newDeal(About.NOTHING));
        WaitForAsyncUtils.waitForFxEvents();
        Node tile = Objects.requireNonNull(shell.scene().lookup("#new-deal-direct_surge"));
        assertThat(tile.isDisabled()).isTrue();
        assertThat(tile.getAccessibleText())
                .isEqualTo("Direct a surge. Needs direction; this seat holds no such power.");
        assertThat(shell.scene().lookup("#new-deal-multi_year").isDisabled()).isFalse();
    }

    @Test
    void anObstacleStandsBesideTheButton() {
        var line = session.state().board().lines().get("us-pac3");
        robot.interact(
                () ->
                        deals(Command.FACILITATOR)
                                .open(MoveKind.ORDER, About.line(Objects.requireNonNull(line))));
        because("All there is.");
        robot.doubleClickOn("#deal-quantity").write("900000");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#deal-hint")).contains("United States has").contains("uncommitted");
        assertThat(shell.scene().lookup("#deal-propose").isDisabled()).isTrue();
    }

    @Test
    void anotherMoveIsOneStepBack() {
        choose(Command.FACILITATOR, About.nation("JP"), "contract cell");
        press("#deal-other");
        robot.write("train").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.scene().lookup("#deal-party-KR")).isNull();
        assertThat(shell.scene().lookup("#deal-other-nation")).isNotNull();
    }

    @Test
    void escAsksBeforeAReasonIsLost() {
        choose(Command.FACILITATOR, About.nation("JP"), "security of supply");
        because("Interceptors first.");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text("#unsaved .label")).isNotEmpty();
        // Esc again is no answer that loses anything.
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.scene().lookup("#unsaved")).isNull();
        robot.write(" And soon.");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reason()).isEqualTo("Interceptors first. And soon.");
        robot.push(KeyCode.ESCAPE);
        press("#unsaved-drop");
        assertThat(shell.sheetOpen()).isFalse();
    }

    @Test
    void escClosesASheetInWhichNothingIsWritten() {
        choose(Command.FACILITATOR, About.nation("JP"), "security of supply");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.sheetOpen()).isFalse();
    }

    @Test
    void theReasonGoesAlongToAnotherMove() {
        choose(Command.FACILITATOR, About.nation("JP"), "security of supply");
        because("Interceptors first.");
        press("#deal-other");
        robot.write("multi").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reason()).isEqualTo("Interceptors first.");
    }

    private String reason() {
        return ((TextInputControl) Objects.requireNonNull(shell.scene().lookup("#deal-reason")))
                .getText();
    }
}
