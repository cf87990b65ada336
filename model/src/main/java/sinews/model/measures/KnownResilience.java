package sinews.model.measures;

import sinews.model.board.Board;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resilience that has been reckoned for the boards of one session, kept so that the review need not
 * reckon it again. Any thread may use it.
 */
public final class KnownResilience {
    private record Entry(Board board, Resilience resilience) {}

    private final Map<Integer, Entry> byTick = new ConcurrentHashMap<>();

    /** Keeps the resilience of a board; it takes the place of another board of the same tick. */
    public void keep(Board board, Resilience resilience) {
        byTick.put(board.tick(), new Entry(board, resilience));
    }

    /** The resilience of this very board, compared as a whole; empty when it is not known. */
    public Optional<Resilience> of(Board board) {
        Entry entry = byTick.get(board.tick());
        return entry != null && entry.board().equals(board)
                ? Optional.of(entry.resilience())
                : Optional.empty();
    }
}
