package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * A secret that lines may leak (rules, section 2, Politics).
 *
 * @param holder nation that owns it
 * @param level 1–3
 * @param materiel ids of the materiel that give it away where they are made
 * @param leakBp sum of hazards at STARTEX, basis points
 * @param provenance field name (or * for the rest) → source id or "assumption: reason"
 */
public record Technology(
        String id,
        String name,
        String holder,
        int level,
        List<String> materiel,
        long leakBp,
        Map<String, String> provenance) {

    public Technology {
        materiel = List.copyOf(materiel);
        provenance = Map.copyOf(provenance);
    }
}
