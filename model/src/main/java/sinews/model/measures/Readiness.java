package sinews.model.measures;

import sinews.model.rules.Reach;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * Readiness = Σ weight · min(100, 100 · days of supply / required) / Σ weight over the demands that
 * expect to use something and require days (rules, section 5). Days of supply = usable stock in the
 * region / expected use per tick × 7.
 *
 * <p><i>Say it: how much of the days of supply that each theatre should hold is really there;
 * surplus at one does not help another.</i>
 */
public final class Readiness {
    private Readiness() {}

    /** 0–100; empty when no demand expects any use. */
    public static OptionalInt of(Scenario scenario, List<Reach> reaches) {
        return score(scenario, reaches, site -> 100);
    }

    /** Percent of the stock at a place that counts. */
    @FunctionalInterface
    interface Counted {
        long percent(String place);
    }

    static OptionalInt score(Scenario scenario, List<Reach> reaches, Counted counted) {
        long sum = 0;
        long weights = 0;
        for (Reach r : reaches) {
            Demand demand = scenario.demand(r.demand());
            if (r.expected() <= 0 || demand.requiredDays() <= 0) {
                continue;
            }
            long usable = 0;
            for (Reach.Site s : r.sites()) {
                usable += s.units() * counted.percent(s.place()) / 100;
            }
            long top = Math.multiplyExact(usable, 7L * r.ticks() * 100);
            long score =
                    Math.min(100, top / Math.multiplyExact(r.expected(), demand.requiredDays()));
            sum += demand.weight() * score;
            weights += demand.weight();
        }
        return weights == 0 ? OptionalInt.empty() : OptionalInt.of((int) (sum / weights));
    }
}
