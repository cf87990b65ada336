package sinews.model.rules;

/**
 * Why something cannot be done: a value, not an exception.
 *
 * @param code stable code a user can quote, such as SIN-MONEY
 * @param sentence what is wrong, where, and what would make it possible
 */
public record Rejection(String code, String sentence) {}
