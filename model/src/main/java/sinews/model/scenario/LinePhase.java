package sinews.model.scenario;

/** The phase of a production or repair line. Only ACTIVE lines start units. */
public enum LinePhase {
    PLANNED,
    BUILD,
    QUALIFY,
    ACTIVE,
    WARM,
    COLD
}
