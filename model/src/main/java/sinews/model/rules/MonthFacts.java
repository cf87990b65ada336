package sinews.model.rules;

/**
 * Counts of what happened to a nation since the month began, kept for its politics at the month's
 * end.
 */
final class MonthFacts {
    /** Multi-year contracts signed on a nation's lines. */
    static final String MULTI_YEAR = "multi-year";

    /** Contracts on a nation's lines that were cancelled. */
    static final String CANCELLED = "cancelled";

    /** Subsidies paid to a nation's industry. */
    static final String SUBSIDY = "subsidy";

    private MonthFacts() {}

    static void add(Draft d, String fact, String nation, long count) {
        String key = fact + ":" + nation;
        Long before = d.remainders.get(key);
        d.remainders.put(key, (before == null ? 0 : before) + count);
    }
}
