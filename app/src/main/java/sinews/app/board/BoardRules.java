package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.geo.LatLon;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Reroute;
import sinews.model.movement.Reroutes;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rules;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What the board asks of the rules. May be called from any thread. */
public interface BoardRules {
    /** The rules of a scenario. */
    static BoardRules of(Rules rules) {
        return new BoardRules() {
            @Override
            public Measures measures(Board board) {
                return rules.measures(board);
            }

            @Override
            public MoveQuote quote(Board board, String seat, Move move) {
                return rules.quote(board, seat, move);
            }

            @Override
            public long lift(Board board, String lane) {
                return rules.lift(board, lane);
            }

            @Override
            public List<LatLon> lanePath(Board board, String lane) {
                return rules.lanePath(board, lane);
            }

            @Override
            public List<LatLon> lanePath(String lane, Set<String> closed) {
                return rules.lanePath(lane, closed);
            }

            @Override
            public Itineraries itineraries(Board board) {
                return new Itineraries(rules, board);
            }

            @Override
            public SortedMap<String, Reroute> reroutes(
                    Board before, Board after, List<TickRecord> ticks) {
                return Reroutes.between(rules, before, after, ticks);
            }
        };
    }

    /** How the board stands. */
    Measures measures(Board board);

    /** What a move would cost and bring. */
    MoveQuote quote(Board board, String seat, Move move);

    /** Ship units a week that a lane takes now. */
    long lift(Board board, String lane);

    /** Points to draw a lane through: its present way, or its usual one while it is closed. */
    List<LatLon> lanePath(Board board, String lane);

    /** Points to draw a lane through when these chokepoints are closed. */
    List<LatLon> lanePath(String lane, Set<String> closed);

    /** The ways of consignments by the lanes of a board. */
    Itineraries itineraries(Board board);

    /** Consignments whose way changed between two boards, by id. */
    SortedMap<String, Reroute> reroutes(Board before, Board after, List<TickRecord> ticks);
}
