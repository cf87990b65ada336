package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;

import java.util.HashMap;
import java.util.Map;

/** How willing industry is to run a line harder, 0–100 (rules, section 2). */
final class Willingness {
    private Willingness() {}

    /**
     * Contracted backlog of every line: its own contracts, and those of customers whose plans it
     * sees, by the units of its output they take.
     */
    static Map<String, Long> backlogs(Draft d) {
        Map<String, Long> backlog = new HashMap<>();
        for (OrderState o : d.orders.values()) {
            if (o.open() > 0 && o.terms().effective() <= d.tick) {
                backlog.merge(o.terms().line(), o.open(), Math::addExact);
            }
        }
        for (LineState customer : Rates.customersFirst(d)) {
            long open = backlog.getOrDefault(customer.id(), 0L);
            if (open == 0) {
                continue;
            }
            for (BomItem item : d.world.materiel(customer.materiel()).bom()) {
                for (Suppliers.Supplier s : Suppliers.of(d, customer, item.materiel())) {
                    LineState supplier = s.line();
                    if (supplier != null && Rates.shares(d, supplier, customer)) {
                        backlog.merge(
                                supplier.id(),
                                Shares.cut(
                                        Math.multiplyExact(open, item.quantity()),
                                        s.shareBp(),
                                        10_000),
                                Math::addExact);
                    }
                }
            }
        }
        return backlog;
    }

    /** Quarters of the base rate that the backlog covers. */
    static long coverage(LineState line, long backlog) {
        return line.baseRate() == 0
                ? 0
                : Math.multiplyExact(backlog, Production.YEAR) / line.baseRate() / 12;
    }

    static int of(Draft d, LineState line, Map<String, Long> backlogs) {
        long backlog = backlogs.getOrDefault(line.id(), 0L);
        boolean secure = line.spec().security() > 0 || line.spec().bakedIn();
        return of(
                d,
                line,
                backlog,
                line.location(),
                line.spec().bakedIn(),
                secure,
                line.spec().nation());
    }

    /**
     * Willingness for a line, or for a project of its firm at another place.
     *
     * @param place where it stands or would stand
     * @param secure whether security conditions protect its technology there
     * @param nation nation it stands or would stand in
     */
    static int of(
            Draft d,
            LineState line,
            long backlog,
            String place,
            boolean bakedIn,
            boolean secure,
            String nation) {
        String home = Production.owner(d.world, line);
        long points = d.nations.at(home).confidence() + 3 * Math.min(8, coverage(line, backlog));
        for (OrderState o : d.orders.values()) {
            if (o.terms().line().equals(line.id())
                    && o.open() > 0
                    && o.terms().form() == OrderForm.MULTI_YEAR
                    && o.terms().effective() <= d.tick) {
                points += 8;
                break;
            }
        }
        if (bakedIn) {
            points += 6;
        }
        if (informed(d, home, d.world.materiel(line.materiel()))) {
            points += 4;
        }
        points -= 8L * d.world.place(place).threat();
        points -= d.world.nation(home).labourPenalty();
        if (!line.spec().licenceHolder().equals(nation) && !secure) {
            points -= 6;
        }
        return (int) Math.clamp(points, 0, 100);
    }

    private static boolean informed(Draft d, String nation, Materiel materiel) {
        for (Agreement g : d.agreements.values()) {
            if (g.kind() == AgreementKind.INFORMATION
                    && g.inForce(d.tick)
                    && g.parties().contains(nation)
                    && g.covers(materiel)
                    && !d.suspended(g)) {
                return true;
            }
        }
        return false;
    }

    static Ceiling ceiling(Draft d, LineState line, Map<String, Long> backlogs) {
        return d.tick < line.directedUntil() ? Ceiling.MAX : Ceiling.of(of(d, line, backlogs));
    }
}
