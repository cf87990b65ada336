package sinews.model.rules;

import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Materiel;

/**
 * Which variants a nation may use in place of another: those of one family under a STANDARD in
 * force.
 */
final class Standards {
    private Standards() {}

    static boolean interchangeable(Draft d, String nation, String one, String other) {
        Materiel a = d.world.materiel(one);
        Materiel b = d.world.materiel(other);
        return !one.equals(other)
                && a.family().equals(b.family())
                && a.tier() == b.tier()
                && d.agreement(AgreementKind.STANDARD, nation, nation, a) != null
                && d.agreement(AgreementKind.STANDARD, nation, nation, b) != null;
    }
}
