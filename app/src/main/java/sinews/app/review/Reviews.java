package sinews.app.review;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardRules;
import sinews.app.board.lens.Ahead;
import sinews.app.shell.Shell;
import sinews.app.shell.Work;
import sinews.model.measures.KnownResilience;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.TableFiles;
import sinews.model.rules.Rules;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;

/** Opens sessions for review. */
public final class Reviews {
    private final Shell shell;
    private final Work work;
    private final Clock clock;
    private final Runnable home;
    private final KnownResilience known;

    /**
     * @param home leads back to Home
     * @param known what was reckoned of resilience while the session was played
     */
    public Reviews(Shell shell, Work work, Clock clock, Runnable home, KnownResilience known) {
        this.shell = shell;
        this.work = work;
        this.clock = clock;
        this.home = home;
        this.known = known;
    }

    private record Loaded(ReviewSession session, Rules rules) {}

    /** Reads a session in the background and shows it from its end. */
    public void open(Path file) {
        work.run("Reading the session", () -> load(file), loaded -> show(loaded, -1, 0));
    }

    private static Loaded load(Path file) throws Exception {
        ReviewSession session = ReviewSession.read(file);
        Rules rules = Rules.of(session.timeline().latest().scenario());
        return new Loaded(session, rules);
    }

    private void show(Loaded loaded, long position, int tab) {
        FromReview ways = new FromReview(loaded.session());
        ReviewScreen screen =
                new ReviewScreen(
                        loaded.session(),
                        BoardRules.of(loaded.rules()),
                        state -> Ahead.of(loaded.rules(), state),
                        () -> new MeasureTables(loaded.rules(), loaded.session().timeline(), known),
                        work.threads(),
                        ways);
        ways.screen = screen;
        screen.follow(shell.settings());
        shell.show(screen);
        if (position > 0) {
            screen.resume(position, tab);
        }
    }

    private final class FromReview implements ReviewScreen.Ways {
        private final ReviewSession session;
        private @Nullable ReviewScreen screen;

        FromReview(ReviewSession session) {
            this.session = session;
        }

        @Override
        public void home() {
            home.run();
        }

        @Override
        public void export() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export the log");
            chooser.setInitialFileName(session.timeline().latest().info().id() + ".jsonl");
            chooser.getExtensionFilters().add(new ExtensionFilter("JSON Lines", "*.jsonl"));
            File chosen = chooser.showSaveDialog(shell.window());
            if (chosen != null) {
                work.run(
                        "Exporting the log",
                        () -> session.export(chosen.toPath()),
                        n -> shell.say(n + " entries written to " + chosen.getName() + "."));
            }
        }

        @Override
        public void exportTables(MeasureTables measures) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("Export the tables to a folder");
            File chosen = chooser.showDialog(shell.window());
            if (chosen != null) {
                work.run(
                        "Exporting the tables",
                        () -> TableFiles.write(measures.tables(), chosen.toPath()),
                        n -> shell.say(n + " tables written to " + chosen.getName() + "."));
            }
        }

        @Override
        public void note(String author, String text, @Nullable String objective, long position) {
            int tab = screen == null ? 0 : screen.tab();
            work.run(
                    "Noting the observation",
                    () -> {
                        session.observe(author, text, objective, clock);
                        return load(session.file());
                    },
                    loaded -> show(loaded, position, tab));
        }
    }
}
