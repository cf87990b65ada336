package sinews.model.session;

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
 */
public record SessionInfo(
        String id,
        String name,
        String marking,
        Map<String, String> participants,
        Chance chance,
        long seed) {
    public SessionInfo {
        participants = Map.copyOf(participants);
    }
}
