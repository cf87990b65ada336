package sinews.model.movement;

import sinews.model.board.Cargo;

/**
 * Where a consignment is: on a lane, or at a place.
 *
 * @param place where it waits, empty on a lane
 * @param lane lane it travels, empty at a place
 * @param part share of the lane from its beginning, 0 to 1; 0 at a place
 */
public record Spot(String place, String lane, double part) {
    public static Spot at(String place) {
        return new Spot(place, "", 0);
    }

    public static Spot on(String lane, double part) {
        return new Spot("", lane, Math.clamp(part, 0, 1));
    }

    /** Where a consignment is now. One that sails back comes nearer to where its lane begins. */
    public static Spot of(Cargo c) {
        if (!c.underWay()) {
            return at(c.place());
        }
        double left = Math.max(0, c.tenthsLeft()) / (double) Math.max(1, c.tenthsLane());
        return on(c.lane(), c.returning() ? left : 1 - left);
    }

    public boolean underWay() {
        return !lane.isEmpty();
    }
}
