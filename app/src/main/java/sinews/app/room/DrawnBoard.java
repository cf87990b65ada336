package sinews.app.room;

import sinews.app.board.BoardRules;
import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.geo.LatLon;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Reroute;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rules;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Turn;
import sinews.model.session.PublicBoard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A public board as the board view draws it: a scenario and a board made of public records, with
 * nothing where there is nothing public. The only class of the room display that knows these.
 */
final class DrawnBoard {
    private final PublicBoard open;
    private final Scenario scenario;
    private final Board board;

    DrawnBoard(PublicBoard open) {
        this.open = open;
        scenario = scenario();
        board = board();
    }

    Scenario asScenario() {
        return scenario;
    }

    Board asBoard() {
        return board;
    }

    /** What the board view asks: days of supply that are public, and the ways of lanes. */
    static final class Answers implements BoardRules {
        private final Rules rules;
        private Measures known = new Measures(0, 0, 0, List.of(), List.of());

        /**
         * @param first the first board of a session: its places, lanes and straits stay
         */
        Answers(DrawnBoard first) {
            rules = Rules.of(first.scenario);
        }

        /** Answers about this board from now on. */
        void about(DrawnBoard now) {
            known = now.measures();
        }

        @Override
        public Measures measures(Board asked) {
            return known;
        }

        @Override
        public MoveQuote quote(Board asked, String seat, Move move) {
            throw new IllegalStateException("nothing can be moved on the room display");
        }

        @Override
        public long lift(Board asked, String lane) {
            throw new IllegalStateException("nothing can be moved on the room display");
        }

        @Override
        public List<LatLon> lanePath(Board asked, String lane) {
            return rules.lanePath(asked, lane);
        }

        @Override
        public List<LatLon> lanePath(String lane, Set<String> closed) {
            return rules.lanePath(lane, closed);
        }

        @Override
        public Itineraries itineraries(Board asked) {
            return new Itineraries(rules, asked);
        }

        @Override
        public SortedMap<String, Reroute> reroutes(
                Board before, Board after, List<TickRecord> ticks) {
            return new TreeMap<>(); // what came before is not public
        }
    }

    private Measures measures() {
        return new Measures(
                0,
                0,
                0,
                open.needs().stream()
                        .map(
                                n ->
                                        new Measures.DemandMeasure(
                                                n.demand(),
                                                n.theatre(),
                                                what(n),
                                                n.nation(),
                                                0,
                                                0,
                                                0,
                                                0,
                                                n.daysTenths(),
                                                n.requiredDays()))
                        .toList(),
                open.needs().stream()
                        .filter(n -> n.emptyIn() >= 0)
                        .map(
                                n ->
                                        new Measures.RunOut(
                                                n.demand(), n.theatre(), what(n), n.emptyIn()))
                        .toList());
    }

    private static String what(PublicBoard.Need n) {
        String materiel = n.materiel();
        return materiel == null ? "" : materiel;
    }

    private Scenario scenario() {
        return new Scenario(
                1,
                "room",
                "",
                "",
                "",
                RuleLevel.L1,
                LocalDate.EPOCH,
                622,
                List.of(new Turn("", 1)),
                open.groups(),
                open.nations().stream().map(DrawnBoard::nation).toList(),
                List.of(),
                List.of(),
                open.items().stream().map(DrawnBoard::materiel).toList(),
                List.of(),
                open.places().stream().map(DrawnBoard::location).toList(),
                open.straits().stream()
                        // How long its state has lasted is not public: it began as open.
                        .map(s -> new Chokepoint(s.id(), s.name(), s.area(), Passage.OPEN))
                        .toList(),
                open.ways().stream().map(DrawnBoard::lane).toList(),
                List.of(),
                List.of(),
                List.of(),
                open.needs().stream().map(DrawnBoard::demand).toList(),
                List.of(),
                List.of(),
                List.of(),
                "");
    }

    private static Nation nation(PublicBoard.Nation n) {
        return new Nation(
                n.id(),
                n.name(),
                n.group(),
                n.isoNumeric(),
                0,
                0,
                1,
                0,
                0,
                Map.of(),
                0,
                0,
                0,
                100,
                0,
                false,
                List.of(),
                List.of(),
                Map.of());
    }

    private static Materiel materiel(PublicBoard.Item i) {
        return new Materiel(
                i.id(),
                i.name(),
                i.label(),
                i.icon(),
                i.tier(),
                i.family(),
                "",
                0,
                1,
                0,
                List.of(),
                1,
                0,
                Map.of());
    }

    private static Location location(PublicBoard.Place p) {
        return new Location(
                p.id(),
                p.name(),
                p.nation(),
                p.latitude(),
                p.longitude(),
                "",
                p.kind(),
                null,
                null,
                0,
                0,
                Map.of());
    }

    private static Lane lane(PublicBoard.Way w) {
        return new Lane(
                w.id(),
                w.from(),
                w.to(),
                w.mode(),
                0,
                0,
                w.network() ? null : Integer.valueOf(1),
                List.of(),
                passage(w.status()),
                Map.of());
    }

    private static Demand demand(PublicBoard.Need n) {
        return new Demand(
                n.demand(),
                "",
                n.theatre(),
                n.materiel(),
                n.family(),
                n.nation(),
                List.of(),
                1,
                DemandKind.EXPEND,
                n.requiredDays(),
                true,
                Map.of());
    }

    private static Passage passage(PassageStatus status) {
        return status == PassageStatus.CLOSED
                ? Passage.CLOSED
                : new Passage(status, 0, 0, 10_000, 0);
    }

    private Board board() {
        List<Posting> there = new ArrayList<>();
        for (PublicBoard.Stock s : open.stocks()) {
            there.add(seen(new Account.Stock(s.place(), s.owner()), s.materiel(), s.units()));
        }
        SortedMap<String, Cargo> cargo = new TreeMap<>();
        for (PublicBoard.Shipment s : open.shipments()) {
            cargo.put(s.id(), cargo(s));
            if (s.units() > 0) {
                there.add(seen(new Account.Cargo(s.id()), s.materiel(), s.units()));
            }
        }
        SortedMap<String, LineState> lines = new TreeMap<>();
        open.lines().forEach(l -> lines.put(l.id(), line(l)));
        SortedMap<String, LaneState> lanes = new TreeMap<>();
        open.ways().forEach(w -> lanes.put(w.id(), state(w)));
        SortedMap<String, Passage> straits = new TreeMap<>();
        open.straits().forEach(s -> straits.put(s.id(), passage(s.status())));
        return new Board(
                open.tick(),
                Ledger.EMPTY.post(there),
                lines,
                new TreeMap<>(),
                new TreeMap<>(),
                cargo,
                new TreeMap<>(),
                new TreeMap<>(),
                lanes,
                straits,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static Posting seen(Account account, String materiel, long units) {
        return new Posting(Account.OPENING, account, materiel, units, new Cause("seen", ""));
    }

    private static Cargo cargo(PublicBoard.Shipment s) {
        return new Cargo(
                s.id(),
                s.materiel(),
                s.owner(),
                s.to(),
                "",
                s.owner(),
                3,
                5,
                List.of(),
                "",
                s.lane(),
                s.tenthsLeft(),
                s.tenthsLane(),
                0,
                false,
                s.eta(),
                "");
    }

    private static LaneState state(PublicBoard.Way w) {
        return new LaneState(
                w.id(),
                passage(w.status()),
                w.closed() ? -1 : 1,
                w.km(),
                w.crosses(),
                0,
                0,
                -1,
                -1);
    }

    private static LineState line(PublicBoard.Line l) {
        Line spec =
                new Line(
                        l.id(),
                        l.name(),
                        l.materiel(),
                        l.place(),
                        l.nation(),
                        l.nation(),
                        0,
                        0,
                        0,
                        l.capacity(),
                        l.rate(),
                        0,
                        1,
                        List.of(),
                        Map.of(),
                        List.of(),
                        l.phase(),
                        List.of(),
                        0,
                        false,
                        0,
                        0,
                        0,
                        0,
                        0,
                        Map.of());
        return new LineState(
                spec,
                l.place(),
                l.rate(),
                l.rate(),
                0,
                0,
                0,
                0,
                l.capacity(),
                l.phase(),
                l.until() < 0 ? List.of() : List.of(new PhaseStep(LinePhase.ACTIVE, l.until())),
                l.damageBp(),
                0,
                0,
                -1,
                0,
                0,
                l.starvedOf(),
                -1,
                0,
                false,
                -1,
                0,
                -1,
                false);
    }
}
