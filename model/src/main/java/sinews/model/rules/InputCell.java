package sinews.model.rules;

/** An input of a line: its bin, and where it may come from. */
final class InputCell {
    final LineCell line;
    final String materiel;
    final int quantity;
    final Cell bin;
    final Cell used;

    /** Sources with a share, as the line lists them. */
    SourceCell[] sources = {};

    /** Whether a recall holds what is in the bin. */
    boolean frozen;

    /** Units under way to the bin in this tick. */
    long coming;

    /** Units asked for and not given: in the tick before, and in this one. */
    long lacked;

    long lacks;

    InputCell(LineCell line, String materiel, int quantity, Cell bin, Cell used) {
        this.line = line;
        this.materiel = materiel;
        this.quantity = quantity;
        this.bin = bin;
        this.used = used;
    }
}
