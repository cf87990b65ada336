package sinews.model.rules;

import java.util.Arrays;

/** Step 8 of a tick: what was there and what came in equals what is there and what went out. */
final class LedgerCheck {
    private final Network n;
    private final long[] sums;

    LedgerCheck(Network n) {
        this.n = n;
        sums = new long[n.world.materiel.size()];
    }

    /**
     * @throws IllegalStateException when the books do not balance: a fault of the engine, never of
     *     a player
     */
    void run() {
        Arrays.fill(sums, 0);
        for (Cell cell : n.d.books.standing()) {
            sums[cell.kind] += cell.units();
        }
        for (LineCell line : n.lines) {
            sums[line.ring.kind] += line.ring.total();
            if (line.ring.at(n.d.tick) != 0) {
                throw new IllegalStateException("units forgotten in the work of " + line.id);
            }
        }
        for (int i = 0; i < n.fleet.size(); i++) {
            CargoCell c = n.fleet.get(i);
            sums[c.kind] += c.units();
            if (c.units() <= 0) {
                throw new IllegalStateException("cargo " + c.id + " is empty");
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                throw new IllegalStateException(
                        "the books of materiel " + i + " are out by " + sums[i]);
            }
        }
        for (NationCell nation : n.nations) {
            if (nation.treasury < 0 || nation.obligated < 0) {
                throw new IllegalStateException(
                        "the money of "
                                + nation.id
                                + " is below zero: "
                                + nation.treasury
                                + ", "
                                + nation.obligated
                                + " obligated");
            }
        }
    }
}
