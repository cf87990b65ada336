package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.session.MemoryLog;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionCards;
import sinews.app.session.SessionDesk;
import sinews.model.log.LogException;
import sinews.model.log.LogHeader;
import sinews.model.log.SessionLog;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.MovesResult;
import sinews.model.scenario.io.Problem;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScenarioResult;
import sinews.model.scenario.io.ScriptedMove;
import sinews.model.session.Logged;
import sinews.model.session.SessionInfo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code sinews rehearse}: plays a scenario by itself and prints the measures turn by turn. */
@Command(
        name = "rehearse",
        description =
                "Plays a scenario without a window: its planned injects and the moves of a script,"
                        + " each proposed by its seat and consented to by all. Prints the measures"
                        + " turn by turn. The same input gives the same output.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 played, 1 the input is wrong, 2 the command was not understood."
        })
final class RehearseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario folder, or the scenario.json in it.")
    private Path scenario;

    @Option(names = "--moves", paramLabel = "FILE.jsonl", description = "Moves, one a line.")
    private @Nullable Path moves;

    @Option(names = "--turns", paramLabel = "N", description = "Stops after turn N.")
    private @Nullable Integer turns;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Draws dice from this seed; without it what is expected happens.")
    private @Nullable Long seed;

    @Option(
            names = "--rules",
            paramLabel = "L1|L2|L3",
            description = "Plays with less of the rule book than the scenario was written for.")
    private @Nullable RuleLevel level;

    @Option(
            names = "--session",
            paramLabel = "FILE",
            description = "Keeps the session in this new file.")
    private @Nullable Path session;

    @Option(names = "--json", description = "Prints one JSON object at the end.")
    private boolean json;

    @Option(
            names = "--trace",
            description =
                    "Prints 'logged <position>' the moment an entry is durable; with --session.")
    private boolean trace;

    @Override
    public Integer call() {
        if (trace && session == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--trace tells when entries are stored; say where with --session FILE.");
        }
        Scenario played = read();
        List<ScriptedMove> script = script(played);
        int last = lastTurn(played);
        Rules rules = Rules.of(played);
        try (SessionLog log = log(played)) {
            SessionDesk desk = SessionDesk.begin(log, Clock.systemUTC(), rules, info(played));
            play(desk, script, last);
        } catch (LogException e) {
            throw new InputException(e.sentence());
        }
        return Cli.DONE;
    }

    private void play(SessionDesk desk, List<ScriptedMove> script, int last) throws LogException {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<Logged> logged =
                entry -> {
                    if (trace) {
                        out.println("logged " + entry.position());
                        out.flush();
                    }
                };
        logged.accept(desk.entries().getFirst());
        RehearsalReport report = new RehearsalReport(desk.state());
        if (!json) {
            out.print(report.head());
        }
        new Rehearsal(desk, script, logged)
                .play(
                        last,
                        turn -> {
                            RehearsalReport.TurnResult result = report.add(turn);
                            if (!json) {
                                out.print(report.text(result));
                                out.flush();
                            }
                        });
        out.print(json ? report.json() : report.foot());
        if (session != null) {
            new SessionCards(session, Clock.systemUTC()).write(desk.state());
        }
    }

    private Scenario read() {
        ScenarioResult result = ScenarioReader.read(scenario);
        refuse(result.problems());
        Scenario whole = result.orThrow();
        try {
            return level == null ? whole : whole.at(level);
        } catch (IllegalArgumentException e) {
            throw new InputException("--rules " + level + ": " + e.getMessage());
        }
    }

    private List<ScriptedMove> script(Scenario played) {
        if (moves == null) {
            return List.of();
        }
        MovesResult result = MovesReader.read(moves, played);
        refuse(result.problems());
        return result.moves();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InputException(
                    problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
        }
    }

    private int lastTurn(Scenario played) {
        int all = played.turns().size();
        if (turns == null) {
            return all;
        }
        if (turns < 1 || turns > all) {
            throw new InputException(
                    "--turns "
                            + turns
                            + ": this scenario has "
                            + all
                            + " turns; give 1 to "
                            + all
                            + ".");
        }
        return turns;
    }

    private SessionInfo info(Scenario played) {
        return new SessionInfo(
                "rehearsal-" + played.id(),
                "Rehearsal: " + played.title(),
                "EXERCISE",
                Map.of(),
                seed == null ? Chance.EXPECTED : Chance.SEEDED,
                seed == null ? 0 : seed);
    }

    private SessionLog log(Scenario played) throws LogException {
        LogHeader header = LogHeader.of("rehearsal-" + played.id(), Clock.systemUTC().instant());
        return session == null ? new MemoryLog(header) : H2SessionLog.create(session, header);
    }
}
