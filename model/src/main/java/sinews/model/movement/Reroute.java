package sinews.model.movement;

import sinews.model.scenario.PassageStatus;

import java.util.List;

/**
 * A consignment whose way is another than it was when the turn began.
 *
 * @param cargo its id now
 * @param old the way it had before it then, from where it was then
 * @param now the way it takes from where it is; what is left of its lane when no other is open
 * @param extraTenths days in tenths by which it comes later than it was to come; below zero when it
 *     comes earlier, 0 when no way is open
 * @param open whether a way is open now
 * @param straits straits on the old or the new way whose state changed
 * @param shut lanes of the old way that are closed now
 */
public record Reroute(
        String cargo,
        List<Stretch> old,
        List<Stretch> now,
        int extraTenths,
        boolean open,
        List<Strait> straits,
        List<String> shut) {
    public Reroute {
        old = List.copyOf(old);
        now = List.copyOf(now);
        straits = List.copyOf(straits);
        shut = List.copyOf(shut);
    }

    /** A strait with its state now. */
    public record Strait(String id, PassageStatus status) {}
}
