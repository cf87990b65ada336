package sinews.app.cli;

/**
 * What the user gave is wrong. Ends the command with exit code 1.
 *
 * <p>The message is shown as it is: a sentence that says what is wrong, where, and what would be
 * right. It may have several lines, one a problem.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Ends the command with this sentence. */
    public InputException(String message) {
        super(message);
    }
}
