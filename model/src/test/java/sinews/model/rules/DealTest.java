package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Properties of the deal rule, and the water level against dealing card by card. */
class DealTest {
    private static final int DEALS = 3_000;

    private static List<Deal.Claim> claims(Random r, boolean oneClass) {
        List<Deal.Claim> claims = new ArrayList<>();
        int count = 1 + r.nextInt(7);
        for (int i = 0; i < count; i++) {
            claims.add(
                    new Deal.Claim(
                            "N" + r.nextInt(4),
                            oneClass ? 1 : r.nextInt(3),
                            oneClass ? 5 : 4 + r.nextInt(2),
                            r.nextInt(5),
                            "c" + i,
                            r.nextInt(12)));
        }
        return claims;
    }

    private static Map<String, Long> served(Random r) {
        Map<String, Long> served = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            if (r.nextBoolean()) {
                served.put("N" + i, (long) r.nextInt(5));
            }
        }
        return served;
    }

    private static Map<String, Long> byNation(Deal.Result result) {
        Map<String, Long> given = new TreeMap<>();
        result.shares().forEach(s -> given.merge(s.claim().nation(), s.given(), Long::sum));
        return given;
    }

    private static Map<String, Long> byClaim(Deal.Result result) {
        Map<String, Long> given = new TreeMap<>();
        result.shares().forEach(s -> given.merge(s.claim().id(), s.given(), Long::sum));
        return given;
    }

    /** The rule as it reads: one unit at a time. */
    private static Map<String, Long> cardByCard(
            long supply, List<Deal.Claim> claims, Map<String, Long> served) {
        Map<String, Long> received = new TreeMap<>();
        Map<String, Long> last = new HashMap<>(served);
        claims.forEach(c -> received.putIfAbsent(c.nation(), 0L));
        long clock = 1_000;
        long left = supply;
        TreeMap<Integer, Map<String, Long>> classes = new TreeMap<>();
        for (Deal.Claim c : claims) {
            classes.computeIfAbsent(c.tier() * 10 + c.sequence(), k -> new TreeMap<>())
                    .merge(c.nation(), c.units(), Long::sum);
        }
        for (Map<String, Long> open : classes.values()) {
            while (left > 0) {
                String next =
                        open.keySet().stream()
                                .filter(n -> open.get(n) > 0)
                                .min(
                                        Comparator.comparingLong((String n) -> received.get(n))
                                                .thenComparingLong(n -> last.getOrDefault(n, 0L))
                                                .thenComparing(n -> n))
                                .orElse("");
                if (next.isEmpty()) {
                    break;
                }
                open.merge(next, -1L, Long::sum);
                received.merge(next, 1L, Long::sum);
                last.put(next, ++clock);
                left--;
            }
        }
        return received;
    }

    @Test
    void waterLevelEqualsCardByCard() {
        Random r = new Random(1);
        for (int i = 0; i < DEALS; i++) {
            List<Deal.Claim> claims = claims(r, false);
            Map<String, Long> served = served(r);
            long supply = r.nextInt(60);
            assertThat(byNation(Deal.deal(supply, claims, served)))
                    .isEqualTo(cardByCard(supply, claims, served));
        }
    }

    @Test
    void theTotalIsExactAndNoLowerClassIsServedWhileAHigherIsShort() {
        Random r = new Random(2);
        for (int i = 0; i < DEALS; i++) {
            List<Deal.Claim> claims = claims(r, false);
            long supply = r.nextInt(60);
            Deal.Result result = Deal.deal(supply, claims, served(r));
            long asked = claims.stream().mapToLong(Deal.Claim::units).sum();
            assertThat(result.shares().stream().mapToLong(Deal.Share::given).sum())
                    .isEqualTo(Math.min(supply, asked));
            assertThat(result.scarce()).isEqualTo(supply < asked);
            for (Deal.Share worse : result.shares()) {
                for (Deal.Share better : result.shares()) {
                    boolean higher =
                            better.claim().tier() * 10 + better.claim().sequence()
                                    < worse.claim().tier() * 10 + worse.claim().sequence();
                    if (higher && worse.given() > 0) {
                        assertThat(better.given()).isEqualTo(better.claim().units());
                    }
                }
            }
        }
    }

    @Test
    void moreSupplyHurtsNobody() {
        Random r = new Random(3);
        for (int i = 0; i < DEALS; i++) {
            List<Deal.Claim> claims = claims(r, false);
            Map<String, Long> served = served(r);
            long supply = r.nextInt(60);
            Map<String, Long> less = byClaim(Deal.deal(supply, claims, served));
            Map<String, Long> more = byClaim(Deal.deal(supply + 1 + r.nextInt(5), claims, served));
            less.forEach((id, given) -> assertThat(more.get(id)).isGreaterThanOrEqualTo(given));
        }
    }

    @Test
    void inflatingAnUnmetClaimGainsNothing() {
        Random r = new Random(4);
        for (int i = 0; i < DEALS; i++) {
            List<Deal.Claim> claims = claims(r, false);
            Map<String, Long> served = served(r);
            long supply = r.nextInt(40);
            Deal.Result honest = Deal.deal(supply, claims, served);
            for (Deal.Share share : honest.shares()) {
                if (share.given() < share.claim().units()) {
                    Deal.Claim c = share.claim();
                    List<Deal.Claim> greedy = new ArrayList<>(claims);
                    greedy.remove(c);
                    greedy.add(
                            new Deal.Claim(
                                    c.nation(),
                                    c.tier(),
                                    c.sequence(),
                                    c.due(),
                                    c.id(),
                                    c.units() + 1 + r.nextInt(100)));
                    assertThat(byNation(Deal.deal(supply, greedy, served)))
                            .isEqualTo(byNation(honest));
                }
            }
        }
    }

    @Test
    void splittingAClaimGainsNothingAndOrderDoesNotMatter() {
        Random r = new Random(5);
        for (int i = 0; i < DEALS; i++) {
            List<Deal.Claim> claims = claims(r, false);
            Map<String, Long> served = served(r);
            long supply = r.nextInt(60);
            List<Deal.Claim> split = new ArrayList<>();
            for (Deal.Claim c : claims) {
                long part = c.units() == 0 ? 0 : r.nextInt((int) c.units() + 1);
                split.add(
                        new Deal.Claim(
                                c.nation(), c.tier(), c.sequence(), c.due(), c.id() + "a", part));
                split.add(
                        new Deal.Claim(
                                c.nation(),
                                c.tier(),
                                c.sequence(),
                                c.due(),
                                c.id() + "b",
                                c.units() - part));
            }
            java.util.Collections.shuffle(split, r);
            Deal.Result whole = Deal.deal(supply, claims, served);
            Deal.Result parts = Deal.deal(supply, split, served);
            assertThat(byNation(parts)).isEqualTo(byNation(whole));
            assertThat(parts.served()).isEqualTo(whole.served());
        }
    }

    @Test
    void withinANationTheEarliestDueIsServedFirst() {
        Deal.Result result =
                Deal.deal(
                        5,
                        List.of(
                                new Deal.Claim("US", 1, 5, 9, "a", 4),
                                new Deal.Claim("US", 1, 5, 3, "b", 4)),
                        Map.of());
        assertThat(byClaim(result)).isEqualTo(Map.of("b", 4L, "a", 1L));
    }

    @Test
    void whoWasShortThisTimeGoesFirstTheNext() {
        List<Deal.Claim> claims =
                List.of(new Deal.Claim("A", 1, 5, 1, "a", 5), new Deal.Claim("B", 1, 5, 1, "b", 5));
        Deal.Result first = Deal.deal(3, claims, Map.of());
        assertThat(byNation(first)).isEqualTo(Map.of("A", 2L, "B", 1L));
        assertThat(byNation(Deal.deal(3, claims, first.served())))
                .isEqualTo(Map.of("A", 1L, "B", 2L));
    }
}
