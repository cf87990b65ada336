package sinews.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.session.SessionReader;
import sinews.model.board.StockKey;
import sinews.model.explain.Explainer;
import sinews.model.explain.WhyText;
import sinews.model.log.LogOpenException;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code sinews explain}: why something was short, step by step back to what began it. */
@Command(
        name = "explain",
        description =
                "Explains a number of a session: why a materiel was short at a place in a turn, or"
                        + " why so much of it is there; why a nation has the money, the political"
                        + " capital, the confidence or the trust it has. Step by step back to an"
                        + " inject, a decision or an initial value; each step names its rule, its"
                        + " figures and its result.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 explained, 1 the input is wrong, 2 the command was not understood."
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int USUAL_WIDTH = 80;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "SESSION", description = "A session; any of its files.")
    private Path session = Path.of("");

    @Option(
            names = "--turn",
            required = true,
            paramLabel = "N",
            description = "A turn that was adjudicated.")
    private int turn;

    @Option(
            names = "--materiel",
            paramLabel = "M",
            description = "Id of a materiel, such as round-155.")
    private @Nullable String materiel;

    @Option(names = "--place", paramLabel = "P", description = "Id of a place, such as ukraine.")
    private @Nullable String place;

    @Option(names = "--nation", paramLabel = "A", description = "Id of a nation, such as US.")
    private @Nullable String nation;

    @Option(
            names = "--what",
            paramLabel = "W",
            description =
                    "A figure of the nation: treasury, obligated, paid, capital, confidence or"
                            + " trust.")
    private @Nullable String what;

    @Option(
            names = "--towards",
            paramLabel = "B",
            description = "For trust: id of the nation it is about.")
    private @Nullable String towards;

    @Option(
            names = "--width",
            paramLabel = "C",
            description = "Characters a line (default: $COLUMNS, or 80).")
    private @Nullable Integer width;

    @Override
    public Integer call() {
        int columns = width();
        Timeline timeline = timeline();
        SessionState end = timeline.latest();
        Explainer explainer = new Explainer(timeline, Rules.of(end.scenario()));
        check(explainer.turns());
        if (nation != null || what != null || towards != null) {
            new ExplainNation(spec, turn, nation, what, towards, materiel != null || place != null)
                    .print(end, explainer, columns);
            return Cli.DONE;
        }
        stocks(end, explainer, columns);
        return Cli.DONE;
    }

    private void stocks(SessionState end, Explainer explainer, int columns) {
        Scenario s = end.scenario();
        String materiel = asked(this.materiel);
        String place = asked(this.place);
        known("--materiel", materiel, "materiel", s.materiel().stream().map(Materiel::id).toList());
        known("--place", place, "place", s.locations().stream().map(Location::id).toList());
        List<Demand> demands = explainer.demands(materiel, place);
        List<StockKey> stocks = demands.isEmpty() ? explainer.stocks(materiel, place) : List.of();
        if (demands.isEmpty() && stocks.isEmpty()) {
            throw new InputException(nothing(s, materiel, place));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "%s, turn %d: %s at %s"
                        .formatted(
                                end.info().name(),
                                turn,
                                s.materiel(materiel).name(),
                                s.location(place).name()));
        for (Demand d : demands) {
            long unmet = explainer.unmet(d, turn);
            out.println();
            out.println(
                    unmet == 0
                            ? d.name() + ": all was met."
                            : "%s: %s not met."
                                    .formatted(d.name(), String.format(Locale.ROOT, "%,d", unmet)));
            out.print(WhyText.of(explainer.demand(d, turn), columns));
        }
        for (StockKey key : stocks) {
            out.println();
            out.println(
                    "Stock of %s: %s at the end of the turn."
                            .formatted(
                                    s.nation(key.owner()).name(),
                                    String.format(Locale.ROOT, "%,d", explainer.units(key, turn))));
            out.print(WhyText.of(explainer.stock(key, turn), columns));
        }
    }

    private String asked(@Nullable String option) {
        if (option == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what to explain: --materiel M and --place P, or --nation A and --what W.");
        }
        return option;
    }

    private int width() {
        Integer asked = width;
        if (asked != null) {
            if (asked < WhyText.NARROWEST) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--width is %d; give %d or more characters."
                                .formatted(asked, WhyText.NARROWEST));
            }
            return asked;
        }
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}")
                ? Integer.parseInt(columns)
                : USUAL_WIDTH;
    }

    private Timeline timeline() {
        try {
            return SessionReader.read(session).timeline();
        } catch (LogOpenException e) {
            throw new InputException(e.sentence());
        }
    }

    private void check(int turns) {
        if (turns == 0) {
            throw new InputException(
                    "--turn is %d; no turn of the session is adjudicated yet.".formatted(turn));
        }
        if (turn < 1 || turn > turns) {
            throw new InputException(
                    "--turn is %d; the session has adjudicated %s."
                            .formatted(turn, turns == 1 ? "turn 1" : "turns 1 to " + turns));
        }
    }

    static void known(String option, String id, String kind, List<String> ids) {
        if (!ids.contains(id)) {
            throw new InputException(
                    "%s is '%s', which is no %s of the session; there are %s."
                            .formatted(
                                    option,
                                    id,
                                    kind,
                                    ids.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static String nothing(Scenario s, String materiel, String place) {
        List<String> elsewhere =
                s.demands().stream()
                        .filter(d -> materiel.equals(d.materiel()))
                        .map(Demand::theatre)
                        .distinct()
                        .sorted()
                        .toList();
        List<String> here =
                s.demands().stream()
                        .filter(d -> d.theatre().equals(place) && d.materiel() != null)
                        .map(d -> String.valueOf(d.materiel()))
                        .distinct()
                        .sorted()
                        .toList();
        return "Nobody asks for %s at %s and none was ever there; %s, %s."
                .formatted(
                        materiel,
                        place,
                        elsewhere.isEmpty()
                                ? materiel + " is asked for nowhere"
                                : materiel + " is asked for at " + String.join(", ", elsewhere),
                        here.isEmpty()
                                ? "at " + place + " nothing is"
                                : "at " + place + " they ask for " + String.join(", ", here));
    }
}
