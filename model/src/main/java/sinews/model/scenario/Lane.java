package sinews.model.scenario;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A directed lane between two places. A file may write {@code "twoWay": true}; the reader then
 * makes a second lane with the id and "-back".
 *
 * @param lift ship units a tick
 * @param costPerUnit US dollars a ship unit
 * @param transitTenths transit in tenths of a day; null for a SEA lane computed from the sea-route
 *     network
 * @param chokepoints ids this lane crosses when its days are given; empty for network lanes
 */
public record Lane(
        String id,
        String from,
        String to,
        Mode mode,
        long lift,
        long costPerUnit,
        @Nullable Integer transitTenths,
        List<String> chokepoints,
        Passage passage,
        Map<String, String> provenance) {

    public Lane {
        chokepoints = List.copyOf(chokepoints);
        provenance = Map.copyOf(provenance);
    }
}
