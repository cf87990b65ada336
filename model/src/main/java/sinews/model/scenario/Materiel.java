package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * A kind of thing that is made, stored, shipped or used.
 *
 * @param name full name
 * @param label short name for tokens, at most 12 characters
 * @param icon name of its icon in assets/icons without ending
 * @param family id shared by variants that a standard may make interchangeable
 * @param variant name of the variant within the family
 * @param listPrice US dollars a unit
 * @param perShipUnit pieces in one ship unit of lift
 * @param technology level 0–3
 * @param bom bill of materials, empty for raw materials
 * @param weight weight in measures
 * @param referenceRate units a year an opponent is reckoned to make, the measure of deterrence; 0
 *     when it does not count
 * @param provenance field name (or * for the rest) → source id or "assumption: reason"
 */
public record Materiel(
        String id,
        String name,
        String label,
        String icon,
        Tier tier,
        String family,
        String variant,
        long listPrice,
        int perShipUnit,
        int technology,
        List<BomItem> bom,
        int weight,
        long referenceRate,
        Map<String, String> provenance) {

    public Materiel {
        bom = List.copyOf(bom);
        provenance = Map.copyOf(provenance);
    }
}
