package sinews.app.board;

import sinews.model.board.StockKey;

import java.util.List;

/** Something on the board that can be selected. */
public sealed interface BoardItem {
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
}
