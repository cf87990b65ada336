package sinews.model.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a line lacks of its inputs and what it handed out lately, for planning.
 *
 * @param line its id
 * @param lacking units a materiel that it asked for and was not given in the last tick
 * @param handedOut units it handed out to each customer (line id) in the last {@link #MEMORY}
 *     ticks, by the tick modulo that number
 */
public record LineSupply(
        String line, Map<String, Long> lacking, Map<String, List<Long>> handedOut) {
    /** Ticks a supplier remembers: a quarter (rules, section 2). */
    public static final int MEMORY = 12;

    public LineSupply {
        lacking = frozen(lacking);
        handedOut = frozen(handedOut);
    }

    /** By id. */
    private static <V> Map<String, V> frozen(Map<String, V> map) {
        return map instanceof SortedArrayMap<String, V> same
                ? same
                : SortedArrayMap.of(new TreeMap<>(map));
    }

    /** A line that lacks nothing and handed out nothing. */
    public static LineSupply none(String line) {
        return new LineSupply(line, Map.of(), Map.of());
    }

    public boolean isEmpty() {
        return lacking.isEmpty() && handedOut.isEmpty();
    }

    /** The same with so many units lacking of a materiel. */
    LineSupply lacking(String materiel, long units) {
        Map<String, Long> next = new TreeMap<>(lacking);
        if (units == 0) {
            next.remove(materiel);
        } else {
            next.put(materiel, units);
        }
        return new LineSupply(line, next, handedOut);
    }

    /** The same with so many units handed out to a customer in a tick. */
    LineSupply handed(String customer, int tick, long units) {
        List<Long> ticks =
                new ArrayList<>(handedOut.getOrDefault(customer, Collections.nCopies(MEMORY, 0L)));
        ticks.set(tick % MEMORY, units);
        Map<String, List<Long>> next = new TreeMap<>(handedOut);
        if (ticks.stream().allMatch(u -> u == 0)) {
            next.remove(customer);
        } else {
            next.put(customer, List.copyOf(ticks));
        }
        return new LineSupply(line, lacking, next);
    }
}
