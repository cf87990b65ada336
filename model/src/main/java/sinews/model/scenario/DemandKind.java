package sinews.model.scenario;

/** EXPEND: unmet demand is lost. REPLENISH: unmet demand carries over to the next tick. */
public enum DemandKind {
    EXPEND,
    REPLENISH
}
