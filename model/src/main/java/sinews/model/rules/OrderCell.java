package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cause;
import sinews.model.board.OrderState;
import sinews.model.scenario.OrderForm;

import java.util.Comparator;

/** A contract as the loop serves it. */
final class OrderCell {
    static final Comparator<OrderCell> BY_DUE =
            Comparator.comparingInt((OrderCell o) -> o.due).thenComparingInt(o -> o.rank);

    final LineCell line;
    final int buyer;
    final int grade;
    final int due;
    final int effective;
    final boolean multiYear;

    /** Its place among all ids of orders and lines. */
    final int rank;

    /** Its claim on the line's output, and its stretch of the line's book. */
    final long claimKey;

    final long stretchKey;
    final Cause handOut;

    /** Whether it would be assured but for the supplier's caveat. */
    boolean refused;

    /** Where its share in the month's politics is noted; null at home. */
    @Nullable Facts facts;

    /** Whether an export ban blocks it. */
    boolean banned;

    /** Where the buyer's units are kept, when it takes them at the plant. */
    @Nullable StoreCell atPlant;

    /** How they travel, when it does not; found when the first are handed out. */
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
        claimKey = Claim.key(Claim.part(grade, buyer), due);
        stretchKey = Stretches.key(grade, due, buyer);
        multiYear = state.terms().form() == OrderForm.MULTI_YEAR;
        handOut = new Cause("hand-out", state.terms().id());
        open = state.open();
    }

    /** Whether it claims anything now. */
    boolean waits(int tick) {
        return open > 0 && effective <= tick;
    }
}
