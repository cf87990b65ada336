package sinews.model.board;

/**
 * A demand as it stands; units since STARTEX.
 *
 * @param active whether its profile runs
 * @param asked demanded so far
 * @param met met so far
 * @param unmet lost (EXPEND) so far
 * @param backlog carried over (REPLENISH)
 * @param lastAsked demanded in the last tick, backlog included
 * @param lastMet met in the last tick
 * @param firstEmpty first tick with unmet demand, -1 none yet
 */
public record DemandState(
        String id,
        boolean active,
        long asked,
        long met,
        long unmet,
        long backlog,
        long lastAsked,
        long lastMet,
        int firstEmpty) {}
