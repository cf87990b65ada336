package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.movement.Reroute;
import sinews.model.movement.Reroutes;
import sinews.model.rules.Rules;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Phase;
import sinews.model.session.SeatView;
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
 * @param injects all injects by id, those written during play too
 * @param last the turn that led to this board; null at STARTEX
 * @param debrief whether that turn is being looked back on: its losses are shown
 */
public record Position(
        Scenario scenario,
        Board board,
        Map<String, Inject> injects,
        @Nullable TurnReport last,
        boolean debrief) {
    public Position {
        injects = Map.copyOf(injects);
    }

    /** A board alone. */
    public static Position of(Scenario scenario, Board board) {
        Map<String, Inject> injects = new HashMap<>();
        scenario.injects().forEach(i -> injects.put(i.id(), i));
        return new Position(scenario, board, injects, null, false);
    }

    /** The board of a session as it stands. */
    public static Position of(SessionState s) {
        Map<String, Inject> injects = new HashMap<>();
        s.msel().forEach(m -> injects.put(m.inject().id(), m.inject()));
        List<TurnReport> reports = s.reports();
        TurnReport last = reports.isEmpty() ? null : reports.getLast();
        boolean debrief =
                last != null && last.turn() == s.turn() && s.phase().compareTo(Phase.DEBRIEF) >= 0;
        return new Position(s.scenario(), s.board(), injects, last, debrief);
    }

    /** Titles, by id, of the injects a viewer may know of. */
    public Map<String, String> titles(SeatView viewer) {
        Seat seat = viewer.seat();
        Map<String, String> titles = new HashMap<>();
        injects.forEach(
                (id, i) -> {
                    if (seat == null || i.visibleTo(seat.id())) {
                        titles.put(id, i.title());
                    }
                });
        return titles;
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
