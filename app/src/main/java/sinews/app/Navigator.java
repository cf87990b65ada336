package sinews.app;

import javafx.application.Platform;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;

import sinews.app.branch.Onward;
import sinews.app.console.ConsoleView;
import sinews.app.deal.DealDesk;
import sinews.app.deal.DealSession;
import sinews.app.deal.Deals;
import sinews.app.home.HomeView;
import sinews.app.home.HomeViewModel;
import sinews.app.home.ScenarioCard;
import sinews.app.review.Reviews;
import sinews.app.seat.HotSeat;
import sinews.app.session.Branches;
import sinews.app.session.ResilienceWatch;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionService;
import sinews.app.setup.SetupView;
import sinews.app.setup.SetupViewModel;
import sinews.app.shell.Shell;
import sinews.app.shell.Work;
import sinews.model.log.LogOpenException;
import sinews.model.measures.KnownResilience;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioLibrary;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.Timeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the screens together and leads from one to the next. */
public final class Navigator implements HomeViewModel.Ways {
    private static final String SESSION_ENDING = ".sinews";

    private final Shell shell;
    private final Work work;
    private final Path library;
    private final SessionFolder sessions;
    private final Clock clock;

    /** By session file: what was reckoned while it was played, for its review. */
    private final Map<Path, KnownResilience> resilience = new HashMap<>();

    /**
     * @param library folder with the scenarios
     * @param sessions folder with the sessions
     */
    public Navigator(Shell shell, Path library, SessionFolder sessions, Clock clock) {
        this.shell = shell;
        this.work = new Work(shell);
        this.library = library;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The folder of the scenarios: named by {@code -Dsinews.scenarios}, or the nearest {@code
     * scenarios} above the working directory.
     */
    public static Path standardLibrary() {
        String named = System.getProperty("sinews.scenarios", "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path p = here; p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("scenarios"))) {
                return p.resolve("scenarios");
            }
        }
        return here.resolve("scenarios");
    }

    /** Shows Home. */
    public void home() {
        HomeViewModel model =
                new HomeViewModel(
                        this::scenarios, sessions::list, work.threads(), Platform::runLater);
        shell.show(new HomeView(shell, model, this, work.threads()));
    }

    private List<ScenarioCard> scenarios() throws IOException {
        return ScenarioLibrary.list(library).stream().map(ScenarioCard::of).toList();
    }

    @Override
    public void setUp(Path scenarioFolder) {
        work.run(
                "Reading the scenario",
                () -> ScenarioReader.read(scenarioFolder).orThrow(),
                this::setUp);
    }

    private void setUp(Scenario scenario) {
        SetupViewModel model = new SetupViewModel(scenario, sessions);
        shell.show(new SetupView(shell, model, this::home, () -> start(model)));
    }

    private void start(SetupViewModel model) {
        work.run(
                "Writing the session file",
                () -> {
                    Path file = model.file();
                    SessionService service =
                            SessionService.create(
                                    file,
                                    model.scenario(),
                                    model.info(fileName(file)),
                                    Platform::runLater,
                                    clock);
                    return new Open(file, service);
                },
                this::console);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.sinews.*$", "");
    }

    @Override
    public void resume(Path session) {
        work.run(
                "Opening the session",
                () -> new Open(session, SessionService.open(session, Platform::runLater, clock)),
                this::console);
    }

    @Override
    public void review(Path session) {
        new Reviews(shell, work, clock, new FromReview(session), known(session)).open(session);
    }

    /** A session that is open, with its file. */
    private record Open(Path file, SessionService service) implements AutoCloseable {
        @Override
        public void close() {
            service.close();
        }
    }

    private void console(Open open) {
        shell.show(consoleOf(open));
    }

    private ConsoleView consoleOf(Open open) {
        ResilienceWatch watch = new ResilienceWatch(open.service(), known(open.file()));
        FromConsole ways = new FromConsole(open.file(), watch);
        ConsoleView console = new ConsoleView(shell, work, open.service(), ways);
        ways.console = console;
        return console;
    }

    /** Goes on in a session; the console that is in front hands over to it. */
    private void goOn(Path session, @Nullable ConsoleView before) {
        work.runThrough(
                "Opening the session",
                () -> {
                    try {
                        return new Went(
                                new Open(
                                        session,
                                        SessionService.open(session, Platform::runLater, clock)),
                                "");
                    } catch (LogOpenException e) {
                        return new Went(null, e.sentence());
                    }
                },
                went -> {
                    if (went.open() == null) {
                        home(); // the one before is closed
                        shell.warn(went.problem());
                        return;
                    }
                    ConsoleView console = consoleOf(went.open());
                    if (before != null) {
                        console.takeOver(before);
                    }
                    shell.show(console);
                    shell.say("You go on in “" + console.model().state().info().name() + "”.");
                });
    }

    private record Went(@Nullable Open open, String problem) {}

    private final class FromReview implements Reviews.Ways {
        private final Path file;

        FromReview(Path file) {
            this.file = file;
        }

        @Override
        public void home() {
            Navigator.this.home();
        }

        @Override
        public String freeName(String name) {
            return sessions.freeName(name);
        }

        @Override
        public void branch(Timeline timeline, Onward onward) {
            work.runThrough(
                    "Making the new session",
                    () -> {
                        Path made = sessions.fileFor(onward.name());
                        Branches.make(
                                file,
                                timeline,
                                onward.cut().position(),
                                made,
                                onward.name(),
                                clock);
                        return made;
                    },
                    made -> goOn(made, null));
        }
    }

    private KnownResilience known(Path session) {
        return resilience.computeIfAbsent(
                session.toAbsolutePath().normalize(), f -> new KnownResilience());
    }

    private final class FromConsole implements ConsoleView.Ways {
        private final Path file;
        private final ResilienceWatch watch;
        private @Nullable ConsoleView console;

        FromConsole(Path file, ResilienceWatch watch) {
            this.file = file;
            this.watch = watch;
        }

        @Override
        public void review() {
            watch.close();
            Navigator.this.review(file);
        }

        @Override
        public void home() {
            watch.close();
            Navigator.this.home();
        }

        @Override
        public String freeName(String name) {
            return sessions.freeName(name);
        }

        @Override
        public Path branch(SessionService service, Timeline timeline, Onward onward)
                throws LogOpenException, IOException {
            Path made = sessions.fileFor(onward.name());
            service.branch(timeline, onward.cut().position(), made, onward.name(), clock);
            return made;
        }

        @Override
        public void goOn(Path session) {
            watch.close();
            Navigator.this.goOn(session, console);
        }

        @Override
        public DealDesk deals(SessionService service) {
            return new Deals(shell, DealSession.of(service), Command.FACILITATOR);
        }

        @Override
        public ConsoleView.SeatSwitch seats(SessionService service, ConsoleView console) {
            HotSeat seats = new HotSeat(shell, service, work.threads());
            return seats::handTo;
        }
    }

    @Override
    public void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario or a session");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter("Scenarios and sessions", "scenario.json", "*.mv.db"),
                        new ExtensionFilter("Scenarios", "scenario.json"),
                        new ExtensionFilter("Sessions", "*.mv.db"));
        File chosen = chooser.showOpenDialog(shell.window());
        if (chosen != null) {
            open(chosen.toPath());
        }
    }

    /** Opens a scenario for set-up, or a session where it was left. */
    public void open(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.contains(SESSION_ENDING)) {
            resume(file);
        } else {
            setUp(file);
        }
    }
}
