package sinews.app.console;

import sinews.app.session.SessionService;
import sinews.model.rules.Chance;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.SessionInfo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A session of the shipped scenario, without a toolkit. */
public final class TestSession {
    private static final Scenario SCENARIO = read();

    private TestSession() {}

    private static Scenario read() {
        Path here = Path.of("scenarios/taiwan-blockade");
        return ScenarioReader.read(Files.exists(here) ? here : Path.of("..").resolve(here))
                .orThrow();
    }

    public static Scenario scenario() {
        return SCENARIO;
    }

    public static SessionService begin(Path folder) throws Exception {
        SessionInfo info =
                new SessionInfo("test", "Test table", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        return SessionService.create(
                folder.resolve("test.sinews"), SCENARIO, info, Runnable::run, Clock.systemUTC());
    }

    /** From the briefing of a turn to its debriefing. */
    public static void playTurn(SessionService service) throws Exception {
        service.submit(new Command.NextPhase(Command.FACILITATOR)).get();
        service.submit(new Command.NextPhase(Command.FACILITATOR)).get();
        service.submit(new Command.Adjudicate(Command.FACILITATOR)).get();
    }
}
