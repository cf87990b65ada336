package sinews.app.board.lens;

import sinews.model.scenario.AgreementKind;

/** Names of the kinds of agreement; {@link sinews.app.board.IconNames} has their icons. */
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
}
