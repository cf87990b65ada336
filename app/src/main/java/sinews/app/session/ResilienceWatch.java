package sinews.app.session;

import javafx.util.Subscription;

import sinews.model.board.Board;
import sinews.model.measures.KnownResilience;
import sinews.model.measures.Resilience;
import sinews.model.rules.Rules;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reckons resilience in the background after each commit (rules, section 5), on one thread of its
 * own, the newest turn first. A later commit stops what is under way and begins anew with its own
 * board.
 */
public final class ResilienceWatch implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(ResilienceWatch.class.getName());

    private final Rules rules;
    private final KnownResilience known;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("resilience").factory());
    private final AtomicInteger asked = new AtomicInteger();
    private final Subscription states;
    private int turns = -1;

    /**
     * Begins with the turns played so far.
     *
     * @param service of the session that is played; its state is followed on the screen's thread
     * @param known where results are kept
     */
    public ResilienceWatch(SessionService service, KnownResilience known) {
        rules = service.rules();
        this.known = known;
        states =
                rules.scenario().rules() == RuleLevel.L1
                        ? Subscription.EMPTY
                        : service.stateProperty().subscribe(this::follow);
    }

    private void follow(SessionState state) {
        List<SessionState.TurnReport> reports = state.reports();
        if (reports.isEmpty() || reports.size() == turns) {
            return;
        }
        turns = reports.size();
        int mine = asked.incrementAndGet();
        List<Board> boards =
                reports.reversed().stream().map(SessionState.TurnReport::after).toList();
        thread.execute(() -> reckon(boards, mine));
    }

    private void reckon(List<Board> boards, int mine) {
        try {
            for (Board board : boards) {
                if (known.of(board).isEmpty()) {
                    known.keep(
                            board, Resilience.of(rules, board, (step, of) -> asked.get() == mine));
                }
            }
        } catch (CancellationException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "a later turn or the end came first");
        } catch (RuntimeException e) {
            // The review reckons what is missing and says on screen when it cannot.
            LOGGER.log(System.Logger.Level.WARNING, "resilience could not be reckoned", e);
        }
    }

    /** Stops at the next step; what is known stays known. */
    @Override
    public void close() {
        states.unsubscribe();
        asked.incrementAndGet();
        thread.shutdown();
    }
}
