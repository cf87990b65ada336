package sinews.model.scenario;

/**
 * An exercise objective: what evaluators watch for.
 *
 * @param text the objective
 * @param measure how one sees whether it was met
 */
public record Objective(String id, String text, String measure) {}
