package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Tier;

import java.util.Map;

/** What a supplier plans on. */
class RatesTest {

    /**
     * A missile a tick for a year; its seeker takes a quarter to make, so 12 are always under way.
     */
    private static Setup seekers(long finished) {
        Setup s =
                new Setup()
                        .nation("US", 0, 0)
                        .materiel("seeker", Tier.COMPONENT, 1)
                        .materiel("missile", Tier.END_ITEM, 1, new BomItem("seeker", 1))
                        .place("plant", "US")
                        .place("store", "US")
                        .line(
                                "seekers",
                                "seeker",
                                "plant",
                                "US",
                                48,
                                f -> f.lead(12).wip(1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L))
                        .line(
                                "missiles",
                                "missile",
                                "plant",
                                "US",
                                48,
                                f ->
                                        f.lead(4)
                                                .bins(Map.of("seeker", 4L))
                                                .from("seeker", "seekers", null, 10_000, 0))
                        .order(
                                "year",
                                "US",
                                "missile",
                                "missiles",
                                48,
                                ContractTier.ASSURED,
                                52,
                                "store");
        return finished == 0 ? s : s.stock("plant", "seeker", "US", finished);
    }

    private static long target(Setup s) {
        Rules rules = s.rules();
        return rules.adjudicate(rules.start(), Setup.turn(1))
                .after()
                .lines()
                .get("seekers")
                .target();
    }

    @Test
    void workInProgressIsNoSurplus() {
        assertThat(target(seekers(0))).isEqualTo(48);
    }

    @Test
    void finishedStockIsWorkedOffOverAYear() {
        assertThat(target(seekers(20))).isEqualTo(48 - 20);
    }
}
