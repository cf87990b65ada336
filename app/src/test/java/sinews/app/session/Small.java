package sinews.app.session;

import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.Rules;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.SessionInfo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two nations and one lane, 24 turns of a week. */
public final class Small {
    public static final Path FOLDER = Path.of("src/test/resources/small");
    public static final Path MOVES = FOLDER.resolve("moves.jsonl");
    static final Scenario SCENARIO = ScenarioReader.read(FOLDER).orThrow();
    static final Rules RULES = Rules.of(SCENARIO);
    static final SessionInfo INFO =
            new SessionInfo("s-1", "Anvil", "EXERCISE", Map.of("us", "Kim"), Chance.EXPECTED, 0);

    private Small() {}

    static Command next() {
        return new Command.NextPhase(Command.FACILITATOR);
    }

    static Command propose(long units) {
        return new Command.Propose("facilitator", "us", transfer(units), "they are short", "");
    }

    static Move transfer(long units) {
        return new Move.Transfer(
                "US",
                "JP",
                "rocket",
                units,
                "anchorage",
                "yokosuka",
                List.of(Mode.SEA),
                Move.Terms.GIFT,
                "",
                0,
                false);
    }
}
