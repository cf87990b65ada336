package sinews.model.board;

import sinews.model.scenario.Order;

/**
 * A contract as it stands.
 *
 * @param terms the contract
 * @param delivered units handed out to it
 * @param value US dollars of the whole contract; what is open of it is obligated
 * @param paid US dollars paid so far
 * @param byMove id of the move that placed it; empty when it was on the books at STARTEX
 */
public record OrderState(Order terms, long delivered, long value, long paid, String byMove) {

    public long open() {
        return terms.quantity() - delivered;
    }
}
