package sinews.model.rules;

import sinews.model.board.NationState;
import sinews.model.scenario.AgreementKind;

/**
 * Rates at the beginning of each month (rules, section 2): required rate, ceiling by willingness,
 * ramp. Say it: the slowest rate that still meets every deadline; without sharing, suppliers plan
 * on last quarter's orders.
 */
final class RatePlan {
    /**
     * Ticks within which a need is never asked to be made, so that late orders do not ask for the
     * moon.
     */
    private static final int SHORTEST = 12;

    private final Network n;
    private final int tick;

    private RatePlan(Network n) {
        this.n = n;
        tick = n.d.tick;
    }

    /** Sets every line's target and takes one month's step toward it. */
    static void run(Network n) {
        new RatePlan(n).run();
    }

    private void run() {
        backlogs(n);
        for (LineCell line : n.lines) {
            line.asked = 0;
            line.output.baseRates = 0;
        }
        for (LineCell line : n.lines) {
            if (line.active) {
                line.output.baseRates += line.state.baseRate();
            }
        }
        for (LineCell line : n.customersFirst) {
            long required = required(line);
            if (line.active) {
                long target = Math.min(required, ceiling(line));
                set(line, stepped(line, target), target);
                ask(line);
            } else {
                set(line, line.rate, Math.min(required, line.state.maxRate()));
            }
        }
    }

    private static void set(LineCell line, long rate, long target) {
        if (line.rate != rate || line.target != target) {
            line.rate = rate;
            line.target = target;
            line.changed = true;
        }
    }

    /**
     * Contracted backlog of every line: its own contracts, and those of customers whose plans it
     * sees, by the units of its output they take.
     */
    static void backlogs(Network n) {
        int tick = n.d.tick;
        for (LineCell line : n.lines) {
            line.backlog = 0;
            line.multiYear = false;
        }
        for (OrderCell o : n.orders) {
            if (o.waits(tick)) {
                o.line.backlog = Math.addExact(o.line.backlog, o.open);
                o.line.multiYear |= o.multiYear;
            }
        }
        for (LineCell customer : n.customersFirst) {
            if (customer.backlog == 0) {
                continue;
            }
            for (InputCell input : customer.inputs) {
                HandOut.share(input, tick);
                for (SourceCell s : input.sources) {
                    LineCell supplier = s.supplier;
                    if (s.share > 0 && s.sees && supplier != null) {
                        long units = Math.multiplyExact(customer.backlog, (long) input.quantity);
                        supplier.backlog =
                                Math.addExact(supplier.backlog, Shares.cut(units, s.share, 10_000));
                    }
                }
            }
        }
    }

    private long ceiling(LineCell line) {
        if (tick < line.state.directedUntil()) {
            return line.state.maxRate();
        }
        return Ceiling.of(Willingness.of(facts(line))).rate(line.state);
    }

    private Willingness.Facts facts(LineCell line) {
        return Willingness.facts(
                n.d,
                line.state,
                line.backlog,
                n.nations[line.owner].id,
                n.nations[line.owner].state.confidence(),
                line.multiYear,
                line.informed);
    }

    private long stepped(LineCell line, long target) {
        NationState owner = n.nations[line.owner].state;
        if (target >= line.rate && owner.continuingResolution()) {
            return line.rate;
        }
        return Ramp.toward(line.rate, target, step(line, tick), line.workersBp);
    }

    private static long step(LineCell line, int tick) {
        return Ramp.step(line.state, line.home.state.skill(), line.rate, line.outputSoFar, tick);
    }

    /** The rate inputs are asked for: where the line will be in a month. */
    static long planned(LineCell line, int tick) {
        return Ramp.toward(line.rate, line.target, step(line, tick), line.workersBp);
    }

    /** Contracts by their deadlines, and what customers are expected to draw. */
    private long required(LineCell line) {
        long underWay = line.ring.total();
        long finished = finished(line);
        long ready = underWay + finished;
        long need = 0;
        long best = 0;
        for (OrderCell o : line.byDue) {
            if (o.waits(tick)) {
                need += o.open;
                best = Math.max(best, required(need - ready, o.due, line.state.spec().lead()));
            }
        }
        // Finished stock that no contract waits for is worked off over a year. Work in progress is
        // the customers' next lead time and not a surplus.
        long idle = Math.max(0, finished - Math.max(0, need - underWay));
        return best + Math.max(0, line.asked - idle);
    }

    private long required(long need, int due, int lead) {
        if (need <= 0) {
            return 0;
        }
        return Shares.up(need, Production.YEAR, Math.max(SHORTEST, due - tick - lead));
    }

    /** Finished units above the reserve; lines that share a store count it by their base rates. */
    private static long finished(LineCell line) {
        long free = line.output.free();
        long all = line.output.baseRates;
        long own = line.state.baseRate();
        return free == 0 || all <= own ? free : Shares.cut(free, own, all);
    }

    /** Tells a line's suppliers what to plan on. */
    private void ask(LineCell customer) {
        for (InputCell input : customer.inputs) {
            HandOut.share(input, tick);
            for (SourceCell s : input.sources) {
                LineCell supplier = s.supplier;
                if (s.share > 0 && supplier != null) {
                    supplier.asked = Math.addExact(supplier.asked, expected(s, customer, input));
                }
            }
        }
    }

    private static long expected(SourceCell s, LineCell customer, InputCell input) {
        if (s.sees) {
            return Shares.up(customer.target * input.quantity, s.share, 10_000);
        }
        HandedCell handed = s.handed;
        long units = handed == null ? 0 : handed.sum;
        return (units + input.lacked * s.share / 10_000) * 4;
    }

    /** Whether a supplier sees its customer's plans: same nation, or an INFORMATION agreement. */
    static boolean sees(Draft d, String supplier, String customer, String materiel) {
        return supplier.equals(customer)
                || d.agreement(
                                AgreementKind.INFORMATION,
                                supplier,
                                customer,
                                d.world.materiel(materiel))
                        != null;
    }
}
