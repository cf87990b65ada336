package sinews.model.scenario;

/**
 * A group of nations that share a colour on the board.
 *
 * @param id one of us, ip4, europe, partners, white (the colours the theme knows)
 * @param name on the legend
 */
public record NationGroup(String id, String name) {}
