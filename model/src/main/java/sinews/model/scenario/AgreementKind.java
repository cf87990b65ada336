package sinews.model.scenario;

/** The kinds of agreement between nations. */
public enum AgreementKind {
    SECURITY_OF_SUPPLY,
    LICENCE,
    EXPORT_WAIVER,
    STANDARD,
    INFORMATION,
    JOINT_BUY,
    ACCESS,
    REPAIR,
    MINERALS,
    CONTRACT_CELL
}
