package sinews.model.session;

/**
 * The session as it was at a position of its log. It is no {@link SessionState}, so that no command
 * can be given to the past.
 */
public record PastState(SessionState state) {

    public long position() {
        return state.position();
    }
}
