package sinews.model.measures;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** What each move was worth. */
final class KnockOutTable {
    private KnockOutTable() {}

    static Table of(SessionState end, List<KnockOut> values) {
        Names names = new Names(end);
        List<Row> rows = new ArrayList<>();
        for (KnockOut k : values) {
            Proposal p = end.proposal(k.move()).orElse(null);
            rows.add(
                    new Row(
                            k.move(),
                            List.of(
                                    Cell.of(p == null ? 0 : p.turn()),
                                    Cell.of(p == null ? "" : names.seat(p.seat())),
                                    Cell.of(p == null ? k.move() : p.summary()),
                                    Cell.of(k.valueBp()),
                                    Cell.of(k.withoutBp() / 10),
                                    k.demand().isEmpty()
                                            ? Cell.NONE
                                            : Cell.of(names.demandAt(k.demand())),
                                    k.demand().isEmpty() ? Cell.NONE : Cell.of(k.units()))));
        }
        return new Table(
                "moves",
                "What each move was worth",
                "Play it all again without this one decision, with the same injects and the same"
                        + " luck; what is missing is what it was worth. Values do not add up: two"
                        + " moves that rescue the same theatre are each dispensable.",
                List.of(
                        Column.number("Turn", "", 0, "Turn it was proposed in."),
                        Column.text("Seat", "Who proposed it."),
                        Column.text("Move", "What it was."),
                        Column.number(
                                "Worth",
                                "points",
                                2,
                                "Demand met with it less demand met without it, percentage"
                                        + " points."),
                        Column.number("Without it", "%", 1, "Demand met without it."),
                        Column.text("Felt most at", "Demand that changes most without it."),
                        Column.number("Units there", "", 0, "Units met there, with less without.")),
                rows);
    }
}
