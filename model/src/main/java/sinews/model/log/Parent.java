package sinews.model.log;

import java.util.regex.Pattern;

/**
 * Where a branch begins: the session it was copied from, up to an entry. With {@code headerHash}
 * the copied entries alone show that they are that session's, see {@link ChainCheck}.
 *
 * @param session id of the session
 * @param headerHash hash of its header, {@link HashChain#genesis}
 * @param position its last entry that was copied, from 1
 * @param hash hash of that entry in its chain
 */
public record Parent(String session, String headerHash, long position, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what cannot be, with what would be right. */
    public Parent {
        if (session.isBlank()) {
            throw new IllegalArgumentException("session is empty, must be the id of a session");
        }
        if (position < 1) {
            throw new IllegalArgumentException("position is " + position + ", must be 1 or more");
        }
        requireHash("headerHash", headerHash);
        requireHash("hash", hash);
    }

    private static void requireHash(String name, String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                    name + " is \"" + hash + "\", must be 64 hexadecimal digits");
        }
    }
}
