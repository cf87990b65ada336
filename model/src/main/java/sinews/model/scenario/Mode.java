package sinews.model.scenario;

/** How a lane is travelled. */
public enum Mode {
    SEA,
    AIR,
    LAND
}
