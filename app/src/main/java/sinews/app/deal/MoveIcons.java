package sinews.app.deal;

import sinews.app.board.IconNames;
import sinews.app.board.Mark;
import sinews.model.scenario.AgreementKind;

/** The icon of a kind of move in the heading of its sheet; empty for most. */
final class MoveIcons {
    private MoveIcons() {}

    static String of(MoveKind kind) {
        return switch (kind) {
            case SECURITY_OF_SUPPLY -> IconNames.of(AgreementKind.SECURITY_OF_SUPPLY);
            case EXPORT_WAIVER -> IconNames.of(AgreementKind.EXPORT_WAIVER);
            case STANDARD -> IconNames.of(AgreementKind.STANDARD);
            case JOINT_BUY -> IconNames.of(AgreementKind.JOINT_BUY);
            case CONTRACT_CELL -> IconNames.of(AgreementKind.CONTRACT_CELL);
            case MINERALS -> IconNames.of(AgreementKind.MINERALS);
            case SHARE_INFORMATION -> IconNames.of(AgreementKind.INFORMATION);
            case FORWARD_REPAIR -> IconNames.of(AgreementKind.REPAIR);
            case COPRODUCE -> IconNames.of(AgreementKind.LICENCE);
            case NATIONAL_PRIORITY -> Mark.PRIORITY.icon();
            case DIRECT_SURGE -> Mark.SURGE.icon();
            case KEEP_WARM -> Mark.KEPT_WARM.icon();
            case EXPAND -> Mark.EXPANDING.icon();
            case STOCK_TARGET -> Mark.TOP_UP.icon();
            default -> "";
        };
    }
}
