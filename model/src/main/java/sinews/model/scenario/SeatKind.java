package sinews.model.scenario;

/** What sits at a seat. */
public enum SeatKind {
    NATION,
    INSTITUTION,
    WHITE_CELL
}
