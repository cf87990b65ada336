package sinews.app.guide;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;

import org.junit.jupiter.api.Test;

import sinews.app.Navigator;
import sinews.app.console.ConsoleView;
import sinews.app.inspector.Subject;
import sinews.app.map.MapView;
import sinews.app.review.ReviewScreen;
import sinews.app.session.Branches;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionDesk;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionReader;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.log.LogHeader;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Cuts;
import sinews.model.session.SessionInfo;
import sinews.model.session.Timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of docs/guide from the shipped scenario, played by its script. Not part of the
 * tests; docs/guide/README.md says how to run it.
 */
class GuidePictures {
    private static final int TURNS = 5;
    private static final String MARKING = "EXERCISE · EXERCISE · EXERCISE — UNCLASSIFIED";
    private static final int[][] SIZES = {{1920, 1080}, {1366, 768}};

    private final Camera camera = new Camera();

    GuidePictures() throws Exception {}

    public static void main(String[] args) throws Exception {
        new GuidePictures().take();
        System.exit(0);
    }

    @Test
    void take() throws Exception {
        SessionFolder sessions = new SessionFolder(Files.createTempDirectory("sinews-pictures"));
        Path played = played(sessions);
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T09:30:00Z"), ZoneOffset.UTC);
        for (Theme theme : Theme.values()) {
            for (int[] size : SIZES) {
                if (camera.open(theme, size[0], size[1])) {
                    Path scenarios = Camera.PROJECT.resolve("scenarios");
                    screens(new Navigator(camera.shell(), scenarios, sessions, clock), played);
                }
            }
        }
    }

    private static Path played(SessionFolder sessions) throws Exception {
        Path folder = Camera.PROJECT.resolve("scenarios/taiwan-blockade");
        Scenario scenario = ScenarioReader.read(folder).orThrow();
        var moves = MovesReader.read(folder.resolve("moves/cooperation.jsonl"), scenario).moves();
        Path file = sessions.fileFor("Pacific Anvil, table 2");
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
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
                        ticking(start),
                        Rules.of(scenario),
                        info)) {
            new Rehearsal(desk, moves, e -> {}).play(TURNS, t -> {});
        }
        branch(sessions, file);
        return file;
    }

    /** What was played goes on from its third turn too, for Home. */
    private static void branch(SessionFolder sessions, Path played) throws Exception {
        Timeline timeline = SessionReader.read(played).timeline();
        String name = Branches.nameOf(timeline.latest().info().name(), 3);
        Branches.make(
                played,
                timeline,
                new Cuts(timeline).startOf(3).orElseThrow().position(),
                sessions.fileFor(name),
                name,
                Clock.fixed(Instant.parse("2026-03-02T09:20:00Z"), ZoneOffset.UTC));
    }

    /** A clock that is 53 seconds later each time it is read. */
    private static Clock ticking(Instant start) {
        return new Clock() {
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
    }

    private void screens(Navigator way, Path played) throws Exception {
        Camera.fx(way::home);
        camera.waitFor("#setup-taiwan-blockade");
        Camera.until(() -> ((MapView) camera.lookup(".map-view")).crispProperty().get());
        camera.save("home");
        camera.press("#setup-taiwan-blockade");
        camera.waitFor("#setup-name");
        camera.save("setup");
        Camera.fx(() -> way.resume(played));
        Camera.until(() -> camera.shell().screen() instanceof ConsoleView);
        console((ConsoleView) camera.shell().screen());
        camera.part("review", () -> review(way, played));
    }

    private void console(ConsoleView console) throws Exception {
        Camera.until(() -> console.model().trendsProperty().get() != null);
        BoardPictures board = new BoardPictures(camera, console);
        SheetPictures sheets = new SheetPictures(camera, console);
        camera.save("console-debrief");
        camera.part("turn", board::turn);
        camera.act(console, "console-main");
        Camera.until(() -> console.model().state().turn() == TURNS + 1);
        camera.save("console-brief");
        camera.act(console, "console-main");
        Camera.until(() -> console.model().nextProperty().get().kind().name().equals("PLAN"));
        camera.act(console, "console-main");
        Camera.until(() -> console.model().nextProperty().get().kind().name().equals("ADJUDICATE"));
        camera.select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
        camera.save("console-plan");
        camera.part("lenses", board::lenses);
        camera.part("maps", board::maps);
        camera.part("movement", board::movement);
        camera.part("stacks", board::stacks);
        camera.part("drags", board::drags);
        camera.part("room", () -> RoomPictures.take(camera, console));
        camera.part("text", this::largerText);
        camera.part("deals", sheets::deals);
        camera.part("seats", sheets::seats);
        camera.part("inspector", sheets::inspector);
        camera.part("sheets", sheets::sheets);
        leave(console);
    }

    /** The largest text that still fits: 125 % on a small screen, 150 % of 200 on a large one. */
    private void largerText() throws Exception {
        var scale = camera.shell().settings().textScale();
        int before = scale.get();
        Camera.fx(() -> scale.set(camera.small() ? 125 : 150));
        camera.save("larger-text");
        camera.look(new LatLon(24, 132), 3.2);
        camera.save("larger-text-near");
        camera.wholeWorld();
        Camera.fx(() -> scale.set(before));
        Camera.settle();
    }

    /** Back to the Debrief of the last turn, so that every round shows the same; then to Home. */
    private void leave(ConsoleView console) throws Exception {
        while (!console.model().undoable().isEmpty()) {
            long at = console.model().state().position();
            Camera.fx(() -> console.model().undo());
            Camera.until(() -> console.model().state().position() > at);
        }
        camera.act(console, "console-leave");
        Camera.until(() -> camera.shell().screen() != console);
        // What was said of the undoing is not for the next pictures.
        Camera.until(() -> camera.lookup(".message") == null);
    }

    private void review(Navigator way, Path played) throws Exception {
        Camera.fx(() -> way.review(played));
        Camera.until(() -> camera.shell().screen() instanceof ReviewScreen);
        ReviewScreen review = (ReviewScreen) camera.shell().screen();
        Camera.fx(
                () -> {
                    review.model().turn(-1);
                    review.model().decision(-1);
                });
        camera.save("review");
        camera.press("#review-branch");
        camera.waitFor("#branch-when");
        camera.save("review-branch");
        Camera.fx(camera.shell()::closeSheet);
        String[] names = {
            "review", "review-measures", "review-decisions", "review-seams", "review-observations"
        };
        TabPane tabs = camera.find(TabPane.class, "#review-tabs");
        for (int tab = 1; tab < names.length; tab++) {
            int index = tab;
            Camera.fx(() -> tabs.getSelectionModel().select(index));
            camera.save(names[tab]);
            if (names[tab].equals("review-measures")) {
                tables();
            }
        }
    }

    /** The tables of measures that are read off the log. */
    @SuppressWarnings("unchecked") // the box holds ids
    private void tables() throws Exception {
        if (Camera.get(() -> camera.lookup("#background-cancel") != null)) {
            camera.press("#background-cancel");
        }
        ComboBox<String> table = camera.find(ComboBox.class, "#measures-table");
        for (String id : List.of("theatres", "lead-times")) {
            Camera.fx(() -> table.setValue(id));
            camera.save("review-" + id);
        }
    }
}
