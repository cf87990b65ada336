package sinews.model.explain;

/** A figure of a nation that can be asked about. */
public enum NationQuestion {
    /** Uncommitted money. */
    TREASURY,
    /** Money signed for and not yet paid. */
    OBLIGATED,
    /** Money paid so far. */
    PAID,
    /** Political capital. */
    CAPITAL,
    /** Industry confidence. */
    CONFIDENCE,
    /** Trust toward another nation. */
    TRUST
}
