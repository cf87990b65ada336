package sinews.app.board;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.geo.Area;
import sinews.model.geo.LatLon;
import sinews.model.geo.SeaNetwork;
import sinews.model.geo.SeaRoute;
import sinews.model.geo.SeaRouter;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Line;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Stock;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A position of the shipped scenario in the middle of a crisis, made without the engine. */
final class DemoBoard implements BoardRules {
    private static final int TICK = 26;

    private final Scenario scenario;
    private final SeaRouter router;

    private DemoBoard(Scenario scenario) {
        this.scenario = scenario;
        Map<String, Area> areas = new LinkedHashMap<>();
        for (Chokepoint c : scenario.chokepoints()) {
            areas.put(c.id(), area(c.area()));
        }
        router = SeaNetwork.world().router(areas);
    }

    static DemoBoard read() {
        Path folder = Path.of("scenarios/taiwan-blockade");
        if (!folder.toFile().exists()) {
            folder = Path.of("../scenarios/taiwan-blockade");
        }
        return new DemoBoard(ScenarioReader.read(folder).orThrow());
    }

    private static Area area(AreaShape shape) {
        return switch (shape) {
            case AreaShape.Circle c -> new Area.Circle(new LatLon(c.lat(), c.lon()), c.radiusKm());
            case AreaShape.Polygon p ->
                    new Area.Polygon(
                            p.points().stream().map(q -> new LatLon(q.get(0), q.get(1))).toList());
        };
    }

    Scenario scenario() {
        return scenario;
    }

    Board board() {
        List<Posting> opening = new ArrayList<>();
        int i = 0;
        for (Stock s : scenario.stocks()) {
            long left = s.quantity() * (1 + i++ * 7 % 10) / 10;
            if (left > 0) {
                opening.add(
                        new Posting(
                                Account.OPENING,
                                new Account.Stock(s.place(), s.owner()),
                                s.materiel(),
                                left,
                                new Cause("opening", "")));
            }
        }
        SortedMap<String, LineState> lines = new TreeMap<>();
        for (Line l : scenario.lines()) {
            lines.put(l.id(), line(l, ++i));
        }
        SortedMap<String, Cargo> cargo = cargo(opening);
        SortedMap<String, DemandState> demands = new TreeMap<>();
        scenario.demands()
                .forEach(
                        d ->
                                demands.put(
                                        d.id(),
                                        new DemandState(d.id(), true, 100, 70, 30, 0, 5, 3, -1)));
        SortedMap<String, Passage> straits = new TreeMap<>();
        straits.put("taiwan-strait", Passage.CLOSED);
        straits.put("luzon-strait", contested());
        straits.put("bab-el-mandeb", contested());
        return new Board(
                TICK,
                Ledger.EMPTY.post(opening),
                lines,
                new TreeMap<>(),
                cargo,
                new TreeMap<>(),
                demands,
                lanes(),
                straits,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                1,
                new TreeMap<>());
    }

    private static Passage contested() {
        return new Passage(PassageStatus.CONTESTED, 500, 1000, 5000, 30);
    }

    private LineState line(Line l, int i) {
        return new LineState(
                l,
                l.location(),
                l.rate(),
                l.rate(),
                0,
                l.minRate(),
                l.baseRate(),
                l.surgeRate(),
                l.maxRate(),
                l.phase(),
                l.schedule(),
                0,
                0,
                0,
                -1,
                l.outputSoFar(),
                0,
                Map.of(),
                Map.of(),
                i % 6 == 0 && !scenario.materiel(l.materiel()).bom().isEmpty()
                        ? scenario.materiel(l.materiel()).bom().getFirst().materiel()
                        : "");
    }

    private SortedMap<String, LaneState> lanes() {
        SortedMap<String, LaneState> lanes = new TreeMap<>();
        for (Lane l : scenario.lanes()) {
            Passage passage =
                    l.mode() == Mode.SEA && (l.to().equals("taiwan") || l.to().startsWith("tw-"))
                            ? Passage.CLOSED
                            : l.to().equals("red-sea") ? contested() : Passage.OPEN;
            Integer days = l.transitTenths();
            lanes.put(
                    l.id(),
                    new LaneState(
                            l.id(), passage, days == null ? 140 : days, 0, List.of(), 0, 0, -1));
        }
        return lanes;
    }

    private SortedMap<String, Cargo> cargo(List<Posting> opening) {
        SortedMap<String, Cargo> cargo = new TreeMap<>();
        int n = 0;
        for (Lane l : scenario.lanes()) {
            if (l.mode() == Mode.SEA && n++ % 6 == 0) {
                String id = "c" + n;
                int left = 20 + n * 13 % 110;
                cargo.put(
                        id,
                        new Cargo(
                                id,
                                n % 4 == 0 ? "pac3-mse" : "round-155",
                                scenario.location(l.from()).nation(),
                                l.to(),
                                "",
                                "US",
                                1,
                                5,
                                List.of(Mode.SEA),
                                "",
                                l.id(),
                                left,
                                140,
                                TICK - 1,
                                false,
                                TICK + 1 + left / 70,
                                "m1"));
                opening.add(
                        new Posting(
                                Account.OPENING,
                                new Account.Cargo(id),
                                n % 4 == 0 ? "pac3-mse" : "round-155",
                                24L * n,
                                new Cause("opening", "")));
            }
        }
        return cargo;
    }

    @Override
    public Measures measures(Board board) {
        List<Measures.DemandMeasure> demands = new ArrayList<>();
        List<Measures.RunOut> runsOut = new ArrayList<>();
        int i = 0;
        for (Demand d : scenario.demands()) {
            String materiel = d.materiel();
            if (materiel == null) {
                continue;
            }
            long stock = board.stock(new StockKey(d.theatre(), materiel, d.nation()));
            long days = stock == 0 ? 0 : (20L + i * 83L) % 600;
            demands.add(
                    new Measures.DemandMeasure(
                            d.id(),
                            d.theatre(),
                            materiel,
                            d.nation(),
                            100,
                            70,
                            7000,
                            stock,
                            days,
                            d.requiredDays()));
            if (days < 120) {
                runsOut.add(new Measures.RunOut(d.id(), d.theatre(), materiel, (int) days / 30));
            }
            i++;
        }
        return new Measures(1000, 700, 7000, demands, runsOut);
    }

    @Override
    public MoveQuote quote(Board board, String seat, Move move) {
        return switch (move) {
            case Move.Transfer t ->
                    carried(t.quantity(), t.materiel(), t.from(), t.to(), t.donor(), t.recipient());
            case Move.Preposition p ->
                    carried(p.quantity(), p.materiel(), p.from(), p.to(), p.owner(), p.owner());
            case Move.Coproduce c ->
                    new MoveQuote(
                            "co-produce at " + c.place(),
                            120_000_000,
                            c.host(),
                            0,
                            List.of(new ConsentNeed(seat, c.host(), Power.AGREE)),
                            List.of(),
                            -1,
                            TICK + 64,
                            List.of(),
                            List.of(),
                            List.of(),
                            null);
            default -> throw new IllegalArgumentException("the demo quotes no " + move);
        };
    }

    private MoveQuote carried(
            long n, String materiel, String from, String to, String owner, String recipient) {
        List<String> lanes =
                scenario.lanes().stream()
                        .filter(l -> l.from().equals(from) && l.to().equals(to))
                        .map(Lane::id)
                        .limit(1)
                        .toList();
        if (lanes.isEmpty()) {
            lanes = viaOnePlace(from, to);
        }
        String holder = scenario.holder(recipient, Power.STOCK).id();
        return new MoveQuote(
                n + " " + scenario.materiel(materiel).label() + " from " + from + " to " + to,
                0,
                "",
                1,
                owner.equals(recipient)
                        ? List.of()
                        : List.of(new ConsentNeed(holder, recipient, Power.STOCK)),
                lanes,
                148,
                TICK + 3,
                List.of(
                        new MoveQuote.SupplyAt(from, owner, materiel, 400, 820),
                        new MoveQuote.SupplyAt(to, recipient, materiel, 38, 120)),
                List.of(
                        new MoveQuote.SupplyAt(from, owner, materiel, 376, 800),
                        new MoveQuote.SupplyAt(to, recipient, materiel, 62, 190)),
                List.of(),
                null);
    }

    private List<String> viaOnePlace(String from, String to) {
        for (Lane first : scenario.lanes()) {
            for (Lane second : scenario.lanes()) {
                if (first.from().equals(from)
                        && first.to().equals(second.from())
                        && second.to().equals(to)) {
                    return List.of(first.id(), second.id());
                }
            }
        }
        return List.of();
    }

    @Override
    public List<LatLon> lanePath(Board board, String lane) {
        Lane l = scenario.lane(lane);
        LatLon from = at(l.from());
        LatLon to = at(l.to());
        if (l.mode() != Mode.SEA || l.transitTenths() != null) {
            return List.of(from, to);
        }
        return router.route(from, to, List.of("taiwan-strait"))
                .map(SeaRoute::path)
                .orElse(List.of());
    }

    private LatLon at(String place) {
        Location l = scenario.location(place);
        return new LatLon(l.latitude(), l.longitude());
    }
}
