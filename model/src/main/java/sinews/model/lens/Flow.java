package sinews.model.lens;

import java.util.List;

/**
 * What is under way on a lane for one owner, one way.
 *
 * @param lane its id
 * @param back true when it sails back to where the lane begins
 * @param owner nation id
 * @param family family of the materiel
 * @param shipUnits ship units of lift it fills
 * @param cargo ids of the consignments
 */
public record Flow(
        String lane,
        boolean back,
        String owner,
        String family,
        long shipUnits,
        List<String> cargo) {
    public Flow {
        cargo = List.copyOf(cargo);
    }
}
