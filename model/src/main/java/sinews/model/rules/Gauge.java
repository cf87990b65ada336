package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the measures off a board (rules, section 5). */
final class Gauge {
    /** How far ahead the projection of shortages looks: a year. */
    private static final int HORIZON = 48;

    private Gauge() {}

    static Measures read(Draft d) {
        List<Measures.DemandMeasure> demands = new ArrayList<>();
        List<Measures.RunOut> runsOut = new ArrayList<>();
        long asked = 0;
        long met = 0;
        long weighted = 0;
        long weights = 0;
        for (DemandState s : d.demands.values()) {
            Demand demand = d.world.demand(s.id());
            asked += s.asked();
            met += s.met();
            int fill = s.asked() == 0 ? 10_000 : (int) Shares.cut(s.met(), 10_000, s.asked());
            if (s.asked() > 0) {
                weighted += (long) fill * demand.weight();
                weights += demand.weight();
            }
            long usable = Supply.usable(d, demand);
            long expected = Supply.expected(d, demand, DesignValues.EXPECTED_TICKS);
            String what = label(demand);
            demands.add(
                    new Measures.DemandMeasure(
                            s.id(),
                            demand.theatre(),
                            what,
                            demand.nation(),
                            s.asked(),
                            s.met(),
                            fill,
                            usable,
                            Supply.daysTenths(usable, expected, DesignValues.EXPECTED_TICKS),
                            demand.requiredDays()));
            Outlook empty = outlook(d, demand, s);
            if (empty != null) {
                runsOut.add(new Measures.RunOut(s.id(), demand.theatre(), what, empty.inTicks()));
            }
        }
        runsOut.sort(
                Comparator.comparingInt(Measures.RunOut::inTicks)
                        .thenComparing(Measures.RunOut::demand));
        return new Measures(
                asked, met, weights == 0 ? 10_000 : (int) (weighted / weights), demands, runsOut);
    }

    private static String label(Demand demand) {
        String named = demand.materiel();
        return named != null ? named : demand.family() == null ? "" : demand.family();
    }

    /**
     * When the theatre's own stock with what is under way to it no longer meets the demand; null
     * when it does for as long as is looked ahead, or nothing is asked.
     */
    static @Nullable Outlook outlook(Draft d, Demand demand, DemandState state) {
        if (!state.active()) {
            return null;
        }
        List<String> serve = new ArrayList<>(Consumption.exact(d.world, demand));
        serve.addAll(Consumption.interchangeable(d, demand));
        long stock = 0;
        Map<Integer, Long> arrivals = new HashMap<>();
        for (String m : serve) {
            long there = d.stock(new StockKey(demand.theatre(), m, demand.nation()));
            int held = Effects.frozenUntil(d, m, demand.theatre());
            if (held > d.tick) {
                arrivals.merge(held, there, Long::sum); // What is recalled is there again then.
            } else {
                stock += there;
            }
        }
        long anchored = 0;
        boolean unloads = Effects.throughput(d, demand.theatre()) > 0;
        for (Cargo c : d.cargo.values()) {
            if (c.toPlace().equals(demand.theatre())
                    && c.toLine().isEmpty()
                    && c.owner().equals(demand.nation())
                    && serve.contains(c.materiel())) {
                if (c.eta() >= 0) {
                    arrivals.merge(Math.max(d.tick, c.eta()), d.units(c), Long::sum);
                } else if (unloads && c.place().equals(demand.theatre())) {
                    anchored += d.units(c);
                }
            }
        }
        long surge = Effects.surgeBp(d, demand.id());
        long asked = 0;
        long coming = 0;
        for (int t = d.tick; t < d.tick + HORIZON; t++) {
            coming += arrivals.getOrDefault(t, 0L);
            asked += demand.at(t);
            if (stock - state.backlog() + coming < Shares.cut(asked, surge, 10_000)) {
                return new Outlook(t - d.tick, stock, coming, asked, surge, state.backlog());
            }
            // What forces use makes room for as much of what waits for it.
            long room = Math.min(anchored, Shares.cut(demand.at(t), surge, 10_000));
            coming += room;
            anchored -= room;
        }
        return null;
    }
}
