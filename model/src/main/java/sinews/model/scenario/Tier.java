package sinews.model.scenario;

/** Where a materiel stands in the chain from raw material to platform. */
public enum Tier {
    MATERIAL,
    COMPONENT,
    END_ITEM,
    PLATFORM,
    DAMAGED
}
