package sinews.model.movement;

import java.util.List;

/**
 * The way a consignment still has before it, by the lanes as they are.
 *
 * @param cargo its id
 * @param way what is left of the present lane, then the lanes after it
 * @param tenths days under way in tenths, without waiting for lift; -1 when no way is open
 * @param hold why it is not moving
 * @param heldBy lane whose lift it waits for, place that cannot handle or store it yet, or inject
 *     of the recall that holds it; empty when none of them
 */
public record Itinerary(String cargo, List<Stretch> way, int tenths, Hold hold, String heldBy) {
    public Itinerary {
        way = List.copyOf(way);
    }

    /** Why a consignment does not move. */
    public enum Hold {
        /** It is under way. */
        NONE,
        /** It came to its place after the lift of this tick was dealt. */
        NEXT_TICK,
        /** The lift of its lane went to others. */
        LIFT,
        /** The place where it is handles no more in a tick. */
        PORT,
        /** It is at its destination, whose store is full. */
        STORE,
        /** No way to its destination is open. */
        NO_WAY,
        /** Its materiel is recalled. */
        RECALL
    }

    public boolean open() {
        return tenths >= 0;
    }
}
