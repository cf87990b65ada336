package sinews.model.board;

/** Why a figure of a nation changed (rules of the model, section 2); what a reference names. */
public enum Reason {
    /** A move: paid, spent or won by it; the move. */
    MOVE,
    /** Money set aside for a contract when it was signed; the move. */
    SIGNED,
    /** What an inject did; the inject. */
    INJECT,
    /** Money of a month. */
    INCOME,
    /** Uncommitted beyond a quarter of a year at the fiscal year's end. */
    LAPSE,
    /** A further year of a multi-year contract; the order. */
    INSTALMENT,
    /** A bridge loan paid back; the line. */
    REPAID,
    /** Carriage of a standing top-up; place and owner. */
    TOP_UP,
    /** Back toward where a score rests: 60 for capital, 50 for confidence. */
    REST,
    /** Own demand unmet while a contingency is live. */
    UNMET,
    /** An assured claim honoured while own forces went short. */
    HONOURED,
    /** Money spent abroad on what is made at home. */
    JOBS_ABROAD,
    /** Contracts cover industry for long, or hardly. */
    COVER,
    /** A line below its minimum sustaining rate. */
    BELOW_MINIMUM,
    /** A continuing resolution. */
    RESOLUTION,
    /** A secret leaked; the technology. */
    LEAK,
    /** An assured claim was refused. */
    REFUSED,
    /** An assured claim was displaced by national priority. */
    DISPLACED,
    /** A line run together delivers. */
    JOINT_LINE,
    /** A caveat that was declared when a security of supply was signed; the move. */
    DECLARED_CAVEAT,
    /** What a month's change would have been beyond its bounds. */
    BOUND,
    /** What would have gone below 0 or above 100. */
    EDGE
}
