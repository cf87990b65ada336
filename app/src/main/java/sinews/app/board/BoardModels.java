package sinews.app.board;

import sinews.app.board.BoardModel.LaneMark;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.Strait;
import sinews.app.board.BoardModel.Token;
import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.movement.Spot;
import sinews.model.rules.Measures;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.NationGroup;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;
import sinews.model.session.SeatView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a {@link BoardModel} from a position: what this viewer may see, for this lens. Pure. */
public final class BoardModels {
    private static final int TENTHS_A_WEEK = 70;

    private final Scenario scenario;
    private final Board board;
    private final Measures measures;
    private final Lens lens;
    private final Map<String, Nation> nations = new HashMap<>();
    private final Map<String, Materiel> materiel = new HashMap<>();

    private BoardModels(Scenario scenario, Board board, Measures measures, Lens lens) {
        this.scenario = scenario;
        this.board = board;
        this.measures = measures;
        this.lens = lens;
        scenario.nations().forEach(n -> nations.put(n.id(), n));
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
    }

    /** What the board shows to a viewer. */
    public static BoardModel build(
            Scenario scenario, Board board, Measures measures, SeatView viewer, Lens lens) {
        return new BoardModels(
                        scenario, viewer.of(scenario, board), viewer.of(scenario, measures), lens)
                .model();
    }

    private BoardModel model() {
        Map<String, String> tints = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        for (Nation n : scenario.nations()) {
            tints.put(iso(n), "-s-" + n.group());
            names.put(iso(n), n.name().replaceFirst(" \\(.*", ""));
        }
        List<Token> tokens = new ArrayList<>(stocks());
        tokens.addAll(lines());
        if (lens == Lens.RISK) {
            tokens.addAll(RiskTokens.of(scenario, board));
        }
        tokens.sort(Comparator.comparing(Token::place).thenComparing(Token::id));
        return new BoardModel(
                board.tick(),
                scenario.groups().stream().map(BoardModels::group).toList(),
                tints,
                names,
                scenario.locations().stream().map(this::place).toList(),
                straits(),
                lanes(),
                shipments(),
                tokens);
    }

    private static BoardModel.Group group(NationGroup g) {
        return new BoardModel.Group(g.id(), g.name());
    }

    private static String iso(Nation n) {
        return String.format(Locale.ROOT, "%03d", n.isoNumeric());
    }

    private Place place(Location l) {
        Nation n = nation(l.nation());
        return new Place(
                l.id(),
                l.name(),
                n.id(),
                n.name(),
                n.group(),
                iso(n),
                new LatLon(l.latitude(), l.longitude()),
                l.kind());
    }

    private Nation nation(String id) {
        Nation n = nations.get(id);
        return n != null ? n : scenario.nation(id);
    }

    private Materiel item(String id) {
        Materiel m = materiel.get(id);
        return m != null ? m : scenario.materiel(id);
    }

    /** Where goods move all straits, else those that are not open. */
    private List<Strait> straits() {
        return scenario.chokepoints().stream()
                .map(this::strait)
                .filter(
                        s ->
                                switch (lens) {
                                    case STOCK, FLOWS, RISK -> true;
                                    case OUTPUT, FORECAST -> s.status() != PassageStatus.OPEN;
                                    case DEALS -> false;
                                })
                .toList();
    }

    private Strait strait(Chokepoint c) {
        Passage p = board.chokepoints().getOrDefault(c.id(), c.passage());
        return new Strait(c.id(), c.name(), c.area().middle(), c.area(), p.status());
    }

    private List<LaneMark> lanes() {
        TreeSet<String> used = new TreeSet<>();
        board.cargo().values().forEach(c -> used.add(c.lane()));
        SortedMap<String, LaneMark> marks = new TreeMap<>();
        for (Lane l : scenario.lanes()) {
            boolean forth = l.from().compareTo(l.to()) < 0;
            String pair = (forth ? l.from() + ">" + l.to() : l.to() + ">" + l.from()) + l.mode();
            PassageStatus status = status(l);
            LaneMark other = marks.get(pair);
            boolean busy = used.contains(l.id()) || (other != null && other.used());
            // The worse of the two ways is shown.
            boolean worse = other == null || status.compareTo(other.status()) > 0;
            marks.put(
                    pair,
                    new LaneMark(
                            other == null ? l.id() : other.id(),
                            other == null ? l.from() : other.from(),
                            other == null ? l.to() : other.to(),
                            l.mode(),
                            worse || other == null ? status : other.status(),
                            busy));
        }
        return List.copyOf(marks.values());
    }

    private PassageStatus status(Lane l) {
        var state = board.lanes().get(l.id());
        return state == null ? l.passage().status() : state.passage().status();
    }

    private List<Shipment> shipments() {
        if (lens == Lens.OUTPUT) {
            return List.of();
        }
        SortedMap<String, List<Cargo>> together = new TreeMap<>();
        for (Cargo c : board.cargo().values()) {
            if (shown(item(c.materiel()).tier())) {
                int week = Math.max(0, c.tenthsLeft()) / TENTHS_A_WEEK;
                String key =
                        c.underWay()
                                ? c.lane() + "|" + c.toPlace() + "|" + week + "|" + c.returning()
                                : "|" + c.place() + "|" + c.toPlace();
                together.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
            }
        }
        return together.values().stream().map(this::shipment).toList();
    }

    private Shipment shipment(List<Cargo> cargo) {
        Cargo first = cargo.getFirst();
        double part = 0;
        int eta = Integer.MAX_VALUE;
        List<String> content = new ArrayList<>();
        for (Cargo c : cargo) {
            part += Spot.of(c).part();
            eta = c.eta() < 0 ? eta : Math.min(eta, c.eta());
            long units = board.ledger().units(new Account.Cargo(c.id()), c.materiel());
            content.add(ShortNumber.exact(units) + " " + item(c.materiel()).label());
        }
        return new Shipment(
                cargo.stream().map(Cargo::id).toList(),
                first.lane(),
                first.place(),
                part / cargo.size(),
                first.toPlace(),
                eta == Integer.MAX_VALUE ? -1 : Math.max(1, eta - board.tick() + 1),
                nation(first.owner()).group(),
                content);
    }

    private boolean shown(Tier tier) {
        return shows(lens, tier);
    }

    /** Whether a lens shows materiel of a tier. */
    static boolean shows(Lens lens, Tier tier) {
        boolean chain = tier == Tier.MATERIAL || tier == Tier.COMPONENT;
        return switch (lens) {
            case STOCK -> !chain;
            case OUTPUT -> chain;
            case FLOWS -> true;
            case DEALS, RISK, FORECAST -> false;
        };
    }

    private List<Token> stocks() {
        if (lens == Lens.FORECAST) {
            return theatres();
        }
        if (lens == Lens.FLOWS) {
            return List.of();
        }
        SortedMap<StockKey, Long> units = new TreeMap<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s
                    && shown(item(row.materiel()).tier())
                    && (lens != Lens.OUTPUT || feeds(s.place(), row.materiel()))) {
                units.put(new StockKey(s.place(), row.materiel(), s.owner()), row.units());
            }
        }
        // A theatre that asks for something and has none is the token that matters most.
        for (Measures.DemandMeasure d : measures.demands()) {
            if (!d.materiel().isEmpty()
                    && d.daysTenths() >= 0
                    && shown(item(d.materiel()).tier())) {
                units.putIfAbsent(new StockKey(d.theatre(), d.materiel(), d.nation()), 0L);
            }
        }
        List<Token> tokens = new ArrayList<>();
        BoardTokens made = new BoardTokens(scenario, board, measures);
        units.forEach((key, n) -> tokens.add(made.stock(key, n)));
        return lens == Lens.STOCK ? WorstOff.ranked(tokens) : tokens;
    }

    /** Whether a line draws an input from a store. */
    private boolean feeds(String place, String id) {
        return board.lines().values().stream()
                .flatMap(l -> l.spec().sources().stream())
                .anyMatch(s -> place.equals(s.place()) && s.materiel().equals(id));
    }

    /** Stocks that a demand is met from: what the forecast is about. */
    private List<Token> theatres() {
        BoardTokens made = new BoardTokens(scenario, board, measures, Integer.MAX_VALUE);
        TreeSet<StockKey> keys = new TreeSet<>();
        for (Measures.DemandMeasure d : measures.demands()) {
            if (!d.materiel().isEmpty()) {
                scenario.materiel().stream()
                        .filter(
                                m ->
                                        made.serves(
                                                new StockKey(d.theatre(), m.id(), d.nation()),
                                                m,
                                                d))
                        .map(m -> new StockKey(d.theatre(), m.id(), d.nation()))
                        .filter(k -> k.materiel().equals(d.materiel()) || board.stock(k) > 0)
                        .forEach(keys::add);
            }
        }
        List<Token> tokens = new ArrayList<>();
        keys.forEach(k -> tokens.add(made.stock(k, board.stock(k))));
        return tokens;
    }

    private List<Token> lines() {
        List<Token> tokens = new ArrayList<>();
        BoardTokens made = new BoardTokens(scenario, board, measures);
        for (LineState l : board.lines().values()) {
            boolean wanted =
                    switch (lens) {
                        case STOCK -> shown(item(l.materiel()).tier());
                        case OUTPUT -> true;
                        case FLOWS, DEALS, RISK, FORECAST -> false;
                    };
            if (wanted) {
                tokens.add(made.line(l));
            }
        }
        return tokens;
    }
}
