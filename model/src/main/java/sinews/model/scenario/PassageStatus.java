package sinews.model.scenario;

/** Whether a lane or chokepoint can be used. */
public enum PassageStatus {
    OPEN,
    CONTESTED,
    CLOSED
}
