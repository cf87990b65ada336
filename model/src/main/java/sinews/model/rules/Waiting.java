package sinews.model.rules;

import sinews.model.board.Cargo;

import java.util.HashMap;
import java.util.Map;

/** Cargo that waits for lift, found by place and kind so that new units join it. */
final class Waiting {

    private record Spot(String place, Consignment kind) {}

    private final Draft d;
    private final Map<Spot, Cargo> known = new HashMap<>();

    Waiting(Draft d) {
        this.d = d;
        for (Cargo c : d.cargo.values()) {
            if (!c.underWay()) {
                known.putIfAbsent(new Spot(c.place(), Consignment.of(c)), c);
            }
        }
    }

    /** The cargo of this kind that waits at a place; a new one when there is none. */
    Cargo at(String place, Consignment kind) {
        return known.computeIfAbsent(
                new Spot(place, kind),
                spot -> {
                    Cargo cargo = kind.waiting(d.newId("c"), place, d.tick);
                    d.cargo.put(cargo.id(), cargo);
                    return cargo;
                });
    }
}
