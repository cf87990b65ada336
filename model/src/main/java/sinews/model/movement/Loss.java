package sinews.model.movement;

import sinews.model.board.Cause;

import java.util.List;
import java.util.Set;

/**
 * Units that were lost under way or destroyed where they lay.
 *
 * @param tick when
 * @param destroyed true for a strike or an inject that takes stock, false for a loss on a lane
 * @param spot where
 * @param closed chokepoints the ship kept clear of; empty at a place
 * @param straits contested straits that its lane crosses; empty at a place
 * @param cause the rule, and the lane or the inject
 */
public record Loss(
        int tick,
        boolean destroyed,
        Spot spot,
        Set<String> closed,
        List<String> straits,
        String materiel,
        String owner,
        long units,
        Cause cause) {
    public Loss {
        closed = Set.copyOf(closed);
        straits = List.copyOf(straits);
    }
}
