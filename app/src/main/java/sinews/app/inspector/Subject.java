package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.deal.About;
import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.scenario.Scenario;

import java.util.List;

/** What the inspector can show. */
public sealed interface Subject {
    /** Nothing in particular: the situation. */
    record Situation() implements Subject {}

    record StockOf(StockKey key) implements Subject {}

    record LineOf(String line) implements Subject {}

    record PlaceOf(String place) implements Subject {}

    record StraitOf(String chokepoint) implements Subject {}

    record NationOf(String nation) implements Subject {}

    /** What a nation thinks of another. */
    record TrustOf(String nation, String toward) implements Subject {}

    /** Consignments that travel together. */
    record ShipmentOf(List<String> cargo) implements Subject {
        public ShipmentOf {
            cargo = List.copyOf(cargo);
        }
    }

    record DemandOf(String demand) implements Subject {}

    record OrderOf(String order) implements Subject {}

    /** A proposal. */
    record DealOf(String proposal) implements Subject {}

    /** Agreements, and proposals that would make one, between the same nations. */
    record BondsOf(List<String> bonds) implements Subject {
        public BondsOf {
            bonds = List.copyOf(bonds);
        }
    }

    Subject SITUATION = new Situation();

    /** What a deal is about when this is shown. */
    default About about(Scenario scenario, Board board) {
        return switch (this) {
            case StockOf s -> About.stock(s.key());
            case LineOf s -> {
                var line = board.lines().get(s.line());
                yield line == null ? About.NOTHING : About.line(line);
            }
            case PlaceOf s -> About.place(scenario, s.place());
            case NationOf s -> About.nation(s.nation());
            case TrustOf s -> About.NOTHING;
            case DemandOf s -> About.demand(scenario.demand(s.demand()));
            case OrderOf s -> {
                var order = board.orders().get(s.order());
                yield order == null ? About.NOTHING : About.order(order.terms());
            }
            case StraitOf s -> About.strait(scenario, board, s.chokepoint());
            case Situation s -> About.NOTHING;
            case ShipmentOf s -> About.NOTHING;
            case DealOf s -> About.NOTHING;
            case BondsOf s -> About.NOTHING;
        };
    }

    /** What was selected on the board. */
    static Subject of(BoardItem item) {
        return switch (item) {
            case BoardItem.StockItem i -> new StockOf(i.key());
            case BoardItem.LineItem i -> new LineOf(i.line());
            case BoardItem.ShipmentItem i -> new ShipmentOf(i.cargo());
            case BoardItem.PlaceItem i -> new PlaceOf(i.place());
            case BoardItem.ChokepointItem i -> new StraitOf(i.chokepoint());
            case BoardItem.NationItem i -> new NationOf(i.nation());
            case BoardItem.BondItem i -> new BondsOf(i.bonds());
        };
    }

    /** What to select on the board when this is shown; null where it is nothing on the board. */
    default @Nullable BoardItem item() {
        return switch (this) {
            case StockOf s -> new BoardItem.StockItem(s.key());
            case LineOf s -> new BoardItem.LineItem(s.line());
            case PlaceOf s -> new BoardItem.PlaceItem(s.place());
            case StraitOf s -> new BoardItem.ChokepointItem(s.chokepoint());
            case ShipmentOf s -> new BoardItem.ShipmentItem(s.cargo());
            case NationOf s -> new BoardItem.NationItem(s.nation());
            case TrustOf s -> new BoardItem.NationItem(s.nation());
            case BondsOf s -> new BoardItem.BondItem(s.bonds());
            case DemandOf s -> null;
            case OrderOf s -> null;
            case DealOf s -> null;
            case Situation s -> null;
        };
    }
}
