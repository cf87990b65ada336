package sinews.app.home;

import sinews.app.session.SessionCard;
import sinews.model.session.Origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A session in a list of Home.
 *
 * @param depth 0, or how many sessions of the list it is a branch of a branch of
 */
public record SessionRow(SessionCard card, int depth) {

    /**
     * Puts branches below what they come from, where that is in the same list. A session stands
     * where the last used of it and its branches would.
     *
     * @param cards the last used first
     */
    static List<SessionRow> of(List<SessionCard> cards) {
        Map<String, SessionCard> byId = new HashMap<>();
        cards.stream().filter(c -> !c.id().isEmpty()).forEach(c -> byId.putIfAbsent(c.id(), c));
        Map<SessionCard, List<SessionCard>> branches = new HashMap<>();
        List<SessionCard> roots = new ArrayList<>();
        for (SessionCard card : cards) {
            Origin from = card.origin();
            SessionCard parent = from == null ? null : byId.get(from.session());
            if (parent == null || circular(card, byId)) {
                roots.add(card);
            } else {
                branches.computeIfAbsent(parent, p -> new ArrayList<>()).add(card);
            }
        }
        List<SessionRow> rows = new ArrayList<>();
        Map<SessionCard, List<SessionRow>> families = new HashMap<>();
        roots.forEach(r -> families.put(r, family(r, 0, branches)));
        roots.stream()
                .sorted(
                        Comparator.comparing(
                                        (SessionCard r) ->
                                                families.get(r).stream()
                                                        .map(f -> f.card().lastUsed())
                                                        .max(Comparator.naturalOrder())
                                                        .orElse(r.lastUsed()))
                                .reversed())
                .forEach(r -> rows.addAll(families.get(r)));
        return rows;
    }

    private static List<SessionRow> family(
            SessionCard card, int depth, Map<SessionCard, List<SessionCard>> branches) {
        List<SessionRow> rows = new ArrayList<>();
        rows.add(new SessionRow(card, depth));
        for (SessionCard branch : branches.getOrDefault(card, List.of())) {
            rows.addAll(family(branch, depth + 1, branches));
        }
        return rows;
    }

    /** Copied files may name each other; nothing may be lost from the list for that. */
    private static boolean circular(SessionCard card, Map<String, SessionCard> byId) {
        SessionCard at = card;
        for (int steps = 0; steps <= byId.size(); steps++) {
            Origin from = at.origin();
            SessionCard parent = from == null ? null : byId.get(from.session());
            if (parent == null) {
                return false;
            }
            at = parent;
        }
        return true;
    }
}
