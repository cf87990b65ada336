package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.lens.Bottleneck;
import sinews.model.lens.Bottlenecks;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.scenario.LinePhase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines with their rate, and which input holds them back. */
final class LineTable extends LensRows {
    LineTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        Map<String, Bottleneck> held = new HashMap<>();
        for (Bottleneck b : Bottlenecks.of(scenario, board)) {
            if (b.holds()) {
                held.put(b.line(), b);
            }
        }
        for (LineState l : board.lines().values()) {
            Bottleneck b = held.get(l.id());
            row(
                    new BoardItem.LineItem(l.id()),
                    b != null ? "bad" : l.phase() == LinePhase.ACTIVE ? "plain" : "warning",
                    text(label(l.materiel())),
                    text(place(l.location())),
                    text(nation(l.spec().nation())),
                    number(l.rate()),
                    number(l.maxRate()),
                    text(state(l)),
                    text(b == null ? "" : label(b.input())),
                    b == null ? Cell.NONE : number(b.lacking()),
                    course(was -> rate(was, l.id())));
        }
        return table(
                "lines",
                "Lines",
                "Lines with their rate, and which input holds them back.",
                List.of(
                        Column.text("Makes", "What it makes or repairs"),
                        Column.text("Place", "Where it stands"),
                        Column.text("Nation", "Whose it is"),
                        Column.number("Rate", "a year", 0, "Units a year now"),
                        Column.number("Highest", "a year", 0, "Highest rate, units a year"),
                        Column.text("State", "Whether it works, or how many weeks it needs"),
                        Column.text("Waits for", "Input that held its last starts back"),
                        Column.number(
                                "Short",
                                "",
                                0,
                                "Units of that input asked for in the last week and not given"),
                        Column.course("Course", "Rate at the beginning of each turn and now")),
                6,
                "There is no line that you may see.");
    }

    private static long rate(Board b, String line) {
        LineState l = b.lines().get(line);
        return l == null ? 0 : l.rate();
    }

    private String state(LineState l) {
        if (l.phase() == LinePhase.ACTIVE) {
            return l.damageBp() > 0 ? "damaged" : "works";
        }
        String word = l.phase().name().toLowerCase(Locale.ROOT);
        return l.schedule().isEmpty()
                ? word
                : word
                        + ", "
                        + Math.max(0, l.schedule().getLast().untilTick() - board.tick())
                        + " w";
    }
}
