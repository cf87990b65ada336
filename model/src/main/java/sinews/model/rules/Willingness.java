package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        long points = 0;
        for (WillingnessTerm term : terms(d, line, backlog, place, bakedIn, secure, nation)) {
            points += term.points();
        }
        return (int) Math.clamp(points, 0, 100);
    }

    /** What makes up the willingness of a line now; terms of no points left out. */
    static List<WillingnessTerm> terms(Draft d, LineState line, Map<String, Long> backlogs) {
        boolean secure = line.spec().security() > 0 || line.spec().bakedIn();
        return terms(
                d,
                line,
                backlogs.getOrDefault(line.id(), 0L),
                line.location(),
                line.spec().bakedIn(),
                secure,
                line.spec().nation());
    }

    private static List<WillingnessTerm> terms(
            Draft d,
            LineState line,
            long backlog,
            String place,
            boolean bakedIn,
            boolean secure,
            String nation) {
        String home = Production.owner(d.world, line);
        List<WillingnessTerm> terms = new ArrayList<>(8);
        add(terms, WillingnessTerm.CONFIDENCE, d.nations.at(home).confidence());
        add(terms, WillingnessTerm.COVERAGE, 3 * Math.min(8, coverage(line, backlog)));
        add(terms, WillingnessTerm.SUBSIDY, line.subsidy() / 2);
        add(terms, WillingnessTerm.MULTI_YEAR, multiYear(d, line) ? 8 : 0);
        add(terms, WillingnessTerm.BAKED_IN, bakedIn ? 6 : 0);
        boolean informed = informed(d, home, d.world.materiel(line.materiel()));
        add(terms, WillingnessTerm.INFORMATION, informed ? 4 : 0);
        add(terms, WillingnessTerm.THREAT, -8L * d.place(place).threat());
        add(terms, WillingnessTerm.LABOUR, -d.world.nation(home).labourPenalty());
        boolean exposed = !line.spec().licenceHolder().equals(nation) && !secure;
        add(terms, WillingnessTerm.LICENCE, exposed ? -6 : 0);
        return terms;
    }

    private static void add(List<WillingnessTerm> terms, String name, long points) {
        if (points != 0) {
            terms.add(new WillingnessTerm(name, points));
        }
    }

    private static boolean multiYear(Draft d, LineState line) {
        for (OrderState o : d.orders.values()) {
            if (o.terms().line().equals(line.id())
                    && o.open() > 0
                    && o.terms().form() == OrderForm.MULTI_YEAR
                    && o.terms().effective() <= d.tick) {
                return true;
            }
        }
        return false;
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
