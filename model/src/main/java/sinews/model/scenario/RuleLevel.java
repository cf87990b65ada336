package sinews.model.scenario;

/**
 * How much of the rule book is in play: logistics, industry, diplomacy. Each level includes the one
 * before.
 */
public enum RuleLevel {
    L1,
    L2,
    L3
}
