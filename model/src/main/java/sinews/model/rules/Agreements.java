package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Reason;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Materiel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Agreements as moves sign them, and questions about those in force. */
final class Agreements {
    private static final int SIGNED_TRUST = 2;
    private static final int INFORMATION_TRUST = 3;
    private static final int DECLARED_CAVEAT = -2;
    private static final int PLAIN_SEQUENCE = 5;

    private Agreements() {}

    /**
     * Signs an agreement that never expires. Partners trust each other more for it; of a waiver the
     * first party is the grantor, and only it and each partner do.
     */
    static String sign(
            Draft d,
            AgreementKind kind,
            String name,
            List<String> parties,
            List<String> scope,
            int effective) {
        return sign(d, kind, name, parties, scope, effective, PLAIN_SEQUENCE, List.of(), false);
    }

    /** The same with a sequencing clause, contingencies that suspend it, security conditions. */
    static String sign(
            Draft d,
            AgreementKind kind,
            String name,
            List<String> parties,
            List<String> scope,
            int effective,
            int sequence,
            List<String> exclusions,
            boolean security) {
        String id = d.newId("a");
        sign(
                d,
                new Agreement(
                        id,
                        name,
                        kind,
                        parties,
                        scope,
                        effective,
                        Agreement.NO_EXPIRY,
                        sequence,
                        exclusions,
                        security,
                        Map.of()));
        return id;
    }

    /** Signs this agreement. */
    static void sign(Draft d, Agreement a) {
        d.agreements.put(a.id(), a);
        int points = a.kind() == AgreementKind.INFORMATION ? INFORMATION_TRUST : SIGNED_TRUST;
        if (a.kind() == AgreementKind.EXPORT_WAIVER) {
            for (String partner : a.parties().subList(1, a.parties().size())) {
                Trust.mutual(d, a.parties().getFirst(), partner, points);
            }
        } else {
            Trust.among(d, a.parties(), points);
        }
        if (a.kind() == AgreementKind.SECURITY_OF_SUPPLY) {
            caveats(d, a.parties());
        }
    }

    /** A party that says beforehand when it will not supply is trusted a little less for it. */
    private static void caveats(Draft d, List<String> parties) {
        for (String party : parties) {
            if (!d.world.nation(party).caveats().isEmpty()) {
                for (String other : parties) {
                    Trust.change(d, other, party, DECLARED_CAVEAT, Reason.DECLARED_CAVEAT, d.doing);
                }
            }
        }
    }

    /** Whether an agreement in force waives a holder's export licence for a partner. */
    static boolean waives(Draft d, Agreement g, String holder, String partner, Materiel materiel) {
        return g.kind() == AgreementKind.EXPORT_WAIVER
                && g.inForce(d.tick)
                && !holder.equals(partner)
                && g.parties().getFirst().equals(holder)
                && g.parties().contains(partner)
                && g.covers(materiel)
                && !d.suspended(g);
    }

    /** The waiver of a holder for a partner that is in force, or null. */
    static @Nullable Agreement waiver(Draft d, String holder, String partner, Materiel materiel) {
        for (Agreement g : d.agreements.values()) {
            if (waives(d, g, holder, partner, materiel)) {
                return g;
            }
        }
        return null;
    }

    /**
     * The one of this kind that covers all of these parties and scope, signed and not expired; of
     * several the one that is in force first.
     */
    static @Nullable Agreement covering(
            Draft d, AgreementKind kind, Collection<String> parties, Collection<String> scope) {
        Agreement first = null;
        for (Agreement g : d.agreements.values()) {
            if (g.kind() == kind
                    && d.tick < g.expiry()
                    && g.parties().containsAll(parties)
                    && (g.scope().contains("*") || g.scope().containsAll(scope))
                    && (first == null || g.effective() < first.effective())) {
                first = g;
            }
        }
        return first;
    }

    /** Nations with which a nation shares an agreement in force, by id. */
    static List<String> partners(Draft d, String nation) {
        List<String> partners = new ArrayList<>();
        for (String other : d.world.nations.keySet()) {
            if (!other.equals(nation)) {
                for (Agreement g : d.agreements.values()) {
                    if (g.inForce(d.tick)
                            && g.parties().contains(nation)
                            && g.parties().contains(other)) {
                        partners.add(other);
                        break;
                    }
                }
            }
        }
        return partners;
    }
}
