package sinews.model.scenario;

/**
 * A phase of a line that lasts until (and excludes) a tick; after the last step the line is ACTIVE.
 */
public record PhaseStep(LinePhase phase, int untilTick) {}
