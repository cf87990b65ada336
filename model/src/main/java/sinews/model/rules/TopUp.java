package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.Reason;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.scenario.Lane;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Standing top-ups (rules, move 22), at each month's end: what a stock lacks of its level, units on
 * their way counted, comes from the owner's nearest other store that has some to spare.
 *
 * <p>To spare is what lies above a store's own reserve and level. Finished stock at a plant is left
 * to the contracts that wait for it. Carriage is paid when units leave; a nation without the money
 * sends what it can pay for.
 */
final class TopUp {
    private TopUp() {}

    /** A store with units to spare. */
    record Source(StockKey from, long free, int tenths) {}

    static void run(Draft d) {
        for (Map.Entry<StockKey, StockTerms> e : new TreeMap<>(d.stockTerms.map()).entrySet()) {
            if (e.getValue().target() > 0) {
                fill(d, e.getKey(), e.getValue().target());
            }
        }
    }

    private static void fill(Draft d, StockKey key, long level) {
        long lacks = lacks(d, key, level);
        while (lacks > 0) {
            Source source = next(d, key, level);
            if (source == null) {
                return;
            }
            long units = payable(d, key, source, Math.min(lacks, source.free()));
            if (units == 0) {
                return;
            }
            Money.spend(
                    d,
                    key.owner(),
                    carriage(d, source.from().place(), key, units),
                    Reason.TOP_UP,
                    key.place() + "|" + key.materiel());
            if (d.terms(source.from()).lien()) {
                Stocks.lien(d, key);
            }
            Stocks.ship(
                    d,
                    source.from(),
                    key,
                    units,
                    Routes.ANY,
                    "top-up",
                    key.place() + "|" + key.owner());
            lacks -= units;
        }
    }

    /** What a stock lacks of a level, with all that is on its way to it. */
    static long lacks(Draft d, StockKey key, long level) {
        long coming = 0;
        for (Cargo c : d.cargo.values()) {
            if (c.toLine().isEmpty()
                    && c.toPlace().equals(key.place())
                    && c.owner().equals(key.owner())
                    && c.materiel().equals(key.materiel())) {
                coming += d.units(c);
            }
        }
        return level - d.stock(key) - coming;
    }

    /** The nearest store with units to spare: days, then place id. */
    static @Nullable Source next(Draft d, StockKey key, long level) {
        if (lacks(d, key, level) <= 0 || Effects.recalled(d, key.materiel())) {
            return null;
        }
        Source best = null;
        for (String place : d.world.places.keySet()) {
            StockKey from = new StockKey(place, key.materiel(), key.owner());
            StockTerms terms = d.terms(from);
            long free = d.stock(from) - Math.max(terms.floor(), terms.target());
            if (place.equals(key.place())
                    || free <= 0
                    || plant(d, from)
                    || Effects.frozenAt(d, key.materiel(), place)) {
                continue;
            }
            int tenths = d.routes().tenths(place, key.place(), Routes.ANY);
            if (tenths >= 0 && (best == null || tenths < best.tenths())) {
                best = new Source(from, free, tenths);
            }
        }
        return best;
    }

    private static boolean plant(Draft d, StockKey key) {
        for (LineState line : d.lines.values()) {
            if (line.materiel().equals(key.materiel())
                    && Production.output(d.world, line).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Carriage in US dollars, nothing at level L1. */
    private static long carriage(Draft d, String from, StockKey key, long units) {
        List<Lane> path = d.routes().path(from, key.place(), Routes.ANY);
        if (path == null || d.world.scenario.rules() == RuleLevel.L1) {
            return 0;
        }
        long shipUnits = d.world.shipUnits(key.materiel(), units);
        long sum = 0;
        for (Lane lane : path) {
            sum = Math.addExact(sum, Math.multiplyExact(lane.costPerUnit(), shipUnits));
        }
        return sum;
    }

    /** As many of the units as the treasury pays the carriage of. */
    private static long payable(Draft d, StockKey key, Source source, long units) {
        String from = source.from().place();
        long has = d.nations.at(key.owner()).treasury();
        if (carriage(d, from, key, units) <= has) {
            return units;
        }
        long per = d.world.materiel(key.materiel()).perShipUnit();
        long one = carriage(d, from, key, 1);
        return Math.min(units, Math.multiplyExact(has / one, per));
    }
}
