package sinews.app.cli;

import javafx.scene.image.WritableImage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import sinews.app.picture.BoardPicture;
import sinews.app.picture.Headless;
import sinews.app.picture.Png;
import sinews.app.setup.SetupViewModel;
import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.log.LogOpenException;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.codec.EventFormatException;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnInput.DeliveredInject;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Problem;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScenarioResult;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sinews picture}: the board as the facilitator sees it, as a PNG file. */
@Command(
        name = "picture",
        description = "Draws the board as the facilitator sees it, as a PNG file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "A scenario is shown as it comes with its planned injects and no moves.",
            "Exit codes: 0 done, 1 the input is wrong, 2 the command was not understood."
        })
final class PictureCommand implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO|SESSION",
            description = "A scenario folder, or a session file.")
    private Path input = Path.of("");

    @Option(
            names = "--turn",
            paramLabel = "N",
            description =
                    "At the beginning of this turn of a scenario, at the end of it in a session"
                            + " (default: 1, the latest).")
    private int turn;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1920x1080",
            description = "Size in pixels (default: ${DEFAULT-VALUE}).")
    private String size = "";

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            defaultValue = "light",
            description = "Light or dark (default: ${DEFAULT-VALUE}).")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description =
                    "Handling marking over the picture of a scenario (default: ${DEFAULT-VALUE});"
                            + " a session has its own.")
    private String marking = SetupViewModel.MARKINGS.getFirst();

    @Option(
            names = "--out",
            paramLabel = "FILE.png",
            required = true,
            description = "The file to write; one that is there is replaced.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        int[] pixels = pixels();
        SessionFiles session = SessionFiles.of(input);
        if (!Files.exists(input)
                && !Files.exists(session.database())
                && !Files.exists(session.journal())) {
            throw new InputException(input + ": there is no such scenario folder or session file.");
        }
        boolean scenario =
                Files.isDirectory(input)
                        || input.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        BoardPicture picture = scenario ? ofScenario() : ofSession();
        WritableImage image = Headless.call(() -> picture.draw(pixels[0], pixels[1], theme));
        Png.write(image, out);
        PrintWriter say = spec.commandLine().getOut();
        say.println("%s: turn %d, %d x %d".formatted(out, picture.turn(), pixels[0], pixels[1]));
        return Cli.DONE;
    }

    private int[] pixels() {
        Matcher m = SIZE.matcher(size);
        if (m.matches()) {
            int w = Integer.parseInt(m.group(1));
            int h = Integer.parseInt(m.group(2));
            if (Math.min(w, h) >= SMALLEST && Math.max(w, h) <= LARGEST) {
                return new int[] {w, h};
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "--size is '%s'; give width x height in pixels, each from %d to %d, such as 1920x1080."
                        .formatted(size, SMALLEST, LARGEST));
    }

    private void checkTurn(int last, String what) {
        if (turn < 0 || turn > last) {
            throw new InputException(
                    "--turn is %d; %s has turns 1 to %d.".formatted(turn, what, last));
        }
    }

    private BoardPicture ofScenario() {
        ScenarioResult read = ScenarioReader.read(input);
        if (!read.valid()) {
            throw new InputException(
                    String.join("\n", read.problems().stream().map(Problem::text).toList()));
        }
        Scenario s = read.orThrow();
        checkTurn(s.turns().size(), "the scenario");
        int at = Math.max(1, turn);
        Rules rules = Rules.of(s);
        Board board = rules.start();
        for (int t = 1; t < at; t++) {
            board = rules.adjudicate(board, planned(s, t)).after();
        }
        return new BoardPicture(s, board, s.title(), marking, at);
    }

    /** A turn without moves, with its planned injects. */
    private static TurnInput planned(Scenario s, int turn) {
        List<DeliveredInject> injects = new ArrayList<>();
        for (Inject i : s.injects()) {
            if (i.turn() == turn && !i.conditional()) {
                injects.add(new DeliveredInject(i, s.firstTick(turn - 1) + i.startTick()));
            }
        }
        return new TurnInput(
                s.turns().get(turn - 1).ticks(), List.of(), injects, List.of(), Chance.EXPECTED, 0);
    }

    private BoardPicture ofSession() {
        Timeline timeline = timeline();
        List<Timeline.TurnMark> turns = timeline.turns();
        checkTurn(turns.getLast().turn(), "the session");
        long position = timeline.last();
        for (Timeline.TurnMark mark : turns) {
            if (mark.turn() == turn) {
                position = mark.end();
            }
        }
        SessionState state = timeline.stateAt(position).state();
        return new BoardPicture(
                state.scenario(),
                state.board(),
                state.info().name(),
                state.info().marking(),
                state.turn());
    }

    private Timeline timeline() {
        try (H2SessionLog log = H2SessionLog.openReadOnly(input)) {
            return Timeline.of(new EventCodec().decode(log.entries(1)));
        } catch (LogOpenException | IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        } catch (EventFormatException e) {
            throw new InputException(e.sentence());
        }
    }
}
