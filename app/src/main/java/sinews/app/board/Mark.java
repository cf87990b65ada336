package sinews.app.board;

/** A mark on a token: something besides its figures that whoever plans with it must know. */
public enum Mark {
    /** Recalled: neither used nor shipped. */
    HELD("held"),
    /** May not be passed on. */
    LIEN("lien"),
    /** Its owner owes some of these. */
    LOAN("loan"),
    /** Others owe its owner some of these. */
    CLAIM("claim"),
    /** A reserve is kept back. */
    FLOOR("floor"),
    /** A standing order fills it up. */
    TOP_UP("top-up"),
    /** Nothing of it goes to some nations. */
    BAN("ban"),
    /** Workers are missing. */
    WORKERS("workforce-loss"),
    /** A surge is directed. */
    SURGE("surge"),
    /** Orders of its own nation come first. */
    PRIORITY("priority"),
    /** Kept warm against decay. */
    KEPT_WARM("warm"),
    /** It is being expanded. */
    EXPANDING("expand");

    private final String icon;

    Mark(String icon) {
        this.icon = icon;
    }

    /** Name in assets/icons. */
    public String icon() {
        return icon;
    }

    /**
     * A mark with what it means here.
     *
     * @param text one short sentence with its figures
     */
    public record Note(Mark mark, String text) {}
}
