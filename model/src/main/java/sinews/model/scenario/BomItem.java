package sinews.model.scenario;

/** One row of a bill of materials: units of an input for one unit of output. */
public record BomItem(String materiel, int quantity) {}
