package sinews.model.measures;

import sinews.model.board.DemandState;
import sinews.model.scenario.Demand;

/**
 * Fill = met / demand; of several demands, the mean by weight (rules, section 5).
 *
 * <p><i>Say it: how much of what was asked for was there in time.</i>
 *
 * @param weighted Σ weight × fill in basis points, of demands that have asked for something
 * @param weights Σ weight of those
 * @param unitsAsked units asked for since STARTEX
 * @param unitsMet units met since STARTEX
 */
record Fill(long weighted, long weights, long unitsAsked, long unitsMet) {
    static final Fill NONE = new Fill(0, 0, 0, 0);

    static Fill of(Demand demand, DemandState s) {
        return s.asked() == 0
                ? NONE
                : new Fill(
                        Math.multiplyExact(s.met(), 10_000L) / s.asked() * demand.weight(),
                        demand.weight(),
                        s.asked(),
                        s.met());
    }

    Fill plus(Fill o) {
        return new Fill(
                weighted + o.weighted,
                weights + o.weights,
                unitsAsked + o.unitsAsked,
                unitsMet + o.unitsMet);
    }

    boolean asked() {
        return weights > 0;
    }

    int bp() {
        return weights == 0 ? 10_000 : (int) (weighted / weights);
    }
}
