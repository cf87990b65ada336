package sinews.app.msel;

import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the time line: a storyline, its injects by turn.
 *
 * @param byTurn turn (1-based) → injects in that turn, in MSEL order
 */
public record MselRow(String storyline, Map<Integer, List<MselItem>> byTurn) {

    /** The rows of a session, in the order storylines first appear. */
    public static List<MselRow> of(SessionState state) {
        Map<String, Map<Integer, List<MselItem>>> rows = new LinkedHashMap<>();
        for (MselItem item : state.msel()) {
            rows.computeIfAbsent(item.inject().storyline(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(item.turn(), t -> new ArrayList<>())
                    .add(item);
        }
        return rows.entrySet().stream().map(e -> new MselRow(e.getKey(), e.getValue())).toList();
    }

    /** One line on where the MSEL stands, such as "21 injects · 8 delivered · 3 wait for you". */
    public static String summary(SessionState state) {
        long delivered = count(state, MselItem.Status.DELIVERED);
        long conditional = count(state, MselItem.Status.CONDITIONAL);
        long skipped = count(state, MselItem.Status.SKIPPED);
        return state.msel().size()
                + " injects · "
                + delivered
                + " delivered"
                + (conditional == 0 ? "" : " · " + conditional + " conditional, yours to release")
                + (skipped == 0 ? "" : " · " + skipped + " skipped");
    }

    private static long count(SessionState state, MselItem.Status status) {
        return state.msel().stream().filter(i -> i.status() == status).count();
    }
}
