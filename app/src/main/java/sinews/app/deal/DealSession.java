package sinews.app.deal;

import sinews.app.session.SessionService;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.session.Command;
import sinews.model.session.Decision;
import sinews.model.session.SessionState;

import java.util.concurrent.CompletableFuture;

/** What a deal needs of the session it is made in. Futures complete on the screen's thread. */
public interface DealSession {
    SessionState state();

    /** What a move of a seat would cost, bring and need now. */
    CompletableFuture<MoveQuote> quote(String seat, Move move);

    /** Gives a command; a rejection is a value. */
    CompletableFuture<Decision> submit(Command command);

    /** The session behind a service. */
    static DealSession of(SessionService service) {
        return new DealSession() {
            @Override
            public SessionState state() {
                return service.state();
            }

            @Override
            public CompletableFuture<MoveQuote> quote(String seat, Move move) {
                return service.quote(seat, move);
            }

            @Override
            public CompletableFuture<Decision> submit(Command command) {
                return service.submit(command);
            }
        };
    }
}
