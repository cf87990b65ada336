package sinews.app.board;

/** What the board is looked at for. */
public enum Lens {
    /** Stocks of what is used, and the lines that make it. */
    STOCK("Stock", "Who has how much, and who runs out first?"),
    /** All lines, and which input starves which. */
    OUTPUT("Output", "What is made, and what holds it back?"),
    /** What is under way, as ribbons. */
    FLOWS("Flows", "How much moves which way?"),
    /** Agreements between nations. */
    DEALS("Deals", "Who is tied to whom?"),
    /** Threat against hardening. */
    RISK("Risk", "What would a first salvo find?"),
    /** Stocks in the weeks to come. */
    FORECAST("Forecast", "Who runs out when, if nobody does anything more?");

    private final String title;
    private final String question;

    Lens(String title, String question) {
        this.title = title;
        this.question = question;
    }

    /** One word, for the rail. */
    public String title() {
        return title;
    }

    /** What it answers. */
    public String question() {
        return question;
    }
}
