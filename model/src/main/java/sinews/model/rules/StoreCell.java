package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;

import java.util.Comparator;

/** A stock: its units, its terms, and the deal over it. */
final class StoreCell {
    /** By place, materiel, owner. */
    static final Comparator<StoreCell> BY_KEY =
            Comparator.comparingInt((StoreCell s) -> s.place)
                    .thenComparingInt(s -> s.cell.kind)
                    .thenComparingInt(s -> s.owner);

    final StockKey key;
    final Cell cell;

    /** Place and owner by their numbers. */
    final int place;

    final int owner;

    StockTerms terms;
    boolean termsChanged;

    /** Whether lines or contracts draw on it. */
    boolean source;

    /** Whether a recall holds it: neither used nor shipped. */
    final boolean frozen;

    /**
     * Nations in the order they were last served here, longest ago first; null until somebody goes
     * short here.
     */
    int @Nullable [] served;

    boolean servedChanged;
    private @Nullable String memory;
    private @Nullable Cell expended;
    final Claims claims = new Claims();

    /** Base rates of the active lines that share it. */
    long baseRates;

    StoreCell(StockKey key, Cell cell, int place, int owner, StockTerms terms, boolean frozen) {
        this.frozen = frozen;
        this.key = key;
        this.cell = cell;
        this.place = place;
        this.owner = owner;
        this.terms = terms;
    }

    /** Where units go that are used here. */
    Cell expended(Books books) {
        Cell known = expended;
        if (known == null) {
            known = books.cell(Account.EXPENDED, key.materiel());
            expended = known;
        }
        return known;
    }

    /** Units that may be used or shipped, the reserve included. */
    long units() {
        return frozen ? 0 : cell.units();
    }

    /** Units above the reserve floor. */
    long free() {
        return Math.max(0, units() - terms.floor());
    }

    /** Key of its deal in the memory. */
    String memory() {
        String known = memory;
        if (known == null) {
            known = key.place() + "/" + key.materiel() + "/" + key.owner();
            memory = known;
        }
        return known;
    }
}
