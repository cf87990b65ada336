package sinews.app.board;

import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.DemandMeasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ranks the few stocks that are worst off, so that they are told from all others on a crowded map:
 * who runs out first, then who has the least of the days of supply that are required. Pure.
 */
public final class WorstOff {
    /** So many are ranked: more would have to be searched for. */
    static final int MOST = 5;

    /** Weeks ahead up to which a place counts as running out. */
    static final int SOON = 8;

    private static final int NEVER = Integer.MAX_VALUE;

    /** Variants of a family meet the same demand: they are as badly off, and one of them counts. */
    private record Need(String place, String owner, String kind, double share, int emptyIn) {
        Need(StockToken t) {
            this(t.place(), t.nation(), t.face().kind(), t.share(), t.emptyIn());
        }
    }

    private WorstOff() {}

    /** Weeks until a demand's stock is empty, 0 for now; -1 when that is not soon. */
    public static int emptyIn(Measures measures, String demand) {
        return measures.runsOut().stream()
                .filter(r -> r.demand().equals(demand) && r.inTicks() <= SOON)
                .mapToInt(Measures.RunOut::inTicks)
                .min()
                .orElse(-1);
    }

    /** Demands in the order in which the board ranks their stocks. */
    public static Comparator<DemandMeasure> order(Measures measures) {
        return Comparator.comparingInt(
                        (DemandMeasure d) -> {
                            int weeks = emptyIn(measures, d.demand());
                            return weeks < 0 ? NEVER : weeks;
                        })
                .thenComparingDouble(
                        d ->
                                d.requiredDays() == 0
                                        ? 1
                                        : Math.min(1, d.daysTenths() / 10.0 / d.requiredDays()))
                .thenComparing(DemandMeasure::demand);
    }

    /** The same tokens in the same order, the worst off with their rank. */
    static List<Token> ranked(List<Token> tokens) {
        List<StockToken> below = new ArrayList<>();
        for (Token t : tokens) {
            if (t instanceof StockToken s
                    && s.share() >= 0
                    && (s.share() < 1 || s.emptyIn() >= 0)) {
                below.add(s);
            }
        }
        below.sort(
                Comparator.comparingInt((StockToken s) -> s.emptyIn() < 0 ? NEVER : s.emptyIn())
                        .thenComparingDouble(StockToken::share)
                        .thenComparingLong(StockToken::units)
                        .thenComparing(StockToken::id));
        Set<Need> seen = new HashSet<>();
        below.removeIf(s -> !seen.add(new Need(s)));
        Map<String, Integer> ranks = new HashMap<>();
        below.stream().limit(MOST).forEach(s -> ranks.put(s.id(), ranks.size() + 1));
        return tokens.stream()
                .map(
                        t ->
                                t instanceof StockToken s && ranks.containsKey(s.id())
                                        ? s.ranked(ranks.getOrDefault(s.id(), 0))
                                        : t)
                .toList();
    }
}
