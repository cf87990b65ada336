package sinews.model.explain;

/** A rule of the model, as it is said at the table (rules of the model, sections 0 to 2). */
public enum Rule {
    TURN("shortage of a turn", "What is short in a turn is short in its weeks."),
    USE(
            "consumption",
            "Forces use their own stock at the theatre, then what allies let them use; the rest is"
                    + " unmet."),
    ASKED("demand", "Forces ask for their profile, multiplied while a surge lasts."),
    STOCK("ledger", "What is there is what was there, plus all that came, less all that went."),
    TRANSIT("passage", "A shipment arrives when the days left on its way are used up."),
    TURNED_BACK("passage", "A shipment caught at sea sails back for the days it has sailed."),
    LOSS("losses", "On a contested lane a share of what is under way is lost."),
    LIFT("lift", "Ships take the best contract first; equals are dealt round one by one."),
    LANE_LIFT(
            "room on a lane",
            "A lane takes its own lift and what was added, as far as it is passable."),
    LANE_DAYS("days on a lane", "A lane takes the days of its way and what danger adds."),
    PORT(
            "port",
            "A place handles so much a week: it unloads first, the best contract before others;"
                    + " equals are dealt round one by one."),
    BERTH("port", "A place loads with what is left of its week when ships are unloaded."),
    THROUGHPUT("throughput", "A place handles its own throughput as far as it works."),
    STORE("store", "A store takes in what fits, the best contract first; the rest waits outside."),
    ROOM("room in a store", "A store has the room that its stock leaves."),
    HAND_OUT(
            "hand-out",
            "Best contract first; equals are dealt round the table one card at a time."),
    REST("hand-out", "One gets what is there less what goes to others and what stays."),
    CONTRACT("contract", "A contract claims nothing until it is effective."),
    STARTS("starts", "A line starts what its rate allows and its scarcest input covers."),
    BIN("input bin", "A bin holds what came and was not used."),
    REQUISITION(
            "requisition",
            "A line asks for four weeks and the way's time of its planned rate, less what it has"
                    + " or is coming."),
    PHASE("phase", "A line starts units only once it is built and qualified."),
    DECAY("decay", "A line below its minimum rate for three months goes warm, and cold after six."),
    DAMAGE("damage", "A damaged line loses that share of its rate until it is restored."),
    RATE("ramp", "A rate climbs by one step a month at most, and falls by two."),
    TARGET(
            "rate",
            "A line works toward the slowest rate that meets every deadline, as far as"
                    + " industry is willing."),
    WILLINGNESS(
            "willingness",
            "Industry stays at the base rate below 40 points, at surge below 60, and goes to the"
                    + " highest rate from there."),
    REQUIRED("required rate", "The slowest rate that still meets every deadline."),
    PLANS("suppliers' plans", "Suppliers who see the plan follow it."),
    BULLWHIP("suppliers' plans", "Without sharing, suppliers plan on last quarter's orders."),
    FILL(
            "demand met",
            "Demand met is the mean over all demands of the share met, each by its weight."),
    SHARE_MET(
            "demand met",
            "Of what a demand has asked since STARTEX, this share was there in time."),
    RUNS_OUT(
            "outlook",
            "A theatre runs out when its stock, with what is on its way, no longer covers what is"
                    + " asked."),
    SUPPLY(
            "days of supply",
            "Days of supply: usable stock in the region divided by the use expected over the next"
                    + " quarter."),
    EXPECTED("expected use", "Expected use is the profile ahead, multiplied while a surge lasts."),
    TREASURY(
            "money",
            "What is free to sign is what was free, plus income and sales, less what was signed,"
                    + " paid and lapsed."),
    INCOME("income", "A month brings a twelfth of the annual budget."),
    SHOCKED_INCOME(
            "income", "Shocks multiply a month's income; without a budget it does not rise."),
    OBLIGATED("contracts", "Money is set aside when a contract is signed."),
    PAID("payments", "Contracts are paid as units are handed out, all else at once."),
    COSTS("costs of moves", "Projects, carriage and fees are paid at once."),
    INSTALMENT("multi-year contracts", "A multi-year contract sets its money aside year by year."),
    LOAN("bridge loans", "A printing firm pays its loan back half a year after it opens."),
    LAPSE(
            "lapse",
            "What is uncommitted beyond a quarter of a year lapses when the fiscal year ends."),
    CAPITAL(
            "political capital",
            "Moves cost it, months restore it, unmet demand and jobs abroad wear it down."),
    CAPITAL_MOVES("political capital", "A move takes or brings its points when it is enacted."),
    CAPITAL_REST(
            "political capital",
            "It comes back by three points a month below 60 and fades by one above."),
    CAPITAL_UNMET(
            "political capital",
            "A month that ends with own demand unmet in a live contingency costs two points."),
    CAPITAL_HONOURED(
            "political capital",
            "A month of honouring assured claims while own forces get less than four fifths costs"
                    + " two points."),
    JOBS_ABROAD(
            "jobs abroad",
            "Money spent abroad on what is made at home costs five points for each year's budget,"
                    + " by the preference for home; half when as much is spent at home."),
    CONFIDENCE(
            "industry confidence",
            "Contracts, subsidies and losses move it by ten points a month at most."),
    CONFIDENCE_MOVES("industry confidence", "What a move does to it counts at the month's end."),
    CONFIDENCE_REST("industry confidence", "It drifts toward 50 by a point a month."),
    COVER(
            "cover",
            "Contracts for four quarters or more win a point a month, for less than two lose one."),
    COVERED("cover", "Cover is the mean over the working lines, eight quarters at most each."),
    BELOW_MINIMUM(
            "idle lines",
            "A month with a line below its minimum sustaining rate costs two points."),
    RESOLUTION("continuing resolution", "A month without a budget costs four points."),
    LEAK("leak", "A secret that leaks costs five points."),
    TRUST("trust", "Agreements and deliveries build trust; refusals, caveats and leaks cost it."),
    TRUST_MOVES(
            "trust",
            "An agreement brings two points when it is signed, shared information three, an"
                    + " industry day one."),
    JOINT_LINE("trust", "A line under the other's licence that delivers brings a point a month."),
    REFUSED("trust", "A month in which an assured claim is refused costs ten points."),
    DISPLACED("trust", "A month in which an assured claim is displaced costs six points.");

    private final String title;
    private final String say;

    Rule(String title, String say) {
        this.title = title;
        this.say = say;
    }

    /** Its name in two or three words. */
    public String title() {
        return title;
    }

    /** The rule in one sentence. */
    public String say() {
        return say;
    }
}
