package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

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

    // How its units travel, by the classes of the claims.
    private int[] parts = new int[2];
    private ConsignmentCell[] consignments = new ConsignmentCell[2];
    private int known;

    InputCell(LineCell line, String materiel, int quantity, Cell bin, Cell used) {
        this.line = line;
        this.materiel = materiel;
        this.quantity = quantity;
        this.bin = bin;
        this.used = used;
    }

    /** The consignment that units for a claim of this class travel in; null when it is new. */
    @Nullable ConsignmentCell consignment(int part) {
        for (int i = 0; i < known; i++) {
            if (parts[i] == part) {
                return consignments[i];
            }
        }
        return null;
    }

    void know(ConsignmentCell consignment) {
        if (known == consignments.length) {
            consignments = Arrays.copyOf(consignments, known * 2);
            parts = Arrays.copyOf(parts, known * 2);
        }
        parts[known] = consignment.part;
        consignments[known++] = consignment;
    }
}
