package sinews.app.msel;

import java.util.List;

/** What can happen in an inject written during play: one effect of the rules (section 4). */
public enum What {
    NARRATIVE("News only", "", false),
    CLOSE("Close a strait", "Strait", true),
    CONTEST(
            "Contest a strait",
            "Strait",
            true,
            percent("Chance of a hit a week, %", 20),
            percent("Lost at a hit, %", 5),
            percent("Lift that remains, %", 50),
            new Amount("Days more", 3, 0, 365)),
    BLOCKADE("Blockade a place", "Place", true, percent("Leaks through, %", 50)),
    PORT("Cut a port", "Place", true, percent("Throughput that remains, %", 50)),
    LIFT("Cut the lift of a way", "Way", true, percent("Lift lost, %", 50)),
    STRIKE(
            "Strike a place",
            "Place",
            true,
            percent("Stock destroyed, %", 50),
            percent("Capacity of lines lost, %", 50)),
    OUTAGE("Take out a line", "Line", true, percent("Capacity lost, %", 50)),
    WORKFORCE(
            "Take workers from a line",
            "Line",
            true,
            percent("Rate that remains, %", 70),
            percent("Ramp that remains, %", 50)),
    RECALL("Recall an item", "Item, or of one line", true),
    STOCK("Destroy stock", "Stock", false, percent("Share destroyed, %", 50)),
    SURGE("Raise a demand", "Demand", true, new Amount("Of planned demand, %", 200, 0, 1000)),
    THEATRE("Begin a demand", "Demand", true),
    CEASEFIRE("Stop a demand", "Demand", true),
    BAN("Ban an export", "Nation and materiel", true),
    CAVEAT("Invoke a caveat", "Nation and agreement", true),
    RESOLUTION("Continuing resolution", "Nation", true),
    BUDGET("Change a budget", "Nation", true, new Amount("Of planned income, %", 80, 0, 1000)),
    PRICE("Change a price", "Materiel", true, new Amount("Of list price, %", 150, 0, 1000)),
    POLITICS(
            "Political shock",
            "Nation",
            false,
            points("Political capital, points", -10),
            points("“Buy national”, points", 0),
            points("Industry confidence, points", 0),
            points("Trust in others, points", 0)),
    ESPIONAGE(
            "Espionage", "Technology", false, new Amount("Added to its leak, bp", 500, 0, 100_000)),
    ADVERSARY(
            "The opponent makes more",
            "Materiel",
            true,
            new Amount("Units a year", 1_000, 0, 1_000_000_000)),
    WARNING("Warn of an inject", "Inject", false, new Amount("Weeks ahead", 4, 1, 400));

    /**
     * A number of an effect.
     *
     * @param usual what stands there at first
     */
    public record Amount(String label, int usual, int least, int most) {}

    /** Most numbers that one of them has. */
    public static final int MOST_AMOUNTS = 4;

    private final String text;
    private final String target;
    private final boolean lasts;
    private final List<Amount> amounts;

    What(String text, String target, boolean lasts, Amount... amounts) {
        this.text = text;
        this.target = target;
        this.lasts = lasts;
        this.amounts = List.of(amounts);
    }

    private static Amount percent(String label, int usual) {
        return new Amount(label, usual, 0, 100);
    }

    private static Amount points(String label, int usual) {
        return new Amount(label, usual, -100, 100);
    }

    /** What is picked for it; empty for nothing. */
    public String target() {
        return target;
    }

    /** Whether it lasts some time or happens once. */
    public boolean lasts() {
        return lasts;
    }

    /** Fewest weeks it lasts; 0 stands for until ENDEX. */
    public int leastWeeks() {
        return this == RECALL ? 1 : 0;
    }

    /** Its numbers, in the order of the sheet. */
    public List<Amount> amounts() {
        return amounts;
    }

    @Override
    public String toString() {
        return text;
    }
}
