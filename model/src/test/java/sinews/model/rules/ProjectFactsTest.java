package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static sinews.model.rules.Figure.high;
import static sinews.model.rules.Figure.low;
import static sinews.model.rules.Figure.value;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;

/** How long plants abroad, contracts and prices take: public facts against the moves. */
class ProjectFactsTest {
    private static final long M = 1_000_000;

    /** Full order books until long after the exercise. */
    private static final long MUCH = 1_000_000_000L;

    /** A willing licensor, a trusted host and a line of this size to copy. */
    private static Setup licensor(String item, long rate, int lead) {
        return new Setup()
                .nation("US", 1_000_000 * M, 1_000_000 * M, f -> f.confidence(70).lead(28))
                .nation(
                        "AU",
                        1_000_000 * M,
                        1_000_000 * M,
                        f -> f.confidence(60).trust(Map.of("US", 80)))
                .materiel(item, Tier.END_ITEM, 1_000)
                .place("home", "US")
                .place("abroad", "AU")
                .place("depot", "AU")
                .line("line", item, "home", "US", rate, f -> f.lead(lead))
                .order("years", "US", item, "line", 4 * rate, ContractTier.ASSURED, 480, "depot");
    }

    /** Begins a project at tick 0 and orders all it can make in the tick after. */
    private static FactRun begun(Setup s, Move project, int ticks) {
        Rules rules = s.rules();
        TurnOutcome first = rules.adjudicate(rules.start(), Setup.moves(1, project));
        assertThat(first.moves()).allMatch(r -> r.failure() == null);
        String id =
                first.after().lines().keySet().stream()
                        .filter(l -> !rules.start().lines().containsKey(l))
                        .findFirst()
                        .orElseThrow();
        Move order =
                new Move.PlaceOrder(
                        "US",
                        first.after().lines().get(id).materiel(),
                        Math.max(100_000, 20 * rules.start().lines().get("line").baseRate()),
                        id,
                        480,
                        "depot",
                        OrderForm.ANNUAL);
        return new FactRun(rules, first, Setup.moves(ticks, order));
    }

    @Test
    void rocketsAreAssembledAbroad() {
        long size = value("COP-002");
        FactRun run =
                begun(
                        licensor("gmlrs", 7_500, 8),
                        new Move.AssembleForward("line", "AU", "abroad", size, true),
                        150);
        PublicFact.of(
                        "GMLRS assembled in Australia, from agreement to the first rocket",
                        value("RMP-009") + " months",
                        "RMP-009",
                        "COP-002")
                .isWithin(
                        low("RMP-009") - 2,
                        high("RMP-009") + 1,
                        run.monthsUntilFirst(run.begun()),
                        "months");
    }

    @Test
    void aMissilePlantAbroadReachesItsFullRate() {
        long size = value("PRD-033");
        FactRun run =
                begun(
                        licensor("nsm", 150, 12),
                        new Move.Coproduce("line", "AU", "abroad", size, true),
                        280);
        PublicFact.of(
                        "A full missile plant abroad, from decision to full rate",
                        value("RMP-048") + " months",
                        "RMP-048",
                        "RMP-012",
                        "PRD-033")
                .isWithin(
                        low("RMP-048"),
                        high("RMP-048"),
                        run.monthsUntilRate(run.begun(), size),
                        "months");
    }

    @Test
    void aChargePlantAbroadReachesItsFullRate() {
        FactRun run =
                begun(
                        licensor("charge", 300_000, 4),
                        new Move.Coproduce("line", "AU", "abroad", 100_000, true),
                        280);
        PublicFact.of(
                        "A propelling-charge plant abroad, from decision to full rate",
                        value("RMP-014") + " months",
                        "RMP-014")
                .isWithin(
                        low("RMP-014"),
                        high("RMP-014"),
                        run.monthsUntilRate(run.begun(), 100_000),
                        "months");
    }

    @Test
    void aYearsOrderOfMissilesTakesTwoYears() {
        Setup s =
                new Setup()
                        .nation("US", MUCH, MUCH, f -> f.confidence(60).lead(28))
                        .materiel("missile", Tier.END_ITEM, 1)
                        .place("troy", "US")
                        .place("depot", "US")
                        .lane("troy", "depot", Mode.LAND, 10_000, 70)
                        .line("line", "missile", "troy", "US", 480, f -> f.lead(16))
                        // What keeps the line busy until the new contract is signed.
                        .order(
                                "before",
                                "US",
                                "missile",
                                "line",
                                280,
                                ContractTier.ASSURED,
                                28,
                                "depot");
        Move order =
                new Move.PlaceOrder("US", "missile", 480, "line", 92, "depot", OrderForm.ANNUAL);
        FactRun run = new FactRun(s.rules(), 150, order);
        long made = 0;
        int tick = 0;
        while (made < 280 + 480) {
            made += run.completions("line").get(tick);
            tick++;
        }
        PublicFact.of(
                        "A year's order of long-range missiles, from the decision to the last one",
                        value("LEA-010") + " months",
                        "LEA-010")
                .isWithin(
                        low("LEA-010"),
                        high("LEA-010") + 2,
                        Math.ceilDiv(tick, FactRun.MONTH),
                        "months");
    }

    @Test
    void aMultiYearPriceIsLower() {
        Rules rules = licensor("shell", 10_000, 4).rules();
        Materiel shell = rules.scenario().materiel("shell");
        var line = rules.start().lines().get("line");
        long annual = Price.of(shell, 1_000, line, Price.form(OrderForm.ANNUAL), 0, List.of());
        long years = Price.of(shell, 1_000, line, Price.form(OrderForm.MULTI_YEAR), 0, List.of());
        PublicFact.of(
                        "A multi-year buy is cheaper than yearly buys by",
                        value("CON-015") + " %",
                        "CON-015")
                .isWithin(low("CON-015"), high("CON-015"), (annual - years) * 100 / annual, "%");
    }

    @Test
    void theFirstUnitsMadeAbroadAreDearer() {
        Setup s = licensor("missile", 480, 12);
        s.line(
                "abroad",
                "missile",
                "abroad",
                "AU",
                0,
                f -> f.rates(40, 100, 100, 100).licence("US"));
        Rules rules = s.rules();
        Materiel missile = rules.scenario().materiel("missile");
        var lines = rules.start().lines();
        long home =
                Price.of(
                        missile,
                        100,
                        lines.get("line"),
                        Price.form(OrderForm.ANNUAL),
                        0,
                        List.of());
        long abroad =
                Price.of(
                        missile,
                        100,
                        lines.get("abroad"),
                        Price.form(OrderForm.ANNUAL),
                        0,
                        List.of());
        PublicFact.of(
                        "Missiles of a plant abroad are dearer than at home in its first year by",
                        value("CST-006") + " %",
                        "CST-006")
                .isWithin(low("CST-006"), high("CST-006"), (abroad - home) * 100 / home, "%");
    }

    /** From the agreement until the line abroad asks the price of the one at home. */
    @Test
    void rocketsMadeAbroadReachParity() {
        long size = value("COP-002");
        FactRun run =
                begun(
                        licensor("gmlrs", 7_500, 8),
                        new Move.AssembleForward("line", "AU", "abroad", size, true),
                        280);
        PublicFact.of(
                        "GMLRS made in Australia at the American price, from the agreement",
                        value("RMP-010") + " years",
                        "RMP-010",
                        "COP-002")
                .isWithinTenths(
                        "3.0", "5.0", run.monthsUntilRate(run.begun(), size) * 10L / 12, "years");
    }

    @Test
    void aStandardTakesYears() {
        Rules rules = Pacific.setup().rules();
        MoveQuote quote =
                rules.quote(
                        rules.start(),
                        "us",
                        new Move.Standard("rockets", Move.Pace.NORMAL, List.of("AU", "US")));
        assertThat(quote.obstacle()).isNull();
        PublicFact.of("A standard written by a committee", value("RUL-013") + " months", "RUL-013")
                .isWithin(
                        value("RUL-013"),
                        value("RUL-013"),
                        quote.effectTick() / FactRun.MONTH,
                        "months");
    }

    @Test
    void aSecondSourceIsQualified() {
        Setup s =
                new Setup()
                        .nation("US", MUCH, MUCH, f -> f.confidence(70).trust(Map.of("AU", 80)))
                        .nation("AU", MUCH, MUCH, f -> f.confidence(60).trust(Map.of("US", 80)))
                        .materiel("seeker", Tier.COMPONENT, 1_000)
                        .place("home", "US")
                        .place("abroad", "AU")
                        .line("line", "seeker", "home", "US", 480, f -> f)
                        .order(
                                "years",
                                "US",
                                "seeker",
                                "line",
                                2_000,
                                ContractTier.ASSURED,
                                480,
                                "abroad");
        Rules rules = s.rules();
        MoveQuote quote =
                rules.quote(
                        rules.start(), "us", new Move.SecondSource("line", "AU", "abroad", 240));
        assertThat(quote.obstacle()).isNull();
        PublicFact.of(
                        "A second source of a critical part, half the size of the first, until it"
                                + " is qualified",
                        value("RMP-050") + " months",
                        "RMP-050")
                .isWithin(
                        low("RMP-050"),
                        high("RMP-050"),
                        quote.effectTick() / FactRun.MONTH,
                        "months");
    }
}
