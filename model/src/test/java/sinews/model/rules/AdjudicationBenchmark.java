package sinews.model.rules;

import sinews.model.board.Board;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long each turn of a scenario takes to adjudicate, its planned injects delivered and no moves
 * made, beside the limit of 50 ms. Argument: the scenario's folder. Run by hand, see
 * docs/benchmarks.md.
 */
public final class AdjudicationBenchmark {
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 10;
    private static final double LIMIT_MS = 50;

    private AdjudicationBenchmark() {}

    public static void main(String[] args) {
        Scenario scenario = ScenarioReader.read(Path.of(args[0])).orThrow();
        long began = System.nanoTime();
        Rules rules = Rules.of(scenario);
        System.out.printf("Rules.of, first in this process: %.0f ms%n", millisSince(began));
        int turns = scenario.turns().size();
        double[][] times = new double[turns][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Board board = rules.start();
            for (int turn = 0; turn < turns; turn++) {
                TurnInput input = input(scenario, turn);
                long from = System.nanoTime();
                board = rules.adjudicate(board, input).after();
                if (round >= 0) {
                    times[turn][round] = millisSince(from);
                } else if (round == -WARM_UP) {
                    System.out.printf("turn %d, cold: %.0f ms%n", turn + 1, millisSince(from));
                }
            }
        }
        System.out.printf("turn  ticks  median ms  95th ms  limit ms   (%d rounds)%n", ROUNDS);
        for (int turn = 0; turn < turns; turn++) {
            Arrays.sort(times[turn]);
            System.out.printf(
                    "%4d %6d %10.1f %8.1f %9.0f%n",
                    turn + 1,
                    scenario.turns().get(turn).ticks(),
                    times[turn][ROUNDS / 2],
                    times[turn][ROUNDS * 95 / 100],
                    LIMIT_MS);
        }
    }

    private static TurnInput input(Scenario scenario, int turn) {
        int firstTick = scenario.firstTick(turn);
        List<TurnInput.DeliveredInject> delivered = new ArrayList<>();
        for (Inject inject : scenario.injects()) {
            if (inject.turn() == turn + 1 && !inject.conditional()) {
                delivered.add(
                        new TurnInput.DeliveredInject(inject, firstTick + inject.startTick()));
            }
        }
        return new TurnInput(
                scenario.turns().get(turn).ticks(),
                List.of(),
                delivered,
                List.of(),
                Chance.EXPECTED,
                1);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
