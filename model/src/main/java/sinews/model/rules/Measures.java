package sinews.model.rules;

import java.util.List;

/**
 * Measures for the table (rules, section 5).
 *
 * @param asked weighted-free total units demanded so far
 * @param met units met so far
 * @param fillBp mean over demands of met / asked so far, weighted by demand weight, basis points
 * @param demands each demand
 * @param runsOut who runs out and when, soonest first
 */
public record Measures(
        long asked, long met, int fillBp, List<DemandMeasure> demands, List<RunOut> runsOut) {

    public Measures {
        demands = List.copyOf(demands);
        runsOut = List.copyOf(runsOut);
    }

    /**
     * One demand.
     *
     * @param daysTenths days of supply, tenths; -1 when nothing is used
     */
    public record DemandMeasure(
            String demand,
            String theatre,
            String materiel,
            String nation,
            long asked,
            long met,
            int fillBp,
            long stock,
            long daysTenths,
            int requiredDays) {}

    /**
     * A theatre that runs out: weeks from now by the present stock, shipments under way and demand.
     */
    public record RunOut(String demand, String theatre, String materiel, int inTicks) {}
}
