package sinews.model.rules;

/**
 * A term of willingness (rules, section 2, Rates); all terms of a line add up to it, held between 0
 * and 100.
 *
 * @param name one of the constants here, as it reads at the table
 * @param points may be below zero
 */
public record WillingnessTerm(String name, long points) {
    public static final String CONFIDENCE = "industry confidence";
    public static final String COVERAGE = "quarters covered by contracts, 3 each";
    public static final String SUBSIDY = "subsidy, half its per cent";
    public static final String MULTI_YEAR = "multi-year contract";
    public static final String BAKED_IN = "security baked in";
    public static final String INFORMATION = "information shared";
    public static final String THREAT = "threat, 8 a level";
    public static final String LABOUR = "labour penalty";
    public static final String LICENCE = "foreign licence without security";
}
