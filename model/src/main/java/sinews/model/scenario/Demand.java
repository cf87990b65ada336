package sinews.model.scenario;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a theatre uses or must rebuild.
 *
 * @param theatre place
 * @param materiel materiel id, or null when any variant of {@code family} serves
 * @param family family id, or null when {@code materiel} is named
 * @param nation whose forces ask
 * @param weight weight in readiness
 * @param requiredDays days of supply the theatre should hold
 * @param active false when an inject must start it
 */
public record Demand(
        String id,
        String name,
        String theatre,
        @Nullable String materiel,
        @Nullable String family,
        String nation,
        List<DemandStep> profile,
        int weight,
        DemandKind kind,
        int requiredDays,
        boolean active,
        Map<String, String> provenance) {

    public Demand {
        profile = List.copyOf(profile);
        provenance = Map.copyOf(provenance);
    }

    /** Units asked for in one tick, before any surge. */
    public long at(int tick) {
        long total = 0;
        for (DemandStep s : profile) {
            if (tick >= s.from() && tick < s.until()) {
                long length = s.until() - s.from();
                long n = tick - s.from();
                total += (n + 1) * s.units() / length - n * s.units() / length;
            }
        }
        return total;
    }
}
