package sinews.app.deal;

/**
 * One thing that is filled in.
 *
 * @param label as it stands above the input
 */
record Field(Input input, String label) {

    /** The inputs there are; each is kept in one property of a {@link MoveForm}. */
    enum Input {
        /** The nation that pays, buys or decides. */
        NATION,
        /** Another nation. */
        OTHER,
        PARTIES,
        LINE,
        LINES,
        ORDER,
        LANE,
        PLACE,
        MATERIEL,
        FAMILY,
        SCOPE,
        QUANTITY,
        FLOOR,
        SHARES,
        PERCENT,
        YEARS,
        SEQUENCE,
        DUE,
        EXCLUSIONS,
        CHOICE,
        SECURITY
    }
}
