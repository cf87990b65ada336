package sinews.model.scenario;

/**
 * Part of a demand profile: units spread evenly over the ticks [from, until), so that after n of
 * their ticks ⌊n × units / (until − from)⌋ have been asked for.
 */
public record DemandStep(int from, int until, long units) {}
