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
        Fleet fleet = n.fleet;
        fleet.begin();
        for (DockCell dock : n.docks) {
            dock.landedCount = 0;
        }
        for (LineCell line : n.lines) {
            for (InputCell input : line.inputs) {
                input.coming = 0;
            }
        }
        for (int i = 0; i < fleet.size(); i++) {
            CargoCell c = fleet.get(i);
            int left = c.left - TICK;
            if (left > 0) {
                if (!c.gone) {
                    fleet.sail(c, left);
                    comes(c);
                }
            } else {
                rests(n, c, -left);
            }
        }
        Unloading.run(n);
        for (DockCell dock : n.docks) {
            for (int i = 0; i < dock.landedCount; i++) {
                comes(dock.landed[i]);
            }
        }
        fleet.close();
    }

    /** Cargo that waits, or comes to the end of its lane with days left over. */
    private static void rests(Network n, CargoCell c, int over) {
        if (c.gone) {
            return;
        }
        c.spare = 0;
        if (c.lane != null) {
            c.land(c.node());
            c.spare = over;
        }
        if (c.place != c.consignment.toPlace) {
            n.fleet.rests(c);
            comes(c);
            return;
        }
        c.spare = 0;
        n.reach(c);
        if (!c.gone) {
            n.fleet.rests(c);
        }
    }

    /** Counts what is coming to a bin. */
    private static void comes(CargoCell c) {
        InputCell input = c.input;
        if (input != null) {
            input.coming += c.units();
        }
    }

    private static void losses(Network n) {
        if (n.risky.length == 0) {
            return;
        }
        for (LaneCell lane : n.risky) {
            lane.aboardCount = 0;
        }
        for (int i = 0; i < n.fleet.size(); i++) {
            CargoCell c = n.fleet.get(i);
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
            if (here == c.units()) {
                n.fleet.goes(c);
            }
            n.log.post(c, grave, here, lane.loss);
        }
    }
}
