package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.session.Branches;
import sinews.app.session.SessionFolder;
import sinews.app.session.SessionReader;
import sinews.model.log.LogOpenException;
import sinews.model.log.h2.SessionFiles;
import sinews.model.session.Cuts;
import sinews.model.session.Cuts.Cut;
import sinews.model.session.Timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code sinews branch}: a new session that goes on from an earlier moment of another. */
@Command(
        name = "branch",
        description =
                "Makes a new session that goes on from an earlier moment of another, which stays as"
                        + " it is. The window can go on with it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 made, 1 the input is wrong, 2 the command was not understood."
        })
final class BranchCommand implements Callable<Integer> {
    /** A moment of a turn. */
    enum Moment {
        BRIEF,
        PLAN,
        COMMIT
    }

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session; any of its files.")
    private Path session;

    @ArgGroup(multiplicity = "1")
    private Where where;

    /** A turn or an entry. */
    static final class Where {
        @Option(
                names = "--turn",
                paramLabel = "N",
                description = "Goes on from this turn; --at says from where in it.")
        private @Nullable Integer turn;

        @Option(
                names = "--entry",
                paramLabel = "N",
                description = "Goes on after this entry of the log.")
        private @Nullable Long entry;
    }

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description =
                    "Moment of the turn: brief, its beginning (usual); plan, the beginning of its"
                            + " Plan; commit, just before it was committed.")
    private @Nullable Moment at;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the new session; usually the old one's with the turn.")
    private @Nullable String name;

    @Option(
            names = "--out",
            paramLabel = "SESSION",
            description = "Where to put it; usually beside the other, named after its name.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (at != null && where.entry != null) {
            throw new ParameterException(
                    spec.commandLine(), "--at: is a moment of a turn; say which with --turn N.");
        }
        if (out != null && SessionFiles.of(out).equals(SessionFiles.of(session))) {
            throw new InputException(out + ": is the session itself; choose another name.");
        }
        String wanted = name;
        if (wanted != null && wanted.isBlank()) {
            throw new InputException("--name: is empty; give the new session a name.");
        }
        try {
            Timeline timeline = SessionReader.read(session).timeline();
            Cut cut = cut(timeline);
            SessionFolder beside = new SessionFolder(SessionFiles.of(session).folder());
            String called =
                    wanted != null
                            ? wanted.strip()
                            : beside.freeName(
                                    Branches.nameOf(timeline.latest().info().name(), cut.turn()));
            Path file = out == null ? beside.fileFor(called) : SessionFiles.of(out).base();
            Branches.make(session, timeline, cut.position(), file, called, Clock.systemUTC());
            spec.commandLine()
                    .getOut()
                    .println(
                            "%s: goes on from turn %d, %s, after entry %d of %s; written to %s"
                                    .formatted(
                                            called,
                                            cut.turn(),
                                            title(cut.phase().name()),
                                            cut.position(),
                                            SessionFiles.of(session).name(),
                                            SessionFiles.of(file).database()));
        } catch (LogOpenException e) {
            throw new InputException(e.sentence());
        }
        return Cli.DONE;
    }

    private Cut cut(Timeline timeline) {
        Cuts cuts = new Cuts(timeline);
        Long entry = where.entry;
        if (entry != null) {
            Optional<String> problem = cuts.problem(entry);
            if (problem.isPresent()) {
                throw new InputException("--entry " + entry + ": " + problem.get());
            }
            return cuts.at(entry);
        }
        int turn = Objects.requireNonNull(where.turn, "one of both is given");
        int played = timeline.latest().turn();
        if (turn < 1 || turn > played) {
            throw new InputException(
                    "--turn %d: the session stands in turn %d; give 1 to %d."
                            .formatted(turn, played, played));
        }
        Moment moment = at == null ? Moment.BRIEF : at;
        Optional<Cut> cut =
                switch (moment) {
                    case BRIEF -> cuts.startOf(turn);
                    case PLAN -> cuts.planOf(turn);
                    case COMMIT -> cuts.beforeCommit(turn);
                };
        return cut.orElseThrow(
                () ->
                        new InputException(
                                "--at %s: turn %d has not got so far; give an earlier moment or turn."
                                        .formatted(moment.name().toLowerCase(Locale.ROOT), turn)));
    }

    private static String title(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
