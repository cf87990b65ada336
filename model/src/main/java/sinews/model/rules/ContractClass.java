package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Materiel;

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
}
