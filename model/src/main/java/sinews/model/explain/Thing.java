package sinews.model.explain;

import sinews.model.board.StockKey;

/** What on the board a step is about. */
public sealed interface Thing {
    record OfDemand(String demand) implements Thing {}

    record OfStock(StockKey stock) implements Thing {}

    record OfLine(String line) implements Thing {}

    record OfOrder(String order) implements Thing {}

    record OfCargo(String cargo) implements Thing {}

    record OfLane(String lane) implements Thing {}

    record OfStrait(String chokepoint) implements Thing {}

    record OfPlace(String place) implements Thing {}

    record OfNation(String nation) implements Thing {}

    /** A proposal of a move. */
    record OfDeal(String proposal) implements Thing {}

    record OfInject(String inject) implements Thing {}
}
