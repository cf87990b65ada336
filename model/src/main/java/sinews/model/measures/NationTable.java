package sinews.model.measures;

import sinews.model.board.NationState;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.ToLongFunction;

/** Political capital, industry confidence and the trust others have, nation by nation. */
final class NationTable {
    private NationTable() {}

    static Table of(Timeline timeline) {
        SessionState end = timeline.latest();
        Names names = new Names(end);
        SortedSet<String> coalition = Cohesion.coalition(end.scenario());
        List<Row> rows = new ArrayList<>();
        for (String id : coalition) {
            List<Long> capital = course(timeline, id, NationState::politicalCapital);
            List<Long> confidence = course(timeline, id, NationState::confidence);
            rows.add(
                    new Row(
                            id,
                            List.of(
                                    Cell.of(names.nation(id)),
                                    Cell.course(capital),
                                    last(capital),
                                    Cell.course(confidence),
                                    last(confidence),
                                    Cell.of(trust(end, coalition, id)))));
        }
        return new Table(
                "nations",
                "Nations",
                "What a government could still ask of its own side, what its industry thought of"
                        + " the orders to come, and how far the others relied on it.",
                List.of(
                        Column.text("Nation", "Of the coalition."),
                        Column.course("Political capital", "At STARTEX and after each turn."),
                        Column.number("Capital now", "", 0, "Political capital, 0 to 100."),
                        Column.course("Industry confidence", "At STARTEX and after each turn."),
                        Column.number("Confidence now", "", 0, "Industry confidence, 0 to 100."),
                        Column.number("Trusted", "", 0, "Mean trust of the others in it.")),
                rows);
    }

    private static Cell last(List<Long> course) {
        return course.isEmpty() ? Cell.NONE : Cell.of(course.getLast());
    }

    private static List<Long> course(
            Timeline timeline, String nation, ToLongFunction<NationState> value) {
        List<Long> course = new ArrayList<>();
        for (int turn = 0; turn <= timeline.latest().reports().size(); turn++) {
            NationState s = Composites.board(timeline, turn).nations().get(nation);
            if (s != null) {
                course.add(value.applyAsLong(s));
            }
        }
        return course;
    }

    private static long trust(SessionState end, SortedSet<String> coalition, String in) {
        long sum = 0;
        long n = 0;
        for (String other : coalition) {
            NationState s = end.board().nations().get(other);
            if (s != null && !other.equals(in)) {
                sum += s.trustIn(in);
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
