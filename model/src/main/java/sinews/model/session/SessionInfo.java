package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.Chance;

import java.util.Map;

/**
 * What was set up for a session.
 *
 * @param id session id, given by the caller
 * @param name such as "Pacific Anvil, table 2"
 * @param marking handling marking on every screen and page
 * @param participants seat id → who sits there; seats left out are played by the white cell
 * @param chance whether dice are drawn
 * @param seed seed of the dice
 * @param origin what it is a branch of, null for a session that was set up
 */
public record SessionInfo(
        String id,
        String name,
        String marking,
        Map<String, String> participants,
        Chance chance,
        long seed,
        @Nullable Origin origin) {
    public SessionInfo {
        participants = Map.copyOf(participants);
    }

    /** Of a session that is set up. */
    public SessionInfo(
            String id,
            String name,
            String marking,
            Map<String, String> participants,
            Chance chance,
            long seed) {
        this(id, name, marking, participants, chance, seed, null);
    }

    /** Of a branch of this session: another id and name, the same seats, marking and luck. */
    public SessionInfo branch(String otherId, String otherName, Origin from) {
        return new SessionInfo(otherId, otherName, marking, participants, chance, seed, from);
    }
}
