package sinews.model.rules;

import java.util.Arrays;

/**
 * Cargo at its destination is unloaded as far as the place handles it and, when it goes to stock,
 * as far as the store holds it; both are dealt. The rest waits at anchor. Once in step 2 of a tick,
 * for what has come in; once at the end of step 6, for what came in this tick's days left over and
 * for room that the hand-out has made.
 */
final class Unloading {
    private Unloading() {}

    static void run(Network n) {
        for (DockCell dock : n.docks) {
            if (dock.landedCount > 0) {
                unload(n, dock);
            }
        }
    }

    private static void unload(Network n, DockCell dock) {
        long asked = 0;
        long stocked = 0;
        for (int i = 0; i < dock.landedCount; i++) {
            CargoCell c = dock.landed[i];
            c.dealt = c.gone ? 0 : c.consignment.shipUnits(c.units());
            asked += c.dealt;
            stocked += c.consignment.toStock ? c.dealt : 0;
        }
        Yard yard = dock.yard;
        if (yard != null && stocked > 0) {
            long room = yard.room();
            if (stocked > room) {
                int[] after = deal(n, dock, room, true, dock.roomServed);
                if (after != dock.roomServed) {
                    dock.roomServed = after;
                    dock.roomServedChanged = true;
                    n.log.add(n.served(dock.roomMemory(), after));
                }
                asked -= stocked - room;
            }
        }
        long left = dock.left();
        if (asked > left) {
            dock.serve(n, deal(n, dock, left, false, dock.served));
            asked = left;
        }
        dock.used += asked;
        take(n, dock);
    }

    /** Deals among what has landed; what each got is noted on it. */
    private static int[] deal(
            Network n, DockCell dock, long supply, boolean stockOnly, int[] served) {
        Claims claims = dock.claims;
        for (int i = 0; i < dock.landedCount; i++) {
            CargoCell c = dock.landed[i];
            if (c.dealt > 0 && (!stockOnly || c.consignment.toStock)) {
                claims.add(c, c.dealt);
            }
        }
        claims.sort();
        int[] after = n.table.deal(supply, claims, served);
        claims.note();
        claims.clear();
        return after;
    }

    /** Unloads what was dealt; keeps what is left. */
    private static void take(Network n, DockCell dock) {
        int kept = 0;
        for (int i = 0; i < dock.landedCount; i++) {
            CargoCell c = dock.landed[i];
            long all = c.units();
            if (c.gone || all == 0) {
                continue;
            }
            long units =
                    Math.min(all, Math.multiplyExact(c.dealt, (long) c.consignment.perShipUnit));
            if (units == all) {
                n.arrive(c);
            } else {
                n.log.post(c, c.consignment.target, units, c.consignment.arrival);
                dock.landed[kept++] = c;
            }
        }
        Arrays.fill(dock.landed, kept, dock.landedCount, null);
        dock.landedCount = kept;
    }
}
