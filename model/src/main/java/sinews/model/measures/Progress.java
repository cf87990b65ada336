package sinews.model.measures;

import java.util.concurrent.CancellationException;

/** Told how far a long reckoning has come; it can stop it. */
@FunctionalInterface
public interface Progress {
    /** For those who wait. */
    Progress NONE = (done, of) -> true;

    /**
     * @param done steps done
     * @param of steps in all
     * @return whether to go on
     */
    boolean at(int done, int of);

    /**
     * Reports a step.
     *
     * @throws CancellationException when the listener does not want more
     */
    default void step(int done, int of) {
        if (!at(done, of)) {
            throw new CancellationException("stopped after %d of %d".formatted(done, of));
        }
    }
}
