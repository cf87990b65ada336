package sinews.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
import sinews.app.console.ConsoleView;
import sinews.app.picture.Png;
import sinews.app.review.ReviewScreen;
import sinews.app.seat.HandOverScreen;
import sinews.app.seat.SeatScreen;
import sinews.app.session.SessionFolder;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Three turns of the shipped scenario, played through the window by a robot's hand. */
class ThreeTurnsTest {
    private static final StockKey ROCKETS = new StockKey("us-mcalester", "gmlrs", "US");
    private static final String LINE = "us-gmlrs";
    private static final int PATIENCE = 30;

    @TempDir private Path data;

    private final FxRobot robot = new FxRobot();
    private Shell shell;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    Settings settings = Settings.transientSettings();
                    settings.reducedMotion().set(true);
                    shell = new Shell(settings);
                    shell.attach(stage);
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(1880);
                    stage.setHeight(1040);
                    stage.show();
                    new Navigator(
                                    shell,
                                    Path.of("../scenarios"),
                                    new SessionFolder(data),
                                    Clock.systemUTC())
                            .home();
                });
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> shell.close());
        FxToolkit.cleanupStages();
    }

    @Test
    void threeTurnsAndTheReview() throws Exception {
        try {
            setUp();
            firstTurn();
            for (int turn = 1; turn <= 3; turn++) {
                adjudicate(turn);
            }
            leaveAndComeBack();
            end();
            review();
        } catch (Throwable failure) {
            picture();
            throw failure;
        }
    }

    private void setUp() {
        click("#setup-taiwan-blockade");
        type("#setup-name", "Robot table");
        click("#setup-start");
        until("the console", () -> shell.screen() instanceof ConsoleView);
        toPlan();
    }

    /** Delivers what is due, if anything, and ends Brief. */
    private void toPlan() {
        while (state().phase() == Phase.BRIEF) {
            long position = state().position();
            click("#console-main");
            until("the next step", () -> state().position() > position);
        }
        assertThat(state().phase()).isEqualTo(Phase.PLAN);
    }

    private void firstTurn() {
        proposeATransferByDragging();
        consentAtTheOtherSeat();
        shareALineByDragging();
        click("#console-inject");
        long delivered = state().deliveredNow().size();
        click("#inject-now-go");
        until("the inject", () -> state().deliveredNow().size() == delivered + 1);
        click("#console-adhoc");
        type("#adhoc-headline", "Fire at the pier in Guam");
        click("#adhoc-deliver");
        until("the ad-hoc inject", () -> state().msel().stream().anyMatch(m -> m.adHoc()));
    }

    private void proposeATransferByDragging() {
        drag(new BoardItem.StockItem(ROCKETS), "taiwan");
        type("#deal-reason", "Rockets must be on the island before the ports close.");
        until("the deal can be made", () -> !find("#deal-propose").isDisabled());
        click("#deal-propose");
        until("the proposal", () -> state().proposals().size() == 1);
        assertThat(state().proposals().getFirst().waitsFor("taiwan")).isTrue();
    }

    private void consentAtTheOtherSeat() {
        choose("#console-view-as", "view-as-taiwan");
        until("the hand-over", () -> shell.screen() instanceof HandOverScreen);
        assertThat(robot.lookup("#board").queryAll()).isEmpty();
        robot.type(KeyCode.SPACE);
        until("the seat", () -> shell.screen() instanceof SeatScreen);
        click("#consent-" + state().proposals().getFirst().id());
        until(
                "the consent",
                () -> state().proposals().getFirst().status() == Proposal.Status.READY);
        choose("#seat-others", "hand-to-facilitator");
        until("the hand-over", () -> shell.screen() instanceof HandOverScreen);
        robot.type(KeyCode.ENTER);
        until("the console", () -> shell.screen() instanceof ConsoleView);
    }

    private void shareALineByDragging() {
        drag(new BoardItem.LineItem(LINE), "au-wakefield");
        // It is made there already; another plant of the host takes it.
        robot.interact(
                () ->
                        ((javafx.scene.control.ComboBox<String>)
                                        robot.lookup("#deal-place")
                                                .queryAs(javafx.scene.control.ComboBox.class))
                                .setValue("au-maryborough"));
        click("#deal-kind-assemble_forward");
        type("#deal-reason", "Rounds where they are needed, out of range.");
        for (String seat : new String[] {"us-security-council", "us-industry", "australia"}) {
            if (!robot.lookup("#consent-" + seat + "-given").queryAll().isEmpty()) {
                click("#consent-" + seat + "-given");
            }
        }
        until("the project can be made", () -> !find("#deal-propose").isDisabled());
        click("#deal-propose");
        until("the project", () -> state().proposals().size() == 2);
        assertThat(state().proposals().getLast().status()).isEqualTo(Proposal.Status.READY);
    }

    private void adjudicate(int turn) {
        toPlan();
        click("#console-main");
        until("Adjudicate", () -> state().phase() == Phase.ADJUDICATE);
        if (robot.lookup("#adjudication-commit").queryAll().isEmpty()) {
            click("#console-main");
        }
        until("the preview", () -> !find("#adjudication-commit").isDisabled());
        click("#adjudication-commit");
        until("Debrief of turn " + turn, () -> state().reports().size() == turn);
        until("no sheet", () -> !shell.sheetOpen());
        if (turn < 3) {
            click("#console-main");
            until("the next turn", () -> state().turn() == turn + 1);
        }
    }

    private void leaveAndComeBack() {
        assertThat(state().proposals())
                .extracting(Proposal::status)
                .containsExactly(Proposal.Status.ENACTED, Proposal.Status.ENACTED);
        long position = state().position();
        choose("#console-more", "console-leave-item");
        click(button("Continue"));
        until("the console", () -> shell.screen() instanceof ConsoleView);
        assertThat(state().position()).isEqualTo(position);
        assertThat(state().turn()).isEqualTo(3);
    }

    private void end() {
        choose("#console-more", "console-endex-item");
        click("#endex-confirm");
        until("the seal", () -> !robot.lookup("#head-hash").queryAll().isEmpty());
        assertThat(robot.lookup("#head-hash").queryAs(TextInputControl.class).getText())
                .hasSize(64);
        click("#seal-review");
        until("the review", () -> shell.screen() instanceof ReviewScreen);
    }

    private void review() {
        assertThat(text("#review-integrity")).isEqualTo("log whole and unaltered ✓");
        ReviewScreen screen = (ReviewScreen) shell.screen();
        robot.type(KeyCode.LEFT);
        assertThat(screen.model().atEnd()).isFalse();
        robot.press(KeyCode.CONTROL).type(KeyCode.LEFT).type(KeyCode.LEFT);
        robot.release(KeyCode.CONTROL);
        int tick = screen.model().stateProperty().get().board().tick();
        assertThat(tick).isLessThan(28);
        robot.press(KeyCode.SHIFT);
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.LEFT);
        }
        robot.release(KeyCode.SHIFT);
        assertThat(screen.model().stateProperty().get().board().tick()).isZero();
        assertThat(text("#review-when")).isEqualTo("Turn 1, week 1");
        assertThat(text("#review-moment-title"))
                .startsWith("United States gives Taiwan")
                .contains("GMLRS");
    }

    private void drag(BoardItem item, String place) {
        BoardView board = robot.lookup("#board").queryAs(BoardView.class);
        robot.interact(() -> board.selectedProperty().set(item));
        String id =
                switch (item) {
                    case BoardItem.StockItem s ->
                            "stock:%s:%s:%s"
                                    .formatted(
                                            s.key().place(), s.key().materiel(), s.key().owner());
                    case BoardItem.LineItem l -> "line:" + l.line();
                    default -> throw new IllegalArgumentException("not dragged: " + item);
                };
        settle(board);
        until("token " + id, () -> token(board, id) != null);
        settle(board);
        Bounds b = token(board, id).localToScreen(token(board, id).getLayoutBounds());
        robot.drag(new Point2D(b.getCenterX(), b.getCenterY()), MouseButton.PRIMARY);
        Point2D to = onScreen(board, place);
        robot.moveTo(to.add(-40, 40)).moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
        robot.drop();
        until("what the drop may mean", () -> shown("#meaning-chooser") || shown("#deal-sheet"));
        if (shown("#meaning-chooser")) {
            robot.type(KeyCode.ENTER);
        }
        until("the deal sheet", () -> !robot.lookup("#deal-sheet").queryAll().isEmpty());
    }

    private boolean shown(String query) {
        return !robot.lookup(query).queryAll().isEmpty();
    }

    private static Node token(BoardView board, String id) {
        return board.lookupAll(".token").stream()
                .filter(n -> id.equals(n.getId()) && n.isVisible())
                .findFirst()
                .orElse(null);
    }

    private void settle(BoardView board) {
        robot.interact(() -> board.map().settleNow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(BoardView board, String place) {
        Location l = state().scenario().location(place);
        MapPoint p = Projection.project(new LatLon(l.latitude(), l.longitude()));
        var v = board.map().viewport();
        return board.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
    }

    private SessionState state() {
        return switch (shell.screen()) {
            case ConsoleView c -> c.model().state();
            case SeatScreen s -> s.model().session().state();
            default -> throw new AssertionError("no session in " + shell.screen());
        };
    }

    private Node find(String query) {
        return robot.lookup(query).query();
    }

    private Node button(String text) {
        until("button " + text, () -> robot.lookup((Node n) -> is(n, text)).tryQuery().isPresent());
        return robot.lookup((Node n) -> is(n, text)).query();
    }

    private static boolean is(Node n, String text) {
        return n instanceof Button b && text.equals(b.getText());
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void click(String query) {
        until(query, () -> robot.lookup(query).queryAll().stream().anyMatch(this::ready));
        click(
                robot.lookup(query).queryAll().stream()
                        .filter(this::ready)
                        .findFirst()
                        .orElseThrow());
    }

    private boolean ready(Node n) {
        return n.isVisible()
                && !n.isDisabled()
                && n.getScene() != null
                && n.localToScreen(n.getLayoutBounds()) != null;
    }

    private void click(Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(node);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String query, String text) {
        click(query);
        robot.interact(() -> robot.lookup(query).queryAs(TextInputControl.class).clear());
        robot.write(text, 0);
    }

    /** Opens a menu with the mouse and fires its item. */
    private void choose(String menu, String item) {
        click(menu);
        MenuButton button = robot.lookup(menu).queryAs(MenuButton.class);
        MenuItem chosen =
                button.getItems().stream()
                        .filter(i -> item.equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
        robot.interact(
                () -> {
                    button.hide();
                    chosen.fire();
                });
    }

    private static void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(5_000, condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    private void picture() throws Exception {
        Path out = Path.of("target/robot-failure.png");
        Files.createDirectories(Path.of("target"));
        var image = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> shell.scene().snapshot(null));
        Png.write(image, out);
    }
}
