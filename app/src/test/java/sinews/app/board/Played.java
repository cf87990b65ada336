package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped scenario after some turns with its planned injects and no moves. */
record Played(Scenario scenario, Rules rules, Board board) {
    static Played turns(int turns) {
        Path folder = Path.of("../scenarios/taiwan-blockade");
        if (!folder.toFile().exists()) {
            folder = Path.of("scenarios/taiwan-blockade");
        }
        Scenario s = ScenarioReader.read(folder).orThrow();
        Rules rules = Rules.of(s);
        Board board = rules.start();
        for (int t = 1; t <= turns; t++) {
            List<TurnInput.DeliveredInject> injects = new ArrayList<>();
            for (Inject i : s.injects()) {
                if (i.turn() == t && !i.conditional()) {
                    injects.add(
                            new TurnInput.DeliveredInject(i, s.firstTick(t - 1) + i.startTick()));
                }
            }
            TurnInput input =
                    new TurnInput(
                            s.turns().get(t - 1).ticks(),
                            List.of(),
                            injects,
                            List.of(),
                            Chance.EXPECTED,
                            0);
            board = rules.adjudicate(board, input).after();
        }
        return new Played(s, rules, board);
    }
}
