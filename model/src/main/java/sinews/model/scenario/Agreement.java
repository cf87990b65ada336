package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * An agreement between nations.
 *
 * @param parties nation ids
 * @param scope materiel or family ids it covers; "*" for all
 * @param effective first tick in force
 * @param expiry first tick no longer in force; {@link #NO_EXPIRY} for none
 * @param sequence sequencing clause 1–9, 5 by default
 * @param exclusions contingency tags in which it is suspended
 * @param securityConditions true when it carries security conditions
 */
public record Agreement(
        String id,
        String name,
        AgreementKind kind,
        List<String> parties,
        List<String> scope,
        int effective,
        int expiry,
        int sequence,
        List<String> exclusions,
        boolean securityConditions,
        Map<String, String> provenance) {

    public static final int NO_EXPIRY = Integer.MAX_VALUE;

    public Agreement {
        parties = List.copyOf(parties);
        scope = List.copyOf(scope);
        exclusions = List.copyOf(exclusions);
        provenance = Map.copyOf(provenance);
    }

    public boolean inForce(int tick) {
        return tick >= effective && tick < expiry;
    }

    public boolean covers(Materiel m) {
        return scope.contains("*") || scope.contains(m.id()) || scope.contains(m.family());
    }
}
