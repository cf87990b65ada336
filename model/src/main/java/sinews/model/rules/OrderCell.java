package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cause;
import sinews.model.board.OrderState;
import sinews.model.scenario.OrderForm;

/** A contract as the loop serves it. */
final class OrderCell {
    final LineCell line;
    final int buyer;
    final int grade;
    final int due;
    final int effective;
    final boolean multiYear;

    /** Its place among all ids of orders and lines. */
    final int rank;

    final Cause handOut;

    /** Whether it would be assured but for the supplier's caveat. */
    boolean refused;

    /** Where its share in the month's politics is noted; null at home. */
    @Nullable Facts facts;

    /** Whether an export ban blocks it. */
    boolean banned;

    /** Where the buyer's units are kept, when it takes them at the plant. */
    @Nullable StoreCell atPlant;

    /** How they travel, when it does not. */
    @Nullable ConsignmentCell consignment;

    OrderState state;
    long open;
    boolean changed;

    OrderCell(LineCell line, OrderState state, int buyer, int grade, int rank) {
        this.line = line;
        this.state = state;
        this.buyer = buyer;
        this.grade = grade;
        this.rank = rank;
        due = state.terms().due();
        effective = state.terms().effective();
        multiYear = state.terms().form() == OrderForm.MULTI_YEAR;
        handOut = new Cause("hand-out", state.terms().id());
        open = state.open();
    }

    /** Whether it claims anything now. */
    boolean waits(int tick) {
        return open > 0 && effective <= tick;
    }
}
