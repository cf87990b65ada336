package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.model.board.Board;
import sinews.model.measures.Table;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The rows of a lens's table while it is made, from what the viewer may see, and names for ids. */
abstract class LensRows {
    final Position at;
    final Scenario scenario;
    final Board board;
    final Measures measures;
    final Map<String, Materiel> materiel = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> nations = new HashMap<>();
    final Map<String, Demand> demands = new HashMap<>();
    private final Map<String, Integer> emptyIn = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<BoardItem> items = new ArrayList<>();
    private final List<String> tones = new ArrayList<>();

    LensRows(Position at) {
        this.at = at;
        scenario = at.scenario();
        board = at.viewer().of(scenario, at.board());
        measures = at.viewer().of(scenario, at.measures());
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
        for (Location l : scenario.locations()) {
            places.put(l.id(), l.name());
        }
        for (Nation n : scenario.nations()) {
            nations.put(n.id(), n.name());
        }
        scenario.demands().forEach(d -> demands.put(d.id(), d));
        measures.runsOut().forEach(r -> emptyIn.merge(r.demand(), r.inTicks(), Math::min));
    }

    void row(BoardItem item, String tone, Cell... cells) {
        rows.add(new Row("", List.of(cells)));
        items.add(item);
        tones.add(tone);
    }

    LensTable table(
            String id, String title, String say, List<Column> columns, int toned, String empty) {
        return new LensTable(new Table(id, title, say, columns, rows), items, toned, tones, empty);
    }

    static Cell text(String s) {
        return Cell.of(s);
    }

    static Cell number(long n) {
        return n < 0 ? Cell.NONE : Cell.of(n);
    }

    Cell course(ToLongFunction<Board> value) {
        List<Long> values = new ArrayList<>();
        at.past().forEach(b -> values.add(value.applyAsLong(b)));
        values.add(value.applyAsLong(at.board()));
        return Cell.course(values);
    }

    String place(String id) {
        return places.getOrDefault(id, id);
    }

    String nation(String id) {
        return nations.getOrDefault(id, id);
    }

    String label(String id) {
        Materiel m = materiel.get(id);
        return m == null ? id : m.label();
    }

    /** How urgent it is that something runs out in so many weeks; -1 for never. */
    static String tone(int weeks) {
        return weeks < 0 ? "plain" : weeks <= 2 ? "bad" : weeks <= 8 ? "warning" : "plain";
    }

    /** Weeks until a demand is no longer met if nobody acts; -1 when that is not in sight. */
    int emptyIn(String demand) {
        return emptyIn.getOrDefault(demand, -1);
    }

    /** The table with its rows. */
    abstract LensTable make();
}
