package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;

import java.util.List;

/** What theatres ask for, what was met, and who is short when. */
final class DemandTable extends LensRows {
    DemandTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        for (Measures.DemandMeasure m : measures.demands()) {
            Demand d = demands.get(m.demand());
            if (d == null) {
                continue;
            }
            int weeks = emptyIn(m.demand());
            String item = d.materiel();
            row(
                    item == null
                            ? new BoardItem.PlaceItem(d.theatre())
                            : new BoardItem.StockItem(new StockKey(d.theatre(), item, d.nation())),
                    tone(weeks),
                    text(place(d.theatre())),
                    text(item == null ? d.name() : label(item)),
                    text(nation(d.nation())),
                    m.asked() == 0 ? Cell.NONE : number(m.fillBp() / 10),
                    number(m.asked() - m.met()),
                    number(m.daysTenths()),
                    number(m.requiredDays()),
                    number(weeks),
                    course(b -> unmet(b, m.demand())));
        }
        return table(
                "demands",
                "Demands",
                "What theatres ask for, what was met, and who is short when.",
                List.of(
                        Column.text("Theatre", "Where it is used"),
                        Column.text("Materiel", "What is used"),
                        Column.text("Nation", "Whose forces ask"),
                        Column.number("Met", "%", 1, "Share of what was asked since STARTEX"),
                        Column.number("Unmet", "", 0, "Units asked for and not there in time"),
                        Column.number("Days", "days", 1, "Days of supply"),
                        Column.number("Required", "days", 0, "Days of supply it should hold"),
                        Column.number(
                                "Short in",
                                "weeks",
                                0,
                                "Weeks until it is not met if nobody acts; 0 is now, empty is not"
                                        + " in sight"),
                        Column.course(
                                "Unmet so far", "Units at the beginning of each turn and now")),
                7,
                "Nobody that you may see asks for anything.");
    }

    private static long unmet(Board b, String demand) {
        DemandState d = b.demands().get(demand);
        return d == null ? 0 : d.asked() - d.met();
    }
}
