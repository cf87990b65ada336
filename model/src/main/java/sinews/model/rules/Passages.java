package sinews.model.rules;

import java.util.Arrays;

/** Step 2 of a tick: losses on contested lanes, then every cargo under way moves seven days. */
final class Passages {
    /** Tenths of a day in a tick. */
    static final int TICK = 70;

    /**
     * Losses are carried in hundred-millionths of a unit: a probability times a share, both in
     * basis points.
     */
    private static final long PER_UNIT = 100_000_000L;

    private Passages() {}

    /**
     * Moves all cargo under way and unloads what is at its destination; cargo that comes to the end
     * of a lane on its way keeps the spare days. Counts what is still coming to bins, and notes
     * what waits and may be joined.
     */
    static void pass(Network n) {
        losses(n);
        n.waiting.clear(n.cargoCount);
        for (DockCell dock : n.docks) {
            dock.landedCount = 0;
        }
        for (LineCell line : n.lines) {
            for (InputCell input : line.inputs) {
                input.coming = 0;
            }
        }
        CargoCell[] cargo = n.cargo;
        int kept = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = cargo[i];
            ConsignmentCell kind = c.consignment;
            c.spare = 0;
            if (c.lane != null && !c.gone) {
                int left = c.left - TICK;
                if (left > 0) {
                    c.sail(left);
                } else {
                    c.land(c.node());
                    c.spare = -left;
                }
            }
            if (c.place == kind.toPlace && !c.gone) {
                c.spare = 0;
                n.reach(c);
                if (!c.gone) {
                    cargo[kept++] = c;
                    continue;
                }
            }
            if (c.gone) {
                n.forget(c);
                continue;
            }
            InputCell input = kind.input;
            if (input != null) {
                input.coming += c.units();
            }
            if (c.lane == null) {
                n.waiting.join(kind.index, c.place, 0, kept);
            }
            cargo[kept++] = c;
        }
        n.keep(kept);
        Unloading.run(n);
        for (DockCell dock : n.docks) {
            for (int i = 0; i < dock.landedCount; i++) {
                InputCell input = dock.landed[i].consignment.input;
                if (input != null) {
                    input.coming += dock.landed[i].units();
                }
            }
        }
    }

    private static void losses(Network n) {
        if (n.risky.length == 0) {
            return;
        }
        for (LaneCell lane : n.risky) {
            lane.aboardCount = 0;
        }
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            LaneCell lane = c.lane;
            if (lane != null && lane.risky) {
                lane.board(c);
            }
        }
        for (LaneCell lane : n.risky) {
            losses(n, lane);
        }
    }

    /** The sum of the cargo on the lane per materiel and owner loses its share. */
    private static void losses(Network n, LaneCell lane) {
        CargoCell[] there = lane.aboard;
        int count = lane.aboardCount;
        if (count == 0) {
            return;
        }
        Draft d = n.d;
        long hit = lane.hitBp;
        if (d.chance == Chance.SEEDED) {
            if (Dice.draw(d.seed, "passage", lane.id, d.tick, 10_000) >= hit) {
                return;
            }
            hit = 10_000;
        }
        // A stable sort: cargo of one holding stays in the order of its ids.
        Arrays.sort(there, 0, count, CargoCell.BY_HOLDING);
        long share = hit * lane.lossBp;
        for (int from = 0; from < count; ) {
            ConsignmentCell holding = there[from].consignment;
            long sum = 0;
            int to = from;
            while (to < count
                    && there[to].kind == holding.kind
                    && there[to].consignment.owner == holding.owner) {
                sum += there[to].units();
                to++;
            }
            Carry carry = lane.carry(n, holding);
            long lost = Math.min(sum, carry.add(n.log, Math.multiplyExact(sum, share), PER_UNIT));
            if (lost > 0) {
                strike(n, lane, from, to, sum, lost);
            }
            from = to;
        }
    }

    /** Spreads a loss over the consignments by size. */
    private static void strike(Network n, LaneCell lane, int from, int to, long sum, long lost) {
        Cell grave = n.lost(lane.aboard[from].kind);
        long upTo = 0;
        long before = 0;
        for (int i = from; i < to; i++) {
            CargoCell c = lane.aboard[i];
            upTo += c.units();
            long here = Shares.cut(lost, upTo, sum) - before;
            before += here;
            c.gone = here == c.units();
            n.log.post(c, grave, here, lane.loss);
        }
    }
}
