package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static sinews.model.rules.Figure.high;
import static sinews.model.rules.Figure.low;
import static sinews.model.rules.Figure.value;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;

/** Stocks, shared capacity and lost sources: public facts against the engine. */
class SupplyFactsTest {
    private static final long MUCH = 1_000_000_000L;

    @Test
    void koreaHasLentItsShellsForAYearAndAHalf() {
        long capacity = value("PRD-018");
        long lent = value("AID-002");
        Rules rules =
                new Setup()
                        .nation("KR", 0, 0)
                        .nation("US", 0, 0)
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "KR")
                        .place("depot", "US")
                        .line("line", "shell", "plant", "KR", capacity, f -> f)
                        .order(
                                "lent",
                                "US",
                                "shell",
                                "line",
                                lent,
                                ContractTier.ASSURED,
                                72,
                                "depot")
                        .rules();
        int month = 0;
        while (rules.freeExportable(rules.start(), "line", month * FactRun.MONTH) == 0) {
            month++;
        }
        PublicFact.of(
                        "Korea makes 200,000 shells a year and has lent 300,000: months without"
                                + " free capacity",
                        "18 months (300,000 / 200,000)",
                        "PRD-018",
                        "AID-002")
                .isWithin(18, 18, month - 1, "months");
    }

    @Test
    void theFleetsMissilesAreGoneInAWeek() {
        long stock = value("USE-019");
        // Half of the joint rate of both missiles, more than the anti-ship variant ever had.
        long rate = value("PRD-031") / 2;
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .materiel("lrasm", Tier.END_ITEM, 1)
                        .place("troy", "US")
                        .place("sea", "US", LocationKind.THEATRE, 0)
                        .lane("troy", "sea", Mode.AIR, 1_000, 70)
                        .line("line", "lrasm", "troy", "US", rate, f -> f.lead(16))
                        .order("all", "US", "lrasm", "line", MUCH, ContractTier.ASSURED, 480, "sea")
                        .stock("sea", "lrasm", "US", stock)
                        .demand("csis", "sea", "lrasm", "US", DemandKind.EXPEND, 0, 3, 3 * stock);
        FactRun run = new FactRun(s.rules(), 3);
        Board board = s.rules().start();
        int weeks = 0;
        do {
            board = board.apply(run.out.ticks().get(weeks));
            weeks++;
        } while (board.stock(new StockKey("sea", "lrasm", "US")) > 0);

        assertThat(run.out.after().demands().get("csis").met())
                .as("met in three weeks, with what the line makes")
                .isLessThan(stock * 11 / 10);
        PublicFact.of(
                        "450 LRASM under the demand of the CSIS games: days to the last one",
                        "7 days or fewer",
                        "USE-019",
                        "STK-014",
                        "PRD-031")
                .isWithin(1, value("STK-014"), 7L * weeks, "days");
    }

    /** One mill makes the powder of 300 munitions and is lost for good at the start of week 8. */
    @Test
    void aSingleLostSourceStopsEverythingAboveIt() {
        int types = (int) value("EVT-038");
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .materiel("powder", Tier.MATERIAL, 1)
                        .place("mill", "US")
                        .place("works", "US")
                        .place("depot", "US")
                        .lane("mill", "works", Mode.LAND, 1_000_000, 20)
                        .line("mill", "powder", "mill", "US", 480L * types, f -> f.lead(1))
                        .stock("mill", "powder", "US", 40L * types);
        for (int i = 0; i < types; i++) {
            String id = "m%03d".formatted(i);
            s.materiel(id, Tier.END_ITEM, 1, new BomItem("powder", 1))
                    .line(
                            id,
                            id,
                            "works",
                            "US",
                            480,
                            f ->
                                    f.lead(1)
                                            .bins(Map.of("powder", 40L))
                                            .from("powder", "mill", null, 10_000, 0))
                    .order(id, "US", id, id, MUCH, ContractTier.ASSURED, 480, "depot");
        }
        FactRun run =
                new FactRun(
                        s.rules(),
                        Setup.turn(
                                24,
                                Setup.inject(
                                        "blast", 8, 0, new Effect.LineOutage("mill", 10_000, 0))));
        long before = made(run, types, 7);
        long after = made(run, types, 23);

        assertThat(before).as("munitions made before").isEqualTo(types);
        PublicFact.of(
                        "The only black powder mill is lost: munitions of the 300 that need it"
                                + " still made 15 weeks later",
                        "none (one mill, 300 munitions)",
                        "EVT-038",
                        "BOT-007")
                .isWithin(0, 0, after, "munitions");
    }

    private static long made(FactRun run, int types, int tick) {
        long made = 0;
        for (int i = 0; i < types; i++) {
            if (run.starts("m%03d".formatted(i)).get(tick) > 0) {
                made++;
            }
        }
        return made;
    }

    /** A chain of magnets from overseas, four weeks at sea, cut off in week 12. */
    private static FactRun magnets(int weeks) {
        Setup s =
                new Setup()
                        .nation("CN", 0, 0)
                        .nation("DE", 0, 0, f -> f.confidence(60))
                        .materiel("magnet", Tier.MATERIAL, 1)
                        .materiel("motor", Tier.END_ITEM, 1, new BomItem("magnet", 1))
                        .place("baotou", "CN")
                        .place("works", "DE")
                        .place("depot", "DE")
                        .lane("baotou", "works", Mode.SEA, 1_000_000, 280)
                        .line("magnets", "magnet", "baotou", "CN", 48_000, f -> f.lead(1))
                        .stock("baotou", "magnet", "CN", 5_000)
                        .line(
                                "motors",
                                "motor",
                                "works",
                                "DE",
                                48_000,
                                f ->
                                        f.lead(1)
                                                .bins(Map.of("magnet", 4_000L))
                                                .from("magnet", "magnets", null, 10_000, 0))
                        .order(
                                "m",
                                "DE",
                                "motor",
                                "motors",
                                MUCH,
                                ContractTier.ASSURED,
                                480,
                                "depot");
        return new FactRun(
                s.rules(),
                Setup.turn(
                        weeks,
                        Setup.inject(
                                "control",
                                12,
                                0,
                                new Effect.ExportBan("CN", List.of("DE"), List.of("magnet")))));
    }

    @Test
    void plantsStopWeeksAfterAnExportBan() {
        List<Long> starts = magnets(40).starts("motors");
        int stop = 12;
        while (starts.get(stop) > 0) {
            stop++;
        }
        PublicFact.of(
                        "Weeks from the rare-earth controls until plants downstream stop",
                        value("EVT-014") + " weeks",
                        "EVT-014")
                .isWithin(low("EVT-014"), high("EVT-014"), stop - 12, "weeks");
    }

    @Test
    void aBanOnGalliumLeavesWhatTheRestOfTheWorldMakes() {
        int share = (int) value("SUP-005");
        long world = 48_000;
        Setup s =
                new Setup()
                        .nation("CN", 0, 0)
                        .nation("CA", 0, 0, f -> f.confidence(60))
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .materiel("gallium", Tier.MATERIAL, 1)
                        .materiel("radar", Tier.END_ITEM, 1, new BomItem("gallium", 1))
                        .place("baotou", "CN")
                        .place("kingston", "CA")
                        .place("works", "US")
                        .place("depot", "US")
                        .lane("baotou", "works", Mode.SEA, 1_000_000, 140)
                        .lane("kingston", "works", Mode.LAND, 1_000_000, 70)
                        .line(
                                "china",
                                "gallium",
                                "baotou",
                                "CN",
                                world * share / 100,
                                f -> f.lead(1))
                        .line(
                                "rest",
                                "gallium",
                                "kingston",
                                "CA",
                                world * (100 - share) / 100,
                                f -> f.lead(1))
                        .line(
                                "radars",
                                "radar",
                                "works",
                                "US",
                                world,
                                f ->
                                        f.lead(1)
                                                .from("gallium", "china", null, share * 100, 0)
                                                .from(
                                                        "gallium",
                                                        "rest",
                                                        null,
                                                        (100 - share) * 100,
                                                        0))
                        .order(
                                "r",
                                "US",
                                "radar",
                                "radars",
                                MUCH,
                                ContractTier.ASSURED,
                                480,
                                "depot");
        int months = (int) value("EVT-004");
        FactRun run =
                new FactRun(
                        s.rules(),
                        Setup.turn(
                                24 + months * FactRun.MONTH,
                                Setup.inject(
                                        "ban",
                                        24,
                                        months * FactRun.MONTH,
                                        new Effect.ExportBan(
                                                "CN", List.of("US"), List.of("gallium")))));
        List<Long> starts = run.starts("radars");
        assertThat(starts.get(23)).as("starts a week before").isEqualTo(world / 48);
        long left = starts.getLast() * 100 / (world / 48);
        PublicFact.of(
                        "Output on gallium eleven months into a ban by China, share of before",
                        "1 % (China makes 99 %)",
                        "SUP-005",
                        "EVT-004")
                .isWithin(100 - high("SUP-005"), 100 - low("SUP-005"), left, "%");
    }

    /** A port with 13 per cent to spare closes for a week. */
    @Test
    void aClosedPortCatchesUpWithItsSpareCapacity() {
        long flow = 100;
        long port = flow * (100 + value("EVT-063")) / 100;
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(60))
                        .materiel("box", Tier.END_ITEM, 1)
                        .place("works", "US")
                        .place("port", "US")
                        .lane("works", "port", Mode.SEA, 10 * flow, 20)
                        .limits("port", null, port)
                        .line("line", "box", "works", "US", flow * 48, f -> f.lead(1))
                        .order("b", "US", "box", "line", MUCH, ContractTier.ASSURED, 480, "port");
        FactRun run =
                new FactRun(
                        s.rules(),
                        Setup.turn(
                                40,
                                Setup.inject("strike", 12, 1, new Effect.PortOutage("port", 0))));
        long longer = 0;
        for (TickRecord t : run.out.ticks().subList(13, 40)) {
            long arrived =
                    t.postings().stream()
                            .filter(p -> p.cause().rule().equals("arrival"))
                            .mapToLong(Posting::units)
                            .sum();
            longer += arrived > flow ? 1 : 0;
        }
        PublicFact.of(
                        "Days to clear the backlog for each day a port was closed, with 13 % to"
                                + " spare",
                        value("EVT-062") + " days", "EVT-062", "EVT-063")
                .isWithin(low("EVT-062"), high("EVT-062") + 2, longer, "days");
    }
}
