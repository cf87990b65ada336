package sinews.model.measures;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.rules.Reach;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The composite measures at the end of a turn (rules, section 5). They are for the review: at the
 * table they would be played for instead of the exercise.
 *
 * @param turn turn (1-based) at whose end they hold; 0 for STARTEX
 * @param fillBp demand met since STARTEX, basis points; empty before anything was asked
 * @param unitsBp units met since STARTEX, all alike
 * @param readiness 0–100, as are those that follow; empty where there is nothing to measure
 * @param resilience null until it has been reckoned, see {@link #with}
 * @param parts P and the promises of deterrence; empty when no materiel has a reference rate
 */
public record Composites(
        int turn,
        OptionalInt fillBp,
        OptionalInt unitsBp,
        OptionalInt readiness,
        OptionalInt survivability,
        int exposure,
        OptionalInt cohesion,
        @Nullable Resilience resilience,
        Optional<Deterrence> parts) {

    /** D; empty while one of its parts is unknown. */
    public OptionalInt deterrence() {
        Resilience r = resilience;
        return r == null || parts.isEmpty()
                ? OptionalInt.empty()
                : parts.get().score(survivability, r.score(), cohesion, exposure);
    }

    /** The same with resilience. */
    public Composites with(Resilience reckoned) {
        return new Composites(
                turn,
                fillBp,
                unitsBp,
                readiness,
                survivability,
                exposure,
                cohesion,
                reckoned,
                parts);
    }

    /** At STARTEX and at the end of each turn played, without resilience. */
    public static List<Composites> of(Rules rules, Timeline timeline) {
        Output output = Output.of(timeline);
        Board start = timeline.stateAt(timeline.first()).state().board();
        List<Composites> all = new ArrayList<>();
        all.add(of(rules, start, start, null, 0, output, null));
        for (SessionState.TurnReport r : timeline.latest().reports()) {
            Deterrence before = all.getLast().parts().orElse(null);
            all.add(of(rules, start, r.after(), r.measures(), r.turn(), output, before));
        }
        return all;
    }

    private static Composites of(
            Rules rules,
            Board start,
            Board board,
            @Nullable Measures measures,
            int turn,
            Output output,
            @Nullable Deterrence before) {
        Scenario scenario = rules.scenario();
        List<Reach> reaches = rules.reach(board);
        boolean asked = measures != null && measures.asked() > 0;
        return new Composites(
                turn,
                asked ? OptionalInt.of(measures.fillBp()) : OptionalInt.empty(),
                asked
                        ? OptionalInt.of((int) (measures.met() * 100 / measures.asked() * 100))
                        : OptionalInt.empty(),
                Readiness.of(scenario, reaches),
                Survivability.of(scenario, board, reaches),
                Exposure.of(board),
                Cohesion.of(scenario, board),
                null,
                Deterrence.of(
                        scenario,
                        start,
                        board,
                        output,
                        m -> rules.referenceRate(board, m),
                        before));
    }

    /** The board these hold for. */
    public static Board board(Timeline timeline, int turn) {
        return turn == 0
                ? timeline.stateAt(timeline.first()).state().board()
                : timeline.latest().reports().get(turn - 1).after();
    }
}
