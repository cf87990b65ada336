package sinews.model.rules;

/**
 * The class of a claim in a deal.
 *
 * @param tier 0 best
 * @param sequence 1 best within the tier
 */
public record ClaimClass(int tier, int sequence) {}
