package sinews.app.inspector;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnInput.DeliveredInject;
import sinews.model.rules.TurnOutcome;
import sinews.model.session.Logged;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The board week by week, as it was and as it would be if nobody did anything more.
 *
 * @param past boards from tick 0 to now
 * @param ahead boards after now, without any further move or inject
 */
public record Trends(List<Board> past, List<Board> ahead) {
    private static final int WEEKS_AHEAD = 16;

    public Trends {
        past = List.copyOf(past);
        ahead = List.copyOf(ahead);
    }

    /** Reads the past off the log and has the rules play on. Takes some tens of milliseconds. */
    public static Trends of(Timeline timeline, Rules rules) {
        return new Trends(past(timeline), ahead(timeline.latest(), rules));
    }

    private static List<Board> past(Timeline timeline) {
        List<Board> past = new ArrayList<>();
        Board board = null;
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.SessionOpened opened) {
                board = opened.board();
                past.add(board);
            } else if (entry.event() instanceof SessionEvent.TurnAdjudicated turn
                    && board != null) {
                board = board.applyMoves(turn.enactment());
                for (TickRecord tick : turn.ticks()) {
                    board = board.apply(tick);
                    past.add(board);
                }
                board = board.applyMoves(turn.overrides());
                past.set(past.size() - 1, board);
            }
        }
        return past;
    }

    /** The past as a seat saw it; what is to come follows from more than it knows. */
    public static Trends seen(Timeline timeline, SeatSession seat) {
        return new Trends(past(timeline).stream().map(seat::board).toList(), List.of());
    }

    private static List<Board> ahead(SessionState state, Rules rules) {
        Board now = state.board();
        int weeks = Math.min(WEEKS_AHEAD, state.scenario().totalTicks() - now.tick());
        if (weeks <= 0) {
            return List.of();
        }
        List<DeliveredInject> injects =
                state.deliveredNow().stream()
                        .map(i -> new DeliveredInject(i.inject(), i.tick()))
                        .toList();
        TurnOutcome outcome =
                rules.adjudicate(
                        now,
                        new TurnInput(weeks, List.of(), injects, List.of(), Chance.EXPECTED, 1));
        Board board = now.applyMoves(outcome.enactment());
        List<Board> ahead = new ArrayList<>();
        for (TickRecord tick : outcome.ticks()) {
            board = board.apply(tick);
            ahead.add(board);
        }
        return ahead;
    }

    /** A value week by week up to now. */
    public List<Long> past(ToLongFunction<Board> value) {
        return past.stream().map(value::applyAsLong).toList();
    }

    /** The same for the weeks ahead. */
    public List<Long> ahead(ToLongFunction<Board> value) {
        return ahead.stream().map(value::applyAsLong).toList();
    }
}
