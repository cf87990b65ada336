package sinews.model.measures;

import sinews.model.board.LineState;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/**
 * Critical lines: how long one would last without each, and how long it would take to come back.
 */
final class NodeTable {
    private NodeTable() {}

    static Table of(SessionState end, Resilience resilience) {
        Names names = new Names(end);
        List<Row> rows = new ArrayList<>();
        for (Resilience.Node n : resilience.nodes()) {
            LineState line = end.board().lines().get(n.line());
            rows.add(
                    new Row(
                            n.line(),
                            List.of(
                                    Cell.of(names.line(n.line())),
                                    Cell.of(line == null ? "" : names.materiel(line.materiel())),
                                    n.survive() == Resilience.HORIZON
                                            ? Cell.of(Resilience.HORIZON + " or more")
                                            : Cell.of(n.survive()),
                                    Cell.of(n.recover()),
                                    Cell.of(n.safe() ? "yes" : "no"))));
        }
        return new Table(
                "nodes",
                "Critical lines",
                "Take away one line at a time after the last turn: would the stocks last until it"
                        + " is back? Played on for "
                        + Resilience.HORIZON
                        + " weeks with nobody doing anything more.",
                List.of(
                        Column.text("Line", "At work, and some demand needs what it makes."),
                        Column.text("Materiel", "What it makes."),
                        Column.number(
                                "Survive", "weeks", 0, "Until some demand is met less without it."),
                        Column.number(
                                "Recover",
                                "weeks",
                                0,
                                "12 to restart and its lead until units come again."),
                        Column.text("Lasts", "Survive at least as long as recover.")),
                rows);
    }
}
