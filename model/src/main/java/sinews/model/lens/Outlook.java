package sinews.model.lens;

import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What becomes of the stocks if nobody does anything more: boards week by week, as the rules play
 * them, and which demand is first short when.
 *
 * @param weeks the board now, then at the end of each week ahead
 * @param emptyIn weeks until a demand is first not met, by its id; 0 in the coming week; those that
 *     are met throughout are left out
 */
public record Outlook(List<Board> weeks, Map<String, Integer> emptyIn) {
    public Outlook {
        weeks = List.copyOf(weeks);
        emptyIn = Map.copyOf(emptyIn);
    }

    /**
     * @param weeks the board now, then at the end of each week, at least one
     */
    public static Outlook of(List<Board> weeks) {
        SortedMap<String, Integer> empty = new TreeMap<>();
        for (int i = 1; i < weeks.size(); i++) {
            for (DemandState after : weeks.get(i).demands().values()) {
                if (after.active() && after.lastMet() < after.lastAsked()) {
                    empty.putIfAbsent(after.id(), i - 1);
                }
            }
        }
        return new Outlook(weeks, empty);
    }

    /** Weeks it looks ahead. */
    public int length() {
        return weeks.size() - 1;
    }

    /** The board after so many weeks; the last one when it does not look so far. */
    public Board after(int week) {
        return weeks.get(Math.clamp(week, 0, length()));
    }

    /**
     * Measures of the board after so many weeks, with who runs out by this outlook instead of by
     * stock and shipments alone: weeks count from that week, and one that was short before it is
     * short now.
     */
    public Measures with(Scenario scenario, Measures then, int week) {
        List<Measures.RunOut> out = new ArrayList<>();
        for (Demand d : scenario.demands()) {
            Integer in = emptyIn.get(d.id());
            if (in != null) {
                String materiel = d.materiel();
                String family = d.family();
                out.add(
                        new Measures.RunOut(
                                d.id(),
                                d.theatre(),
                                materiel != null ? materiel : family == null ? "" : family,
                                Math.max(0, in - week)));
            }
        }
        out.sort(
                Comparator.comparingInt(Measures.RunOut::inTicks)
                        .thenComparing(Measures.RunOut::demand));
        return new Measures(then.asked(), then.met(), then.fillBp(), then.demands(), out);
    }
}
