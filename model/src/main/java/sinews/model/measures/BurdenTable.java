package sinews.model.measures;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** Who carried how much. */
final class BurdenTable {
    private static final long MILLION = 1_000_000;

    private BurdenTable() {}

    static Table of(SessionState end, List<Burden> burdens) {
        Names names = new Names(end);
        boolean money = end.scenario().rules() != RuleLevel.L1;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Nation", "Of the coalition."));
        columns.add(
                Column.number(
                        "Given", "M$", 0, "Given and lent to others, at list price; sales not."));
        if (money) {
            columns.add(Column.number("Paid", "M$", 0, "Paid since STARTEX."));
        }
        columns.add(Column.number("Burden", "%", 1, "Of what all gave and paid."));
        columns.add(Column.number("Budget", "%", 1, "Of all annual budgets."));
        columns.add(
                Column.number(
                        "Burden to budget", "×", 2, "Above 1 it carries more than its share."));
        List<Row> rows = new ArrayList<>();
        for (Burden b : burdens) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(names.nation(b.nation())));
            cells.add(Cell.of(b.given() / MILLION));
            if (money) {
                cells.add(Cell.of(b.paid() / MILLION));
            }
            cells.add(Cell.of(b.shareBp() / 10));
            cells.add(Cell.of(b.budgetBp() / 10));
            cells.add(b.budgetBp() == 0 ? Cell.NONE : Cell.of(100L * b.shareBp() / b.budgetBp()));
            rows.add(new Row(b.nation(), cells));
        }
        return new Table(
                "burden",
                "Burden share",
                "Who carried how much, measured against what each could carry.",
                columns,
                rows);
    }
}
