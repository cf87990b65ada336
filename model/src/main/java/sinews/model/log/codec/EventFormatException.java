package sinews.model.log.codec;

import org.jspecify.annotations.Nullable;

/** An entry that this program cannot read; the message is a sentence for the user. */
public final class EventFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    EventFormatException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong with which entry, and what helps. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
