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
    BULLWHIP("suppliers' plans", "Without sharing, suppliers plan on last quarter's orders.");

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
