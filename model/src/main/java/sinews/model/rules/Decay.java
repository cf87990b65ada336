package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.List;

/**
 * Lines that run below their minimum sustaining rate go warm and then cold, and are started again
 * when they are asked for (rules, section 2, Rates).
 *
 * <p>A month counts when both the rate and the target lay below the minimum: a line that climbs
 * toward a target above it does not decay. A warm or cold line begins to restart in the month in
 * which the required rate reaches its minimum again; it comes back at the rate it had when it went
 * warm, or from nothing when it was cold.
 */
final class Decay {
    private static final int WARM_MONTHS = 3;
    private static final int COLD_MONTHS = 6;
    private static final int WARM_RESTART = 12;

    /** Stinger took 30–48 months to come back; then the line is qualified again. */
    private static final int COLD_RESTART = 120;

    private static final int QUALIFICATION = 24;

    private Decay() {}

    /** Counts the month that has ended, before new rates are planned. */
    static void count(Network n) {
        if (n.d.tick == 0) {
            return;
        }
        for (LineCell line : n.lines) {
            LineState s = line.state;
            int months = line.lowMonths;
            if (n.d.tick < s.keptWarmUntil()) {
                months = line.active ? 0 : months;
            } else if (line.active) {
                boolean low = line.rate < s.minRate() && line.target < s.minRate();
                months = low ? months + 1 : 0;
            } else if (idle(s)) {
                months++;
            }
            if (months != line.lowMonths) {
                line.lowMonths = months;
                line.changed = true;
            }
        }
    }

    /** Whether a line has gone warm or cold and is not being started again. */
    static boolean idle(LineState s) {
        return (s.phase() == LinePhase.WARM || s.phase() == LinePhase.COLD)
                && s.schedule().isEmpty();
    }

    /** Ticks from the beginning of a restart until a warm or cold line works again. */
    static int back(LineState s) {
        return s.phase() == LinePhase.WARM ? WARM_RESTART : COLD_RESTART + QUALIFICATION;
    }

    /** Whether any line changes its phase by the rates that were planned. */
    static boolean due(Network n) {
        for (LineCell line : n.lines) {
            if (turns(line) != null) {
                return true;
            }
        }
        return false;
    }

    /** Lets lines go warm or cold, or begin their restart. */
    static void run(Network n) {
        Draft d = n.d;
        for (LineCell line : n.lines) {
            LinePhase next = turns(line);
            if (next == null) {
                continue;
            }
            LineState s = d.lines.at(line.id);
            d.lines.put(
                    line.id,
                    switch (next) {
                        case WARM -> s.inPhase(LinePhase.WARM, List.of(), s.location());
                        case COLD ->
                                s.with(
                                        e -> {
                                            e.phase = LinePhase.COLD;
                                            e.rate = 0;
                                        });
                        default -> restarted(s, d.tick);
                    });
        }
    }

    /** The phase a line turns to; ACTIVE when its restart begins, null when it stays as it is. */
    private static @Nullable LinePhase turns(LineCell line) {
        LineState s = line.state;
        if (line.active) {
            boolean low = line.lowMonths >= WARM_MONTHS && line.target < s.minRate();
            return low ? LinePhase.WARM : null;
        }
        if (!idle(s)) {
            return null;
        }
        if (line.target >= Math.max(1, s.minRate())) {
            return LinePhase.ACTIVE;
        }
        boolean cold = s.phase() == LinePhase.WARM && line.lowMonths >= COLD_MONTHS;
        return cold ? LinePhase.COLD : null;
    }

    private static LineState restarted(LineState s, int tick) {
        boolean warm = s.phase() == LinePhase.WARM;
        int ready = tick + (warm ? WARM_RESTART : COLD_RESTART);
        List<PhaseStep> ahead =
                warm
                        ? List.of(new PhaseStep(LinePhase.WARM, ready))
                        : List.of(
                                new PhaseStep(LinePhase.COLD, ready),
                                new PhaseStep(LinePhase.QUALIFY, ready + QUALIFICATION));
        return s.with(
                e -> {
                    e.schedule = ahead;
                    e.restartAt = warm ? ready : ready + QUALIFICATION;
                    e.lowMonths = 0;
                });
    }
}
