package sinews.model.board;

import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.List;
import java.util.function.Consumer;

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
 * @param starvedOf input that held the last starts back, empty when none did
 * @param keptWarmUntil tick until which it does not decay; -1 none
 * @param subsidy percent of its project that a government pays
 * @param retrofit true when security was added after it was built
 * @param restartAt tick in which a warm or cold line works again; -1 when it is not being restarted
 * @param adding units a year that an expansion under way adds to base and highest rate; 0 none
 * @param addedAt tick in which that expansion is done; -1 none
 * @param assembly true when it only assembles kits forward
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
        String starvedOf,
        int keptWarmUntil,
        int subsidy,
        boolean retrofit,
        int restartAt,
        long adding,
        int addedAt,
        boolean assembly) {

    public LineState {
        schedule = List.copyOf(schedule);
    }

    public String id() {
        return spec.id();
    }

    public String materiel() {
        return spec.materiel();
    }

    /** The same line with this damage. */
    public LineState damaged(int bp, int from, int recoveryTicks) {
        return with(
                e -> {
                    e.damageBp = bp;
                    e.damageFrom = from;
                    e.recovery = recoveryTicks;
                });
    }

    /** The same line in a phase, at a place. */
    public LineState inPhase(LinePhase next, List<PhaseStep> ahead, String place) {
        return with(
                e -> {
                    e.phase = next;
                    e.schedule = ahead;
                    e.location = place;
                });
    }

    /** The same line after a tick's work. */
    public LineState ran(Change.LineRan c) {
        return with(
                e -> {
                    e.rate = c.rate();
                    e.target = c.target();
                    e.remainder = c.remainder();
                    e.outputSoFar = c.outputSoFar();
                    e.lowMonths = c.lowMonths();
                    e.starvedOf = c.starvedOf();
                });
    }

    /** The same line under a directed surge. */
    public LineState directed(int until) {
        return with(e -> e.directedUntil = until);
    }

    /** The same line with another specification, in a phase. */
    public LineState respecified(Line newSpec, LinePhase next, List<PhaseStep> ahead) {
        return with(
                e -> {
                    e.spec = newSpec;
                    e.phase = next;
                    e.schedule = ahead;
                });
    }

    /** The same line with some of its values changed. */
    public LineState with(Consumer<Edit> change) {
        Edit e = new Edit(this);
        change.accept(e);
        return new LineState(
                e.spec,
                e.location,
                e.rate,
                e.target,
                e.remainder,
                e.minRate,
                e.baseRate,
                e.surgeRate,
                e.maxRate,
                e.phase,
                e.schedule,
                e.damageBp,
                e.damageFrom,
                e.recovery,
                e.directedUntil,
                e.outputSoFar,
                e.lowMonths,
                e.starvedOf,
                e.keptWarmUntil,
                e.subsidy,
                e.retrofit,
                e.restartAt,
                e.adding,
                e.addedAt,
                e.assembly);
    }

    /** Values to change, each named as in {@link LineState}. */
    public static final class Edit {
        public Line spec;
        public String location;
        public long rate;
        public long target;
        public long remainder;
        public long minRate;
        public long baseRate;
        public long surgeRate;
        public long maxRate;
        public LinePhase phase;
        public List<PhaseStep> schedule;
        public int damageBp;
        public int damageFrom;
        public int recovery;
        public int directedUntil;
        public long outputSoFar;
        public int lowMonths;
        public String starvedOf;
        public int keptWarmUntil;
        public int subsidy;
        public boolean retrofit;
        public int restartAt;
        public long adding;
        public int addedAt;
        public boolean assembly;

        private Edit(LineState s) {
            spec = s.spec;
            location = s.location;
            rate = s.rate;
            target = s.target;
            remainder = s.remainder;
            minRate = s.minRate;
            baseRate = s.baseRate;
            surgeRate = s.surgeRate;
            maxRate = s.maxRate;
            phase = s.phase;
            schedule = s.schedule;
            damageBp = s.damageBp;
            damageFrom = s.damageFrom;
            recovery = s.recovery;
            directedUntil = s.directedUntil;
            outputSoFar = s.outputSoFar;
            lowMonths = s.lowMonths;
            starvedOf = s.starvedOf;
            keptWarmUntil = s.keptWarmUntil;
            subsidy = s.subsidy;
            retrofit = s.retrofit;
            restartAt = s.restartAt;
            adding = s.adding;
            addedAt = s.addedAt;
            assembly = s.assembly;
        }
    }
}
