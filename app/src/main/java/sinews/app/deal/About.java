package sinews.app.deal;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

/**
 * What a deal is to be about: whatever was selected when its sheet was opened. What is not known is
 * empty and is chosen in the sheet.
 *
 * @param thing what it is
 * @param stock the stockpile, or null
 * @param place the place; of a stockpile the place it is to go to
 */
public record About(
        Thing thing,
        @Nullable StockKey stock,
        String line,
        String order,
        String lane,
        String place,
        String nation,
        String materiel) {

    /** What can be selected to make a deal about. */
    public enum Thing {
        NOTHING,
        STOCK,
        LINE,
        ORDER,
        LANE,
        PLACE,
        NATION
    }

    public static final About NOTHING = new About(Thing.NOTHING, null, "", "", "", "", "", "");

    /** What is selected on a board; nothing when nothing is. */
    public static About item(@Nullable BoardItem item, Scenario scenario, Board board) {
        return switch (item) {
            case BoardItem.StockItem s -> stock(s.key());
            case BoardItem.LineItem l -> {
                LineState line = board.lines().get(l.line());
                yield line == null ? NOTHING : line(line);
            }
            case BoardItem.PlaceItem p -> place(scenario, p.place());
            case BoardItem.NationItem n -> nation(n.nation());
            case BoardItem.ChokepointItem c -> strait(scenario, board, c.chokepoint());
            case BoardItem.ShipmentItem s -> NOTHING;
            case BoardItem.BondItem b -> NOTHING;
            case null -> NOTHING;
        };
    }

    public static About stock(StockKey key) {
        return stock(key, "");
    }

    /** A stockpile that is to go somewhere. */
    public static About stock(StockKey key, String to) {
        return new About(Thing.STOCK, key, "", "", "", to, key.owner(), key.materiel());
    }

    public static About line(LineState line) {
        return line(line, "");
    }

    /** A line that is to be shared with, or moved to, a place. */
    public static About line(LineState line, String to) {
        return new About(
                Thing.LINE, null, line.id(), "", "", to, line.spec().nation(), line.materiel());
    }

    public static About order(sinews.model.scenario.Order o) {
        return new About(
                Thing.ORDER, null, o.line(), o.id(), "", o.deliverTo(), o.buyer(), o.materiel());
    }

    public static About lane(Lane lane) {
        return new About(Thing.LANE, null, "", "", lane.id(), "", "", "");
    }

    /** The first lane that leads through a strait now. */
    public static About strait(Scenario scenario, Board board, String chokepoint) {
        return scenario.lanes().stream()
                .filter(
                        l -> {
                            LaneState s = board.lanes().get(l.id());
                            return l.chokepoints().contains(chokepoint)
                                    || (s != null && s.crosses().contains(chokepoint));
                        })
                .findFirst()
                .map(About::lane)
                .orElse(NOTHING);
    }

    public static About place(Scenario scenario, String place) {
        return new About(
                Thing.PLACE, null, "", "", "", place, scenario.location(place).nation(), "");
    }

    /** What a theatre needs. */
    public static About demand(Demand d) {
        String materiel = d.materiel() == null ? "" : d.materiel();
        return new About(Thing.PLACE, null, "", "", "", d.theatre(), d.nation(), materiel);
    }

    public static About nation(String nation) {
        return new About(Thing.NATION, null, "", "", "", "", nation, "");
    }

    /** The same, for a nation. */
    public About by(String wanted) {
        return new About(thing, stock, line, order, lane, place, wanted, materiel);
    }
}
