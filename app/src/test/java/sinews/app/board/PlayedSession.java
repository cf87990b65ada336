package sinews.app.board;

import sinews.app.session.MemoryLog;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionDesk;
import sinews.model.log.LogHeader;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** The shipped exercise played by its script of cooperation, in the Debrief of a turn. */
record PlayedSession(Rules rules, SessionState state) {
    static PlayedSession turns(int turns) {
        Path folder = Path.of("../scenarios/taiwan-blockade");
        if (!Files.exists(folder)) {
            folder = Path.of("scenarios/taiwan-blockade");
        }
        Scenario scenario = ScenarioReader.read(folder).orThrow();
        Rules rules = Rules.of(scenario);
        var moves = MovesReader.read(folder.resolve("moves/cooperation.jsonl"), scenario).moves();
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        SessionInfo info = new SessionInfo("s", "Played", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        try (SessionDesk desk =
                SessionDesk.begin(
                        new MemoryLog(LogHeader.of("s", start)), Clock.systemUTC(), rules, info)) {
            new Rehearsal(desk, moves, e -> {}).play(turns, t -> {});
            return new PlayedSession(rules, desk.state());
        } catch (sinews.model.log.LogWriteException e) {
            throw new AssertionError(e);
        }
    }
}
