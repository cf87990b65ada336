package sinews.app.tables;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel;
import sinews.app.board.BoardModels;
import sinews.app.board.Lens;
import sinews.model.board.StockKey;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Materiel;

import java.util.List;

/** Stocks of what is used, and who runs out first. */
final class StockTable extends LensRows {
    StockTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        BoardModel shown =
                BoardModels.build(scenario, at.board(), at.measures(), at.viewer(), Lens.STOCK);
        for (BoardModel.Token token : shown.tokens()) {
            if (token instanceof BoardModel.StockToken s) {
                StockKey key = s.key();
                Measures.DemandMeasure d = served(key);
                int weeks = d == null ? -1 : emptyIn(d.demand());
                row(
                        s.item(),
                        tone(weeks),
                        text(place(key.place())),
                        text(s.label()),
                        text(nation(key.owner())),
                        number(s.units()),
                        d == null ? Cell.NONE : number(d.daysTenths()),
                        d == null ? Cell.NONE : number(d.requiredDays()),
                        number(weeks),
                        course(b -> b.stock(key)));
            }
        }
        return table(
                "stocks",
                "Stocks",
                "Stocks of what is used, and who runs out first.",
                List.of(
                        Column.text("Place", "Where it lies"),
                        Column.text("Materiel", "What it is"),
                        Column.text("Owner", "Whose it is"),
                        Column.number("Units", "", 0, "Units there now"),
                        Column.number(
                                "Days",
                                "days",
                                1,
                                "Days of supply: usable stock in the region, at most 14 days away,"
                                        + " against the use expected"),
                        Column.number(
                                "Required", "days", 0, "Days of supply the theatre should hold"),
                        Column.number(
                                "Empty in",
                                "weeks",
                                0,
                                "Weeks until stock and what is on its way no longer meet the"
                                        + " demand; 0 is now"),
                        Column.course("Course", "Units at the beginning of each turn and now")),
                6,
                "There is no stock that you may see.");
    }

    /** The demand that is met from a stock and is worst off, or null. */
    private Measures.@Nullable DemandMeasure served(StockKey key) {
        Materiel m = materiel.get(key.materiel());
        Measures.DemandMeasure worst = null;
        for (Measures.DemandMeasure d : measures.demands()) {
            Demand asked = demands.get(d.demand());
            boolean serves =
                    m != null
                            && asked != null
                            && d.theatre().equals(key.place())
                            && d.nation().equals(key.owner())
                            && d.daysTenths() >= 0
                            && (m.id().equals(asked.materiel())
                                    || m.family().equals(asked.family()));
            if (serves && (worst == null || d.daysTenths() < worst.daysTenths())) {
                worst = d;
            }
        }
        return worst;
    }
}
