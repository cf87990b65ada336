package sinews.model.board;

import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.List;
import java.util.Map;

/**
 * A line as it stands. Its bins and work in progress are in the ledger.
 *
 * @param spec what was laid down for it, at STARTEX or by the move that began it
 * @param location place it stands at now
 * @param rate units a year now
 * @param target rate it works toward: the required rate within its ceiling, units a year
 * @param remainder fraction of a start carried to the next tick, 48ths of a unit, below 48
 * @param minRate minimum sustaining rate now
 * @param baseRate base rate now
 * @param surgeRate surge rate now
 * @param maxRate highest rate now
 * @param phase phase now
 * @param schedule phases still ahead, in order
 * @param damageBp capacity lost to damage, basis points
 * @param damageFrom tick of the damage
 * @param recovery ticks over which it is restored
 * @param directedUntil tick until which a directed surge holds; -1 none
 * @param outputSoFar units completed, those before STARTEX included
 * @param lowMonths months in a row below the minimum sustaining rate
 * @param unmet last tick's unmet requisition a materiel, units
 * @param handedOut what it handed out in the last 12 ticks a customer (order or line id): newest
 *     first
 * @param starvedOf input that held the last starts back, empty when none did
 */
public record LineState(
        Line spec,
        String location,
        long rate,
        long target,
        long remainder,
        long minRate,
        long baseRate,
        long surgeRate,
        long maxRate,
        LinePhase phase,
        List<PhaseStep> schedule,
        int damageBp,
        int damageFrom,
        int recovery,
        int directedUntil,
        long outputSoFar,
        int lowMonths,
        Map<String, Long> unmet,
        Map<String, List<Long>> handedOut,
        String starvedOf) {

    public LineState {
        schedule = List.copyOf(schedule);
        unmet = Map.copyOf(unmet);
        handedOut = Map.copyOf(handedOut);
    }

    public String id() {
        return spec.id();
    }

    public String materiel() {
        return spec.materiel();
    }

    /** The same line with this damage. */
    public LineState damaged(int bp, int from, int recoveryTicks) {
        return new LineState(
                spec,
                location,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                bp,
                from,
                recoveryTicks,
                directedUntil,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }

    /** The same line in a phase, at a place. */
    public LineState inPhase(LinePhase next, List<PhaseStep> ahead, String place) {
        return new LineState(
                spec,
                place,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                next,
                ahead,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }

    /** The same line with so many units completed. */
    public LineState withOutput(long units) {
        return new LineState(
                spec,
                location,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                units,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }

    /** The same line after its starts of a tick. */
    public LineState started(long carry, String starved) {
        return new LineState(
                spec,
                location,
                rate,
                target,
                carry,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starved);
    }

    /** The same line at a new rate, working toward a target. */
    public LineState planned(long newRate, long newTarget) {
        return new LineState(
                spec,
                location,
                newRate,
                newTarget,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }

    /** The same line under a directed surge. */
    public LineState directed(int until) {
        return new LineState(
                spec,
                location,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                damageBp,
                damageFrom,
                recovery,
                until,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }

    /** The same line after a hand-out. */
    public LineState supplied(Map<String, Long> missing, Map<String, List<Long>> handed) {
        return new LineState(
                spec,
                location,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                phase,
                schedule,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                outputSoFar,
                lowMonths,
                missing,
                handed,
                starvedOf);
    }

    /** The same line with another specification, in a phase. */
    public LineState respecified(Line newSpec, LinePhase next, List<PhaseStep> ahead) {
        return new LineState(
                newSpec,
                location,
                rate,
                target,
                remainder,
                minRate,
                baseRate,
                surgeRate,
                maxRate,
                next,
                ahead,
                damageBp,
                damageFrom,
                recovery,
                directedUntil,
                outputSoFar,
                lowMonths,
                unmet,
                handedOut,
                starvedOf);
    }
}
