package sinews.model.rules;

/**
 * A move as it was examined: what it would cost and bring, and what enacting it does. The quote and
 * the enactment come from one examination, so they cannot differ.
 *
 * @param nation nation it is enacted for, which orders moves within a turn
 * @param done one sentence on what it did
 * @param enact does it; only when the quote has no obstacle
 */
record Plan(MoveQuote quote, String nation, String done, Runnable enact) {}
