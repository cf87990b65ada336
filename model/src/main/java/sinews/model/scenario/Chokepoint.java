package sinews.model.scenario;

/** A strait or canal whose state decides which network lanes cross it. */
public record Chokepoint(String id, String name, AreaShape area, Passage passage) {}
