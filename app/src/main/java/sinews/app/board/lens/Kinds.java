package sinews.app.board.lens;

import sinews.model.scenario.AgreementKind;

/** Names and marks of the kinds of agreement. */
public final class Kinds {
    private Kinds() {}

    /** As the legend says it. */
    public static String name(AgreementKind kind) {
        return switch (kind) {
            case SECURITY_OF_SUPPLY -> "Security of supply";
            case LICENCE -> "Licence";
            case EXPORT_WAIVER -> "Export waiver";
            case STANDARD -> "Standard";
            case INFORMATION -> "Information";
            case JOINT_BUY -> "Joint buy";
            case ACCESS -> "Access";
            case REPAIR -> "Repair";
            case MINERALS -> "Minerals";
            case CONTRACT_CELL -> "Contracting cell";
        };
    }

    /** Ikonli literal of its mark. */
    public static String glyph(AgreementKind kind) {
        return switch (kind) {
            case SECURITY_OF_SUPPLY -> "fth-shield";
            case LICENCE -> "fth-key";
            case EXPORT_WAIVER -> "fth-unlock";
            case STANDARD -> "fth-check-square";
            case INFORMATION -> "fth-eye";
            case JOINT_BUY -> "fth-shopping-cart";
            case ACCESS -> "fth-anchor";
            case REPAIR -> "fth-tool";
            case MINERALS -> "fth-hexagon";
            case CONTRACT_CELL -> "fth-file-text";
        };
    }
}
