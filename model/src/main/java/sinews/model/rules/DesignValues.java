package sinews.model.rules;

/** Figures that the rules leave open: design values, chosen for play, each with its sentence. */
final class DesignValues {
    private DesignValues() {}

    /**
     * A new plant climbs at a quarter of its ramp until its crew has learned: 7 and 40 per cent of
     * the full rate in its first two years (figures RMP-043, RMP-044; decision 3).
     */
    static final int LEARNING_DIVISOR = 4;

    /** A small plant adds a unit a month more each month even so, if its ramp allows. */
    static final long LEARNING_LEAST = 12;

    /** It has learned once it runs at 15 per cent of its base rate, about a year after opening… */
    static final int LEARNING_RATE_PERCENT = 15;

    /** … or has made a quarter of a year's base output: a line that ran before is not new. */
    static final int LEARNING_OUTPUT_PERCENT = 25;

    /** A directed surge lasts half a year (rules, move 8). */
    static final int DIRECTED_TICKS = 24;

    /** A directed surge costs three points of political capital (rules, move 8). */
    static final int DIRECTED_CAPITAL = 3;

    /**
     * An escort adds seven days, in tenths: convoys wait to gather and sail at the slowest ship's
     * speed (rules, move 26).
     */
    static final int ESCORT_DELAY_TENTHS = 70;

    /**
     * An escort stays half a year before it must be asked for again: as long as warships can be
     * kept on station.
     */
    static final int ESCORT_TICKS = 24;

    /**
     * An escort costs five million dollars a week of fuel, crews and wear for a small group of
     * warships.
     */
    static final long ESCORT_COST_PER_TICK = 5_000_000;

    /** LIFT adds a quarter of a lane's own lift: what can be chartered at short notice. */
    static final int LIFT_SHARE_BP = 2_500;

    /** Chartered lift is paid for half a year ahead at the lane's cost per ship unit. */
    static final int LIFT_PAID_TICKS = 24;

    /** An aid to a lane costs one point of political capital (rules, move 26). */
    static final int AID_CAPITAL = 1;

    /** A licence takes eight ticks on an order abroad (rules, move 1: "+8 licence"). */
    static final int LICENCE_ON_ORDER = 8;

    /**
     * Technology level from which an order abroad needs that licence: simple things are sold over
     * the counter.
     */
    static final int LICENSED_TECHNOLOGY = 1;

    /** An urgent order is effective after two ticks and costs three points (rules, move 1). */
    static final int URGENT_LEAD = 2;

    static final int URGENT_CAPITAL = 3;

    /** Security conditions add five per cent to a project's capital (rules, move 21, BAKED). */
    static final int SECURITY_SHARE_BP = 500;

    /** Final assembly needs half of the full line's lead: kits come complete. */
    static final int ASSEMBLY_LEAD_DIVISOR = 2;

    /** Sharing information takes four ticks and costs the proposer a point (rules, move 20). */
    static final int INFORMATION_TICKS = 4;

    static final int INFORMATION_CAPITAL = 1;

    /**
     * Stock in places at most so many tenths of a day away counts for days of supply (rules,
     * section 5).
     */
    static final int REGION_TENTHS = 140;

    /** Expected use is the mean of the demand over the next quarter. */
    static final int EXPECTED_TICKS = 12;

    /**
     * Dispersing and hardening a place costs forty million dollars for the first level and as much
     * more for each further one: some twenty hardened shelters or igloos at about two million
     * dollars each, the easy half of a site first.
     */
    static final long HARDEN_COST = 40_000_000;

    /**
     * Works take four ticks for the first level and two more for each further: 4 to 8 (move 24).
     */
    static final int HARDEN_TICKS = 4;

    static final int HARDEN_MORE = 2;

    /** Keeping warm is paid for half a year ahead, as long as a direction lasts. */
    static final int KEEP_WARM_TICKS = 24;

    /** Training takes half a year (rules, move 15). */
    static final int TRAIN_TICKS = 24;

    /**
     * Training costs twenty million dollars: half a year's courses for four hundred welders,
     * fitters and inspectors at fifty thousand dollars each.
     */
    static final long TRAIN_COST = 20_000_000;

    /** A forward repair point is a quarter of the yard it is like: one berth of four. */
    static final int REPAIR_BP = 2_500;

    /**
     * A printing firm pays its bridge loan back half a year after it opens, when it has been paid
     * for its first spares.
     */
    static final int LOAN_TICKS = 24;

    /** A buffer bought ahead is due a year after its contract lead, as it is not pressing. */
    static final int BUFFER_TICKS = 48;
}
