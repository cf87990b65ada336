package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static sinews.model.rules.Figure.high;
import static sinews.model.rules.Figure.low;
import static sinews.model.rules.Figure.value;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

/** How fast output rises, and what holds it back: public facts against the rates of the rules. */
class ProductionFactsTest {
    private static final long YEARS = 1_000_000_000L;

    /** One line that may run at several times its base rate, with orders for all it can make. */
    private static Setup hot(String item, long base, long max) {
        return new Setup()
                .nation("US", 0, 0, f -> f.confidence(60))
                .materiel(item, Tier.END_ITEM, 1)
                .place("plant", "US")
                .place("depot", "US")
                .line("line", item, "plant", "US", base, f -> f.rates(base / 3, base, max, max))
                .order("years", "US", item, "line", YEARS, ContractTier.ASSURED, 480, "depot");
    }

    @Test
    void shellsFrom14500To40000AMonth() {
        long before = value("PRD-001");
        long after = value("PRD-004");
        FactRun run = new FactRun(hot("shell", before * 12, after * 12).rules(), 200);

        PublicFact.of(
                        "US 155mm bodies from 14,500 to 40,000 a month",
                        value("RMP-001") + " months",
                        "RMP-001",
                        "PRD-001",
                        "PRD-004")
                .isWithin(36, 41, run.monthsUntil("line", after), "months");
    }

    @Test
    void roundsAreLimitedByCharges() {
        long bodies = value("PRD-004");
        long charges = value("PRD-005");
        FactRun run =
                new FactRun(
                        new Setup()
                                .nation("US", 0, 0, f -> f.confidence(60))
                                .nation("CA", 0, 0)
                                .materiel("body", Tier.COMPONENT, 1)
                                .materiel("charge", Tier.COMPONENT, 1)
                                .materiel(
                                        "round",
                                        Tier.END_ITEM,
                                        1,
                                        new BomItem("body", 1),
                                        new BomItem("charge", 1))
                                .place("iowa", "US")
                                .place("valleyfield", "CA")
                                .place("depot", "US")
                                .lane("valleyfield", "iowa", Mode.LAND, 100_000, 40)
                                .line("bodies", "body", "iowa", "US", bodies * 12, f -> f)
                                .line(
                                        "charges",
                                        "charge",
                                        "valleyfield",
                                        "CA",
                                        charges * 12,
                                        f -> f.licence("US"))
                                .line(
                                        "rounds",
                                        "round",
                                        "iowa",
                                        "US",
                                        bodies * 12,
                                        f ->
                                                f.lead(1)
                                                        .from("body", "bodies", null, 10_000, 0)
                                                        .from("charge", "charges", null, 10_000, 0))
                                .order(
                                        "rounds",
                                        "US",
                                        "round",
                                        "rounds",
                                        YEARS,
                                        ContractTier.ASSURED,
                                        400,
                                        "depot")
                                // Bodies are bought whether or not there are charges for them.
                                .order(
                                        "bodies",
                                        "US",
                                        "body",
                                        "bodies",
                                        YEARS,
                                        ContractTier.ASSURED,
                                        480,
                                        "depot")
                                .rules(),
                        48);

        assertThat(run.months("bodies").get(11)).isEqualTo(bodies);
        PublicFact.of(
                        "Complete US rounds a month while 40,000 bodies are made and one plant"
                                + " makes the charges",
                        "18,000",
                        "PRD-005",
                        "PRD-004",
                        "BOT-017")
                .isWithin(
                        charges * 95 / 100,
                        charges * 105 / 100,
                        run.months("rounds").get(11),
                        "rounds a month");
    }

    /** A new shell plant opens at rate 0 with orders for all it can make. */
    private static FactRun unterluess() {
        long full = value("FAC-003");
        return new FactRun(
                new Setup()
                        .nation("DE", 0, 0, f -> f.confidence(60))
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "DE")
                        .place("depot", "DE")
                        .line(
                                "line",
                                "shell",
                                "plant",
                                "DE",
                                0,
                                f -> f.rates(0, full, full, full).phase(LinePhase.BUILD, 0))
                        .order(
                                "years",
                                "DE",
                                "shell",
                                "line",
                                YEARS,
                                ContractTier.ASSURED,
                                480,
                                "depot")
                        .rules(),
                144);
    }

    @Test
    void aNewShellPlantInItsFirstYear() {
        long full = value("FAC-003");
        PublicFact.of(
                        "A new shell plant in its first year, share of full rate",
                        "7 %",
                        "RMP-043",
                        "FAC-001")
                .isWithin(4, 10, Math.round(100.0 * unterluess().years("line").get(0) / full), "%");
    }

    @Test
    void aNewShellPlantInItsSecondYear() {
        long full = value("FAC-003");
        PublicFact.of(
                        "A new shell plant in its second year, share of full rate",
                        "40 %",
                        "RMP-044",
                        "FAC-002")
                .isWithin(
                        35, 45, Math.round(100.0 * unterluess().years("line").get(1) / full), "%");
    }

    @Test
    void aNewShellPlantInItsThirdYear() {
        long full = value("FAC-003");
        FactRun run = unterluess();
        assertThat(run.months("line").get(35))
                .as("the last month")
                .isBetween(full / 12, full / 12 + 1);
        PublicFact.of(
                        "A new shell plant in its third year, share of full rate (the full rate is"
                                + " reached within it)",
                        "100 %",
                        "FAC-003")
                .isWithin(90, 100, Math.round(100.0 * run.years("line").get(2) / full), "%");
    }

    @Test
    void javelinDoubles() {
        long before = value("PRD-013");
        long after = value("SRG-010");
        FactRun run = new FactRun(hot("javelin", before, after).rules(), 140);
        PublicFact.of(
                        "Javelin from 2,100 to 4,000 a year",
                        value("RMP-003") + " months",
                        "RMP-003",
                        "PRD-013",
                        "SRG-010")
                .isWithin(18, 24, run.monthsUntilRate("line", after), "months");
    }

    @Test
    void europeDoublesItsShells() {
        long before = value("PRD-024");
        long after = value("PRD-025");
        FactRun run = new FactRun(hot("shell", before, after).rules(), 140);
        PublicFact.of(
                        "European 155mm from 230,000 to 500,000 a year",
                        value("RMP-034") + " months",
                        "RMP-034",
                        "PRD-024",
                        "PRD-025")
                .isWithin(18, 24, run.monthsUntilRate("line", after), "months");
    }

    @Test
    void aHotLineDoubles() {
        FactRun run = new FactRun(hot("any", 4_800, 9_600).rules(), 140);
        PublicFact.of("A hot line with orders doubles", value("RMP-045") + " months", "RMP-045")
                .isWithin(18, 36, run.monthsUntilRate("line", 9_600), "months");
    }

    /** From the decision to order, through the contract lead, to the higher rate. */
    @Test
    void rocketsTo14000AYear() {
        long made = value("PRD-011");
        long capacity = value("CAP-001");
        long wanted = value("SRG-008");
        Setup s =
                new Setup()
                        .nation("US", YEARS, YEARS, f -> f.confidence(60).lead(28))
                        .materiel("gmlrs", Tier.END_ITEM, 1)
                        .place("camden", "US")
                        .place("depot", "US")
                        .line(
                                "line",
                                "gmlrs",
                                "camden",
                                "US",
                                made,
                                f -> f.rates(made / 3, made, capacity, wanted).lead(12))
                        .order(
                                "now",
                                "US",
                                "gmlrs",
                                "line",
                                3 * made,
                                ContractTier.ASSURED,
                                5,
                                144,
                                "depot",
                                OrderForm.ANNUAL);
        Move more =
                new Move.PlaceOrder("US", "gmlrs", 60_000, "line", 192, "depot", OrderForm.ANNUAL);
        FactRun run = new FactRun(s.rules(), 150, more);
        PublicFact.of(
                        "GMLRS from 7,500 to 14,000 a year, from the decision to order",
                        value("RMP-041") + " years",
                        "RMP-041",
                        "PRD-011",
                        "CAP-001",
                        "SRG-008")
                .isWithin(21, 36, run.monthsUntilRate("line", wanted), "months");
    }

    /** For the seekers of Huntsville a Japanese contract is a foreign one, behind Camden's. */
    @Test
    void japanesePatriotsAreCappedBySeekers() {
        long camden = value("PRD-017");
        long komaki = value("PRD-016");
        long room = value("SRG-013");
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .nation("JP", 0, 0, f -> f.confidence(60))
                        .materiel("seeker", Tier.COMPONENT, 1)
                        .materiel("pac3", Tier.END_ITEM, 1, new BomItem("seeker", 1))
                        .place("huntsville", "US")
                        .place("camden", "US")
                        .place("komaki", "JP")
                        .place("depot", "US")
                        .place("base", "JP")
                        .lane("huntsville", "camden", Mode.LAND, 1_000, 20)
                        .lane("huntsville", "komaki", Mode.AIR, 1_000, 50)
                        .line("seekers", "seeker", "huntsville", "US", camden + komaki, f -> f)
                        .line(
                                "us",
                                "pac3",
                                "camden",
                                "US",
                                camden,
                                f -> f.lead(12).from("seeker", "seekers", null, 10_000, 0))
                        .line(
                                "jp",
                                "pac3",
                                "komaki",
                                "JP",
                                komaki,
                                f ->
                                        f.rates(10, komaki, room, room)
                                                .lead(12)
                                                .licence("US")
                                                .from("seeker", "seekers", null, 10_000, 0))
                        .order("us", "US", "pac3", "us", YEARS, ContractTier.ASSURED, 480, "depot")
                        .order("jp", "JP", "pac3", "jp", YEARS, ContractTier.FOREIGN, 480, "base");
        FactRun run = new FactRun(s.rules(), 144);

        assertThat(run.out.after().lines().get("jp").rate()).as("its rate").isEqualTo(room);
        PublicFact.of(
                        "PAC-3 MSE made in Japan in a year, with room for 60, while one American"
                                + " plant makes the seekers",
                        komaki + " missiles",
                        "PRD-016",
                        "SRG-013",
                        "PRD-017")
                .isWithin(24, 36, run.years("jp").get(2), "missiles");
    }

    @Test
    void aContinuingResolutionHoldsARampBack() {
        int weeks = (int) value("EVT-044") / 7;
        Setup s = hot("any", 4_800, 9_600);
        long plain = new FactRun(s.rules(), 48).out.after().lines().get("line").rate();
        FactRun run =
                new FactRun(
                        s.rules(),
                        Setup.turn(
                                48,
                                Setup.inject(
                                        "stop-gap",
                                        4,
                                        weeks,
                                        new Effect.ContinuingResolution("US"))));
        long step = 4_800 * 5 / 100;
        PublicFact.of(
                        "A continuing resolution as long as they are on average: months by which a"
                                + " ramp falls behind",
                        "3.8 months (116 days, no rate increases)",
                        "EVT-044",
                        "EVT-047")
                .isWithin(
                        3,
                        5,
                        (plain - run.out.after().lines().get("line").rate()) / step,
                        "months");
    }

    /** A line that has made nothing for years is asked for again. */
    @Test
    void aColdLineComesBack() {
        long rate = value("PRD-036");
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .materiel("stinger", Tier.END_ITEM, 1)
                        .place("tucson", "US")
                        .place("depot", "US")
                        .line(
                                "line",
                                "stinger",
                                "tucson",
                                "US",
                                0,
                                f -> {
                                    f.phase = LinePhase.COLD;
                                    return f.rates(60, rate, rate, rate).lead(12);
                                })
                        .order(
                                "restart",
                                "US",
                                "stinger",
                                "line",
                                1_300,
                                ContractTier.ASSURED,
                                196,
                                "depot");
        PublicFact.of(
                        "Stinger, from the order to a line that stood still to the first missile",
                        value("RMP-006") + " to " + high("RMP-006") + " months",
                        "RMP-006",
                        "RMP-046",
                        "PRD-036")
                .isWithin(
                        low("RMP-006"),
                        high("RMP-006"),
                        new FactRun(s.rules(), 220).monthsUntilFirst("line"),
                        "months");
    }
}
