package sinews.model.rules;

import sinews.model.board.Account;

/** Units of a materiel in an account, changed in place. */
class Cell {
    final Account account;
    final String materiel;

    /** The materiel by its number in the world. */
    final int kind;

    private final boolean outside;
    private long units;

    Cell(Account account, String materiel, int kind) {
        this.account = account;
        this.materiel = materiel;
        this.kind = kind;
        outside = account instanceof Account.Outside;
    }

    final long units() {
        return units;
    }

    /**
     * Adds units, or takes them when negative.
     *
     * @throws IllegalStateException when an inside account would go below zero
     */
    final void add(long more) {
        long now = Math.addExact(units, more);
        if (now < 0 && !outside) {
            throw new IllegalStateException(
                    account.text() + " would hold " + now + " of " + materiel);
        }
        units = now;
    }
}
