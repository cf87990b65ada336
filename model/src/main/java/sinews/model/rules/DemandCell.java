package sinews.model.rules;

import sinews.model.board.Cause;
import sinews.model.board.DemandState;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;

/** A demand as the loop meets it. */
final class DemandCell {
    final Demand demand;
    final boolean expend;
    final Cause consumption;
    final Cause borrowed;

    /** Own stock that serves it, best first. */
    StoreCell[] own = {};

    /** Allies' stock that it may borrow, best first. */
    StoreCell[] allied = {};

    /** Multiplier of its profile now, basis points. */
    long surgeBp = 10_000;

    DemandState state;

    /** Fraction of a surged profile, ten-thousandths of a unit. */
    final Carry carry;

    DemandCell(Demand demand, DemandState state, Carry carry) {
        this.carry = carry;
        this.demand = demand;
        this.state = state;
        expend = demand.kind() == DemandKind.EXPEND;
        consumption = new Cause("consumption", demand.id());
        borrowed = new Cause("consumption-iou", demand.id());
    }
}
