package sinews.model.rules;

import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Tier;

import java.util.Map;

/**
 * Three nations, two rocket lines and a strait: the scenario in which moves and effects are tried.
 */
final class Pacific {
    static final long M = 1_000_000;

    private Pacific() {}

    static Setup setup() {
        return new Setup()
                .nation(
                        "US",
                        1_200 * M,
                        500 * M,
                        f ->
                                f.name("United States")
                                        .lead(6)
                                        .trust(Map.of("AU", 80, "JP", 45))
                                        .confidence(60))
                .nation(
                        "JP",
                        240 * M,
                        100 * M,
                        f -> f.name("Japan").lead(5).trust(Map.of("US", 45)))
                .nation(
                        "AU",
                        120 * M,
                        60 * M,
                        f -> f.name("Australia").lead(5).trust(Map.of("US", 80)))
                .materiel("motor", Tier.COMPONENT, "motors", 5_000, 10, 1)
                .materiel(
                        "rocket", Tier.END_ITEM, "rockets", 100_000, 10, 1, new BomItem("motor", 1))
                .materiel("rocket-b", Tier.END_ITEM, "rockets", 120_000, 10, 1)
                .chokepoint("strait")
                .chokepoint("detour")
                .place("camden", "US", LocationKind.PLANT, 0)
                .place("depot", "US")
                .place("kure", "JP", LocationKind.DEPOT, 1)
                .place("darwin", "AU")
                .place("island", "JP", LocationKind.THEATRE, 3)
                .limits("kure", 1_000_000L, 1_000_000L)
                .lane("camden", "depot", Mode.LAND, 1_000, 10)
                .lane("depot", "kure", Mode.SEA, 40, null)
                .lane("depot", "darwin", Mode.SEA, 40, 200)
                .lane("kure", "darwin", Mode.AIR, 2, 10)
                .lane("kure", "island", Mode.SEA, 40, 20)
                .line(
                        "us-motor",
                        "motor",
                        "camden",
                        "US",
                        480,
                        f -> f.rates(48, 480, 600, 960).lead(2))
                .line(
                        "us-rocket",
                        "rocket",
                        "camden",
                        "US",
                        480,
                        f ->
                                f.rates(48, 480, 600, 720)
                                        .lead(4)
                                        .capital(100_000)
                                        .from("motor", "us-motor", null, 10_000, 0)
                                        .bins(Map.of("motor", 100L)))
                .line(
                        "jp-rocket",
                        "rocket-b",
                        "kure",
                        "JP",
                        96,
                        f -> f.rates(24, 96, 120, 144).licence("US"))
                .line(
                        "au-late",
                        "rocket-b",
                        "darwin",
                        "AU",
                        0,
                        f -> f.rates(24, 96, 120, 144).phase(LinePhase.BUILD, 20))
                .stock("depot", "rocket", "US", 1_000, 200, false)
                .stock("kure", "rocket", "JP", 30, 20, false)
                .stock("darwin", "rocket", "US", 40, 0, true)
                .order("us-1", "US", "rocket", "us-rocket", 300, ContractTier.ASSURED, 40, "depot")
                .demand("island-rockets", "island", "rocket", "JP", DemandKind.EXPEND, 0, 48, 480);
    }

    static Move.Transfer transfer(long quantity, String to) {
        return new Move.Transfer(
                "US",
                "JP",
                "rocket",
                quantity,
                "depot",
                to,
                Routes.ANY,
                Move.Terms.GIFT,
                "",
                0,
                false);
    }

    static Move.PlaceOrder order(String buyer, String line, String materiel, long quantity) {
        return new Move.PlaceOrder(
                buyer,
                materiel,
                quantity,
                line,
                40,
                buyer.equals("JP") ? "island" : "depot",
                sinews.model.scenario.OrderForm.ANNUAL);
    }
}
