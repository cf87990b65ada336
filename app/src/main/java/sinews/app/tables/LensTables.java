package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardModel;
import sinews.app.board.BoardModels;
import sinews.app.board.Lens;
import sinews.app.board.lens.Kinds;
import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.lens.Bond;
import sinews.model.lens.Bonds;
import sinews.model.lens.Bottleneck;
import sinews.model.lens.Bottlenecks;
import sinews.model.lens.Exposure;
import sinews.model.lens.Exposures;
import sinews.model.measures.Table;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;
import sinews.model.movement.Itineraries;
import sinews.model.rules.Measures;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Lane;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Makes the table of a lens: only what the viewer may see. Pure. */
public final class LensTables {
    private static final long MILLION = 1_000_000;

    private final Position at;
    private final Scenario scenario;
    private final Board board;
    private final Measures measures;
    private final Map<String, Materiel> materiel = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> nations = new HashMap<>();
    private final Map<String, Demand> demands = new HashMap<>();
    private final Map<String, Integer> emptyIn = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<BoardItem> items = new ArrayList<>();
    private final List<String> tones = new ArrayList<>();

    private LensTables(Position at) {
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

    /** The table of the position's lens. */
    public static LensTable of(Position at) {
        LensTables t = new LensTables(at);
        return switch (at.lens()) {
            case STOCK -> t.stocks();
            case OUTPUT -> t.lines();
            case FLOWS -> t.shipments();
            case DEALS -> t.agreements();
            case RISK -> t.risks();
            case FORECAST -> t.demands();
        };
    }

    private void row(BoardItem item, String tone, Cell... cells) {
        rows.add(new Row("", List.of(cells)));
        items.add(item);
        tones.add(tone);
    }

    private LensTable table(
            String id, String title, String say, List<Column> columns, int toned, String empty) {
        return new LensTable(new Table(id, title, say, columns, rows), items, toned, tones, empty);
    }

    private static Cell text(String s) {
        return Cell.of(s);
    }

    private static Cell number(long n) {
        return n < 0 ? Cell.NONE : Cell.of(n);
    }

    private Cell course(ToLongFunction<Board> value) {
        List<Long> values = new ArrayList<>();
        at.past().forEach(b -> values.add(value.applyAsLong(b)));
        values.add(value.applyAsLong(at.board()));
        return Cell.course(values);
    }

    private String place(String id) {
        return places.getOrDefault(id, id);
    }

    private String nation(String id) {
        return nations.getOrDefault(id, id);
    }

    private String label(String id) {
        Materiel m = materiel.get(id);
        return m == null ? id : m.label();
    }

    private LensTable stocks() {
        BoardModel shown =
                BoardModels.build(scenario, at.board(), at.measures(), at.viewer(), Lens.STOCK);
        for (BoardModel.Token token : shown.tokens()) {
            if (token instanceof BoardModel.StockToken s) {
                StockKey key = s.key();
                Measures.DemandMeasure d = served(key);
                int weeks = d == null ? -1 : emptyIn.getOrDefault(d.demand(), -1);
                row(
                        s.item(),
                        tone(weeks),
                        text(place(key.place())),
                        text(s.label()),
                        text(nation(key.owner())),
                        number(s.units()),
                        d == null ? Cell.NONE : number(d.daysTenths()),
                        d == null ? Cell.NONE : number(d.requiredDays()),
                        number(weeks),
                        course(b -> b.stock(key)));
            }
        }
        return table(
                "stocks",
                "Stocks",
                "Stocks of what is used, and who runs out first.",
                List.of(
                        Column.text("Place", "Where it lies"),
                        Column.text("Materiel", "What it is"),
                        Column.text("Owner", "Whose it is"),
                        Column.number("Units", "", 0, "Units there now"),
                        Column.number(
                                "Days",
                                "days",
                                1,
                                "Days of supply: usable stock in the region, at most 14 days away,"
                                        + " against the use expected"),
                        Column.number(
                                "Required", "days", 0, "Days of supply the theatre should hold"),
                        Column.number(
                                "Empty in",
                                "weeks",
                                0,
                                "Weeks until stock and what is on its way no longer meet the"
                                        + " demand; 0 is now"),
                        Column.course("Course", "Units at the beginning of each turn and now")),
                6,
                "There is no stock that you may see.");
    }

    /** The demand that is met from a stock and is worst off, or null. */
    private Measures.@org.jspecify.annotations.Nullable DemandMeasure served(StockKey key) {
        Materiel m = materiel.get(key.materiel());
        Measures.DemandMeasure worst = null;
        for (Measures.DemandMeasure d : measures.demands()) {
            Demand asked = demands.get(d.demand());
            boolean serves =
                    m != null
                            && asked != null
                            && d.theatre().equals(key.place())
                            && d.nation().equals(key.owner())
                            && d.daysTenths() >= 0
                            && (m.id().equals(asked.materiel())
                                    || m.family().equals(asked.family()));
            if (serves && (worst == null || d.daysTenths() < worst.daysTenths())) {
                worst = d;
            }
        }
        return worst;
    }

    private static String tone(int weeks) {
        return weeks < 0 ? "plain" : weeks <= 2 ? "bad" : weeks <= 8 ? "warning" : "plain";
    }

    private LensTable lines() {
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

    private LensTable shipments() {
        Map<String, Lane> lanes = new HashMap<>();
        scenario.lanes().forEach(l -> lanes.put(l.id(), l));
        for (Cargo c : board.cargo().values()) {
            long units = board.ledger().units(new Account.Cargo(c.id()), c.materiel());
            Lane lane = lanes.get(c.lane());
            int weeks = c.eta() < 0 ? -1 : Math.max(1, c.eta() - board.tick() + 1);
            String way = way(c, lane);
            row(
                    new BoardItem.ShipmentItem(List.of(c.id())),
                    tone(c, way),
                    text(label(c.materiel())),
                    number(units),
                    text(lane == null ? place(c.place()) : place(lane.from())),
                    text(place(c.toPlace())),
                    text(c.toLine().isEmpty() ? "stock" : "line"),
                    text(nation(c.owner())),
                    number(weeks),
                    text(way));
        }
        return table(
                "shipments",
                "Shipments",
                "What is under way, and what waits to be loaded or unloaded.",
                List.of(
                        Column.text("Materiel", "What it is"),
                        Column.number("Units", "", 0, "Units"),
                        Column.text("From", "Where its present leg began, or where it waits"),
                        Column.text("To", "Where it is to arrive"),
                        Column.text("For", "The stock there, or a line"),
                        Column.text("Owner", "Whose it is"),
                        Column.number(
                                "Weeks",
                                "",
                                0,
                                "Weeks until it arrives; empty: no way is open, or no room there"),
                        Column.text("Way", "How it travels now and how the lane stands")),
                7,
                "Nothing that you may see is under way.");
    }

    private String tone(Cargo c, String way) {
        if (c.eta() < 0 && !Itineraries.lacksRoom(scenario, board, c)) {
            return "bad";
        }
        return c.eta() < 0 || way.contains("contested") ? "warning" : "plain";
    }

    private String way(Cargo c, @org.jspecify.annotations.Nullable Lane lane) {
        if (lane == null) {
            if (c.place().equals(c.toPlace())) {
                return Itineraries.lacksRoom(scenario, board, c)
                        ? "waits for room"
                        : "waits to be unloaded";
            }
            return c.eta() < 0 ? "no way open" : "waits to be loaded";
        }
        LaneState s = board.lanes().get(lane.id());
        PassageStatus status = s == null ? PassageStatus.OPEN : s.passage().status();
        String mode = lane.mode().name().toLowerCase(Locale.ROOT);
        String back = c.returning() ? ", sails back" : "";
        return status == PassageStatus.OPEN
                ? mode + back
                : mode + ", " + status.name().toLowerCase(Locale.ROOT) + back;
    }

    private LensTable agreements() {
        for (Bond b : Bonds.of(scenario, board, at.proposals())) {
            row(
                    new BoardItem.BondItem(List.of(b.id())),
                    switch (b.status()) {
                        case SUSPENDED -> "bad";
                        case PROPOSED -> "warning";
                        case IN_FORCE, SIGNED, READY -> "plain";
                    },
                    text(Kinds.name(b.kind())),
                    text(b.parties().stream().map(this::nation).collect(Collectors.joining(", "))),
                    text(
                            b.scope().contains("*")
                                    ? "all"
                                    : b.scope().stream()
                                            .map(this::label)
                                            .collect(Collectors.joining(", "))),
                    text(
                            switch (b.status()) {
                                case IN_FORCE -> "in force";
                                case SIGNED -> "signed";
                                case SUSPENDED -> "suspended";
                                case READY -> "all consent";
                                case PROPOSED -> "waits for consent";
                            }),
                    b.pending() ? Cell.NONE : number(b.from() + 1L),
                    b.until() == Agreement.NO_EXPIRY ? Cell.NONE : number(b.until()),
                    text(b.name()));
        }
        return table(
                "agreements",
                "Agreements",
                "Agreements in force, signed or suspended, and proposals that would make one.",
                List.of(
                        Column.text("Kind", "What is agreed"),
                        Column.text("Between", "The parties"),
                        Column.text("Covers", "Materiel it is about"),
                        Column.text("State", "In force, signed, suspended or proposed"),
                        Column.number("From week", "", 0, "First week in force"),
                        Column.number("To week", "", 0, "Last week in force; empty: for good"),
                        Column.text("Name", "As it was signed or proposed")),
                3,
                "Nobody has agreed to anything yet.");
    }

    private LensTable risks() {
        Map<String, Location> known = new HashMap<>();
        scenario.locations().forEach(l -> known.put(l.id(), l));
        for (Exposure e : Exposures.of(scenario, board)) {
            Location l = known.get(e.place());
            if (l == null) {
                continue;
            }
            row(
                    new BoardItem.PlaceItem(e.place()),
                    e.gap() >= 2 ? "bad" : e.gap() == 1 ? "warning" : "plain",
                    text(l.name()),
                    text(nation(l.nation())),
                    text(l.kind().name().toLowerCase(Locale.ROOT)),
                    number(e.threat()),
                    number(e.hardening()),
                    number(e.gap()),
                    number(e.value() * 10 / MILLION),
                    number(e.exposed() * 10 / MILLION),
                    number(e.lines()));
        }
        return table(
                "risks",
                "Places at risk",
                "Threat against hardening, and what a first salvo would find.",
                List.of(
                        Column.text("Place", "Where"),
                        Column.text("Nation", "Whose land"),
                        Column.text("Kind", "What it is"),
                        Column.number("Threat", "", 0, "0 to 3"),
                        Column.number("Hardening", "", 0, "0 to 3"),
                        Column.number(
                                "Gap", "", 0, "Steps by which the threat is above the hardening"),
                        Column.number("Stock", "M$", 1, "What is stored there, at list prices"),
                        Column.number(
                                "Exposed",
                                "M$",
                                1,
                                "20 % of it for each step of the gap: it does not count for"
                                        + " deterrence"),
                        Column.number("Lines", "", 0, "Lines that stand there")),
                5,
                "Nothing that you may see is threatened.");
    }

    private LensTable demands() {
        for (Measures.DemandMeasure m : measures.demands()) {
            Demand d = demands.get(m.demand());
            if (d == null) {
                continue;
            }
            int weeks = emptyIn.getOrDefault(m.demand(), -1);
            String item = d.materiel();
            row(
                    item == null
                            ? new BoardItem.PlaceItem(d.theatre())
                            : new BoardItem.StockItem(new StockKey(d.theatre(), item, d.nation())),
                    tone(weeks),
                    text(place(d.theatre())),
                    text(item == null ? d.name() : label(item)),
                    text(nation(d.nation())),
                    m.asked() == 0 ? Cell.NONE : number(m.fillBp() / 10),
                    number(m.asked() - m.met()),
                    number(m.daysTenths()),
                    number(m.requiredDays()),
                    number(weeks),
                    course(b -> unmet(b, m.demand())));
        }
        return table(
                "demands",
                "Demands",
                "What theatres ask for, what was met, and who is short when.",
                List.of(
                        Column.text("Theatre", "Where it is used"),
                        Column.text("Materiel", "What is used"),
                        Column.text("Nation", "Whose forces ask"),
                        Column.number("Met", "%", 1, "Share of what was asked since STARTEX"),
                        Column.number("Unmet", "", 0, "Units asked for and not there in time"),
                        Column.number("Days", "days", 1, "Days of supply"),
                        Column.number("Required", "days", 0, "Days of supply it should hold"),
                        Column.number(
                                "Short in",
                                "weeks",
                                0,
                                "Weeks until it is not met if nobody acts; 0 is now, empty is not"
                                        + " in sight"),
                        Column.course(
                                "Unmet so far", "Units at the beginning of each turn and now")),
                7,
                "Nobody that you may see asks for anything.");
    }

    private static long unmet(Board b, String demand) {
        DemandState d = b.demands().get(demand);
        return d == null ? 0 : d.asked() - d.met();
    }
}
