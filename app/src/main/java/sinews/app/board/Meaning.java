package sinews.app.board;

/** What dropping something on a place can mean; each opens its own sheet. */
public enum Meaning {
    TRANSFER("Transfer", "title passes"),
    PREPOSITION("Pre-position", "the owner keeps title"),
    COPRODUCE("Co-produce", "a full line of its own, under licence"),
    ASSEMBLE_FORWARD("Assemble forward", "final assembly from kits"),
    MOVE_TOOLING("Move the tooling", "the line itself goes there");

    private final String title;
    private final String help;

    Meaning(String title, String help) {
        this.title = title;
        this.help = help;
    }

    public String title() {
        return title;
    }

    /** What it is, in a few words. */
    public String help() {
        return help;
    }
}
