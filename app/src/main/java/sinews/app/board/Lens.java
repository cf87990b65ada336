package sinews.app.board;

/** What the board is looked at for. */
public enum Lens {
    /** Stocks of what is used, and the lines that make it. */
    STOCK,
    /** All lines, and stocks of materials and components. */
    OUTPUT,
    /** Lanes and all shipments. */
    FLOWS
}
