package sinews.model.scenario;

import java.util.Map;

/**
 * A stockpile at STARTEX.
 *
 * @param owner nation id
 * @param floor reserve that only the owner's own EXPEND demand may break, units
 * @param lien true when the owner may not pass it on
 */
public record Stock(
        String place,
        String materiel,
        String owner,
        long quantity,
        long floor,
        boolean lien,
        Map<String, String> provenance) {

    public Stock {
        provenance = Map.copyOf(provenance);
    }
}
