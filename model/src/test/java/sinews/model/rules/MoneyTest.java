package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Income, lapse, obligation, payment and the price of a lot, by hand. */
class MoneyTest {
    @Test
    void incomeComesMonthlyAndWhatIsLeftAboveAQuarterLapsesAtTheYearsEnd() {
        Setup s = new Setup().nation("US", 1_000, 700, f -> f.fiscalMonth(3));
        s.startex = LocalDate.of(2027, 1, 15);
        Rules r = s.rules();
        NationState jan = r.adjudicate(r.start(), Setup.turn(4)).after().nations().get("US");
        assertThat(jan.treasury()).isEqualTo(783); // 1,000 / 12 = 83
        NationState feb = r.adjudicate(r.start(), Setup.turn(8)).after().nations().get("US");
        assertThat(feb.income())
                .isEqualTo(83 + 83 + 4); // the remainder in the last month of the year
        assertThat(feb.treasury()).isEqualTo(250);
        assertThat(feb.lapsed()).isEqualTo(700 + 170 - 250);
        assertThat(r.adjudicate(r.start(), Setup.turn(3)).after().nations().get("US").income())
                .isZero();
    }

    @Test
    void aContractIsPaidAsItIsHandedOut() {
        Rules r =
                new Setup()
                        .nation("US", 0, 0)
                        .materiel("shell", Tier.END_ITEM, 7)
                        .place("plant", "US")
                        .place("store", "US")
                        .line("shells", "shell", "plant", "US", 480, f -> f.lead(1).wip(3L))
                        .order("o", "US", "shell", "shells", 100, ContractTier.ASSURED, 40, "store")
                        .rules();
        Board board = r.adjudicate(r.start(), Setup.turn(1)).after();
        assertThat(board.orders().get("o").delivered()).isEqualTo(3);
        assertThat(board.nations().get("US").paid()).isEqualTo(30);
        assertThat(board.nations().get("US").obligated()).isEqualTo(970);
    }

    private static LineState line(long rate, long output, int directedUntil) {
        Setup s =
                new Setup()
                        .nation("US", 0, 0)
                        .materiel("shell", Tier.END_ITEM, 100)
                        .place("plant", "US")
                        .line(
                                "shells",
                                "shell",
                                "plant",
                                "US",
                                rate,
                                f -> f.rates(100, 200, 300, 400).lot(50));
        return s.rules()
                .start()
                .lines()
                .get("shells")
                .with(e -> e.outputSoFar = output)
                .directed(directedUntil);
    }

    @Test
    void priceFactorsByHand() {
        assertThat(Price.rate(line(50, 0, -1), 0)).isEqualTo(12_500);
        assertThat(Price.rate(line(100, 0, -1), 0)).isEqualTo(11_500);
        assertThat(Price.rate(line(150, 0, -1), 0)).isEqualTo(10_750);
        assertThat(Price.rate(line(200, 0, -1), 0)).isEqualTo(10_000);
        assertThat(Price.rate(line(300, 0, -1), 0)).isEqualTo(10_000);
        assertThat(Price.rate(line(301, 0, -1), 0)).isEqualTo(11_000);
        // Directed in tick 0 until 24: dear from the next tick on.
        assertThat(Price.rate(line(200, 0, 24), 0)).isEqualTo(10_000);
        assertThat(Price.rate(line(200, 0, 24), 1)).isEqualTo(12_000);
        assertThat(Price.rate(line(200, 0, 24), 23)).isEqualTo(12_000);
        assertThat(Price.rate(line(200, 0, 24), 24)).isEqualTo(10_000);
        assertThat(Price.learning(line(200, 49, -1))).isEqualTo(10_000);
        assertThat(Price.learning(line(200, 50, -1))).isEqualTo(9_500);
        assertThat(Price.learning(line(200, 199, -1))).isEqualTo(9_025);
        assertThat(Price.learning(line(200, 1_000_000, -1))).isEqualTo(7_000);
        assertThat(Price.form(OrderForm.MULTI_YEAR)).isEqualTo(9_200);
        assertThat(Price.joint(2)).isEqualTo(9_700);
        assertThat(Price.joint(4)).isEqualTo(9_500);
        assertThat(Price.joint(20)).isEqualTo(9_000);
    }

    @Test
    void aLotIsFlooredOnce() {
        Materiel m =
                new Materiel(
                        "m",
                        "m",
                        "m",
                        "x",
                        Tier.END_ITEM,
                        "f",
                        "v",
                        33,
                        1,
                        0,
                        List.of(),
                        1,
                        0,
                        Map.of());
        // 33 × 7 × 0.9025 × 1.075 × 1.15 = 257.73…
        assertThat(Price.of(m, 7, line(150, 100, -1), 11_500, 0, List.of())).isEqualTo(257);
        Materiel dear =
                new Materiel(
                        "m",
                        "m",
                        "m",
                        "x",
                        Tier.END_ITEM,
                        "f",
                        "v",
                        24_000_000,
                        1,
                        0,
                        List.of(),
                        1,
                        0,
                        Map.of());
        // A shock of 110 % on top, floored once: 257.73 × 1.1 = 283.5.
        assertThat(Price.of(m, 7, line(150, 100, -1), 11_500, 0, List.of(11_000))).isEqualTo(283);
        assertThat(Price.of(dear, 100_000, line(200, 0, -1), 10_000, 0, List.of()))
                .isEqualTo(2_400_000_000_000L);
    }

    @Test
    void jobsAbroadByHand() {
        // The example of the rules: 600 M$ of a budget of 30,000 M$ at preference 80 is 8 points.
        long budget = 30_000_000_000L;
        assertThat(Politics.jobsAbroad(80, budget, 600_000_000, 0, false)).isEqualTo(8);
        assertThat(Politics.jobsAbroad(80, budget, 600_000_000, 600_000_000, false)).isEqualTo(4);
        assertThat(Politics.jobsAbroad(80, budget, 600_000_000, 0, true)).isEqualTo(4);
        assertThat(Politics.jobsAbroad(80, budget, 600_000_000, 600_000_000, true)).isEqualTo(2);
        assertThat(Politics.jobsAbroad(80, budget, 1, 0, false)).isEqualTo(1);
        assertThat(Politics.jobsAbroad(80, budget, 0, 0, false)).isZero();
    }

    @Test
    void freeExportableIsTheKoreanExample() {
        // 300,000 booked at 200,000 a year: nothing is free before month 18.
        Rules r =
                new Setup()
                        .nation("KR", 0, 0, f -> f.confidence(20))
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "KR")
                        .place("store", "KR")
                        .line(
                                "shells",
                                "shell",
                                "plant",
                                "KR",
                                200_000,
                                f -> f.rates(0, 200_000, 240_000, 300_000))
                        .order(
                                "o",
                                "KR",
                                "shell",
                                "shells",
                                300_000,
                                ContractTier.ASSURED,
                                90,
                                "store")
                        .rules();
        assertThat(r.ceiling(r.start(), "shells")).isEqualTo(Ceiling.BASE); // 20 + 3 × 6 = 38
        assertThat(r.freeExportable(r.start(), "shells", 72)).isZero();
        assertThat(r.freeExportable(r.start(), "shells", 84)).isEqualTo(50_000);
    }

    @Test
    void budgetShocksMultiplyIncomeAndARiseWaitsForTheBudget() {
        Setup s =
                new Setup()
                        .nation("US", 1_200, 0, f -> f.fiscalMonth(6))
                        .nation("JP", 1_200, 0, f -> f.fiscalMonth(6).resolution());
        Rules r = s.rules();
        TurnInput less =
                Setup.turn(
                        4,
                        Setup.inject(
                                "cut",
                                0,
                                0,
                                new Effect.BudgetShock("US", 9_000),
                                new Effect.BudgetShock("US", 7_500)));
        // 100 × 90 % × 75 %, floored once.
        assertThat(r.adjudicate(r.start(), less).after().nations().get("US").income())
                .isEqualTo(67);
        TurnInput more =
                Setup.turn(
                        4,
                        Setup.inject(
                                "rise",
                                0,
                                0,
                                new Effect.BudgetShock("US", 15_000),
                                new Effect.BudgetShock("JP", 15_000)));
        Board risen = r.adjudicate(r.start(), more).after();
        assertThat(risen.nations().get("US").income()).isEqualTo(150);
        assertThat(risen.nations().get("JP").income()).isEqualTo(100); // last year's level
    }
}
