package sinews.model.session;

import sinews.model.board.StockKey;

/**
 * The facilitator's correction of a stock at adjudication.
 *
 * @param delta units added (or, negative, taken away), never zero
 */
public record Correction(StockKey stock, long delta, String reason) {}
