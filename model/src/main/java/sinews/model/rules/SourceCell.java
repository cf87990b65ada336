package sinews.model.rules;

import org.jspecify.annotations.Nullable;

/** Where a line draws an input from: another line's finished stock, or a store. */
final class SourceCell {
    final InputCell input;

    /** Supplying line; null when it is a store. */
    final @Nullable LineCell supplier;

    /** Finished stock of the line, or the store of the customer's nation. */
    final StoreCell own;

    /** Store of the licence holder, used where the nation's own is empty. */
    final @Nullable StoreCell licensed;

    final int shareBp;
    final int qualifiedFrom;
    boolean ownBanned;
    boolean licensedBanned;

    /** Transit in ticks, rounded up; -1 when no way is open. */
    int ticks;

    /** Whether the supplier sees the customer's plans. */
    boolean sees;

    /** What the supplier remembers of the customer. */
    @Nullable HandedCell handed;

    // Set anew for every use.
    StoreCell stock;
    int share;
    long weight;

    SourceCell(
            InputCell input,
            @Nullable LineCell supplier,
            StoreCell own,
            @Nullable StoreCell licensed,
            int shareBp,
            int qualifiedFrom) {
        this.input = input;
        this.supplier = supplier;
        this.own = own;
        this.licensed = licensed;
        this.shareBp = shareBp;
        this.qualifiedFrom = qualifiedFrom;
        stock = own;
    }

    /** Whether it can be used in a tick; sets the stock that is dealt from. */
    boolean usable(int tick) {
        if (qualifiedFrom > tick || ticks < 0) {
            return false;
        }
        LineCell line = supplier;
        if (line != null) {
            return !ownBanned && (line.active || own.free() > 0);
        }
        StoreCell other = licensed;
        if (other != null && own.units() == 0 && other.units() > 0) {
            stock = other;
            return !licensedBanned && other.free() > 0;
        }
        stock = own;
        return !ownBanned && own.free() > 0;
    }
}
