package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Order;

/** The class of a nation's contract at a line of another, or of its own (rules, section 0). */
record ContractClass(ContractTier tier, int sequence) {
    /** The sequence of a contract that no agreement sequences. */
    static final int PLAIN = 5;

    /**
     * Own orders are assured, and directed under the nation's own priority; abroad a security of
     * supply in force assures them in its sequence.
     */
    static ContractClass of(Draft d, String buyer, String host, Materiel materiel) {
        if (buyer.equals(host)) {
            boolean first = d.nations.at(buyer).priorities().contains(materiel.id());
            return new ContractClass(first ? ContractTier.DIRECTED : ContractTier.ASSURED, PLAIN);
        }
        @Nullable Agreement assured =
                d.agreement(AgreementKind.SECURITY_OF_SUPPLY, buyer, host, materiel);
        return assured == null
                ? new ContractClass(ContractTier.FOREIGN, PLAIN)
                : new ContractClass(ContractTier.ASSURED, assured.sequence());
    }

    /**
     * The class in which a contract claims now: a national priority and a security of supply that
     * came later lift it, and one that is suspended no longer does.
     */
    static ContractClass now(Draft d, Order terms) {
        ContractClass signed = new ContractClass(terms.tier(), terms.sequence());
        LineState line = d.lines.get(terms.line());
        if (line == null || terms.tier() == ContractTier.DIRECTED) {
            return signed;
        }
        String host = Production.owner(d.world, line);
        Materiel materiel = d.world.materiel(terms.materiel());
        ContractClass today = of(d, terms.buyer(), host, materiel);
        if (terms.buyer().equals(host)) {
            return today.tier() == ContractTier.DIRECTED ? today : signed;
        }
        if (today.tier() == ContractTier.ASSURED) {
            return today;
        }
        return terms.tier() == ContractTier.ASSURED && suspended(d, terms.buyer(), host, materiel)
                ? new ContractClass(ContractTier.FOREIGN, PLAIN)
                : signed;
    }

    /**
     * Whether a security of supply would assure a contract but for a suspension: a caveat invoked,
     * or a contingency that it excludes.
     */
    static boolean refused(Draft d, Order terms, String host) {
        Materiel materiel = d.world.materiel(terms.materiel());
        return !terms.buyer().equals(host)
                && d.agreement(AgreementKind.SECURITY_OF_SUPPLY, terms.buyer(), host, materiel)
                        == null
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
