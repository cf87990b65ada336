package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
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
        Network n = d.network();
        RatePlan.backlogs(n);
        Map<String, Long> backlog = new HashMap<>();
        for (LineCell line : n.lines) {
            backlog.put(line.id, line.backlog);
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
        return terms(
                facts(
                        d,
                        line,
                        coverage(line, backlog),
                        d.nations.at(home).confidence(),
                        multiYear(d, line),
                        informed(d, home, d.world.materiel(line.materiel())),
                        home,
                        place,
                        bakedIn,
                        secure,
                        nation));
    }

    /**
     * What willingness is reckoned from.
     *
     * @param coverage quarters of the base rate that contracts cover
     * @param subsidy percent of its project that a government pays
     * @param multiYear whether a multi-year contract is among them
     * @param informed whether an INFORMATION agreement covers what is made
     * @param threat of the place, 0–3
     * @param labour the nation's penalty
     * @param exposed whether it makes under a foreign licence without security
     */
    record Facts(
            int confidence,
            long coverage,
            int subsidy,
            boolean multiYear,
            boolean bakedIn,
            boolean informed,
            int threat,
            int labour,
            boolean exposed) {}

    /** The facts of a line where it stands, for the plan of a month. */
    static Facts facts(
            Draft d,
            LineState line,
            long backlog,
            String home,
            int confidence,
            boolean multiYear,
            boolean informed) {
        boolean secure = line.spec().security() > 0 || line.spec().bakedIn();
        return facts(
                d,
                line,
                coverage(line, backlog),
                confidence,
                multiYear,
                informed,
                home,
                line.location(),
                line.spec().bakedIn(),
                secure,
                line.spec().nation());
    }

    private static Facts facts(
            Draft d,
            LineState line,
            long coverage,
            int confidence,
            boolean multiYear,
            boolean informed,
            String home,
            String place,
            boolean bakedIn,
            boolean secure,
            String nation) {
        return new Facts(
                confidence,
                coverage,
                line.subsidy(),
                multiYear,
                bakedIn,
                informed,
                d.place(place).threat(),
                d.world.nation(home).labourPenalty(),
                !line.spec().licenceHolder().equals(nation) && !secure);
    }

    static int of(Facts facts) {
        long points = 0;
        for (WillingnessTerm term : terms(facts)) {
            points += term.points();
        }
        return (int) Math.clamp(points, 0, 100);
    }

    private static List<WillingnessTerm> terms(Facts f) {
        List<WillingnessTerm> terms = new ArrayList<>(8);
        add(terms, WillingnessTerm.CONFIDENCE, f.confidence());
        add(terms, WillingnessTerm.COVERAGE, 3 * Math.min(8, f.coverage()));
        add(terms, WillingnessTerm.SUBSIDY, f.subsidy() / 2);
        add(terms, WillingnessTerm.MULTI_YEAR, f.multiYear() ? 8 : 0);
        add(terms, WillingnessTerm.BAKED_IN, f.bakedIn() ? 6 : 0);
        add(terms, WillingnessTerm.INFORMATION, f.informed() ? 4 : 0);
        add(terms, WillingnessTerm.THREAT, -8L * f.threat());
        add(terms, WillingnessTerm.LABOUR, -f.labour());
        add(terms, WillingnessTerm.LICENCE, f.exposed() ? -6 : 0);
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

    static boolean informed(Draft d, String nation, Materiel materiel) {
        for (Agreement g : d.agreements(AgreementKind.INFORMATION, nation)) {
            if (g.inForce(d.tick) && g.covers(materiel) && !d.suspended(g)) {
                return true;
            }
        }
        return false;
    }

    static Ceiling ceiling(Draft d, LineState line, Map<String, Long> backlogs) {
        return d.tick < line.directedUntil() ? Ceiling.MAX : Ceiling.of(of(d, line, backlogs));
    }
}
