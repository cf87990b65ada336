package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Ledger;

/** Units of a materiel in an account, changed in place. */
class Cell {
    final Account account;
    final String materiel;

    /** The materiel by its number in the world. */
    final int kind;

    private final boolean outside;
    private long units;

    /** As the ledger had it last. */
    private Ledger.@Nullable Row row;

    Cell(Account account, String materiel, int kind) {
        this.account = account;
        this.materiel = materiel;
        this.kind = kind;
        outside = account instanceof Account.Outside;
    }

    /** A balance as the ledger has it. */
    static Cell of(Ledger.Row row, World world) {
        Cell cell =
                new Cell(
                        row.account(),
                        row.materiel(),
                        World.at(world.materielIndex, row.materiel()));
        cell.read(row);
        return cell;
    }

    /** Takes over what the ledger has. */
    final void read(Ledger.Row was) {
        add(was.units());
        row = was;
    }

    /** The balance for the ledger. */
    final Ledger.Row row() {
        Ledger.Row known = row;
        if (known == null || known.units() != units) {
            known = new Ledger.Row(account, materiel, units);
            row = known;
        }
        return known;
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
