package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;

import java.util.Map;
import java.util.TreeMap;

/** What places can handle and store, as it is told before a move is made. */
final class Docks {
    /** Throughput of a place that has no limit, ship units a tick. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    private Docks() {}

    /** Ship units of stock at a place; see {@link Yard}. */
    static long stored(World world, Ledger ledger, String place) {
        Map<String, Long> units = new TreeMap<>();
        for (Ledger.Row row : ledger.unordered()) {
            if (row.account() instanceof Account.Stock s && s.place().equals(place)) {
                units.merge(row.materiel(), row.units(), Math::addExact);
            }
        }
        long shipUnits = 0;
        for (Map.Entry<String, Long> e : units.entrySet()) {
            shipUnits += world.shipUnits(e.getKey(), e.getValue());
        }
        return shipUnits;
    }

    /** Ship units on their way to the stock of a place. */
    private static long coming(Draft d, String place) {
        long shipUnits = 0;
        for (Cargo c : d.cargo.values()) {
            if (c.toLine().isEmpty() && c.toPlace().equals(place)) {
                shipUnits += d.world.shipUnits(c.materiel(), d.units(c));
            }
        }
        return shipUnits;
    }

    /** How long a place is busy with so many ship units; null when a week is enough. */
    static @Nullable String busy(Draft d, String place, long shipUnits) {
        long throughput = Effects.throughput(d, place);
        if (shipUnits <= throughput) {
            return null;
        }
        String name = Say.place(d, place);
        if (throughput == 0) {
            return name
                    + " can load and unload nothing now: what comes there waits until it can, or"
                    + " goes another way.";
        }
        return name
                + " loads and unloads "
                + Say.units(throughput)
                + " ship units a week and this is "
                + Say.units(shipUnits)
                + ": the last are through "
                + Say.weeks(Math.ceilDiv(shipUnits, throughput) - 1)
                + " later.";
    }

    /**
     * Notes that a store is too small for what is sent there; to a seat that does not see what is
     * there, how much it holds.
     *
     * @param stored ship units that are there
     * @param shipUnits that are to come
     */
    static void full(Sheet sheet, String place, long stored, long shipUnits) {
        Draft d = sheet.d;
        Long cap = d.world.place(place).storageCap();
        if (cap == null) {
            return;
        }
        String name = Say.place(d, place);
        if (!sheet.told(d.world.place(place).nation())) {
            // How full it is, is the host's to tell.
            sheet.note(
                    name
                            + " stores "
                            + Say.units(cap)
                            + " ship units in all: what does not fit waits at anchor.");
            return;
        }
        long coming = coming(d, place);
        if (stored + coming + shipUnits > cap) {
            sheet.note(
                    name
                            + " stores "
                            + Say.units(cap)
                            + " ship units; "
                            + Say.units(stored)
                            + " are there and "
                            + Say.units(coming)
                            + " on their way, and this is "
                            + Say.units(shipUnits)
                            + " more: what does not fit waits at anchor until there is room.");
        }
    }
}
