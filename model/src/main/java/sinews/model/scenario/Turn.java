package sinews.model.scenario;

/**
 * A move period.
 *
 * @param name shown on the turn bar, such as "Quarantine, month 1"
 * @param ticks length in weeks: 1, 2, 4, 8 or 12
 */
public record Turn(String name, int ticks) {}
