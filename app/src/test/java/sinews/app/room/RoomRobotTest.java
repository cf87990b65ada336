package sinews.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
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
import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.console.ConsoleView;
import sinews.app.console.TestSession;
import sinews.app.inspector.Subject;
import sinews.app.map.MapView;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionService;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.rules.Chance;
import sinews.model.session.Command;
import sinews.model.session.SessionInfo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** The room display by keys and mouse from the console. */
class RoomRobotTest {
    private final FxRobot robot = new FxRobot();
    private Shell shell;
    private Stage main;
    private ConsoleView console;

    @TempDir Path folder;

    @BeforeEach
    void open() throws Exception {
        main = FxToolkit.registerPrimaryStage();
        SessionFolder sessions = new SessionFolder(folder);
        Path file = sessions.fileFor("Anvil");
        SessionInfo info =
                new SessionInfo("anvil", "Anvil", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        SessionService.create(file, TestSession.scenario(), info, Runnable::run, Clock.systemUTC())
                .close();
        FxToolkit.setupFixture(
                () -> {
                    shell = new Shell(Settings.transientSettings());
                    shell.settings().reducedMotion().set(true);
                    shell.attach(main);
                    main.setWidth(1920);
                    main.setHeight(1080);
                    main.show();
                    new Navigator(shell, Navigator.standardLibrary(), sessions, Clock.systemUTC())
                            .resume(file);
                });
        until(() -> shell.screen() instanceof ConsoleView);
        console = (ConsoleView) shell.screen();
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

    private static Optional<Stage> window() {
        return Window.getWindows().stream()
                .filter(w -> w instanceof Stage s && s.getTitle() != null)
                .map(w -> (Stage) w)
                .filter(s -> s.getTitle().endsWith("room display"))
                .findFirst();
    }

    private static Optional<Node> inWindow(String id) {
        return window().map(Stage::getScene).map(Scene::getRoot).map(r -> r.lookup(id));
    }

    private static String text(String id) {
        return inWindow(id).map(n -> ((Label) n).getText()).orElse("");
    }

    private void keys(KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void give(Command command) throws Exception {
        assertThat(console.model().service().submit(command).get(30, TimeUnit.SECONDS).accepted())
                .isTrue();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void itIsOpenedBlankedFrozenAndClosedByKey() throws Exception {
        assertThat(window()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        assertThat(text("#room-turn")).isEqualTo("Turn 1 of 12");
        assertThat(text("#room-clock")).isEqualTo("5:00");
        assertThat(inWindow("#room-board")).isPresent();

        give(new Command.DeliverInject("facilitator", "rs-01"));
        until(() -> text("#room-headline").startsWith("Houthi missiles hit"));

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        until(() -> inWindow("#room-board").isEmpty());
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        until(() -> inWindow("#room-board").isPresent());

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        give(new Command.DeliverInject("facilitator", "hf-01"));
        assertThat(text("#room-headline")).startsWith("Houthi missiles hit");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> text("#room-headline").startsWith("Panel to Congress"));

        // An inject that only some are told of never gets there.
        give(new Command.DeliverInject("facilitator", "tw-01"));
        assertThat(text("#room-headline")).startsWith("Panel to Congress");

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isEmpty());
    }

    @Test
    void thePanelSteersIt() throws Exception {
        robot.clickOn("#room-panel");
        until(() -> robot.lookup("#room-open").tryQuery().isPresent());
        assertThat(robot.lookup("#room-state").<Label>query().getText()).contains("closed");
        robot.clickOn("#room-open");
        until(() -> window().isPresent());
        robot.clickOn("#room-page-timeline");
        until(() -> console.room().model().pageProperty().get() == Page.TIMELINE);
        assertThat(inWindow("#room-board")).isEmpty();

        robot.clickOn("#room-headline-text").write("Ten minutes left");
        keys(KeyCode.ENTER);
        until(() -> text("#room-headline").equals("Ten minutes left"));

        robot.clickOn("#room-search").write("kaoh");
        keys(KeyCode.ENTER);
        until(() -> console.room().model().aimProperty().get().name().equals("Kaohsiung"));
        until(() -> inWindow("#room-board").isPresent());
        assertThat(inWindow(".room-pointed").map(n -> ((Label) n).getText())).contains("Kaohsiung");
        assertThat(robot.lookup("#room-search").<TextField>query().getText()).isEmpty();

        robot.clickOn("#room-follow-toggle");
        until(() -> console.room().model().aimProperty().get().wholeWorld());
        robot.clickOn("#room-theme-dark");
        until(() -> shell.settings().roomTheme().get().id().equals("dark"));
        assertThat(shell.settings().theme().get().id()).isEqualTo("light");
    }

    @Test
    void whatIsSelectedIsShownThere() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        robot.interact(
                () ->
                        console.model()
                                .subjectProperty()
                                .set(Subject.of(new BoardItem.ChokepointItem("taiwan-strait"))));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        until(() -> console.room().model().aimProperty().get().name().equals("Taiwan Strait"));
        assertThat(console.room().offers(new BoardItem.NationItem("JP")))
                .singleElement()
                .satisfies(o -> robot.interact(o.run()));
        until(() -> console.room().model().aimProperty().get().name().equals("Japan"));
    }

    @Test
    void theInspectorOffersItWhileTheWindowIsOpen() throws Exception {
        Map<Subject, String> shown =
                Map.of(
                        new Subject.StraitOf("taiwan-strait"), "Taiwan Strait",
                        new Subject.PlaceOf("guam"), "Guam",
                        new Subject.NationOf("JP"), "Japan");
        select(new Subject.StraitOf("taiwan-strait"));
        assertThat(robot.lookup("#inspector-room-show").tryQuery()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        for (Map.Entry<Subject, String> e : shown.entrySet()) {
            select(e.getKey());
            until(() -> robot.lookup("#inspector-room-show").tryQuery().isPresent());
            robot.interact(() -> robot.lookup("#inspector-room-show").<Button>query().fire());
            until(() -> console.room().model().aimProperty().get().name().equals(e.getValue()));
        }
        select(Subject.SITUATION);
        assertThat(robot.lookup("#inspector-room-show").tryQuery()).isEmpty();
        select(new Subject.PlaceOf("guam"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isEmpty());
        assertThat(robot.lookup("#inspector-room-show").tryQuery()).isEmpty();
    }

    @Test
    void aNationIsShownThereFromTheMenuOfTheMap() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        MapView map = ((BoardView) shell.scene().lookup("#board")).map();
        MapPoint inland = Projection.project(new LatLon(-24, 134));
        until(
                () ->
                        map.nationAt(
                                        map.viewport().screenX(inland.x()),
                                        map.viewport().screenY(inland.y()))
                                .isPresent());
        robot.interact(
                () -> {
                    double x = map.viewport().screenX(inland.x());
                    double y = map.viewport().screenY(inland.y());
                    Point2D inScene = map.localToScene(x, y);
                    Point2D at = map.localToScreen(x, y);
                    Event.fireEvent(
                            map,
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    inScene.getX(),
                                    inScene.getY(),
                                    at.getX(),
                                    at.getY(),
                                    false,
                                    null));
                });
        until(() -> robot.lookup("#offer-room-show").tryQuery().isPresent());
        robot.clickOn("#offer-room-show");
        until(() -> console.room().model().aimProperty().get().name().equals("Australia"));
    }

    private void select(Subject subject) {
        robot.interact(() -> console.model().subjectProperty().set(subject));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aWindowClosedByItsOwnButtonCanBeOpenedAgain() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        robot.interact(() -> window().orElseThrow().close());
        until(() -> !console.room().window().openProperty().get());
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        // Keys work there too, and nothing else does.
        robot.interact(() -> window().orElseThrow().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        until(() -> console.room().model().blankProperty().get());
    }

    /** Its picture of the room is taken on while the window closes; see NoCssWarnings. */
    @Test
    void theWindowClosesBelowAnOpenPanelWithAllItsColours() throws Exception {
        for (int i = 0; i < 3; i++) {
            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            until(() -> window().isPresent());
            robot.interact(() -> action("room-panel").run().run());
            WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
            robot.interact(() -> action("room-panel").run().run());
            robot.interact(() -> action("room-window").run().run());
            WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
            until(() -> window().isEmpty());
        }
    }

    private sinews.app.shell.Action action(String id) {
        return console.actions().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void itClosesWithTheSession() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        robot.interact(console::leave);
        until(() -> shell.screen() != console);
        assertThat(window()).isEmpty();
    }

    @Test
    void itClosesWithTheMainWindow() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        until(() -> window().isPresent());
        robot.interact(main::hide);
        until(() -> window().isEmpty());
        robot.interact(main::show);
    }
}
