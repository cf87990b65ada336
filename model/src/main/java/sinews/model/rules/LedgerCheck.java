package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.NationState;

import java.util.HashMap;
import java.util.Map;

/** Step 8 of a tick: what was there and what came in equals what is there and what went out. */
final class LedgerCheck {
    private LedgerCheck() {}

    /**
     * @throws IllegalStateException when the books do not balance: a fault of the engine, never of
     *     a player
     */
    static void run(Draft d) {
        Map<String, Long> sums = new HashMap<>();
        d.books.each(
                (account, held) -> {
                    held.forEach((m, units) -> sums.merge(m, units, Math::addExact));
                    if (account instanceof Account.Cargo c && d.cargo.get(c.id()) == null) {
                        throw new IllegalStateException(
                                "units in " + c.text() + ", which is not on the board");
                    }
                    if (account instanceof Account.Wip w && w.completes() <= d.tick) {
                        throw new IllegalStateException("units forgotten in " + w.text());
                    }
                });
        sums.forEach(
                (m, sum) -> {
                    if (sum != 0) {
                        throw new IllegalStateException("the books of " + m + " are out by " + sum);
                    }
                });
        for (Cargo c : d.cargo.values()) {
            if (d.units(c) <= 0) {
                throw new IllegalStateException("cargo " + c.id() + " is empty");
            }
        }
        for (NationState s : d.nations.values()) {
            if (s.treasury() < 0 || s.obligated() < 0) {
                throw new IllegalStateException("the money of " + s.id() + " is below zero: " + s);
            }
        }
    }
}
