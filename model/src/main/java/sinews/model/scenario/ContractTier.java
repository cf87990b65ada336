package sinews.model.scenario;

/**
 * The class of a claim in a deal, best first: 0 directed, 1 assured, 2 foreign contract, 3 spot and
 * plan.
 */
public enum ContractTier {
    DIRECTED,
    ASSURED,
    FOREIGN,
    SPOT
}
