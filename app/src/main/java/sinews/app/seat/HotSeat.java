package sinews.app.seat;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

import sinews.app.board.BoardRules;
import sinews.app.deal.DealSession;
import sinews.app.session.SessionService;
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
    private final SeatSource source;
    private final Executor background;

    /**
     * @param background where map shapes are read and answers worked out
     */
    public HotSeat(Shell shell, SessionService service, Executor background) {
        this.shell = shell;
        session = DealSession.of(service);
        states = service.stateProperty();
        rules = BoardRules.of(service.rules());
        source = new SeatSource(service.rules(), service::timeline, background, Platform::runLater);
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
        shell.cover(
                new SeatScreen(
                        shell, model, rules, source, background, this::handTo, this::handBack));
    }

    /** Hands it back to the facilitator. */
    public void handBack() {
        SessionState s = session.state();
        shell.cover(new HandOverScreen("the facilitator", "", s.info().marking(), shell::uncover));
    }
}
