package sinews.model.scenario;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A place.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param region id of a region; stock in the region counts for days of supply of its theatres
 * @param storageCap ship units of stock that fit, of all materiel and owners together; null when it
 *     is no limit
 * @param throughput ship units a tick that are loaded, unloaded or passed on; null when it is no
 *     limit
 * @param threat 0–3
 * @param hardening 0–3
 */
public record Location(
        String id,
        String name,
        String nation,
        double latitude,
        double longitude,
        String region,
        LocationKind kind,
        @Nullable Long storageCap,
        @Nullable Long throughput,
        int threat,
        int hardening,
        Map<String, String> provenance) {

    public Location {
        provenance = Map.copyOf(provenance);
    }
}
