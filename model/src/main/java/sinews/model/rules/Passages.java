package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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

    /** Moves all cargo under way; cargo that comes to the end of its lane keeps the spare days. */
    static void pass(Network n) {
        for (LaneCell lane : n.lanes) {
            if (lane.risky) {
                losses(n, lane);
            }
        }
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            c.spare = 0;
            if (c.lane == null || c.gone) {
                continue;
            }
            int left = c.left - TICK;
            if (left > 0) {
                c.left = left;
                c.sailed = true;
                continue;
            }
            c.land(c.node());
            if (c.place == c.kind.toPlace) {
                n.arrive(c);
            } else {
                c.spare = -left;
            }
        }
        n.sweep();
    }

    /** The sum of the cargo on the lane per materiel and owner loses its share. */
    private static void losses(Network n, LaneCell lane) {
        CargoCell[] there = new CargoCell[n.cargoCount];
        int count = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            if (n.cargo[i].lane == lane) {
                there[count++] = n.cargo[i];
            }
        }
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
        Arrays.sort(
                there,
                0,
                count,
                Comparator.comparingInt((CargoCell c) -> c.kind.kind)
                        .thenComparingInt(c -> c.kind.owner));
        long share = hit * lane.lossBp;
        for (int from = 0; from < count; ) {
            ConsignmentCell holding = there[from].kind;
            long sum = 0;
            int to = from;
            while (to < count
                    && there[to].kind.kind == holding.kind
                    && there[to].kind.owner == holding.owner) {
                sum += there[to].units();
                to++;
            }
            Carry carry = lane.carry(n, holding);
            long lost = Math.min(sum, carry.add(n.log, Math.multiplyExact(sum, share), PER_UNIT));
            strike(n, lane, there, from, to, sum, lost);
            from = to;
        }
    }

    /** Spreads a loss over the consignments by size. */
    private static void strike(
            Network n, LaneCell lane, CargoCell[] there, int from, int to, long sum, long lost) {
        long before = 0;
        for (int i = from; i < to; i++) {
            CargoCell c = there[i];
            long units = c.units();
            long upTo = before + units;
            long here = Shares.cut(lost, upTo, sum) - Shares.cut(lost, before, sum);
            n.log.post(c.cell, n.d.books.cell(Account.LOST, c.cell.materiel), here, lane.loss);
            if (here == units) {
                c.gone = true;
            }
            before = upTo;
        }
    }

    /** What sailed on in this tick, in one change. */
    static void writeDown(Network n) {
        int count = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            if (n.cargo[i].sailed) {
                count++;
            }
        }
        if (count == 0) {
            return;
        }
        String[] ids = new String[count];
        int at = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            if (c.sailed) {
                c.sailed = false;
                c.stale = true;
                ids[at++] = c.id;
            }
        }
        n.log.add(new Change.CargoSailed(List.of(ids), TICK));
    }
}
