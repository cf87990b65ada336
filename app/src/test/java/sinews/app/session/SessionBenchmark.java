package sinews.app.session;

import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.codec.EventCodec;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Measures what a session of 10,000 entries costs to open and to step through. Not a test; run its
 * main class on the test class path with the scenario folder and its moves as arguments.
 */
final class SessionBenchmark {
    private static final int ENTRIES = 10_000;

    private SessionBenchmark() {}

    public static void main(String[] args) throws Exception {
        Scenario scenario = ScenarioReader.read(Path.of(args[0])).orThrow();
        Rules rules = Rules.of(scenario);
        MemoryLog log = new MemoryLog(LogHeader.of("s-1", Instant.EPOCH));
        SessionInfo info = new SessionInfo("s-1", "Long", "EXERCISE", Map.of(), Chance.EXPECTED, 0);
        SessionDesk desk = SessionDesk.begin(log, Clock.systemUTC(), rules, info);
        int each = ENTRIES / scenario.turns().size();
        var moves = MovesReader.read(Path.of(args[1]), scenario).moves();
        long[] adjudications = new long[scenario.turns().size()];
        long[] begun = new long[1];
        Rehearsal rehearsal =
                new Rehearsal(
                        desk,
                        moves,
                        entry -> {
                            if (entry.event() instanceof SessionEvent.TurnAdjudicated e) {
                                adjudications[e.turn() - 1] = System.nanoTime() - begun[0];
                            }
                            begun[0] = System.nanoTime();
                        });
        for (int turn = 1; turn <= scenario.turns().size(); turn++) {
            for (int i = 0; i < each; i++) {
                desk.give(new Command.Observe("facilitator", "Lee", "Note " + i, null));
            }
            begun[0] = System.nanoTime();
            rehearsal.play(turn, played -> {});
        }
        System.out.println("entries " + log.entries(1).size());
        Arrays.sort(adjudications);
        System.out.println(
                "decide, encode, chain and evolve a turn, median ms "
                        + adjudications[adjudications.length / 2] / 1e6);
        for (int run = 0; run < 3; run++) {
            List<LogEntry> entries = log.entries(1);
            long t0 = System.nanoTime();
            List<Logged> events = new EventCodec().decode(entries);
            long t1 = System.nanoTime();
            Timeline timeline = Timeline.of(events);
            long t2 = System.nanoTime();
            System.out.println("decode ms " + (t1 - t0) / 1e6 + ", fold ms " + (t2 - t1) / 1e6);
            SplittableRandom random = new SplittableRandom(run);
            long[] jumps = new long[500];
            for (int i = 0; i < jumps.length; i++) {
                long at = 1 + random.nextInt(events.size());
                long before = System.nanoTime();
                timeline.stateAt(at);
                jumps[i] = System.nanoTime() - before;
            }
            Arrays.sort(jumps);
            System.out.println(
                    "any instant: median ms "
                            + jumps[jumps.length / 2] / 1e6
                            + ", 99 % "
                            + jumps[jumps.length * 99 / 100] / 1e6
                            + ", worst "
                            + jumps[jumps.length - 1] / 1e6);
        }
    }
}
