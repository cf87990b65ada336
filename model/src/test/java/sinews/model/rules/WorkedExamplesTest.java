package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The worked examples of the rules, section 7, number for number. */
class WorkedExamplesTest {
    private static Deal.Claim claim(String nation, int tier, int sequence, String id, long units) {
        return new Deal.Claim(nation, tier, sequence, 10, id, units);
    }

    private static long given(Deal.Result result, String nation) {
        return result.shares().stream()
                .filter(s -> s.claim().nation().equals(nation))
                .mapToLong(Deal.Share::given)
                .sum();
    }

    /** Korea was served longer ago than the United States. */
    private static final Map<String, Long> SERVED = Map.of("KR", 1L, "US", 2L, "UA", 3L);

    @Test
    void exampleOneDealsSeventeen() {
        Deal.Result plain =
                Deal.deal(
                        17,
                        List.of(
                                claim("KR", 1, 5, "a", 12),
                                claim("US", 1, 5, "b", 10),
                                claim("UA", 2, 5, "c", 8)),
                        SERVED);
        assertThat(List.of(given(plain, "KR"), given(plain, "US"), given(plain, "UA")))
                .containsExactly(9L, 8L, 0L);

        Deal.Result inflated =
                Deal.deal(
                        17,
                        List.of(
                                claim("KR", 1, 5, "a", 12),
                                claim("US", 1, 5, "b", 100),
                                claim("UA", 2, 5, "c", 8)),
                        SERVED);
        assertThat(List.of(given(inflated, "KR"), given(inflated, "US"), given(inflated, "UA")))
                .containsExactly(9L, 8L, 0L);

        Deal.Result sequenced =
                Deal.deal(
                        17,
                        List.of(
                                claim("KR", 1, 1, "a", 12),
                                claim("US", 1, 2, "b", 10),
                                claim("UA", 1, 3, "c", 8)),
                        SERVED);
        assertThat(List.of(given(sequenced, "KR"), given(sequenced, "US"), given(sequenced, "UA")))
                .containsExactly(12L, 5L, 0L);

        Deal.Result split =
                Deal.deal(
                        17,
                        List.of(
                                claim("KR", 1, 5, "a1", 3),
                                claim("KR", 1, 5, "a2", 3),
                                claim("KR", 1, 5, "a3", 3),
                                claim("KR", 1, 5, "a4", 3),
                                claim("US", 1, 5, "b", 10),
                                claim("UA", 2, 5, "c", 8)),
                        SERVED);
        assertThat(given(split, "KR")).isEqualTo(9);
    }

    @Test
    void exampleTwoStartsWhatTheChargesAllow() {
        Long forty = 40L;
        Long eighteen = 18L;
        Rules rules =
                new Setup()
                        .nation("KR", 0, 0)
                        .materiel("projectile", Tier.COMPONENT, 1)
                        .materiel("charge", Tier.COMPONENT, 1)
                        .materiel("fuze", Tier.COMPONENT, 1)
                        .materiel(
                                "shell",
                                Tier.END_ITEM,
                                1,
                                new BomItem("projectile", 1),
                                new BomItem("charge", 1),
                                new BomItem("fuze", 1))
                        .place("plant", "KR")
                        .place("store", "KR")
                        .line(
                                "projectiles",
                                "projectile",
                                "plant",
                                "KR",
                                0,
                                f -> f.rates(0, 48, 48, 48).lead(9).wip(0L, forty, forty, forty))
                        .line(
                                "charges",
                                "charge",
                                "plant",
                                "KR",
                                0,
                                f ->
                                        f.rates(0, 48, 48, 48)
                                                .lead(9)
                                                .wip(0L, eighteen, eighteen, eighteen))
                        .line(
                                "shells",
                                "shell",
                                "plant",
                                "KR",
                                1920,
                                f ->
                                        f.lead(2)
                                                .bins(
                                                        Map.of(
                                                                "projectile",
                                                                40L,
                                                                "charge",
                                                                18L,
                                                                "fuze",
                                                                100L))
                                                .from("projectile", "projectiles", null, 10_000, 0)
                                                .from("charge", "charges", null, 10_000, 0))
                        .order(
                                "big",
                                "KR",
                                "shell",
                                "shells",
                                100_000,
                                ContractTier.ASSURED,
                                40,
                                "store")
                        .rules();

        TurnOutcome out = rules.adjudicate(rules.start(), Setup.turn(4));

        assertThat(starts(out.ticks(), "shells")).containsExactly(18L, 18L, 18L, 18L);
        assertThat(completed(out.ticks(), "shells")).isEqualTo(36);
        assertThat(wip(out.after(), "shells", "shell")).isEqualTo(36);
        Account bin = new Account.Bin("shells");
        assertThat(
                        List.of(
                                out.after().ledger().units(bin, "projectile"),
                                out.after().ledger().units(bin, "charge"),
                                out.after().ledger().units(bin, "fuze")))
                .containsExactly(88L, 0L, 28L);
    }

    @Test
    void exampleThreeRampsByFortyEightAMonth() {
        Rules rules =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(45))
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "US")
                        .place("store", "US")
                        .line(
                                "shells",
                                "shell",
                                "plant",
                                "US",
                                480,
                                f -> f.rates(0, 480, 960, 960).ramp(1000).lead(8))
                        .order(
                                "year",
                                "US",
                                "shell",
                                "shells",
                                960,
                                ContractTier.ASSURED,
                                48,
                                "store")
                        .rules();

        TurnOutcome out = rules.adjudicate(rules.start(), Setup.turn(48));

        List<Long> months = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            months.add(
                    starts(out.ticks().subList(4 * m, 4 * m + 4), "shells").stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
        assertThat(months)
                .containsExactly(44L, 48L, 52L, 56L, 60L, 64L, 68L, 72L, 76L, 80L, 80L, 80L);
        assertThat(months.stream().mapToLong(Long::longValue).sum()).isEqualTo(780);
        assertThat(completed(out.ticks(), "shells")).isEqualTo(620);
    }

    @Test
    void exampleThreeWillingness() {
        assertThat(willing(240, OrderForm.ANNUAL)).isEqualTo(51);
        assertThat(Ceiling.of(51)).isEqualTo(Ceiling.SURGE);
        assertThat(willing(720, OrderForm.MULTI_YEAR)).isEqualTo(71);
        assertThat(Ceiling.of(71)).isEqualTo(Ceiling.MAX);
    }

    private static int willing(long quantity, OrderForm form) {
        Rules rules =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(45))
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "US")
                        .place("store", "US")
                        .line("shells", "shell", "plant", "US", 480, f -> f.rates(0, 480, 700, 960))
                        .order(
                                "o",
                                "US",
                                "shell",
                                "shells",
                                quantity,
                                ContractTier.ASSURED,
                                5,
                                48,
                                "store",
                                form)
                        .rules();
        return rules.willingness(rules.start(), "shells");
    }

    @Test
    void exampleFiveRoundsTransitUpOnce() {
        Rules rules =
                new Setup()
                        .nation("US", 0, 1_000_000)
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("a", "US")
                        .place("b", "US")
                        .place("c", "US")
                        .lane("a", "b", Mode.SEA, 100, 94)
                        .lane("b", "c", Mode.SEA, 100, 32)
                        .stock("a", "shell", "US", 50)
                        .rules();
        Move.Preposition move =
                new Move.Preposition("US", "shell", 50, "a", "c", List.of(Mode.SEA));

        assertThat(rules.quote(rules.start(), "us", move).effectTick()).isEqualTo(2);
        TurnOutcome out = rules.adjudicate(rules.start(), Setup.moves(3, move));

        List<Integer> arrivals = new ArrayList<>();
        for (TickRecord t : out.ticks()) {
            for (Posting p : t.postings()) {
                if (p.cause().rule().equals("arrival")) {
                    arrivals.add(t.tick());
                    assertThat(p.units()).isEqualTo(50);
                }
            }
        }
        assertThat(arrivals).containsExactly(2);
        assertThat(out.after().ledger().stock("c", "US", "shell")).isEqualTo(50);
    }

    static List<Long> starts(List<TickRecord> ticks, String line) {
        List<Long> starts = new ArrayList<>();
        for (TickRecord t : ticks) {
            long units = 0;
            for (Posting p : t.postings()) {
                if (p.to() instanceof Account.Wip w && w.line().equals(line)) {
                    units += p.units();
                }
            }
            starts.add(units);
        }
        return starts;
    }

    static long completed(List<TickRecord> ticks, String line) {
        long units = 0;
        for (TickRecord t : ticks) {
            for (Posting p : t.postings()) {
                if (p.from() instanceof Account.Wip w && w.line().equals(line)) {
                    units += p.units();
                }
            }
        }
        return units;
    }

    static long wip(Board board, String line, String materiel) {
        return board.ledger().rows().stream()
                .filter(r -> r.account() instanceof Account.Wip w && w.line().equals(line))
                .mapToLong(sinews.model.board.Ledger.Row::units)
                .sum();
    }
}
