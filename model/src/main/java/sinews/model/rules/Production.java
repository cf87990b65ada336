package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.List;

/** Steps 3 and 5 of a tick: what is finished, and what is started from the bins. */
final class Production {
    /** Ticks in a year; rates are units a year. */
    static final int YEAR = 48;

    private Production() {}

    /**
     * Nation that owns what a line makes: its own, or the host's once the tooling stands elsewhere.
     */
    static String owner(World world, LineState line) {
        return line.location().equals(line.spec().location())
                ? line.spec().nation()
                : world.place(line.location()).nation();
    }

    /** The stock that a line's finished units go to. */
    static StockKey output(World world, LineState line) {
        return new StockKey(line.location(), line.materiel(), owner(world, line));
    }

    /** Capacity lost to damage now, in basis points: restored linearly. */
    static long damage(LineState line, int tick) {
        if (line.damageBp() == 0 || line.recovery() == 0) {
            return line.damageBp();
        }
        int left = line.recovery() - (tick - line.damageFrom());
        return left <= 0 ? 0 : (long) line.damageBp() * left / line.recovery();
    }

    /** Phases that have run out give way to the next. */
    static void phases(Draft d) {
        for (LineState line : d.lines.snapshot()) {
            List<PhaseStep> schedule = line.schedule();
            if (schedule.isEmpty()) {
                continue;
            }
            int done = 0;
            while (done < schedule.size() && schedule.get(done).untilTick() <= d.tick) {
                done++;
            }
            LinePhase phase =
                    done < schedule.size() ? schedule.get(done).phase() : LinePhase.ACTIVE;
            if (done > 0 || phase != line.phase()) {
                // Tooling that moves stands at its new place once it is no longer only planned.
                String place =
                        phase == LinePhase.PLANNED ? line.location() : line.spec().location();
                LineState next =
                        line.inPhase(phase, schedule.subList(done, schedule.size()), place);
                d.lines.put(
                        line.id(),
                        phase == LinePhase.ACTIVE ? next.with(e -> e.restartAt = -1) : next);
            }
        }
    }

    /** Step 3: units in progress that are due leave for the plant's finished stock. */
    static void complete(Network n) {
        int tick = n.d.tick;
        for (LineCell line : n.lines) {
            long units = line.ring.at(tick);
            if (units > 0) {
                n.log.finish(line.ring, tick, line.output.cell, units, line.completion);
                line.outputSoFar += units;
                line.changed = true;
            }
        }
    }

    /** Step 5: starts are limited by the rate and by the scarcest input. */
    static void start(Network n) {
        for (LineCell line : n.lines) {
            if (line.active) {
                start(n, line);
            }
        }
    }

    private static void start(Network n, LineCell line) {
        int tick = n.d.tick;
        long effective = line.rate;
        if (line.state.damageBp() != 0) {
            effective = effective * (10_000 - damage(line.state, tick)) / 10_000;
        }
        if (line.rateBp != 10_000) {
            effective = effective * line.rateBp / 10_000;
        }
        if (line.frozen) {
            effective = 0;
        }
        long capacity = (effective + line.remainder) / YEAR;
        long remainder = (effective + line.remainder) % YEAR;
        long starts = capacity;
        InputCell starved = null;
        for (InputCell input : line.inputs) {
            long possible = input.frozen ? 0 : input.bin.units() / input.quantity;
            if (possible < starts) {
                starts = possible;
                starved = input;
            }
        }
        if (starts > 0) {
            for (InputCell input : line.inputs) {
                n.log.post(input.bin, input.used, starts * input.quantity, line.start);
            }
            n.log.start(line.made, line.ring, tick + line.lead, starts, line.start);
        }
        if (remainder != line.remainder || starved != line.starved) {
            line.remainder = remainder;
            line.starved = starved;
            line.changed = true;
        }
    }

    /** What the lines did in this tick. */
    static void writeDown(Network n) {
        for (LineCell line : n.lines) {
            if (line.changed) {
                line.changed = false;
                line.stale = true;
                n.log.add(line.ran());
            }
        }
    }
}
