package sinews.model.movement;

import sinews.model.board.Board;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.SessionEvent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped exercise with its planned injects and no moves, turn by turn. */
final class Shipped {
    /** A turn with the board it was adjudicated from and the one it was committed with. */
    record Turn(Board before, SessionEvent.TurnAdjudicated result, Board after) {}

    final Scenario scenario;
    final Rules rules;
    final List<Turn> turns = new ArrayList<>();

    Shipped(int count, Chance chance) {
        Path folder = Path.of("../scenarios/taiwan-blockade");
        scenario =
                ScenarioReader.read(
                                Files.exists(folder)
                                        ? folder
                                        : Path.of("scenarios/taiwan-blockade"))
                        .orThrow();
        rules = Rules.of(scenario);
        Board board = rules.start();
        for (int t = 1; t <= count; t++) {
            TurnOutcome outcome = rules.adjudicate(board, input(t, chance));
            turns.add(
                    new Turn(
                            board,
                            new SessionEvent.TurnAdjudicated(
                                    "facilitator",
                                    t,
                                    outcome.enactment(),
                                    outcome.ticks(),
                                    outcome.overrides(),
                                    outcome.moves(),
                                    rules.measures(outcome.after())),
                            outcome.after()));
            board = outcome.after();
        }
    }

    private TurnInput input(int turn, Chance chance) {
        List<TurnInput.DeliveredInject> injects = new ArrayList<>();
        for (Inject i : scenario.injects()) {
            if (i.turn() == turn && !i.conditional()) {
                injects.add(
                        new TurnInput.DeliveredInject(
                                i, scenario.firstTick(turn - 1) + i.startTick()));
            }
        }
        return new TurnInput(
                scenario.turns().get(turn - 1).ticks(), List.of(), injects, List.of(), chance, 7);
    }

    Turn turn(int number) {
        return turns.get(number - 1);
    }
}
