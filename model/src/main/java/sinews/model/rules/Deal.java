package sinews.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The deal rule (rules, section 0): best class first; within a class one unit at a time to whoever
 * has received least in this deal, ties to whoever was served longest ago at this source, then by
 * id.
 */
public final class Deal {

    /**
     * What one nation asks for in one class.
     *
     * @param nation claimant
     * @param tier 0 best
     * @param sequence 1 best
     * @param due earliest first within the nation
     * @param id of the order, line or cargo it is for
     */
    public record Claim(String nation, int tier, int sequence, int due, String id, long units) {
        private static final Comparator<Claim> ORDER =
                Comparator.comparingInt(Claim::tier)
                        .thenComparingInt(Claim::sequence)
                        .thenComparing(Claim::nation)
                        .thenComparingInt(Claim::due)
                        .thenComparing(Claim::id);

        boolean sameClass(Claim o) {
            return tier == o.tier && sequence == o.sequence;
        }
    }

    /** A claim with what it was given. */
    public record Share(Claim claim, long given) {}

    /**
     * What a deal gave.
     *
     * @param shares one for each claim, best class first
     * @param served the memory after it: nation → place in the order of last service, lowest
     *     longest ago
     * @param scarce whether anybody went short
     */
    public record Result(List<Share> shares, Map<String, Long> served, boolean scarce) {}

    private Deal() {}

    /**
     * Deals a supply. The order of the list does not matter.
     *
     * @param served memory of this source; nations not in it were never served
     */
    public static Result deal(long supply, List<Claim> claims, Map<String, Long> served) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Claim.ORDER);
        Table table = new Table(served);
        List<Share> shares = new ArrayList<>(sorted.size());
        long left = supply;
        boolean scarce = false;
        int from = 0;
        while (from < sorted.size()) {
            int to = from;
            Map<String, Long> asked = new TreeMap<>();
            while (to < sorted.size() && sorted.get(to).sameClass(sorted.get(from))) {
                asked.merge(sorted.get(to).nation(), sorted.get(to).units(), Math::addExact);
                to++;
            }
            Map<String, Long> given = table.serve(left, asked);
            for (int i = from; i < to; i++) {
                Claim claim = sorted.get(i);
                long had = given.getOrDefault(claim.nation(), 0L);
                long now = Math.min(had, claim.units());
                given.put(claim.nation(), had - now);
                left -= now;
                scarce |= now < claim.units();
                shares.add(new Share(claim, now));
            }
            from = to;
        }
        return new Result(shares, scarce ? table.ranks() : served, scarce);
    }

    /** Who sits at the table: what each has received in this deal and when it was last served. */
    private static final class Table {
        private final Map<String, Long> received = new HashMap<>();
        private final Map<String, Long> last;
        private long clock;

        Table(Map<String, Long> served) {
            last = new HashMap<>(served);
            clock = served.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }

        /** Serves one class by water level: equal to dealing one unit at a time. */
        Map<String, Long> serve(long supply, Map<String, Long> asked) {
            Map<String, Long> given = new HashMap<>();
            List<String> hungry = new ArrayList<>();
            asked.forEach(
                    (nation, units) -> {
                        if (units > 0) {
                            hungry.add(nation);
                        }
                    });
            long left = supply;
            while (left > 0 && !hungry.isEmpty()) {
                hungry.sort(
                        Comparator.comparingLong((String n) -> received.getOrDefault(n, 0L))
                                .thenComparingLong(n -> last.getOrDefault(n, 0L))
                                .thenComparing(n -> n));
                long level = received.getOrDefault(hungry.getFirst(), 0L);
                int low = 0;
                long rise = Long.MAX_VALUE;
                for (String n : hungry) {
                    long has = received.getOrDefault(n, 0L);
                    if (has > level) {
                        rise = Math.min(rise, has - level);
                        break;
                    }
                    low++;
                    rise = Math.min(rise, asked.getOrDefault(n, 0L) - given.getOrDefault(n, 0L));
                }
                long rounds = Math.min(rise, left / low);
                int lucky = rounds == 0 ? (int) left : low;
                long each = Math.max(1, rounds);
                for (int i = 0; i < lucky; i++) {
                    String n = hungry.get(i);
                    given.merge(n, each, Long::sum);
                    received.merge(n, each, Long::sum);
                    last.put(n, clock + (each - 1) * low + i + 1);
                }
                clock += each * lucky;
                left -= each * lucky;
                hungry.removeIf(n -> given.getOrDefault(n, 0L).equals(asked.getOrDefault(n, 0L)));
            }
            return given;
        }

        /** The memory with small numbers: 1 for whoever was served longest ago. */
        Map<String, Long> ranks() {
            List<String> order = new ArrayList<>(last.keySet());
            order.sort(
                    Comparator.comparingLong((String n) -> last.getOrDefault(n, 0L))
                            .thenComparing(n -> n));
            Map<String, Long> ranks = new TreeMap<>();
            for (String n : order) {
                ranks.put(n, ranks.size() + 1L);
            }
            return ranks;
        }
    }
}
