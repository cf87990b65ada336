package sinews.app.board;

import sinews.model.board.StockKey;

import java.util.List;

/** Something on the board that can be selected. */
public sealed interface BoardItem {
    /** Whether it is the same, or one is part of the other: of shipments or agreements together. */
    default boolean stands(BoardItem other) {
        return switch (this) {
            case ShipmentItem s ->
                    other instanceof ShipmentItem o && together(s.cargo(), o.cargo());
            case BondItem b -> other instanceof BondItem o && together(b.bonds(), o.bonds());
            case StockItem s -> equals(other);
            case LineItem l -> equals(other);
            case PlaceItem p -> equals(other);
            case ChokepointItem c -> equals(other);
            case NationItem n -> equals(other);
        };
    }

    private static boolean together(List<String> one, List<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    /** A stockpile. */
    record StockItem(StockKey key) implements BoardItem {}

    /** A production line. */
    record LineItem(String line) implements BoardItem {}

    /** Consignments that travel together. */
    record ShipmentItem(List<String> cargo) implements BoardItem {
        public ShipmentItem {
            cargo = List.copyOf(cargo);
        }
    }

    /** A place. */
    record PlaceItem(String place) implements BoardItem {}

    /** A strait or canal. */
    record ChokepointItem(String chokepoint) implements BoardItem {}

    /** A nation. */
    record NationItem(String nation) implements BoardItem {}

    /** Agreements, and proposals that would make one, by their ids. */
    record BondItem(List<String> bonds) implements BoardItem {
        public BondItem {
            bonds = List.copyOf(bonds);
        }
    }
}
