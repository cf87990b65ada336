package sinews.app.branch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.Navigator;
import sinews.app.board.BoardView;
import sinews.app.board.Lens;
import sinews.app.console.ConsoleView;
import sinews.app.console.TestSession;
import sinews.app.inspector.Subject;
import sinews.app.review.ReviewScreen;
import sinews.app.session.SessionCard;
import sinews.app.session.SessionCheck;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionReader;
import sinews.app.session.SessionService;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.log.h2.SessionFiles;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.session.Command;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A facilitator steps back a turn, and goes on from a moment under review, by keys and mouse. */
class BranchRobotTest {
    private final FxRobot robot = new FxRobot();
    private Shell shell;
    private SessionFolder sessions;
    private Path anvil;

    @TempDir Path folder;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        sessions = new SessionFolder(folder);
        anvil = sessions.fileFor("Anvil");
        SessionInfo info =
                new SessionInfo("anvil", "Anvil", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        SessionService.create(anvil, TestSession.scenario(), info, Runnable::run, Clock.systemUTC())
                .close();
        FxToolkit.setupFixture(
                () -> {
                    Settings settings = Settings.transientSettings();
                    settings.reducedMotion().set(true);
                    settings.playTurns().set(false);
                    shell = new Shell(settings);
                    shell.attach(stage);
                    stage.setWidth(1920);
                    stage.setHeight(1080);
                    stage.show();
                    new Navigator(shell, Navigator.standardLibrary(), sessions, Clock.systemUTC())
                            .resume(anvil);
                });
        until(() -> shell.screen() instanceof ConsoleView);
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(shell::close);
        FxToolkit.cleanupStages();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(30, TimeUnit.SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String id) {
        return shell.scene().lookup(id);
    }

    private void press(String id) throws Exception {
        until(
                () -> {
                    Node n = node(id);
                    return n != null
                            && n.isVisible()
                            && !n.isDisabled()
                            && n.getBoundsInParent().getWidth() > 0;
                });
        robot.clickOn(id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ConsoleView console() {
        return (ConsoleView) shell.screen();
    }

    private SessionState state() {
        return console().model().state();
    }

    private void toPlan() throws Exception {
        while (state().phase() == Phase.BRIEF) {
            long position = state().position();
            press("#console-main");
            until(() -> state().position() > position);
        }
    }

    /** Enters a move by its sheet: what is made on a line is to be made faster. */
    private void surge(String line) throws Exception {
        int before = state().proposals().size();
        robot.interact(() -> console().model().subjectProperty().set(new Subject.LineOf(line)));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        until(() -> node("#new-deal-search") != null);
        robot.write("direct a surge").push(KeyCode.ENTER);
        until(() -> node("#deal-reason") != null);
        robot.clickOn("#deal-reason").write("They will be short.");
        press("#deal-propose");
        until(() -> state().proposals().size() == before + 1);
    }

    private void commit() throws Exception {
        int turns = state().reports().size();
        press("#console-main");
        until(() -> state().phase() == Phase.ADJUDICATE);
        if (node("#adjudication-commit") == null) {
            press("#console-main");
        }
        press("#adjudication-commit");
        until(() -> state().reports().size() == turns + 1 && !shell.sheetOpen());
    }

    private static String roomTurn() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && ("" + s.getTitle()).endsWith("room display"))
                .map(w -> w.getScene().getRoot().lookup("#room-turn"))
                .map(n -> ((Label) n).getText())
                .findFirst()
                .orElse("none");
    }

    private static List<Window> roomWindows() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && ("" + s.getTitle()).endsWith("room display"))
                .toList();
    }

    @Test
    @SuppressWarnings("unchecked") // the list holds turns
    void aTurnIsSteppedBackAndPlayedOtherwise() throws Exception {
        assertThat(node("#console-step-back").isVisible()).isFalse();
        toPlan();
        surge("us-pac3");
        commit();
        press("#console-main");
        until(() -> state().turn() == 2);
        toPlan();
        commit();
        SessionState first = state();
        String seal = console().model().service().headHash();
        byte[] journal = Files.readAllBytes(SessionFiles.of(anvil).journal());
        BoardView board = (BoardView) node("#board");
        robot.interact(() -> board.lensProperty().set(Lens.FLOWS));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> roomTurn().equals("Turn 2 of 12"));
        Window projector = roomWindows().getFirst();
        robot.interact(
                () -> { // out of the way of the sheets, which it would cover on one screen
                    projector.setWidth(480);
                    projector.setHeight(270);
                    projector.setX(0);
                    projector.setY(800);
                });

        // After a commit there is nothing to undo: the button says how far one can step back.
        assertThat(node("#console-undo").isVisible()).isFalse();
        press("#console-step-back");
        until(() -> node("#step-back") != null);
        assertThat(((TextField) node("#branch-name")).getText()).isEqualTo("Anvil – from turn 2");
        assertThat(((ToggleButton) node("#branch-beginning")).isSelected()).isTrue();
        robot.push(KeyCode.ESCAPE);
        until(() -> !shell.sheetOpen());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> node("#step-back") != null);
        robot.interact(() -> ((ComboBox<Integer>) node("#branch-turn")).setValue(1));
        until(() -> ((TextField) node("#branch-name")).getText().equals("Anvil – from turn 1"));
        robot.clickOn("#branch-plan");
        robot.interact(() -> ((TextField) node("#branch-name")).clear());
        press("#branch-go");
        assertThat(((Label) node("#step-back-problem")).getText())
                .isEqualTo("Give the new session a name.");
        robot.clickOn("#branch-name").write("Anvil, second try");
        press("#branch-go");

        until(() -> state().info().name().equals("Anvil, second try"));
        assertThat(state().turn()).isEqualTo(1);
        assertThat(state().phase()).isEqualTo(Phase.PLAN);
        assertThat(state().proposals()).isEmpty();
        assertThat(((BoardView) node("#board")).lensProperty().get()).isEqualTo(Lens.FLOWS);
        until(() -> roomTurn().equals("Turn 1 of 12"));
        assertThat(roomWindows()).containsExactly(projector);
        assertThat(Files.readAllBytes(SessionFiles.of(anvil).journal())).isEqualTo(journal);

        surge("us-gmlrs");
        commit();
        SessionState second = state();
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        until(() -> node("#sessions-running .button") != null);
        assertThat(roomWindows()).isEmpty();

        List<SessionCard> cards = sessions.list();
        assertThat(cards.stream().map(SessionCard::name))
                .containsExactly("Anvil, second try", "Anvil");
        Path made = cards.getFirst().file();
        assertThat(cards.getFirst().origin())
                .isNotNull()
                .extracting(Origin::session, Origin::turn, Origin::phase)
                .containsExactly("anvil", 1, Phase.PLAN);
        assertThat(SessionReader.read(anvil).headHash()).isEqualTo(seal);
        assertThat(SessionReader.read(anvil).timeline().latest()).isEqualTo(first);
        assertThat(SessionReader.read(made).timeline().latest()).isEqualTo(second);
        assertThat(second.reports().getFirst().after())
                .isNotEqualTo(first.reports().getFirst().after());
        assertThat(SessionCheck.of(made, true).ok()).isTrue();
    }

    @Test
    void aReviewedMomentIsGoneOnFrom() throws Exception {
        toPlan();
        Move share = new Move.ShareInformation(List.of("JP", "NZ"), List.of("*"));
        assertThat(
                        console()
                                .model()
                                .submit(
                                        new Command.Propose(
                                                "facilitator", "new-zealand", share, "why", ""))
                                .get(30, TimeUnit.SECONDS)
                                .accepted())
                .isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        commit();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        press("#endex-confirm");
        press("#seal-review");
        until(() -> shell.screen() instanceof ReviewScreen);
        ReviewScreen review = (ReviewScreen) shell.screen();
        long end = review.model().timeline().last();

        // At the end itself the moment before ENDEX is meant.
        press("#review-branch");
        until(() -> node("#branch-when") != null);
        assertThat(((Label) node("#branch-when")).getText()).endsWith(", Debrief");
        robot.push(KeyCode.ESCAPE);
        until(() -> !shell.sheetOpen());

        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        until(() -> review.model().positionProperty().get() < end);
        long there = review.model().positionProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.B);
        until(() -> node("#branch-when") != null);
        assertThat(((Label) node("#branch-when")).getText()).endsWith(", Plan");
        press("#branch-go");
        until(() -> shell.screen() instanceof ConsoleView);
        assertThat(state().info().name()).isEqualTo("Anvil – from turn 1");
        assertThat(state().info().origin())
                .isEqualTo(new Origin("anvil", "Anvil", there, 1, Phase.PLAN));
        assertThat(state().proposals()).hasSize(1);
        commit();
        assertThat(SessionReader.read(anvil).timeline().latest().ended()).isTrue();
    }
}
