package sinews.model.explain;

import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a deal is written down as operands and a formula. */
final class Deals {
    private Deals() {}

    /** A nation's claims of one class: tier and sequence. */
    static String name(Desk desk, String nation, int tier, int sequence) {
        return "%s, class %d.%d".formatted(desk.say.nation(nation), tier, sequence);
    }

    /**
     * Writes what is dealt out, all claims, and who is first at equal claims: the longest unserved.
     */
    static Made put(
            Desk desk,
            Made step,
            Unit unit,
            long available,
            List<Deal.Claim> claims,
            Map<String, Long> served) {
        step.with("available", available, unit);
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Long> ranks = new TreeMap<>();
        for (Deal.Claim c : claims) {
            sums.merge(
                    "%d.%d %s".formatted(c.tier(), c.sequence(), c.nation()), c.units(), Long::sum);
            ranks.put(c.nation(), served.getOrDefault(c.nation(), 0L));
        }
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            String[] key = sum.getKey().split("[. ]", 3);
            step.of(key[2])
                    .with(
                            "claim of "
                                    + name(
                                            desk,
                                            key[2],
                                            Integer.parseInt(key[0]),
                                            Integer.parseInt(key[1])),
                            sum.getValue(),
                            unit);
        }
        if (ranks.size() > 1) {
            List<String> order = new ArrayList<>(ranks.keySet());
            order.sort(
                    Comparator.comparingLong((String n) -> ranks.getOrDefault(n, 0L))
                            .thenComparing(n -> n));
            for (String n : order) {
                step.with("turn of " + desk.say.nation(n), order.indexOf(n) + 1L, Unit.RANK);
            }
        }
        return step;
    }

    static String formula(Desk desk, String nation, int tier, int sequence) {
        return "deal(available) for " + name(desk, nation, tier, sequence);
    }

    /** What a nation's claims of one class got. */
    static long given(Deal.Result result, String nation, int tier, int sequence) {
        return result.shares().stream()
                .filter(
                        s ->
                                s.claim().nation().equals(nation)
                                        && s.claim().tier() == tier
                                        && s.claim().sequence() == sequence)
                .mapToLong(Deal.Share::given)
                .sum();
    }
}
