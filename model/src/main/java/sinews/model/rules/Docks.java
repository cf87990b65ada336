package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;
import sinews.model.scenario.Lane;

import java.util.List;
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
        return slow(name, throughput, shipUnits) + ".";
    }

    private static String slow(String place, long throughput, long shipUnits) {
        return place
                + " loads and unloads "
                + Say.units(throughput)
                + " ship units a week and this is "
                + Say.units(shipUnits)
                + ": the last are through "
                + Say.weeks(Math.ceilDiv(shipUnits, throughput) - 1)
                + " later";
    }

    /**
     * Notes what contracts of one move meet at the places they come through and are delivered to.
     * Their units come as they are made: a place is too slow for them when the first come in time
     * and even all at once would not be through by the day they are due.
     *
     * @param lots of one materiel, due on one day
     * @param first tick in which the first units can be there; -1 while no way leads there
     */
    static void deliver(Sheet sheet, List<Lot> lots, int first) {
        Draft d = sheet.d;
        Map<String, Long> handled = new TreeMap<>();
        Map<String, Long> toStore = new TreeMap<>();
        for (Lot lot : lots) {
            String from = d.lines.at(lot.line()).location();
            // At the plant only title passes.
            if (!from.equals(lot.deliverTo()) && lot.quantity() > 0) {
                List<Lane> path = d.routes().path(from, lot.deliverTo(), Routes.ANY);
                for (Lane lane : path == null ? List.<Lane>of() : path) {
                    handled.merge(lane.from(), lot.quantity(), Math::addExact);
                }
                handled.merge(lot.deliverTo(), lot.quantity(), Math::addExact);
                toStore.merge(lot.deliverTo(), lot.quantity(), Math::addExact);
            }
        }
        for (Map.Entry<String, Long> e : handled.entrySet()) {
            String place = e.getKey();
            Lot any = lots.getFirst();
            long shipUnits = d.world.shipUnits(any.materiel(), e.getValue());
            long throughput = Effects.throughput(d, place);
            String sentence = busy(d, place, shipUnits);
            if (sentence != null && throughput == 0) {
                sheet.noteOnce(sentence);
            } else if (sentence != null
                    && first >= 0
                    && first <= any.due()
                    && first + Math.ceilDiv(shipUnits, throughput) - 1 > any.due()) {
                sheet.noteOnce(
                        slow(Say.place(d, place), throughput, shipUnits)
                                + ", after the day they are due.");
            }
        }
        toStore.forEach((place, units) -> sheet.store(place, lots.getFirst().materiel(), units));
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
                            + " ship units in all: what does not fit waits outside.");
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
                            + " more: what does not fit waits outside until there is room.");
        }
    }
}
