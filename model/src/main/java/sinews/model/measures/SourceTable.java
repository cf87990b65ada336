package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How many sources a materiel has in effect, and how much its makers' plans swing. */
final class SourceTable {
    private SourceTable() {}

    static Table of(SessionState end, Board start, List<Bullwhip> whips) {
        Names names = new Names(end);
        Map<String, Bullwhip> byMateriel = new HashMap<>();
        whips.forEach(w -> byMateriel.put(w.materiel(), w));
        List<Row> rows = new ArrayList<>();
        for (String m : Sources.critical(end.scenario(), end.board())) {
            Sources was = Sources.of(start, m);
            Sources is = Sources.of(end.board(), m);
            Bullwhip whip = byMateriel.get(m);
            OptionalLong ratio = whip == null ? OptionalLong.empty() : whip.hundredths();
            rows.add(
                    new Row(
                            m,
                            List.of(
                                    Cell.of(names.materiel(m)),
                                    Cell.of(is.lines()),
                                    Cell.of(is.rate()),
                                    Cell.of(was.effectiveHundredths() / 10),
                                    Cell.of(is.effectiveHundredths() / 10),
                                    Cell.of(is.hhi()),
                                    ratio.isEmpty() ? Cell.NONE : Cell.of(ratio.getAsLong() / 10),
                                    whip == null ? Cell.NONE : Cell.course(whip.makers()))));
        }
        return new Table(
                "sources",
                "Sources and bullwhip",
                "Ten plants of which one makes nearly all are one plant. And without sharing,"
                        + " suppliers plan on last quarter's orders, so that every swing grows on"
                        + " its way up: a ratio above 1 says by how much.",
                List.of(
                        Column.text("Materiel", "What some demand needs, directly or as an input."),
                        Column.number("Lines", "", 0, "Lines at work now."),
                        Column.number("Rate", "a year", 0, "Units a year of them all."),
                        Column.number("Sources at STARTEX", "", 1, "Effective sources, 10⁴ / HHI."),
                        Column.number("Sources now", "", 1, "Effective sources, 10⁴ / HHI."),
                        Column.number(
                                "HHI",
                                "",
                                0,
                                "Σ of the squared shares in percent; 10⁴ is one" + " source."),
                        Column.number(
                                "Bullwhip",
                                "×",
                                1,
                                "Variance of what its makers plan / variance of what their"
                                        + " customers plan to use, month by month; empty when the"
                                        + " customers' plans never changed."),
                        Column.course("Makers' plan", "Rate its lines worked toward, by month.")),
                rows);
    }
}
