package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rates at the beginning of each month (rules, section 2): required rate, ceiling by willingness,
 * ramp. Say it: the slowest rate that still meets every deadline; without sharing, suppliers plan
 * on last quarter's orders.
 */
final class Rates {
    /**
     * Ticks within which a need is never asked to be made, so that late orders do not ask for the
     * moon.
     */
    private static final int SHORTEST = 12;

    private final Draft d;
    private final List<LineState> lines;
    private final Map<String, Long> wip;
    private final Map<String, Long> fromCustomers = new HashMap<>();

    private Rates(Draft d) {
        this.d = d;
        wip = Production.inProgress(d);
        lines = customersFirst(d);
    }

    static List<LineState> customersFirst(Draft d) {
        List<LineState> lines = d.lines.snapshot();
        lines.sort(
                Comparator.comparing(LineState::materiel, d.world.customersFirst())
                        .thenComparing(LineState::id));
        return lines;
    }

    /** Sets every line's target and takes one month's step toward it. */
    static void plan(Draft d) {
        Rates rates = new Rates(d);
        Map<String, Long> backlog = Willingness.backlogs(d);
        for (LineState line : rates.lines) {
            long required = rates.required(line);
            LineState planned = line;
            if (line.phase() == LinePhase.ACTIVE) {
                Ceiling ceiling = Willingness.ceiling(d, line, backlog);
                long target = Math.min(required, ceiling.rate(line));
                planned = line.planned(stepped(d, line, target), target);
            } else {
                planned = line.planned(line.rate(), Math.min(required, line.maxRate()));
            }
            if (!planned.equals(line)) {
                d.lines.put(line.id(), planned);
            }
            rates.ask(planned);
        }
    }

    /**
     * Largest rise a month: a share of the base rate, a quarter of it while a new plant learns,
     * doubled while directed, halved for as long after.
     */
    static long step(LineState line, int tick) {
        long step = Math.max(1, line.baseRate() * line.spec().rampBp() / 10_000);
        if (learning(line)) {
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

    /** Whether the crew of a new plant still learns: it has made little and runs slow. */
    private static boolean learning(LineState line) {
        long made = line.outputSoFar() - line.spec().outputSoFar();
        return line.rate() * 100 < line.baseRate() * DesignValues.LEARNING_RATE_PERCENT
                && made * 100 < line.baseRate() * DesignValues.LEARNING_OUTPUT_PERCENT;
    }

    private static long stepped(Draft d, LineState line, long target) {
        long step = step(line, d.tick);
        if (target >= line.rate()) {
            boolean frozen = d.nations.at(Production.owner(d.world, line)).continuingResolution();
            return frozen ? line.rate() : Math.min(target, line.rate() + step);
        }
        return Math.max(target, line.rate() - 2 * step);
    }

    /** The rate inputs are asked for: where the line will be in a month. */
    static long planned(LineState line, int tick) {
        long step = step(line, tick);
        return line.target() >= line.rate()
                ? Math.min(line.target(), line.rate() + step)
                : Math.max(line.target(), line.rate() - 2 * step);
    }

    /** Contracts by their deadlines, and what customers are expected to draw. */
    private long required(LineState line) {
        List<OrderState> orders = new ArrayList<>();
        for (OrderState o : d.orders.values()) {
            if (o.terms().line().equals(line.id())
                    && o.open() > 0
                    && o.terms().effective() <= d.tick) {
                orders.add(o);
            }
        }
        orders.sort(
                Comparator.comparingInt((OrderState o) -> o.terms().due())
                        .thenComparing(o -> o.terms().id()));
        long underWay = wip.getOrDefault(line.id(), 0L);
        long finished = finished(line);
        long ready = underWay + finished;
        long need = 0;
        long best = 0;
        for (OrderState o : orders) {
            need += o.open();
            best = Math.max(best, required(need - ready, o.terms(), line));
        }
        long planned = fromCustomers.getOrDefault(line.id(), 0L);
        // Finished stock that no contract waits for is worked off over a year. Work in progress is
        // the customers' next lead time and not a surplus.
        long idle = Math.max(0, finished - Math.max(0, need - underWay));
        return best + Math.max(0, planned - idle);
    }

    private long required(long need, Order order, LineState line) {
        if (need <= 0) {
            return 0;
        }
        int time = Math.max(SHORTEST, order.due() - d.tick - line.spec().lead());
        return Shares.up(need, Production.YEAR, time);
    }

    /** Finished units above the reserve; lines that share a store count it by their base rates. */
    private long finished(LineState line) {
        StockKey output = Production.output(d.world, line);
        long free = d.free(output);
        if (free == 0) {
            return 0;
        }
        long all = 0;
        for (LineState other : lines) {
            if (other.phase() == LinePhase.ACTIVE
                    && Production.output(d.world, other).equals(output)) {
                all += other.baseRate();
            }
        }
        return all <= line.baseRate() ? free : Shares.cut(free, line.baseRate(), all);
    }

    /** Tells a line's suppliers what to plan on. */
    private void ask(LineState customer) {
        if (customer.phase() != LinePhase.ACTIVE) {
            return;
        }
        for (BomItem item : d.world.materiel(customer.materiel()).bom()) {
            for (Suppliers.Supplier s : Suppliers.of(d, customer, item.materiel())) {
                LineState supplier = s.line();
                if (supplier != null) {
                    fromCustomers.merge(
                            supplier.id(),
                            expected(supplier, customer, item, s.shareBp()),
                            Math::addExact);
                }
            }
        }
    }

    private long expected(LineState supplier, LineState customer, BomItem item, int shareBp) {
        if (shares(d, supplier, customer)) {
            return Shares.up(customer.target() * item.quantity(), shareBp, 10_000);
        }
        long handed = 0;
        for (long units : supplier.handedOut().getOrDefault(customer.id(), List.of())) {
            handed += units;
        }
        long unmet = customer.unmet().getOrDefault(item.materiel(), 0L) * shareBp / 10_000;
        return (handed + unmet) * 4;
    }

    /** Whether a supplier sees its customer's plans: same nation, or an INFORMATION agreement. */
    static boolean shares(Draft d, LineState supplier, LineState customer) {
        String a = Production.owner(d.world, supplier);
        String b = Production.owner(d.world, customer);
        return a.equals(b)
                || d.agreement(
                                AgreementKind.INFORMATION,
                                a,
                                b,
                                d.world.materiel(supplier.materiel()))
                        != null;
    }
}
