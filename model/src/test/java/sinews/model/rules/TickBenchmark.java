package sinews.model.rules;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sinews.model.board.Board;

import java.util.concurrent.TimeUnit;

/**
 * The loop over the ticks: a scenario of the size to plan for and its multiples, through the public
 * rules. Run by hand, see docs/benchmarks.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class TickBenchmark {
    private static final int ALL = 96;
    private static final int MONTH = 4;

    /** How many times the size to plan for. */
    @Param({"1", "2", "5", "10"})
    int times;

    private Rules rules;
    private Board start;
    private Board middle;

    @Setup
    public void build() {
        rules = SizeScenario.of(times).rules();
        start = rules.start();
        middle = rules.adjudicate(start, sinews.model.rules.Setup.turn(48)).after();
    }

    /** Ticks a second of a whole exercise in one adjudication. */
    @Benchmark
    @OperationsPerInvocation(ALL)
    public TurnOutcome exercise() {
        return rules.adjudicate(start, sinews.model.rules.Setup.turn(ALL));
    }

    /** Ticks a second of one month in the middle, from board to board. */
    @Benchmark
    @OperationsPerInvocation(MONTH)
    public TurnOutcome month() {
        return rules.adjudicate(middle, sinews.model.rules.Setup.turn(MONTH));
    }
}
