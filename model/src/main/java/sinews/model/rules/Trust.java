package sinews.model.rules;

import sinews.model.board.NationState;
import sinews.model.board.Reason;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trust of nations toward each other, 0–100; it moves only at level L3. */
final class Trust {
    private static final int MOST = 100;

    private Trust() {}

    /** Adds points to what one nation thinks of another, for the move that is being enacted. */
    static void change(Draft d, String from, String to, int points) {
        change(d, from, to, points, Reason.MOVE, d.doing);
    }

    /** Adds points to what one nation thinks of another. */
    static void change(Draft d, String from, String to, int points, Reason reason, String ref) {
        if (from.equals(to) || points == 0 || d.world.scenario.rules() != RuleLevel.L3) {
            return;
        }
        NationState s = d.nations.get(from);
        if (s == null || !d.world.nations.containsKey(to)) {
            return;
        }
        int next = Math.clamp((long) s.trustIn(to) + points, 0, MOST);
        if (next != s.trustIn(to)) {
            d.nations.put(from, s.with(e -> e.trust = with(s.trust(), to, next)));
            Reckoning.trust(d, from, to, next - s.trustIn(to), reason, ref);
        }
    }

    /** Adds points both ways. */
    static void mutual(Draft d, String a, String b, int points) {
        change(d, a, b, points);
        change(d, b, a, points);
    }

    /** Adds points both ways between each two of these nations. */
    static void among(Draft d, List<String> nations, int points) {
        for (int i = 0; i < nations.size(); i++) {
            for (int k = i + 1; k < nations.size(); k++) {
                mutual(d, nations.get(i), nations.get(k), points);
            }
        }
    }

    private static Map<String, Integer> with(
            Map<String, Integer> trust, String nation, int points) {
        Map<String, Integer> next = new TreeMap<>(trust);
        if (points == Nation.DEFAULT_TRUST && !trust.containsKey(nation)) {
            return next;
        }
        next.put(nation, points);
        return next;
    }
}
