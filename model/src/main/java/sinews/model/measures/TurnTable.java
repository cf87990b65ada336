package sinews.model.measures;

import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** The composite measures turn by turn. */
final class TurnTable {
    private TurnTable() {}

    static Table of(Scenario scenario, List<Composites> all) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Measure", "0 to 100 each, more is better."));
        columns.add(Column.course("Course", "From STARTEX to the last turn played."));
        for (Composites c : all) {
            columns.add(
                    c.turn() == 0
                            ? Column.number("Start", "", 0, "At STARTEX.")
                            : Column.number(
                                    Integer.toString(c.turn()),
                                    "",
                                    0,
                                    "At the end of turn " + c.turn() + "."));
        }
        columns.add(Column.text("In a sentence", "How it is reckoned."));
        return new Table(
                "turns",
                "Turn by turn",
                "What the exercise added up to at the end of each turn. Demand met and units met"
                        + " differ: the first is the mean over all demands by weight, the second"
                        + " counts every unit alike, so that shells outweigh missiles.",
                columns,
                rows(scenario.rules(), all));
    }

    private static List<Row> rows(RuleLevel level, List<Composites> all) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        "Demand met",
                        "How much of what was asked for was there in time, each demand by its"
                                + " weight.",
                        all,
                        c -> percent(c.fillBp())));
        rows.add(
                row("Units met", "The same over all units alike.", all, c -> percent(c.unitsBp())));
        rows.add(
                row(
                        "Readiness",
                        "How much of the days of supply that each theatre should hold is really"
                                + " there; surplus at one does not help another.",
                        all,
                        Composites::readiness));
        if (level == RuleLevel.L1) {
            return rows;
        }
        rows.add(
                row(
                        "Resilience R",
                        "Take away one plant at a time: would the stocks last until it is back,"
                                + " and how many sources are there?",
                        all,
                        c -> {
                            Resilience r = c.resilience();
                            return r == null ? OptionalInt.empty() : OptionalInt.of(r.score());
                        }));
        if (level == RuleLevel.L2) {
            return rows;
        }
        rows.add(
                row(
                        "Cohesion K",
                        "Mean trust among the allies, less a quarter of the gap between the best"
                                + " and the worst served.",
                        all,
                        Composites::cohesion));
        rows.add(
                row(
                        "Exposure E",
                        "100 less 20 for every technology that has leaked, in part as far as it"
                                + " has.",
                        all,
                        c -> OptionalInt.of(c.exposure())));
        boolean measured = all.stream().anyMatch(c -> c.parts().isPresent());
        rows.add(
                row(
                        "Deterrence D",
                        measured
                                ? "(30 production + 25 stocks that would survive + 20 R + 15 K +"
                                        + " 10 E) / 100, less 3 for every line announced but not at"
                                        + " work within the adversary's reach."
                                : "Not reckoned: no materiel of this scenario has a reference rate"
                                        + " to measure production against.",
                        all,
                        Composites::deterrence));
        if (measured) {
            rows.add(production(all));
        }
        rows.add(
                row(
                        "– stocks that survive S",
                        "Readiness with the stock that the first salvo would take left out.",
                        all,
                        Composites::survivability));
        return rows;
    }

    private static Row production(List<Composites> all) {
        return row(
                "– production P",
                "What the other side can see us make, against what it makes itself.",
                all,
                c ->
                        c.parts()
                                .map(p -> OptionalInt.of(p.production()))
                                .orElse(OptionalInt.empty()));
    }

    /** Rounded, as the screens say it during play. */
    private static OptionalInt percent(OptionalInt bp) {
        return bp.isEmpty() ? bp : OptionalInt.of((bp.getAsInt() + 50) / 100);
    }

    private static Row row(
            String name,
            String say,
            List<Composites> all,
            Function<Composites, OptionalInt> value) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(name));
        List<Long> course = new ArrayList<>();
        List<Cell> turns = new ArrayList<>();
        for (Composites c : all) {
            OptionalInt v = value.apply(c);
            turns.add(v.isEmpty() ? Cell.NONE : Cell.of(v.getAsInt()));
            v.ifPresent(x -> course.add((long) x));
        }
        cells.add(Cell.course(course));
        cells.addAll(turns);
        cells.add(Cell.of(say));
        return new Row("", cells);
    }
}
