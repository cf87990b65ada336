package sinews.model.scenario;

import java.util.Map;

/**
 * A place.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param region id of a region; stock in the region counts for days of supply of its theatres
 * @param storageCap units of any materiel
 * @param throughput ship units a tick
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
        long storageCap,
        long throughput,
        int threat,
        int hardening,
        Map<String, String> provenance) {

    public Location {
        provenance = Map.copyOf(provenance);
    }
}
