package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.movement.Reroute;
import sinews.model.movement.Reroutes;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.session.Phase;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a board is to show: a position, and what the last turn brought to it.
 *
 * @param injects titles of all injects by id, those written during play too
 * @param last the turn that led to this board; null at STARTEX
 * @param debrief whether that turn is being looked back on: its losses are shown
 */
public record Position(
        Scenario scenario,
        Board board,
        Map<String, String> injects,
        @Nullable TurnReport last,
        boolean debrief) {
    public Position {
        injects = Map.copyOf(injects);
    }

    /** A board alone. */
    public static Position of(Scenario scenario, Board board) {
        Map<String, String> titles = new HashMap<>();
        scenario.injects().forEach(i -> titles.put(i.id(), i.title()));
        return new Position(scenario, board, titles, null, false);
    }

    /** The board of a session as it stands. */
    public static Position of(SessionState s) {
        Map<String, String> titles = new HashMap<>();
        s.msel().forEach(m -> titles.put(m.inject().id(), m.inject().title()));
        List<TurnReport> reports = s.reports();
        TurnReport last = reports.isEmpty() ? null : reports.getLast();
        boolean debrief =
                last != null && last.turn() == s.turn() && s.phase().compareTo(Phase.DEBRIEF) >= 0;
        return new Position(s.scenario(), s.board(), titles, last, debrief);
    }

    /** Consignments that take another way since the last turn, by id. */
    public SortedMap<String, Reroute> reroutes(Rules rules) {
        TurnReport turn = last;
        return turn == null
                ? new TreeMap<>()
                : Reroutes.between(rules, turn.before(), board, turn.result().ticks());
    }

    /** Whether the same is to be seen. */
    boolean shows(Position other) {
        return board == other.board
                && scenario == other.scenario
                && debrief == other.debrief
                && injects.equals(other.injects);
    }
}
