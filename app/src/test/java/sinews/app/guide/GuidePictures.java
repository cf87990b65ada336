package sinews.app.guide;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import sinews.app.Navigator;
import sinews.app.board.BoardItem;
import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.board.Lens;
import sinews.app.board.Meaning;
import sinews.app.console.ConsoleView;
import sinews.app.deal.About;
import sinews.app.deal.DealSession;
import sinews.app.deal.Deals;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Subject;
import sinews.app.map.MapView;
import sinews.app.picture.Png;
import sinews.app.review.ReviewScreen;
import sinews.app.room.Aim;
import sinews.app.room.Page;
import sinews.app.room.RoomViewModel;
import sinews.app.seat.HotSeat;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionDesk;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionService;
import sinews.app.shell.Action;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.log.LogHeader;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.SessionInfo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes the pictures of docs/guide from the shipped scenario, played by its script. Not part of the
 * tests; docs/guide/README.md says how to run it.
 */
class GuidePictures {
    private static final Path PROJECT = project();
    private static final int TURNS = 5;
    private static final String MARKING = "EXERCISE · EXERCISE · EXERCISE — UNCLASSIFIED";

    private final Path out =
            Path.of(System.getProperty("pictures", PROJECT.resolve("docs/guide").toString()));
    private final String only = System.getProperty("only", "");
    private Shell shell;
    private Stage stage;
    private String suffix = "";

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("scenarios"))
                ? here
                : Objects.requireNonNull(here.getParent());
    }

    public static void main(String[] args) throws Exception {
        new GuidePictures().take();
        System.exit(0);
    }

    @Test
    void take() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        Path data = Files.createTempDirectory("sinews-pictures");
        SessionFolder sessions = new SessionFolder(data);
        Path played = played(sessions);
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
        for (Theme theme : Theme.values()) {
            for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
                suffix = "-" + theme.id() + "-" + size[0] + ".png";
                if (!suffix.contains(System.getProperty("size", ""))) {
                    continue;
                }
                fx(
                        () -> {
                            shell = new Shell(Settings.transientSettings());
                            shell.settings().theme().set(theme);
                            shell.settings().textScale().set(Integer.getInteger("scale", 100));
                            shell.attach(stage);
                            stage.setWidth(size[0]);
                            stage.setHeight(size[1]);
                            stage.show();
                            return null;
                        });
                screens(
                        new Navigator(shell, PROJECT.resolve("scenarios"), sessions, clock),
                        played);
            }
        }
    }

    private Path played(SessionFolder sessions) throws Exception {
        Scenario scenario =
                ScenarioReader.read(PROJECT.resolve("scenarios/taiwan-blockade")).orThrow();
        var moves =
                MovesReader.read(
                                PROJECT.resolve(
                                        "scenarios/taiwan-blockade/moves/cooperation.jsonl"),
                                scenario)
                        .moves();
        Path file = sessions.fileFor("Pacific Anvil, table 2");
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        Clock ticking =
                new Clock() {
                    private int n;

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return start.plusSeconds(53L * n++);
                    }
                };
        SessionInfo info =
                new SessionInfo(
                        "pacific-anvil-table-2",
                        "Pacific Anvil, table 2",
                        MARKING,
                        Map.of("japan", "Delegation A", "australia", "Delegation B"),
                        Chance.EXPECTED,
                        1);
        try (SessionDesk desk =
                SessionDesk.begin(
                        H2SessionLog.create(file, LogHeader.of(info.id(), start)),
                        ticking,
                        Rules.of(scenario),
                        info)) {
            new Rehearsal(desk, moves, e -> {}).play(TURNS, t -> {});
        }
        return file;
    }

    private void screens(Navigator way, Path played) throws Exception {
        fx(() -> run(way::home));
        until(() -> shell.scene().lookup("#setup-taiwan-blockade") != null);
        until(() -> ((MapView) shell.scene().lookup(".map-view")).crispProperty().get());
        save("home");
        fx(() -> run(() -> ((Button) shell.scene().lookup("#setup-taiwan-blockade")).fire()));
        until(() -> shell.scene().lookup("#setup-name") != null);
        save("setup");
        fx(() -> run(() -> way.resume(played)));
        until(() -> shell.screen() instanceof ConsoleView);
        ConsoleView console = (ConsoleView) shell.screen();
        until(() -> console.model().trendsProperty().get() != null);
        save("console-debrief");
        run(console, "console-main");
        until(() -> console.model().state().turn() == TURNS + 1);
        save("console-brief");
        run(console, "console-main");
        until(() -> console.model().nextProperty().get().kind().name().equals("PLAN"));
        run(console, "console-main");
        until(() -> console.model().nextProperty().get().kind().name().equals("ADJUDICATE"));
        select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
        save("console-plan");
        lenses(console);
        maps(console);
        drags(console);
        room(console);
        deals(console);
        seats(console);
        select(console, new Subject.LineOf("us-pac3"));
        save("inspector-line");
        select(console, new Subject.StraitOf("taiwan-strait"));
        save("inspector-strait");
        select(console, new Subject.PlaceOf("ryukyus"));
        save("inspector-place");
        select(console, new Subject.NationOf("JP"));
        fx(
                () ->
                        run(
                                () ->
                                        ((ToggleButton) shell.scene().lookup("#why-capital"))
                                                .setSelected(true)));
        until(() -> shell.scene().lookup(".why-step") != null);
        save("inspector-nation");
        select(console, new Subject.DemandOf("east-pac3"));
        fx(() -> run(() -> ((ToggleButton) shell.scene().lookup("#why-short")).setSelected(true)));
        until(() -> shell.scene().lookup(".why-step") != null);
        save("inspector-demand");
        select(console, Subject.SITUATION);
        sheet(console, "console-inject", "inject-now");
        sheet(console, "console-msel", "msel-table");
        run(console, "console-adhoc");
        fx(
                () ->
                        run(
                                () ->
                                        ((TextField) shell.scene().lookup("#adhoc-headline"))
                                                .setText("Fire at the pier in Guam")));
        save("adhoc");
        fx(() -> run(shell::closeSheet));
        run(console, "console-main");
        until(
                () -> {
                    Node commit = shell.scene().lookup("#adjudication-commit");
                    return commit != null && !commit.isDisabled();
                });
        save("adjudication");
        fx(() -> run(shell::closeSheet));
        run(console, "console-endex");
        save("endex");
        fx(() -> run(shell::closeSheet));
        run(console, "console-undo");
        until(() -> console.model().state().phase().name().equals("PLAN"));
        fx(() -> run(shell::showKeys));
        save("keys");
        fx(() -> run(shell::closeSheet));
        // Back to Debrief of the last turn, so that every round shows the same.
        while (!console.model().undoable().isEmpty()) {
            long at = console.model().state().position();
            run(console, "console-undo");
            until(() -> console.model().state().position() > at);
        }
        run(console, "console-leave");
        until(() -> shell.screen() != console);
        review(way, played);
    }

    private void drags(ConsoleView console) throws Exception {
        Scenario s = console.model().state().scenario();
        String guam = "stock:guam:pac3-mse:US";
        String depot = "stock:us-mcalester:gmlrs:US";
        String pacific = "stock:us-mcalester:lrasm:US";
        Hand hand = fx(() -> new Hand(shell.scene()));
        BoardView board = (BoardView) shell.scene().lookup("#board");
        // Near enough for tokens to stand at their places, far enough for Japan and Australia.
        MapPoint middle = Projection.project(new LatLon(3, 140));
        fx(
                () ->
                        run(
                                () ->
                                        board.map()
                                                .show(
                                                        board.map()
                                                                .viewport()
                                                                .at(middle.x(), middle.y(), 1.8))));
        settle();
        List<BoardItem> three = new ArrayList<>();
        for (String id : List.of(guam, depot, pacific)) {
            String[] key = id.split(":");
            three.add(new BoardItem.StockItem(new StockKey(key[1], key[2], key[3])));
        }
        fx(() -> run(() -> board.choose(three)));
        settle();
        save("chosen");
        until(() -> hand.shows(guam));
        fx(() -> run(() -> hand.hold(guam, s.location("jp-nagoya"))));
        settle();
        save("drag-together");
        fx(() -> run(() -> hand.drop(guam, s.location("jp-nagoya"))));
        until(() -> shell.scene().lookup("#meaning-transfer") != null);
        save("drop-meaning");
        fx(() -> run(() -> fire("#meaning-transfer")));
        until(() -> shell.scene().lookup("#deal-reason") != null);
        save("deal-together");
        fx(() -> run(shell::closeSheet));
        select(console, Subject.SITUATION);
        fx(() -> run(() -> board.choose(List.of())));
        select(console, new Subject.StockOf(new StockKey("guam", "pac3-mse", "US")));
        settle();
        until(() -> hand.shows(guam));
        fx(() -> run(() -> hand.hold(guam, s.location("au-adelaide"))));
        settle();
        save("drag");
        fx(() -> run(() -> hand.giveUp(guam)));
        fx(() -> run(() -> hand.hold(guam, s.location("cn-shanghai"))));
        settle();
        save("drag-refused");
        fx(() -> run(() -> hand.giveUp(guam)));
        fx(() -> run(() -> hand.key(guam, KeyCode.M)));
        settle();
        save("drag-keyboard");
        fx(() -> run(hand::escape));
        fx(() -> run(() -> board.map().fit()));
        select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
    }

    private static void settle() throws Exception {
        Thread.sleep(800);
        fx(() -> "");
    }

    /** The room display in every mode, and the panel that steers it. */
    private void room(ConsoleView console) throws Exception {
        fx(() -> run(() -> shell.settings().roomTheme().set(shell.settings().theme().get())));
        run(console, "room-window");
        until(() -> !windows("room display").isEmpty());
        Stage room = (Stage) windows("room display").getFirst();
        fx(
                () ->
                        run(
                                () -> {
                                    room.setAlwaysOnTop(false);
                                    room.setX(0);
                                    room.setY(0);
                                    room.setWidth(stage.getWidth());
                                    room.setHeight(stage.getHeight());
                                }));
        RoomViewModel model = console.room().model();
        save("room-board", room.getScene());
        Map<String, Page> pages =
                Map.of(
                        "room-headline",
                        Page.HEADLINE,
                        "room-measures",
                        Page.MEASURES,
                        "room-timeline",
                        Page.TIMELINE);
        for (String name : pages.keySet()) {
            fx(() -> run(() -> model.pageProperty().set(pages.get(name))));
            save(name, room.getScene());
        }
        fx(() -> run(() -> model.pageProperty().set(Page.BOARD)));
        select(console, new Subject.StraitOf("taiwan-strait"));
        run(console, "room-point");
        Thread.sleep(800);
        save("room-place", room.getScene());
        run(console, "room-panel");
        until(() -> !windows("").isEmpty());
        Thread.sleep(1000);
        save("room-panel", windows("").getFirst().getScene());
        run(console, "room-panel");
        fx(() -> run(() -> model.aimProperty().set(Aim.WORLD)));
        run(console, "room-window");
        until(() -> windows("room display").isEmpty());
    }

    /** Windows whose title ends so; with an empty one, those that have none. */
    private static List<Window> windows(String title) {
        return Window.getWindows().stream()
                .filter(
                        w ->
                                w instanceof Stage s
                                        ? !title.isEmpty()
                                                && s.getTitle() != null
                                                && s.getTitle().endsWith(title)
                                        : title.isEmpty() && w instanceof PopOver)
                .toList();
    }

    /** Each lens without inspector, near and far; then its table. */
    private void lenses(ConsoleView console) throws Exception {
        BoardView board = (BoardView) Objects.requireNonNull(shell.scene().lookup("#board"));
        select(console, Subject.SITUATION);
        boolean small = stage.getWidth() < 1500;
        if (small) {
            run(console, "console-side");
        }
        for (Lens lens : Lens.values()) {
            String name = lens.name().toLowerCase(Locale.ROOT);
            run(console, "console-lens-" + (lens.ordinal() + 1));
            if (lens == Lens.FORECAST) {
                until(() -> shell.scene().lookup("#forecast-week") != null);
                fx(() -> run(() -> ((Slider) shell.scene().lookup("#forecast-week")).setValue(8)));
            }
            save("lens-" + name);
            fx(
                    () ->
                            run(
                                    () -> {
                                        MapPoint p = Projection.project(new LatLon(24, 132));
                                        board.map()
                                                .show(board.map().viewport().at(p.x(), p.y(), 3.2));
                                        board.map().settleNow();
                                    }));
            save("lens-" + name + "-near");
            fx(
                    () ->
                            run(
                                    () -> {
                                        board.map().show(board.map().viewport().fit());
                                        board.map().settleNow();
                                    }));
            run(console, "console-table");
            save("table-" + name);
            run(console, "console-table");
        }
        run(console, "console-lens-1");
        if (small) {
            run(console, "console-side");
        }
        select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
    }

    /** The map from near by: a region, and one strait. */
    private void maps(ConsoleView console) throws Exception {
        select(console, Subject.SITUATION);
        MapView map = (MapView) shell.scene().lookup(".map-view");
        view(map, new LatLon(22, 128), 3);
        save("map-western-pacific");
        view(map, new LatLon(24, 120), 24);
        save("map-strait");
        fx(
                () ->
                        run(
                                () -> {
                                    map.fit();
                                    map.settleNow();
                                }));
        select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
    }

    private static void view(MapView map, LatLon middle, double zoom) throws Exception {
        MapPoint p = Projection.project(middle);
        fx(
                () ->
                        run(
                                () -> {
                                    map.show(map.viewport().at(p.x(), p.y(), zoom));
                                    map.settleNow();
                                }));
        until(() -> map.crispProperty().get());
    }

    private void deals(ConsoleView console) throws Exception {
        Deals deals =
                new Deals(shell, DealSession.of(console.model().service()), Command.FACILITATOR);
        fx(
                () ->
                        run(
                                () ->
                                        deals.stockDropped(
                                                new StockKey("us-mcalester", "gmlrs", "US"),
                                                "luzon",
                                                Meaning.TRANSFER)));
        until(() -> shell.scene().lookup("#deal-reason") != null);
        fx(
                () ->
                        run(
                                () ->
                                        ((TextInputControl) shell.scene().lookup("#deal-reason"))
                                                .setText("Luzon has rockets for one month.")));
        save("deal-transfer");
        fx(() -> run(shell::closeSheet));
        fx(() -> run(() -> deals.lineDropped("us-gmlrs", "au-maryborough", Meaning.COPRODUCE)));
        save("deal-project");
        fx(() -> run(shell::closeSheet));
        fx(() -> run(() -> deals.newDeal(About.NOTHING)));
        save("deal-new");
        fx(() -> run(shell::closeSheet));
        var board = console.model().state().board();
        var pac3 = Objects.requireNonNull(board.lines().get("us-pac3"));
        form(deals, MoveKind.MULTI_YEAR, About.line(pac3));
        form(deals, MoveKind.JOINT_BUY, About.line(pac3).by("JP"));
        form(deals, MoveKind.AGILE_SPLIT, About.NOTHING);
        form(deals, MoveKind.CANCEL, About.NOTHING);
        form(deals, MoveKind.SECURITY_OF_SUPPLY, About.nation("JP"));
        form(deals, MoveKind.STANDARD, About.nation("KR"));
        form(deals, MoveKind.EXPAND, About.line(pac3));
        form(deals, MoveKind.STOCK_TARGET, About.place(console.model().state().scenario(), "guam"));
    }

    private void form(Deals deals, MoveKind kind, About about) throws Exception {
        fx(() -> run(() -> deals.open(kind, about)));
        save("deal-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fx(() -> run(shell::closeSheet));
    }

    private void seats(ConsoleView console) throws Exception {
        SessionService service = console.model().service();
        Move share = new Move.ShareInformation(List.of("JP", "NZ"), List.of("*"));
        var unused =
                service.submit(
                                new Command.Propose(
                                        "new-zealand",
                                        "new-zealand",
                                        share,
                                        "We pay for lift and do not know what waits in Nagoya.",
                                        "Ask each time: the answer comes a month late."))
                        .get(30, TimeUnit.SECONDS);
        HotSeat seats =
                new HotSeat(
                        shell,
                        DealSession.of(service),
                        service.stateProperty(),
                        BoardRules.of(service.rules()),
                        Runnable::run);
        fx(() -> run(() -> seats.handTo("japan")));
        save("hand-over");
        fx(() -> run(() -> ((Button) shell.scene().lookup("#hand-over-ready")).fire()));
        save("seat");
        fx(() -> run(shell::uncover));
    }

    private void review(Navigator way, Path played) throws Exception {
        fx(() -> run(() -> way.review(played)));
        until(() -> shell.screen() instanceof ReviewScreen);
        ReviewScreen review = (ReviewScreen) shell.screen();
        fx(
                () ->
                        run(
                                () -> {
                                    review.model().turn(-1);
                                    review.model().decision(-1);
                                }));
        save("review");
        String[] names = {
            "review", "review-measures", "review-decisions", "review-seams", "review-observations"
        };
        for (int tab = 1; tab < names.length; tab++) {
            int index = tab;
            fx(
                    () ->
                            run(
                                    () ->
                                            ((TabPane) shell.scene().lookup("#review-tabs"))
                                                    .getSelectionModel()
                                                    .select(index)));
            if (names[tab].equals("review-measures")) {
                until(() -> shell.scene().lookup("#background-cancel") != null);
            }
            save(names[tab]);
            if (names[tab].equals("review-measures")) {
                tables();
            }
        }
    }

    /** The tables of measures that are read off the log. */
    @SuppressWarnings("unchecked") // the box holds ids
    private void tables() throws Exception {
        fx(() -> run(() -> fire("#background-cancel")));
        for (String table : List.of("theatres", "lead-times")) {
            fx(
                    () ->
                            run(
                                    () ->
                                            ((ComboBox<String>)
                                                            shell.scene().lookup("#measures-table"))
                                                    .setValue(table)));
            save("review-" + table);
        }
    }

    private void fire(String id) {
        if (shell.scene().lookup(id) instanceof Button b) {
            b.fire();
        }
    }

    private void sheet(ConsoleView console, String action, String name) throws Exception {
        run(console, action);
        save(name);
        fx(() -> run(shell::closeSheet));
    }

    private static void select(ConsoleView console, Subject subject) throws Exception {
        fx(() -> run(() -> console.model().subjectProperty().set(subject)));
    }

    private static void run(ConsoleView console, String action) throws Exception {
        fx(
                () -> {
                    List<Action> found =
                            console.actions().stream().filter(a -> a.id().equals(action)).toList();
                    found.getFirst().run().run();
                    return null;
                });
    }

    private static Object run(Runnable r) {
        r.run();
        return "";
    }

    private void save(String name) throws Exception {
        save(name, shell.scene());
    }

    private void save(String name, Scene scene) throws Exception {
        boolean large = suffix.contains("1920");
        if (!name.matches(only.isEmpty() ? ".*" : only)
                || (large
                        && !name.matches(
                                "home|setup|console-plan|map-western-pacific|map-strait|console-debrief|deal-transfer|deal-new|room-board|seat|review|drag|drag-together|drag-refused|lens-[a-z]+|table-stock"))) {
            return;
        }
        for (int i = 0; i < 6; i++) {
            Thread.sleep(120);
            fx(() -> "");
        }
        var image = fx(() -> scene.snapshot(null));
        Files.createDirectories(out);
        Png.write(image, out.resolve(name + suffix));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1200; i++) {
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
        return done.get(30, TimeUnit.SECONDS);
    }
}
