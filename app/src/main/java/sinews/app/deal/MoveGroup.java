package sinews.app.deal;

/** Under what heading a kind of move is found. */
public enum MoveGroup {
    STOCK("Stock & transport"),
    CONTRACTS("Contracts"),
    PRODUCTION("Production"),
    AGREEMENTS("Agreements"),
    POLITICS("Politics & security");

    private final String title;

    MoveGroup(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
