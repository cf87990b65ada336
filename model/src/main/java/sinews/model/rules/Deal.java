package sinews.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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
        TreeSet<String> names = new TreeSet<>(served.keySet());
        sorted.forEach(c -> names.add(c.nation()));
        List<String> nations = List.copyOf(names);
        Map<String, Integer> index = new HashMap<>();
        nations.forEach(n -> index.put(n, index.size()));
        Claims table = new Claims();
        for (int i = 0; i < sorted.size(); i++) {
            Claim c = sorted.get(i);
            int grade = sinews.model.rules.Claim.grade(c.tier(), c.sequence());
            table.add(grade, World.at(index, c.nation()), c.due(), i, c.units());
        }
        int[] before =
                served.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .mapToInt(e -> World.at(index, e.getKey()))
                        .toArray();
        int[] after = new DealTable(nations.size()).deal(supply, table, before);
        List<Share> shares = new ArrayList<>(sorted.size());
        boolean scarce = false;
        for (int i = 0; i < sorted.size(); i++) {
            long given = table.get(i).given;
            shares.add(new Share(sorted.get(i), given));
            scarce |= given < sorted.get(i).units();
        }
        if (!scarce) {
            return new Result(shares, served, false);
        }
        Map<String, Long> ranks = new TreeMap<>();
        for (int nation : after) {
            ranks.put(nations.get(nation), ranks.size() + 1L);
        }
        return new Result(shares, ranks, true);
    }
}
