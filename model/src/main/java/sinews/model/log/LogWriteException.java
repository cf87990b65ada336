package sinews.model.log;

import org.jspecify.annotations.Nullable;

/**
 * Nothing of the batch is acknowledged and the log reads as before it; the append may be retried.
 */
public final class LogWriteException extends LogException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for the user and what caused it, if anything did. */
    public LogWriteException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
