package sinews.model.measures;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** Who ran short: fill and unmet by theatre and demand. */
final class TheatreTable {
    private TheatreTable() {}

    static Table of(SessionState end, List<Shortfall> shortfalls) {
        Names names = new Names(end);
        List<Row> rows = new ArrayList<>();
        for (Shortfall s : shortfalls) {
            boolean whole = s.demand().isEmpty();
            rows.add(
                    new Row(
                            s.demand(),
                            List.of(
                                    Cell.of(names.place(s.theatre())),
                                    Cell.of(whole ? "all demands" : names.demand(s.demand())),
                                    s.asked() == 0 ? Cell.NONE : Cell.of(s.fillBp() / 10),
                                    Cell.of(s.unmet()),
                                    week(s.firstEmpty()),
                                    recovered(s),
                                    Cell.of(s.areaBp() / 1_000),
                                    Cell.course(
                                            s.course().stream()
                                                    .map(x -> (long) x)
                                                    .filter(x -> x >= 0)
                                                    .toList()))));
        }
        return new Table(
                "theatres",
                "Theatres and demands",
                "When each first ran dry, when it was well again, and how many weeks' worth went"
                        + " missing in between.",
                List.of(
                        Column.text("Theatre", "Where it is asked for."),
                        Column.text("Demand", "What is asked for."),
                        Column.number("Met", "%", 1, "Met of what was asked since STARTEX."),
                        Column.number(
                                "Unmet", "", 0, "Units lost, or still owed where they carry over."),
                        Column.number(
                                "First short",
                                "week",
                                0,
                                "First week since STARTEX in which something went unmet."),
                        Column.number(
                                "Well again",
                                "week",
                                0,
                                "First week after the last shortage; 'not yet' when it was short"
                                        + " to the end."),
                        Column.number(
                                "Lost",
                                "weeks",
                                1,
                                "Area lost: the unmet share of each week, added up; of a theatre"
                                        + " the mean of its demands by weight."),
                        Column.course("Met by week", "Share met in each week that asked.")),
                rows);
    }

    private static Cell week(int tick) {
        return tick < 0 ? Cell.NONE : Cell.of(tick + 1);
    }

    private static Cell recovered(Shortfall s) {
        return s.wasShort() && s.recovered() < 0 ? Cell.of("not yet") : week(s.recovered());
    }
}
