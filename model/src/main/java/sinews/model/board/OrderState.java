package sinews.model.board;

import sinews.model.scenario.Order;

import java.util.function.Consumer;

/**
 * A contract as it stands.
 *
 * @param terms the contract
 * @param delivered units handed out to it
 * @param value US dollars of the whole contract; what is open of it is obligated
 * @param paid US dollars paid so far
 * @param byMove id of the move that placed it; empty when it was on the books at STARTEX
 * @param obligated US dollars signed for and not yet paid; a multi-year contract obligates the rest
 *     at each year's start
 * @param signed tick it was signed in; 0 when it was on the books at STARTEX
 * @param cancelled true when the buyer has cancelled what was open
 * @param years years over which its money is obligated, 1 for all at signing
 */
public record OrderState(
        Order terms,
        long delivered,
        long value,
        long paid,
        String byMove,
        long obligated,
        int signed,
        boolean cancelled,
        int years) {

    /** Units still to hand out. */
    public long open() {
        return cancelled ? 0 : terms.quantity() - delivered;
    }

    /** The same contract with some of its values changed. */
    public OrderState with(Consumer<Edit> change) {
        Edit e = new Edit(this);
        change.accept(e);
        return new OrderState(
                e.terms,
                e.delivered,
                e.value,
                e.paid,
                e.byMove,
                e.obligated,
                e.signed,
                e.cancelled,
                e.years);
    }

    /** Values to change, each named as in {@link OrderState}. */
    public static final class Edit {
        public Order terms;
        public long delivered;
        public long value;
        public long paid;
        public String byMove;
        public long obligated;
        public int signed;
        public boolean cancelled;
        public int years;

        private Edit(OrderState s) {
            terms = s.terms;
            delivered = s.delivered;
            value = s.value;
            paid = s.paid;
            byMove = s.byMove;
            obligated = s.obligated;
            signed = s.signed;
            cancelled = s.cancelled;
            years = s.years;
        }
    }
}
