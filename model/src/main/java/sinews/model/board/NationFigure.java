package sinews.model.board;

/** A figure of a nation whose every change is written down with its reason. */
public enum NationFigure {
    /** Uncommitted money, US dollars. */
    TREASURY,
    /** Political capital, 0–100. */
    CAPITAL,
    /** Industry confidence, 0–100; events of a month count at its end. */
    CONFIDENCE,
    /** Trust toward another nation, 0–100. */
    TRUST
}
