package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * A production or repair line at STARTEX; rates in units a year (48 ticks).
 *
 * @param licenceHolder nation that owns the design
 * @param minRate minimum sustaining rate
 * @param baseRate base rate
 * @param surgeRate surge rate
 * @param maxRate highest rate
 * @param rate rate at STARTEX
 * @param rampBp largest rise a month as basis points of the base rate (default 500)
 * @param lead ticks from start to completion of a unit
 * @param wip units that complete at ticks 0, 1, 2 … (the WIP ring), at most {@code lead} long
 * @param bins input bins, materiel id → units
 * @param sources where inputs come from; shares of one materiel add up to 10000
 * @param schedule phases still ahead, in order; empty for a line that is ACTIVE now (or WARM, COLD)
 * @param phase phase at STARTEX
 * @param security 0–3
 * @param bakedIn true when security was built in
 * @param revealedBp share of its capacity an opponent knows of, basis points
 * @param outputSoFar units made before STARTEX that count for learning
 * @param capitalPerUnit US dollars of capital for one unit a year of added rate
 * @param terminationBp fee on cancelling, basis points of the open value (1500)
 * @param referenceLot units of the first doubling in the learning curve
 */
public record Line(
        String id,
        String name,
        String materiel,
        String location,
        String nation,
        String licenceHolder,
        long minRate,
        long baseRate,
        long surgeRate,
        long maxRate,
        long rate,
        int rampBp,
        int lead,
        List<Long> wip,
        Map<String, Long> bins,
        List<InputSource> sources,
        LinePhase phase,
        List<PhaseStep> schedule,
        int security,
        boolean bakedIn,
        int revealedBp,
        long outputSoFar,
        long capitalPerUnit,
        int terminationBp,
        long referenceLot,
        Map<String, String> provenance) {

    public Line {
        wip = List.copyOf(wip);
        bins = Map.copyOf(bins);
        sources = List.copyOf(sources);
        schedule = List.copyOf(schedule);
        provenance = Map.copyOf(provenance);
    }
}
