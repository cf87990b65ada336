package sinews.app.deal;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.session.SeatView;

import java.util.List;

/**
 * The quote for what was asked last. While one is reckoned, only the newest further question is
 * kept, so a slider that moves fast cannot pile up work.
 */
final class LatestQuote {
    private record Question(String seat, Move move) {}

    private final DealSession session;
    private final SeatView viewer;
    private final ReadOnlyObjectWrapper<@Nullable MoveQuote> quote = new ReadOnlyObjectWrapper<>();
    private @Nullable Question next;
    private boolean busy;

    /**
     * @param viewer who reads it: other nations' figures are left out for a seat
     */
    LatestQuote(DealSession session, SeatView viewer) {
        this.session = session;
        this.viewer = viewer;
    }

    /** Null until the first answer. */
    ReadOnlyObjectProperty<@Nullable MoveQuote> quoteProperty() {
        return quote.getReadOnlyProperty();
    }

    @Nullable MoveQuote get() {
        return quote.get();
    }

    void ask(String seat, Move move) {
        next = new Question(seat, move);
        if (!busy) {
            go();
        }
    }

    private void go() {
        Question now = next;
        next = null;
        if (now == null) {
            return;
        }
        busy = true;
        session.quote(now.seat(), now.move())
                .whenComplete(
                        (answer, failure) -> {
                            busy = false;
                            if (next != null) {
                                go();
                            } else {
                                quote.set(answer != null ? seen(answer) : none(failure));
                            }
                        });
    }

    private MoveQuote seen(MoveQuote answer) {
        return viewer.of(session.state().scenario(), answer);
    }

    private static MoveQuote none(@Nullable Throwable failure) {
        return new MoveQuote(
                "",
                0,
                "",
                0,
                List.of(),
                List.of(),
                -1,
                -1,
                List.of(),
                List.of(),
                List.of(),
                new Rejection("SIN-QUOTE", "This could not be reckoned: " + failure + "."));
    }
}
