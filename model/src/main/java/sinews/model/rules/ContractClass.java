package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Line;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Order;

/** The class of a nation's contract at a line of another, or of its own (rules, section 0). */
record ContractClass(ContractTier tier, int sequence) {
    /** The sequence of a contract that no agreement sequences. */
    static final int PLAIN = 5;

    /**
     * Own orders are assured, and directed under the nation's own priority; abroad a security of
     * supply in force assures them in its sequence, the earliest of several.
     */
    static ContractClass of(Draft d, String buyer, String host, Materiel materiel) {
        if (buyer.equals(host)) {
            NationState own = d.nations.get(buyer);
            return own != null && own.priorities().contains(materiel.id())
                    ? new ContractClass(ContractTier.DIRECTED, PLAIN)
                    : plain(buyer, host);
        }
        @Nullable Agreement assured = assuring(d, buyer, host, materiel);
        return assured == null
                ? plain(buyer, host)
                : new ContractClass(ContractTier.ASSURED, assured.sequence());
    }

    /** The class of a contract that neither a priority nor an agreement lifts. */
    static ContractClass plain(String buyer, String host) {
        return new ContractClass(
                buyer.equals(host) ? ContractTier.ASSURED : ContractTier.FOREIGN, PLAIN);
    }

    private static @Nullable Agreement assuring(
            Draft d, String buyer, String host, Materiel materiel) {
        Agreement best = null;
        for (Agreement g : d.agreements(AgreementKind.SECURITY_OF_SUPPLY, buyer)) {
            if (g.inForce(d.tick)
                    && g.parties().contains(host)
                    && g.covers(materiel)
                    && (best == null || g.sequence() < best.sequence())
                    && !d.suspended(g)) {
                best = g;
            }
        }
        return best;
    }

    /**
     * The class in which a contract claims now: that of its signature, lifted by the priority or
     * the security of supply of the day. What the scenario calls assured is so by such an
     * agreement: not while that is suspended, nor when it has expired.
     */
    static ContractClass now(Draft d, Order terms) {
        ContractClass signed = new ContractClass(terms.tier(), terms.sequence());
        String host = host(d, terms.line());
        if (host.isEmpty() || terms.tier() == ContractTier.DIRECTED) {
            return signed;
        }
        Materiel materiel = d.world.materiel(terms.materiel());
        ContractClass today = of(d, terms.buyer(), host, materiel);
        if (terms.buyer().equals(host)) {
            return today.tier() == ContractTier.DIRECTED ? today : signed;
        }
        if (today.tier() == ContractTier.ASSURED) {
            return today;
        }
        return terms.tier() == ContractTier.ASSURED
                        && !byMove(d, terms)
                        && lapsed(d, terms.buyer(), host, materiel)
                ? plain(terms.buyer(), host)
                : signed;
    }

    /** Whose line it is; of one that a seat does not see, by the scenario; empty when unknown. */
    private static String host(Draft d, String id) {
        LineState line = d.lines.get(id);
        if (line != null) {
            return Production.owner(d.world, line);
        }
        for (Line l : d.world.scenario.lines()) {
            if (l.id().equals(id)) {
                return l.nation();
            }
        }
        return "";
    }

    /** Whether it was signed in play: then only a back-fill is assured abroad, whatever else is. */
    private static boolean byMove(Draft d, Order terms) {
        OrderState order = d.orders.get(terms.id());
        return order != null && !order.byMove().isEmpty();
    }

    /** Whether a security of supply has covered a contract and does not now. */
    private static boolean lapsed(Draft d, String buyer, String host, Materiel materiel) {
        for (Agreement g : d.agreements(AgreementKind.SECURITY_OF_SUPPLY, buyer)) {
            if (g.effective() <= d.tick && g.parties().contains(host) && g.covers(materiel)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a security of supply would assure a contract but for a suspension: a caveat invoked,
     * or a contingency that it excludes.
     */
    static boolean refused(Draft d, Order terms, String host) {
        Materiel materiel = d.world.materiel(terms.materiel());
        return !terms.buyer().equals(host)
                && assuring(d, terms.buyer(), host, materiel) == null
                && suspended(d, terms.buyer(), host, materiel);
    }

    private static boolean suspended(Draft d, String buyer, String host, Materiel materiel) {
        for (Agreement g : d.agreements(AgreementKind.SECURITY_OF_SUPPLY, buyer)) {
            if (g.inForce(d.tick)
                    && g.parties().contains(host)
                    && g.covers(materiel)
                    && d.suspended(g)) {
                return true;
            }
        }
        return false;
    }
}
