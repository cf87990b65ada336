package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.geo.LatLon;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of one scenario. Immutable and safe for all threads: every answer depends on its
 * arguments alone, and the order of lists in them does not matter.
 */
public final class Rules {
    private final World world;
    private final Board start;
    private final Recollection<Board, Measures> measured = new Recollection<>();

    private Rules(Scenario scenario, LaneRouter router) {
        world = new World(scenario, router);
        start = Opening.board(world);
    }

    /**
     * The rules of a scenario, with its lanes on the sea-route network of the world.
     *
     * @throws IllegalArgumentException when a materiel is an input of itself or an id is unknown
     */
    public static Rules of(Scenario scenario) {
        return new Rules(scenario, new SeaLanes(scenario));
    }

    /** The rules with another map, for tests. */
    static Rules of(Scenario scenario, LaneRouter router) {
        return new Rules(scenario, router);
    }

    public Scenario scenario() {
        return world.scenario;
    }

    /** The board at STARTEX, tick 0: what is there was posted from the OPENING account. */
    public Board start() {
        return start;
    }

    /**
     * What a move would cost and bring if it were enacted on this board. Never throws; see the
     * obstacle.
     */
    public MoveQuote quote(Board board, String seat, Move move) {
        return Moves.plan(Draft.lookUp(world, board), seat, move, "", true).quote();
    }

    /** Delivers the injects, enacts the moves, runs the ticks and posts the corrections. */
    public TurnOutcome adjudicate(Board board, TurnInput input) {
        return Adjudicator.run(world, board, input);
    }

    /** The measures for the table; remembered for the boards asked about last. */
    public Measures measures(Board board) {
        return measured.of(board, b -> Gauge.read(Draft.lookUp(world, b)));
    }

    /** When a demand is no longer met if nobody does anything more; null when it is not so soon. */
    public @Nullable Outlook outlook(Board board, String demand) {
        Draft d = Draft.lookUp(world, board);
        return Gauge.outlook(d, world.demand(demand), d.demands.at(demand));
    }

    /** What each demand can draw on, by id. */
    public List<Reach> reach(Board board) {
        Draft d = Draft.lookUp(world, board);
        return world.demands.values().stream().map(demand -> Supply.reach(d, demand)).toList();
    }

    /**
     * Units a year that an opponent is reckoned to make of a materiel now, the measure of
     * deterrence; 0 when it does not count.
     */
    public long referenceRate(Board board, String materiel) {
        return Effects.referenceRate(Draft.lookUp(world, board), materiel);
    }

    /** The fastest way between two places that is open now. */
    public RouteView route(Board board, String from, String to, List<Mode> modes) {
        Draft d = Draft.lookUp(world, board);
        List<Lane> path = d.routes().path(from, to, modes);
        if (path == null) {
            return new RouteView(List.of(), 0, -1, List.of());
        }
        List<String> lanes = new ArrayList<>();
        List<List<LatLon>> paths = new ArrayList<>();
        long km = 0;
        for (Lane lane : path) {
            lanes.add(lane.id());
            paths.add(lanePath(board, lane.id()));
            km += d.lane(lane.id()).km();
        }
        return new RouteView(lanes, km, d.routes().tenths(from, to, modes), paths);
    }

    /** Points to draw a lane through: its present way, or its usual one while it is closed. */
    public List<LatLon> lanePath(Board board, String laneId) {
        Set<String> closed = new TreeSet<>();
        board.chokepoints()
                .forEach(
                        (id, p) -> {
                            if (p.closed()) {
                                closed.add(id);
                            }
                        });
        return lanePath(laneId, closed);
    }

    /**
     * Points to draw a lane through when these chokepoints are closed; its usual way when it has no
     * other.
     */
    public List<LatLon> lanePath(String laneId, Set<String> closed) {
        Lane lane = world.lane(laneId);
        if (Lanes.network(lane)) {
            LaneRouter.@Nullable Way way = world.router.way(lane, closed);
            if (way != null) {
                return way.path();
            }
        }
        return world.router.drawn(lane);
    }

    /**
     * Units of a line's output that could be sold abroad over so many ticks: what its ceiling
     * allows, less what is booked and what the nation's own reserves lack.
     */
    public long freeExportable(Board board, String line, int horizonTicks) {
        Draft d = Draft.lookUp(world, board);
        return Exportable.units(d, d.lines.at(line), horizonTicks);
    }

    /** How willing industry is to run a line harder, 0–100. */
    public int willingness(Board board, String line) {
        Draft d = Draft.lookUp(world, board);
        return Willingness.of(d, d.lines.at(line), Willingness.backlogs(d));
    }

    /** What a line's willingness adds up from; see {@link #willingness}. */
    public List<WillingnessTerm> willingnessTerms(Board board, String line) {
        Draft d = Draft.lookUp(world, board);
        return Willingness.terms(d, d.lines.at(line), Willingness.backlogs(d));
    }

    /**
     * Largest rise of a line's rate in a month that begins now, units a year.
     *
     * @param skill of the nation that works it, percent
     */
    public static long rampStep(LineState line, int skill, int tick) {
        return Ramp.step(line, skill, tick);
    }

    /** Capacity that a line has lost to damage in a tick, basis points. */
    public static long damageBp(LineState line, int tick) {
        return Production.damage(line, tick);
    }

    /** The class in which each open contract claims now, by its id. */
    public Map<String, ClaimClass> claimClasses(Board board) {
        Draft d = Draft.lookUp(world, board);
        Map<String, ClaimClass> classes = new TreeMap<>();
        for (OrderState o : board.orders().values()) {
            if (o.open() > 0) {
                ContractClass now = ContractClass.now(d, o.terms());
                classes.put(o.terms().id(), new ClaimClass(now.tier().ordinal(), now.sequence()));
            }
        }
        return classes;
    }

    /** Ids of the places that a blockade encloses, named or in its area. */
    public Set<String> blockaded(Effect.Blockade blockade) {
        return world.blockaded(blockade);
    }

    /** The fastest ways by the lanes of a board. */
    public Ways ways(Board board) {
        return new Ways(world.routes(board.lanes().values()));
    }

    /** How far industry will run a line now, a directed surge counted. */
    public Ceiling ceiling(Board board, String line) {
        Draft d = Draft.lookUp(world, board);
        LineState state = d.lines.at(line);
        return Willingness.ceiling(d, state, Willingness.backlogs(d));
    }

    /**
     * Ship units that a place can handle in a tick by the effects on a board; {@link
     * Long#MAX_VALUE} without a limit.
     */
    public long throughput(Board board, int tick, String place) {
        return throughput(world.scenario, board, tick, place);
    }

    /** The same by a scenario alone. */
    public static long throughput(Scenario scenario, Board board, int tick, String place) {
        return Effects.throughput(scenario.location(place), board.effects().values(), tick);
    }

    /**
     * Ship units of stock at a place, of all materiel and owners: units of one materiel lie
     * together, a ship unit that is begun counts whole.
     */
    public long stored(Board board, String place) {
        return Docks.stored(world, board.ledger(), place);
    }

    /** Ship units a tick that a lane takes now, 0 when it is closed. */
    public long lift(Board board, String lane) {
        LaneState state = board.lanes().get(lane);
        return state == null ? 0 : Lanes.lift(world, state);
    }
}
