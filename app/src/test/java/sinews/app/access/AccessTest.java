package sinews.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import sinews.app.Navigator;
import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.board.Lens;
import sinews.app.board.Meaning;
import sinews.app.console.ConsoleView;
import sinews.app.console.TestSession;
import sinews.app.deal.About;
import sinews.app.deal.DealSession;
import sinews.app.deal.Deals;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Subject;
import sinews.app.review.ReviewScreen;
import sinews.app.seat.HotSeat;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionService;
import sinews.app.shell.Action;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.model.board.StockKey;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.Command;
import sinews.model.session.SessionInfo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Every screen and sheet is opened; each control on it has a name that can be spoken and shows when
 * it has the keyboard.
 */
class AccessTest {
    private static final StockKey GUAM = new StockKey("guam", "pac3-mse", "US");

    @TempDir private Path folder;
    private final Audit audit = new Audit();
    private BiConsumer<String, Parent> look = (s, root) -> {};
    private Shell shell;

    @AfterEach
    void close() throws Exception {
        fx(() -> run(shell::close));
        FxToolkit.cleanupStages();
    }

    @Test
    void everyControlHasANameAndShowsTheKeyboard() throws Exception {
        look = audit::walk;
        walkThrough(1920, 1080, 100);
        assertThat(audit.seen()).isGreaterThan(800);
    }

    @Test
    void nothingIsCutWithLargerTextOnASmallScreen() throws Exception {
        look = audit::cut;
        walkThrough(1366, 768, 125);
    }

    @Test
    void nothingIsCutWithTheLargestTextOnALargeScreen() throws Exception {
        look = audit::cut;
        walkThrough(1920, 1080, 200);
    }

    private void walkThrough(int width, int height, int textScale) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        fx(
                () -> {
                    shell = new Shell(Settings.transientSettings());
                    shell.settings().textScale().set(textScale);
                    shell.attach(stage);
                    stage.setWidth(width);
                    stage.setHeight(height);
                    stage.show();
                    return "";
                });
        Path session = session();
        Navigator way =
                new Navigator(
                        shell,
                        Navigator.standardLibrary(),
                        new SessionFolder(folder),
                        Clock.systemUTC());
        fx(() -> run(way::home));
        until(() -> shell.scene().lookup("#setup-taiwan-blockade") != null);
        audit("home");
        fx(() -> run(() -> ((Button) shell.scene().lookup("#setup-taiwan-blockade")).fire()));
        until(() -> shell.scene().lookup("#setup-name") != null);
        audit("set-up");
        fx(() -> run(() -> way.resume(session)));
        until(() -> shell.screen() instanceof ConsoleView);
        console((ConsoleView) shell.screen());
        fx(() -> run(() -> way.review(session)));
        until(() -> shell.screen() instanceof ReviewScreen);
        until(() -> shell.scene().lookup("#review-tabs") != null);
        TabPane tabs = (TabPane) fx(() -> shell.scene().lookup("#review-tabs"));
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            fx(() -> run(() -> tabs.getSelectionModel().select(tab)));
            audit("review, " + tabs.getTabs().get(i).getText());
        }
        fx(() -> run(() -> ((Button) shell.scene().lookup("#review-branch")).fire()));
        audit("branch from here");
        fx(() -> run(shell::closeSheet));
        assertThat(audit.problems()).as(String.join("\n", audit.problems())).isEmpty();
    }

    private Path session() throws Exception {
        Path file = new SessionFolder(folder).fileFor("Access");
        SessionInfo info = new SessionInfo("a", "Access", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        SessionService s =
                SessionService.create(
                        file, TestSession.scenario(), info, Runnable::run, Clock.systemUTC());
        s.close();
        return file;
    }

    private void console(ConsoleView console) throws Exception {
        audit("console, Brief");
        act(console, "console-main");
        until(() -> console.model().nextProperty().get().kind().name().equals("PLAN"));
        act(console, "console-main");
        until(() -> console.model().state().phase().name().equals("PLAN"));
        audit("console, Plan");
        for (Subject s :
                List.of(
                        new Subject.StockOf(GUAM),
                        new Subject.LineOf("us-pac3"),
                        new Subject.PlaceOf("guam"),
                        new Subject.StraitOf("taiwan-strait"),
                        new Subject.NationOf("JP"),
                        new Subject.DemandOf("east-pac3"))) {
            fx(() -> run(() -> console.model().subjectProperty().set(s)));
            audit("inspector, " + s.getClass().getSimpleName());
        }
        BoardView board = (BoardView) fx(() -> shell.scene().lookup("#board"));
        fx(() -> run(board::find));
        audit("find");
        Subject before = console.model().subjectProperty().get();
        fx(() -> run(() -> press(KeyCode.ESCAPE)));
        assertThat(isThere("#find-search")).as("Esc closes the list first").isFalse();
        assertThat(console.model().subjectProperty().get()).isEqualTo(before);
        lenses(console);
        room(console);
        Set<Node> owners = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            act(console, "console-regions");
            owners.add(fx(() -> shell.scene().getFocusOwner()));
        }
        assertThat(owners).as("F6 goes from region to region").hasSizeGreaterThanOrEqualTo(4);
        fx(
                () ->
                        run(
                                () ->
                                        board.choose(
                                                List.of(
                                                        new BoardItem.StockItem(GUAM),
                                                        new BoardItem.StockItem(
                                                                new StockKey(
                                                                        "us-mcalester",
                                                                        "gmlrs",
                                                                        "US"))))));
        fx(() -> run(() -> ((Button) shell.scene().lookup("#chosen-move")).fire()));
        audit("destination");
        fx(() -> run(() -> press(KeyCode.ESCAPE)));
        assertThat(isThere("#target-chooser")).isFalse();
        assertThat(console.model().subjectProperty().get()).isEqualTo(before);
        fx(() -> run(() -> board.choose(List.of())));
        for (String sheet :
                List.of("console-inject", "console-msel", "console-adhoc", "console-endex")) {
            act(console, sheet);
            audit(sheet);
            fx(() -> run(shell::closeSheet));
        }
        fx(() -> run(shell::showKeys));
        audit("keys");
        fx(() -> run(shell::closeSheet));
        deals(console);
        seats(console);
        act(console, "console-main");
        until(
                () -> {
                    Node commit = shell.scene().lookup("#adjudication-commit");
                    return commit != null && !commit.isDisabled();
                });
        audit("adjudication");
        fx(() -> run(() -> ((Button) shell.scene().lookup("#adjudication-commit")).fire()));
        until(() -> console.model().state().phase().name().equals("DEBRIEF"));
        audit("console, Debrief");
        act(console, "console-step-back");
        until(() -> shell.scene().lookup("#step-back") != null);
        audit("step back");
        fx(() -> run(shell::closeSheet));
        seatAfterATurn(console);
        act(console, "console-leave");
        until(() -> shell.screen() != console);
    }

    /** Each lens with its legend, and with its table: plain, with filters, with nothing found. */
    private void lenses(ConsoleView console) throws Exception {
        for (Lens lens : Lens.values()) {
            act(console, "console-lens-" + (lens.ordinal() + 1));
            audit("lens, " + lens.title());
            act(console, "console-table");
            audit("table, " + lens.title());
            fire("#table-filter-columns");
            audit("table with filters, " + lens.title());
            fire("#table-filter-columns");
            fx(() -> run(() -> ((TextField) shell.scene().lookup("#table-filter")).setText("?")));
            audit("empty table, " + lens.title());
            act(console, "console-table");
        }
        act(console, "console-lens-1");
    }

    private void fire(String button) throws Exception {
        fx(() -> run(() -> ((ButtonBase) shell.scene().lookup(button)).fire()));
    }

    /** The panel that steers the room display: closed, open, searching. */
    private void room(ConsoleView console) throws Exception {
        act(console, "room-panel");
        until(() -> panel().isPresent());
        Supplier<Parent> root = () -> panel().orElseThrow();
        audit("room panel", root);
        act(console, "room-window");
        audit("room panel, window open", root);
        fx(() -> run(() -> ((TextField) root.get().lookup("#room-search")).setText("a")));
        audit("room panel, search", root);
        act(console, "room-panel");
        until(() -> panel().isEmpty());
        Subject before = console.model().subjectProperty().get();
        fx(() -> run(() -> console.model().subjectProperty().set(new Subject.NationOf("JP"))));
        audit("inspector with the room display open");
        fx(() -> run(() -> console.model().subjectProperty().set(before)));
        act(console, "room-window");
    }

    private static Optional<Parent> panel() {
        return Window.getWindows().stream()
                .filter(w -> w.getScene() != null)
                .map(w -> w.getScene().getRoot())
                .filter(r -> r.lookup("#room-controls") != null)
                .findFirst();
    }

    private void deals(ConsoleView console) throws Exception {
        Deals deals =
                new Deals(shell, DealSession.of(console.model().service()), Command.FACILITATOR);
        fx(() -> run(() -> deals.newDeal(About.NOTHING)));
        audit("new deal");
        fx(() -> run(shell::closeSheet));
        for (MoveKind kind : MoveKind.at(RuleLevel.L3)) {
            fx(() -> run(() -> deals.open(kind, About.NOTHING)));
            audit("deal, " + kind.title());
            fx(() -> run(shell::closeSheet));
        }
        fx(
                () ->
                        run(
                                () ->
                                        deals.stocksDropped(
                                                List.of(GUAM),
                                                "jp-nagoya",
                                                Meaning.TRANSFER,
                                                List.of("GMLRS: it stays."))));
        audit("deal, dropped together");
        fx(() -> run(shell::closeSheet));
    }

    private void seats(ConsoleView console) throws Exception {
        SessionService service = console.model().service();
        var unused =
                service.submit(
                                new Command.Propose(
                                        "new-zealand",
                                        "new-zealand",
                                        new Move.ShareInformation(
                                                List.of("JP", "NZ"), List.of("*")),
                                        "We pay for lift and do not know what waits.",
                                        ""))
                        .get(30, TimeUnit.SECONDS);
        HotSeat seats = new HotSeat(shell, service, Runnable::run);
        fx(() -> run(() -> seats.handTo("japan")));
        audit("hand-over");
        fx(() -> run(() -> ((Button) shell.scene().lookup("#hand-over-ready")).fire()));
        audit("seat");
        fx(() -> run(shell::uncover));
    }

    /** A seat plays the turn that was adjudicated, as it may see it. */
    private void seatAfterATurn(ConsoleView console) throws Exception {
        SessionService service = console.model().service();
        HotSeat seats = new HotSeat(shell, service, Runnable::run);
        fx(() -> run(() -> seats.handTo("japan")));
        fx(() -> run(() -> ((Button) shell.scene().lookup("#hand-over-ready")).fire()));
        until(() -> shell.scene().lookup("#seat-replay") != null);
        audit("seat, Debrief");
        BoardView board = (BoardView) fx(() -> shell.scene().lookup("#board"));
        fx(() -> run(() -> ((Button) shell.scene().lookup("#seat-replay")).fire()));
        until(() -> board.film() != null);
        fx(() -> run(() -> press(KeyCode.ESCAPE)));
        until(() -> board.film() == null);
        fx(() -> run(shell::uncover));
    }

    private boolean isThere(String id) throws Exception {
        return fx(() -> shell.scene().lookup(id) != null);
    }

    private void press(KeyCode code) {
        Event.fireEvent(
                shell.scene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /** A screen may take some pulses to settle: only what stays wrong is a problem. */
    private void audit(String screen) throws Exception {
        audit(screen, () -> shell.scene().getRoot());
    }

    private void audit(String screen, Supplier<Parent> where) throws Exception {
        Set<String> before = Set.copyOf(audit.problems());
        for (int i = 0; i < 40; i++) {
            audit.problems().retainAll(before);
            fx(
                    () -> {
                        Parent root = where.get();
                        root.applyCss();
                        root.layout();
                        look.accept(screen, root);
                        return "";
                    });
            if (audit.problems().size() == before.size()) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private static void act(ConsoleView console, String id) throws Exception {
        fx(
                () -> {
                    Action a =
                            console.actions().stream()
                                    .filter(x -> x.id().equals(id))
                                    .findFirst()
                                    .orElseThrow();
                    a.run().run();
                    return "";
                });
    }

    private static Object run(Runnable r) {
        r.run();
        return "";
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            if (fx(condition)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("waited in vain");
    }

    private static <T> T fx(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(task.call());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
        return Objects.requireNonNull(done.get(60, TimeUnit.SECONDS));
    }
}
