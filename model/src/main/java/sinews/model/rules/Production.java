package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                d.lines.put(
                        line.id(),
                        line.inPhase(phase, schedule.subList(done, schedule.size()), place));
            }
        }
    }

    /** Step 3: units in progress that are due leave for the plant's finished stock. */
    static void complete(Draft d) {
        for (LineState line : d.lines.snapshot()) {
            Account.Wip due = new Account.Wip(line.id(), d.tick);
            long units = d.books.units(due, line.materiel());
            if (units > 0) {
                d.post(
                        due,
                        new Account.Stock(line.location(), owner(d.world, line)),
                        line.materiel(),
                        units,
                        "completion",
                        line.id());
                d.lines.put(line.id(), line.withOutput(line.outputSoFar() + units));
            }
        }
    }

    /** Step 5: starts are limited by the rate and by the scarcest input. */
    static void start(Draft d) {
        for (LineState line : d.lines.snapshot()) {
            if (line.phase() == LinePhase.ACTIVE) {
                start(d, line);
            }
        }
    }

    private static void start(Draft d, LineState line) {
        long effective = line.rate() * (10_000 - damage(line, d.tick)) / 10_000;
        long capacity = (effective + line.remainder()) / YEAR;
        long remainder = (effective + line.remainder()) % YEAR;
        long starts = capacity;
        String starved = "";
        Account bin = new Account.Bin(line.id());
        List<BomItem> bom = d.world.materiel(line.materiel()).bom();
        for (BomItem item : bom) {
            long possible = d.books.units(bin, item.materiel()) / item.quantity();
            if (possible < starts) {
                starts = possible;
                starved = item.materiel();
            }
        }
        if (starts > 0) {
            for (BomItem item : bom) {
                d.post(
                        bin,
                        Account.USED,
                        item.materiel(),
                        starts * item.quantity(),
                        "start",
                        line.id());
            }
            d.post(
                    Account.MADE,
                    new Account.Wip(line.id(), d.tick + Math.max(1, line.spec().lead())),
                    line.materiel(),
                    starts,
                    "start",
                    line.id());
        }
        if (remainder != line.remainder() || !starved.equals(line.starvedOf())) {
            d.lines.put(line.id(), line.started(remainder, starved));
        }
    }

    /** Units in progress of every line. */
    static Map<String, Long> inProgress(Draft d) {
        Map<String, Long> wip = new HashMap<>();
        d.books.each(
                (account, held) -> {
                    if (account instanceof Account.Wip w) {
                        for (long units : held.values()) {
                            wip.merge(w.line(), units, Long::sum);
                        }
                    }
                });
        return wip;
    }
}
