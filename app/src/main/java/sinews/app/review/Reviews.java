package sinews.app.review;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardRules;
import sinews.app.board.lens.Ahead;
import sinews.app.branch.BranchSheet;
import sinews.app.branch.Onward;
import sinews.app.shell.Shell;
import sinews.app.shell.Work;
import sinews.model.measures.KnownResilience;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.TableFiles;
import sinews.model.rules.Rules;
import sinews.model.session.Timeline;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;

/** Opens sessions for review. */
public final class Reviews {
    /** Where a review can go. */
    public interface Ways {
        void home();

        /** This name, or with a number where a session has it already. */
        String freeName(String name);

        /** Makes a new session that goes on from a moment of the one reviewed, and goes there. */
        void branch(Timeline timeline, Onward onward);
    }

    private final Shell shell;
    private final Work work;
    private final Clock clock;
    private final Ways ways;
    private final KnownResilience known;

    /**
     * @param known what was reckoned of resilience while the session was played
     */
    public Reviews(Shell shell, Work work, Clock clock, Ways ways, KnownResilience known) {
        this.shell = shell;
        this.work = work;
        this.clock = clock;
        this.ways = ways;
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
        FromReview from = new FromReview(loaded.session());
        ReviewScreen screen =
                new ReviewScreen(
                        loaded.session(),
                        BoardRules.of(loaded.rules()),
                        state -> Ahead.of(loaded.rules(), state),
                        () -> new MeasureTables(loaded.rules(), loaded.session().timeline(), known),
                        work.threads(),
                        from);
        from.screen = screen;
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
            ways.home();
        }

        @Override
        public void branch(long position) {
            BranchSheet.here(
                    shell,
                    session.timeline(),
                    position,
                    ways::freeName,
                    onward -> ways.branch(session.timeline(), onward));
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
