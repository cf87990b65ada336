package sinews.model.movement;

import sinews.model.board.StockKey;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PassageStatus;

/** Something that happens in a tick of a turn. */
public sealed interface Beat {
    /** A line completes units. */
    record Made(String line, String place, String materiel, long units) implements Beat {}

    /** A line comes into another phase, or is newly laid down. */
    record LineTurned(String line, String place, LinePhase phase) implements Beat {}

    /** A strait opens, is contested or closes. */
    record StraitTurned(String chokepoint, PassageStatus was, PassageStatus is) implements Beat {}

    /** Units are lost or destroyed. */
    record Lost(Loss loss) implements Beat {}

    /** The last units of a stock are used up. */
    record RanEmpty(StockKey stock) implements Beat {}

    /** Goods arrive. */
    record Arrived(String place, String materiel, String owner, long units) implements Beat {}
}
