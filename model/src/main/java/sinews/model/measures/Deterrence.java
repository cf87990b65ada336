package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.PlaceState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Scenario;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

/**
 * Deterrence D = (30 P + 25 S + 20 R + 15 K + 10 E) / 100 − 3 (at most 9) for each announced but
 * inactive line in a place of threat 3, within 0–100 (rules, section 5).
 *
 * <p>P = Σ weight · min(100, 100 (A + ½ A′) / reference) / Σ weight over materiel with a reference
 * rate, less 5 if A falls. A is the output of the last 12 ticks as a yearly rate, of each line as
 * much as an opponent knows of; A′ the base rate, so far as it is known, of lines that will be at
 * work within a year. Before 12 ticks are played the missing ones count at the rate of STARTEX. A
 * falls when Σ weight · A / reference is lower than at the end of the turn before.
 *
 * <p><i>Say it: what the other side can see us make, keep and agree on; a factory that is only
 * announced, within its reach, invites it.</i>
 *
 * @param production P, 0–100
 * @param active Σ weight · min(100, 100 A / reference) / Σ weight in hundredths, to compare turns
 * @param promised announced but inactive lines in places of threat 3
 */
public record Deterrence(int production, long active, int promised) {
    private static final int WINDOW = 12;
    private static final int YEAR = 48;
    private static final int FALL = 5;
    private static final int EACH_PROMISE = 3;
    private static final int MOST_PROMISES = 9;
    private static final int HIGHEST_THREAT = 3;

    /**
     * P and the promises of a board.
     *
     * @param reference units a year the opponent is reckoned to make, by materiel id
     * @param before the same at the end of the turn before, or null at the first
     * @return empty when no materiel has a reference rate
     */
    static java.util.Optional<Deterrence> of(
            Scenario scenario,
            Board start,
            Board board,
            Output output,
            ToLongFunction<String> reference,
            @org.jspecify.annotations.Nullable Deterrence before) {
        long sum = 0;
        long sumActive = 0;
        long weights = 0;
        for (Materiel m : scenario.materiel()) {
            long ref = reference.applyAsLong(m.id());
            if (ref <= 0 || m.weight() == 0) {
                continue;
            }
            long active = 0;
            long coming = 0;
            for (LineState line : board.lines().values()) {
                if (line.materiel().equals(m.id())) {
                    active += active(start, board, output, line);
                    coming += coming(board, line);
                }
            }
            // Both in basis points of units a year; 2A + A′ over twice the reference.
            long share = Math.multiplyExact(2 * active + coming, 100L) / (2 * 10_000 * ref);
            sum += m.weight() * Math.min(100, share);
            sumActive += m.weight() * Math.min(10_000, active / ref);
            weights += m.weight();
        }
        if (weights == 0) {
            return java.util.Optional.empty();
        }
        long p = sum / weights;
        long a = sumActive / weights;
        if (before != null && a < before.active()) {
            p = Math.max(0, p - FALL);
        }
        return java.util.Optional.of(new Deterrence((int) p, a, promised(scenario, board)));
    }

    /** Yearly rate by the last 12 ticks, times what is known of the line in basis points. */
    private static long active(Board start, Board board, Output output, LineState line) {
        int now = board.tick();
        long made = output.units(line.id(), now - WINDOW, now);
        LineState was = start.lines().get(line.id());
        long missing = Math.max(0, WINDOW - now);
        long opening = was == null || was.phase() != LinePhase.ACTIVE ? 0 : was.rate();
        long yearly = made * (YEAR / WINDOW) + opening * missing / WINDOW;
        return Math.multiplyExact(yearly, (long) line.spec().revealedBp());
    }

    private static long coming(Board board, LineState line) {
        List<PhaseStep> ahead = line.schedule();
        boolean soon =
                line.phase() != LinePhase.ACTIVE
                        && !ahead.isEmpty()
                        && ahead.getLast().untilTick() <= board.tick() + YEAR;
        return soon ? Math.multiplyExact(line.baseRate(), (long) line.spec().revealedBp()) : 0;
    }

    private static int promised(Scenario scenario, Board board) {
        int n = 0;
        for (LineState line : board.lines().values()) {
            PlaceState place = board.places().get(line.location());
            int threat =
                    place == null ? scenario.location(line.location()).threat() : place.threat();
            boolean announced = line.spec().revealedBp() > 0;
            n += announced && line.phase() != LinePhase.ACTIVE && threat >= HIGHEST_THREAT ? 1 : 0;
        }
        return n;
    }

    /** D of its parts; empty when one of them is unknown. */
    OptionalInt score(OptionalInt s, int r, OptionalInt k, int e) {
        if (s.isEmpty() || k.isEmpty()) {
            return OptionalInt.empty();
        }
        int parts = 30 * production + 25 * s.getAsInt() + 20 * r + 15 * k.getAsInt() + 10 * e;
        int less = Math.min(MOST_PROMISES, EACH_PROMISE * promised);
        return OptionalInt.of(Math.clamp(Math.floorDiv(parts, 100) - less, 0, 100));
    }
}
