package sinews.model.log;

import org.jspecify.annotations.Nullable;

/** A failure of the log; its message is one sentence for the user: what, where, what to do. */
public abstract sealed class LogException extends Exception
        permits LogOpenException, LogWriteException {

    private static final long serialVersionUID = 1L;

    LogException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
