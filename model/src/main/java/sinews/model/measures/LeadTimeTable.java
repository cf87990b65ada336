package sinews.model.measures;

import sinews.model.board.OrderState;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** Where the time from signature to arrival went, contract by contract. */
final class LeadTimeTable {
    private LeadTimeTable() {}

    static Table of(SessionState end, List<LeadTime> times) {
        Names names = new Names(end);
        List<Row> rows = new ArrayList<>();
        for (LeadTime t : times) {
            OrderState order = end.board().orders().get(t.order());
            if (order == null) {
                continue;
            }
            rows.add(
                    new Row(
                            order.byMove(),
                            List.of(
                                    Cell.of(names.nation(order.terms().buyer())),
                                    Cell.of(names.materiel(order.terms().materiel())),
                                    Cell.of(names.line(order.terms().line())),
                                    Cell.of(t.arrived()),
                                    Cell.of(order.terms().quantity()),
                                    Cell.of(t.contract()),
                                    Cell.of(t.queue()),
                                    Cell.of(t.build()),
                                    Cell.of(t.waiting()),
                                    Cell.of(t.sailing()),
                                    Cell.of(t.total()))));
        }
        return new Table(
                "lead-times",
                "Lead times",
                "Of the weeks from signature to delivery, how many were paper, how many a place in"
                        + " the queue, how many work, how many waiting for a ship and how many the"
                        + " sea. Mean over the units that arrived; contracts on the books at"
                        + " STARTEX count from then.",
                List.of(
                        Column.text("Buyer", "Who signed."),
                        Column.text("Materiel", "What was bought."),
                        Column.text("Line", "Where it is made."),
                        Column.number("Arrived", "", 0, "Units that reached their destination."),
                        Column.number("Of", "", 0, "Units ordered."),
                        Column.number("Contract", "weeks", 1, "Signed until in force."),
                        Column.number("Queue", "weeks", 1, "In force until begun."),
                        Column.number("Build", "weeks", 1, "Begun until finished."),
                        Column.number(
                                "Wait", "weeks", 1, "Finished until handed out, and without lift."),
                        Column.number("Sail", "weeks", 1, "Under way."),
                        Column.number("In all", "weeks", 1, "Signed until arrived.")),
                rows);
    }
}
