package sinews.model.rules;

import sinews.model.board.LineState;

/** How fast a line's rate may rise in a month (rules, section 2, Rates). */
final class Ramp {
    private Ramp() {}

    /**
     * Largest rise a month: a share of the base rate by the skill of the nation's workers, a
     * quarter of it while a new plant learns, doubled while directed, halved for as long after.
     *
     * @param skill of the nation that works it, percent
     * @param rate units a year now
     * @param outputSoFar units completed, those before STARTEX included
     */
    static long step(LineState line, int skill, long rate, long outputSoFar, int tick) {
        long step = Math.max(1, line.baseRate() * line.spec().rampBp() * skill / 1_000_000);
        if (learning(line, rate, outputSoFar)) {
            step =
                    Math.max(
                            Math.min(step, DesignValues.LEARNING_LEAST),
                            step / DesignValues.LEARNING_DIVISOR);
        }
        if (line.directedUntil() >= 0) {
            if (tick < line.directedUntil()) {
                return step * 2;
            }
            if (tick < line.directedUntil() + DesignValues.DIRECTED_TICKS) {
                return Math.max(1, step / 2);
            }
        }
        return step;
    }

    static long step(LineState line, int skill, int tick) {
        return step(line, skill, line.rate(), line.outputSoFar(), tick);
    }

    /** Whether the crew of a new plant still learns: it has made little and runs slow. */
    private static boolean learning(LineState line, long rate, long outputSoFar) {
        long made = outputSoFar - line.spec().outputSoFar();
        return rate * 100 < line.baseRate() * DesignValues.LEARNING_RATE_PERCENT
                && made * 100 < line.baseRate() * DesignValues.LEARNING_OUTPUT_PERCENT;
    }

    /**
     * The rate a month on from a rate on the way to a target.
     *
     * @param step largest rise when all workers are there
     * @param workersBp share of it that can be taken now, basis points; a rate falls without them
     */
    static long toward(long rate, long target, long step, long workersBp) {
        return target >= rate
                ? Math.min(target, rate + step * workersBp / 10_000)
                : Math.max(target, rate - 2 * step);
    }
}
