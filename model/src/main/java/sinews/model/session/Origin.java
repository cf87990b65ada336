package sinews.model.session;

/**
 * The session that a branch came from, and where it left it.
 *
 * @param session id of that session
 * @param name its name at the time
 * @param position its last entry that the branch holds too
 * @param turn turn (1-based) it stood in there
 * @param phase phase it stood in there
 */
public record Origin(String session, String name, long position, int turn, Phase phase) {}
