package sinews.model.movement;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;
import sinews.model.session.SessionEvent;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn tick by tick, from the records in the log: no rule is run. It begins with the board the
 * turn was adjudicated from and ends with the board it was committed with.
 *
 * @param turn 1-based
 * @param steps one a tick
 */
public record TurnFilm(int turn, List<Step> steps) {
    public TurnFilm {
        steps = List.copyOf(steps);
    }

    /**
     * One tick.
     *
     * @param before the board at its beginning
     * @param after the board at its end; after the last tick the corrections are in it
     * @param sailings consignments that are there at its beginning, at its end, or in between
     * @param beats what happens, in no particular order
     */
    public record Step(
            int tick, Board before, Board after, List<Sailing> sailings, List<Beat> beats) {
        public Step {
            sailings = List.copyOf(sailings);
            beats = List.copyOf(beats);
        }
    }

    /**
     * The film of a turn as a viewer may see it: boards, consignments and beats of others' goods
     * are left out.
     *
     * @param before the board the turn was adjudicated from
     */
    public static TurnFilm of(
            Scenario scenario, Board before, SessionEvent.TurnAdjudicated turn, SeatView viewer) {
        List<Step> steps = new ArrayList<>();
        Board now = before.applyMoves(turn.enactment());
        for (int i = 0; i < turn.ticks().size(); i++) {
            TickRecord record = turn.ticks().get(i);
            Board next = now.apply(record);
            boolean last = i == turn.ticks().size() - 1;
            // What the moves and injects did at once is seen in the first tick.
            Board seen = i == 0 ? before : now;
            TickReader reader = new TickReader(scenario, viewer, seen, now, record, next);
            Board end = last ? next.applyMoves(turn.overrides()) : next;
            steps.add(
                    new Step(
                            record.tick(),
                            viewer.of(scenario, seen),
                            viewer.of(scenario, end),
                            reader.sailings(),
                            reader.beats()));
            now = next;
        }
        return new TurnFilm(turn.turn(), steps);
    }

    /** Losses of the turn, the earliest first. */
    public List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        for (Step s : steps) {
            for (Beat b : s.beats()) {
                if (b instanceof Beat.Lost lost) {
                    losses.add(lost.loss());
                }
            }
        }
        return losses;
    }

    /** The board before a tick of the film, or after the last. */
    public Board board(int step) {
        return step < steps.size() ? steps.get(step).before() : steps.getLast().after();
    }
}
