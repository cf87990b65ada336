package sinews.model.board;

import java.util.Map;

/**
 * A nation's money and politics as they stand; money in US dollars.
 *
 * @param treasury uncommitted
 * @param obligated signed and not yet paid
 * @param paid paid so far
 * @param lapsed lapsed at fiscal-year ends so far
 * @param income received so far
 * @param received received from sales to other nations so far
 * @param politicalCapital 0–100
 * @param confidence 0–100
 * @param trust toward other nations
 * @param spentAbroad signed abroad this month for what is also made at home
 * @param spentHome signed at home this month
 */
public record NationState(
        String id,
        long treasury,
        long obligated,
        long paid,
        long lapsed,
        long income,
        long received,
        int politicalCapital,
        int confidence,
        Map<String, Integer> trust,
        boolean continuingResolution,
        long spentAbroad,
        long spentHome) {

    public NationState {
        trust = Map.copyOf(trust);
    }

    public int trustIn(String nation) {
        return trust.getOrDefault(nation, sinews.model.scenario.Nation.DEFAULT_TRUST);
    }
}
