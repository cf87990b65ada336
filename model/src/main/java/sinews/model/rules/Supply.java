package sinews.model.rules;

import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;

import java.util.ArrayList;
import java.util.List;

/** Days of supply: usable stock at most 14 days away over expected use (rules, section 5). */
final class Supply {
    private Supply() {}

    /**
     * Units a demand is expected to ask for over the next ticks, surges in force counted. Near
     * ENDEX the last ticks of the exercise stand for those ahead: forces do not stop fighting
     * because the exercise does.
     */
    static long expected(Draft d, Demand demand, int ticks) {
        DemandState state = d.demands.get(demand.id());
        if (state == null || !state.active()) {
            return 0;
        }
        long units = 0;
        int last = d.world.scenario.totalTicks() - ticks;
        int from = Math.max(0, Math.min(d.tick, last));
        for (int t = from; t < from + ticks; t++) {
            units = Math.addExact(units, demand.at(t));
        }
        return Shares.cut(units, Effects.surgeBp(d, demand.id()), 10_000);
    }

    /** Own stock that a demand could use, at the theatre and at places at most 14 days away. */
    static long usable(Draft d, Demand demand) {
        return sites(d, demand).stream().mapToLong(Reach.Site::units).sum();
    }

    /** What a demand can draw on, place by place. */
    static Reach reach(Draft d, Demand demand) {
        int ticks = DesignValues.EXPECTED_TICKS;
        return new Reach(demand.id(), expected(d, demand, ticks), ticks, sites(d, demand));
    }

    private static List<Reach.Site> sites(Draft d, Demand demand) {
        List<String> serve = new ArrayList<>(Consumption.exact(d.world, demand));
        serve.addAll(Consumption.interchangeable(d, demand));
        boolean expend = demand.kind() == DemandKind.EXPEND;
        List<Reach.Site> sites = new ArrayList<>();
        for (String place : d.world.places.keySet()) {
            if (!d.routes().within(place, demand.theatre(), DesignValues.REGION_TENTHS)) {
                continue;
            }
            boolean mayBreakFloor = expend && place.equals(demand.theatre());
            long units = 0;
            for (String m : serve) {
                StockKey key = new StockKey(place, m, demand.nation());
                if (Effects.frozenAt(d, m, place)) {
                    continue; // A recall: nobody may use it.
                }
                units += mayBreakFloor ? d.stock(key) : d.free(key);
            }
            if (units > 0) {
                sites.add(new Reach.Site(place, units));
            }
        }
        return sites;
    }

    /** Days of supply in tenths; -1 when nothing is used. */
    static long daysTenths(long usable, long expected, int ticks) {
        return expected <= 0 ? -1 : Shares.cut(usable, 70L * ticks, expected);
    }

    /**
     * Stock of an owner at a place, and the days it and its like last the owner's forces in reach
     * of it.
     */
    static MoveQuote.SupplyAt at(Draft d, String place, String owner, String materiel) {
        long use = 0;
        long usable = 0;
        for (Demand demand : d.world.demands.values()) {
            if (demand.nation().equals(owner)
                    && serves(d, demand, materiel)
                    && d.routes().within(place, demand.theatre(), DesignValues.REGION_TENTHS)) {
                long expected = expected(d, demand, DesignValues.EXPECTED_TICKS);
                use += expected;
                if (expected > 0) {
                    usable = Math.max(usable, usable(d, demand));
                }
            }
        }
        return new MoveQuote.SupplyAt(
                place,
                owner,
                materiel,
                d.stock(new StockKey(place, materiel, owner)),
                daysTenths(usable, use, DesignValues.EXPECTED_TICKS));
    }

    private static boolean serves(Draft d, Demand demand, String materiel) {
        return Consumption.exact(d.world, demand).contains(materiel)
                || Consumption.interchangeable(d, demand).contains(materiel);
    }
}
