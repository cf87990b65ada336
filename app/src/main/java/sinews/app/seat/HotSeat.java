package sinews.app.seat;

import javafx.beans.value.ObservableValue;

import sinews.app.board.BoardRules;
import sinews.app.deal.DealSession;
import sinews.app.shell.Shell;
import sinews.model.session.EventText;
import sinews.model.session.SessionState;

import java.util.concurrent.Executor;

/**
 * One laptop for all seats: leads from the facilitator's console to a seat and on to the next,
 * always over a screen that shows nothing until that seat says it has the laptop.
 */
public final class HotSeat {
    private final Shell shell;
    private final DealSession session;
    private final ObservableValue<SessionState> states;
    private final BoardRules rules;
    private final Executor background;

    /**
     * @param states the session as it goes on
     * @param background where map shapes are read
     */
    public HotSeat(
            Shell shell,
            DealSession session,
            ObservableValue<SessionState> states,
            BoardRules rules,
            Executor background) {
        this.shell = shell;
        this.session = session;
        this.states = states;
        this.rules = rules;
        this.background = background;
    }

    /** Hands the laptop to a seat; the screen in front waits below. */
    public void handTo(String seat) {
        SessionState s = session.state();
        shell.cover(
                new HandOverScreen(
                        EventText.seat(s, seat),
                        s.info().participants().getOrDefault(seat, ""),
                        s.info().marking(),
                        () -> show(seat)));
    }

    private void show(String seat) {
        SeatViewModel model = new SeatViewModel(session, states, seat);
        shell.cover(new SeatScreen(shell, model, rules, background, this::handTo, this::handBack));
    }

    /** Hands it back to the facilitator. */
    public void handBack() {
        SessionState s = session.state();
        shell.cover(new HandOverScreen("the facilitator", "", s.info().marking(), shell::uncover));
    }
}
