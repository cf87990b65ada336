package sinews.model.log;

import org.jspecify.annotations.Nullable;

/** The session could not be opened; nothing was changed on disk. */
public final class LogOpenException extends LogException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for the user and what caused it, if anything did. */
    public LogOpenException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
