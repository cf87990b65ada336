package sinews.app.room;

/** What the room display can show. */
public enum Page {
    BOARD("Board", "The map with the straits, and the headline above it"),
    HEADLINE("Headline", "The headline and its text, as large as they go"),
    MEASURES("Demand met", "How much of all demand was met, turn by turn"),
    TIMELINE("So far", "The injects that all were told of, newest first");

    private final String title;
    private final String help;

    Page(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** On its button. */
    public String title() {
        return title;
    }

    /** One line for the tooltip. */
    public String help() {
        return help;
    }
}
