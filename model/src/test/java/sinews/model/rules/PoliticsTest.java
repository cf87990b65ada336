package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.NationState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Confidence, political capital and trust at a month's end, by hand. */
class PoliticsTest {

    /** Two nations; "US" with the figures of the test, one shell line in each. */
    private static Setup two(Consumer<Setup.Figures> us, long ordered, long minimum) {
        Setup s =
                new Setup()
                        .nation(
                                "US",
                                1_200,
                                0,
                                f -> {
                                    us.accept(f);
                                    return f;
                                })
                        .nation("JP", 0, 0, f -> f.confidence(50).capital(60))
                        .materiel("shell", Tier.END_ITEM, 1)
                        .place("plant", "US")
                        .place("store", "US")
                        .place("kure", "JP")
                        .line(
                                "shells",
                                "shell",
                                "plant",
                                "US",
                                480,
                                f -> f.rates(minimum, 480, 480, 480));
        return ordered == 0
                ? s
                : s.order(
                        "o", "US", "shell", "shells", ordered, ContractTier.ASSURED, 400, "store");
    }

    private static NationState month(Setup s) {
        Rules r = s.rules();
        return r.adjudicate(r.start(), Setup.turn(4)).after().nations().get("US");
    }

    /** A month's end after something was written on the draft. */
    private static NationState closed(Setup s, Consumer<Draft> before) {
        Rules r = s.rules();
        Draft d = Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), r.start());
        d.tick = 3;
        before.accept(d);
        Politics.monthEnd(d);
        assertThat(d.remainders.map().keySet())
                .noneMatch(k -> k.matches("(given|refused|displaced|confidence):.*"));
        return d.nations.at("US");
    }

    @Test
    void confidenceDriftsAndFollowsCover() {
        // 480 shells at 480 a year are four quarters: +1; 45 drifts up: +1.
        assertThat(month(two(f -> f.confidence(45), 520, 0)).confidence()).isEqualTo(47);
        // Between two and four quarters nothing but drift.
        assertThat(month(two(f -> f.confidence(45), 300, 0)).confidence()).isEqualTo(46);
        // Less than two: −1, and 70 drifts down.
        assertThat(month(two(f -> f.confidence(70), 100, 0)).confidence()).isEqualTo(68);
        assertThat(month(two(f -> f.confidence(50), 300, 0)).confidence()).isEqualTo(50);
    }

    @Test
    void aContinuingResolutionAndALineBelowItsMinimumCostConfidence() {
        assertThat(month(two(f -> f.confidence(50).resolution(), 300, 0)).confidence())
                .isEqualTo(46);
        Setup idle = two(f -> f.confidence(50), 300, 0);
        idle.line("cold", "shell", "store", "US", 10, f -> f.rates(48, 96, 96, 96));
        // (2 + 0) / 2 quarters: −1; below its minimum: −2.
        assertThat(month(idle).confidence()).isEqualTo(47);
    }

    @Test
    void aMonthMovesConfidenceByTenAtMost() {
        Setup s = two(f -> f.confidence(50), 300, 0);
        NationState after =
                closed(
                        s,
                        d -> {
                            Politics.confidence(d, "US", -8);
                            Politics.confidence(d, "US", -8);
                        });
        assertThat(after.confidence()).isEqualTo(40);
    }

    @Test
    void multiYearContractsBringSixPointsInAllAndASubsidyFourAYear() {
        Setup s = two(f -> f.confidence(50), 300, 0);
        NationState signed =
                closed(
                        s,
                        d -> {
                            for (int i = 0; i < 3; i++) {
                                Politics.multiYearSigned(d, "US");
                            }
                        });
        assertThat(signed.confidence()).isEqualTo(56);
        assertThat(signed.multiYearPoints()).isEqualTo(6);
        NationState subsidised =
                closed(
                        s,
                        d -> {
                            Politics.subsidised(d, "US");
                            d.tick = 47;
                            Politics.subsidised(d, "US");
                        });
        assertThat(subsidised.confidence()).isEqualTo(54);
        NationState twice =
                closed(
                        s,
                        d -> {
                            Politics.subsidised(d, "US");
                            d.tick = 51;
                            Politics.subsidised(d, "US");
                        });
        assertThat(twice.confidence()).isEqualTo(58);
    }

    @Test
    void politicalCapitalReturnsToSixty() {
        assertThat(month(two(f -> f.capital(40), 300, 0)).politicalCapital()).isEqualTo(43);
        assertThat(month(two(f -> f.capital(59), 300, 0)).politicalCapital()).isEqualTo(62);
        assertThat(month(two(f -> f.capital(60), 300, 0)).politicalCapital()).isEqualTo(60);
        assertThat(month(two(f -> f.capital(61), 300, 0)).politicalCapital()).isEqualTo(60);
    }

    @Test
    void unmetDemandCostsCapitalOnlyInALiveContingency() {
        Setup s = two(f -> f.capital(60), 300, 0);
        s.demand("d", "kure", "shell", "US", DemandKind.EXPEND, 0, 40, 480);
        assertThat(month(s).politicalCapital()).isEqualTo(60);
        Rules r = s.rules();
        NationState after =
                r.adjudicate(
                                r.start(),
                                Setup.turn(4, Setup.inject("i", 0, 0, new Effect.Narrative())))
                        .after()
                        .nations()
                        .get("US");
        assertThat(after.politicalCapital()).isEqualTo(58);
    }

    @Test
    void honouringAClaimWhileShortAtHomeCostsCapital() {
        Setup s = two(f -> f.capital(60), 300, 0);
        s.demand("d", "store", "shell", "US", DemandKind.EXPEND, 0, 40, 480);
        Consumer<Draft> gave = d -> d.remainders.put("given:US:JP", 5L);
        // Nothing asked yet: nobody goes short.
        assertThat(closed(s, gave).politicalCapital()).isEqualTo(60);
        Consumer<Draft> shortAtHome =
                d -> {
                    var demand = d.demands.at("d");
                    d.demands.put(
                            "d",
                            new sinews.model.board.DemandState(
                                    "d", true, 10, 7, 3, 0, 10, 7, demand.firstEmpty()));
                };
        assertThat(closed(s, gave.andThen(shortAtHome)).politicalCapital()).isEqualTo(58);
        assertThat(closed(s, shortAtHome).politicalCapital()).isEqualTo(60);
    }

    @Test
    void refusedAndDisplacedClaimsCostTrust() {
        Setup s = two(f -> f.trust(Map.of("JP", 60)), 300, 0);
        assertThat(closed(s, d -> d.remainders.put("refused:JP:US", 3L)).trustIn("JP"))
                .isEqualTo(50);
        assertThat(closed(s, d -> d.remainders.put("displaced:JP:US", 3L)).trustIn("JP"))
                .isEqualTo(54);
        assertThat(
                        closed(
                                        s,
                                        d -> {
                                            d.remainders.put("refused:JP:US", 3L);
                                            d.remainders.put("displaced:JP:US", 3L);
                                        })
                                .trustIn("JP"))
                .isEqualTo(44);
    }

    @Test
    void aCaveatThatWasDeclaredWasPaidForAtSigning() {
        for (boolean declared : List.of(true, false)) {
            Setup s = new Setup().nation("US", 0, 0, f -> f.trust(Map.of("JP", 60)));
            s.nation("JP", 0, 0, f -> declared ? f.caveats("war") : f.hiddenCaveats("war"));
            Rules r = s.rules();
            Board live =
                    r.adjudicate(
                                    r.start(),
                                    Setup.turn(1, Setup.inject("i", 0, 0, new Effect.Narrative())))
                            .after();
            Draft d = Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), live);
            d.remainders.put("refused:JP:US", 3L);
            d.tick = 3;
            Politics.monthEnd(d);
            assertThat(d.nations.at("US").trustIn("JP")).isEqualTo(declared ? 60 : 50);
            // Signing: +2 for the agreement, −2 for a declared caveat.
            Agreements.sign(
                    d,
                    AgreementKind.SECURITY_OF_SUPPLY,
                    "sos",
                    List.of("JP", "US"),
                    List.of("*"),
                    11);
            assertThat(d.nations.at("US").trustIn("JP")).isEqualTo(declared ? 60 : 52);
            assertThat(d.nations.at("JP").trustIn("US")).isEqualTo(52);
        }
    }

    @Test
    void aJointLineThatDeliversBringsTrustOnceAMonth() {
        Setup s = two(f -> f.trust(Map.of("JP", 60)), 0, 0);
        for (String id : List.of("one", "two")) {
            s.line(id, "shell", "kure", "JP", 480, f -> f.licence("US").wip(3L));
            s.order(id + "-o", "JP", "shell", id, 400, ContractTier.ASSURED, 40, "store");
        }
        s.lane("plant", "kure", sinews.model.scenario.Mode.SEA, 10, 10);
        Rules r = s.rules();
        Board after = r.adjudicate(r.start(), Setup.turn(4)).after();
        assertThat(after.nations().get("US").trustIn("JP")).isEqualTo(61);
        assertThat(after.nations().get("JP").trustIn("US")).isEqualTo(51);
    }

    @Test
    void scoresStayInRange() {
        Setup s = two(f -> f.confidence(3).capital(1).trust(Map.of("JP", 4)), 0, 0);
        NationState low =
                closed(
                        s,
                        d -> {
                            Politics.confidence(d, "US", -90);
                            Politics.charge(d, "US", 90);
                            d.remainders.put("refused:JP:US", 1L);
                        });
        assertThat(low.confidence()).isZero();
        assertThat(low.politicalCapital()).isEqualTo(3);
        assertThat(low.trustIn("JP")).isZero();
    }

    @Test
    void belowDiplomacyNothingMoves() {
        for (RuleLevel level : List.of(RuleLevel.L1, RuleLevel.L2)) {
            Setup s = two(f -> f.confidence(45).capital(40).resolution(), 0, 0);
            s.level = level;
            NationState after =
                    closed(
                            s,
                            d -> {
                                Politics.confidence(d, "US", -5);
                                Politics.charge(d, "US", 5);
                                Trust.mutual(d, "US", "JP", 5);
                                d.remainders.put("refused:JP:US", 1L);
                            });
            assertThat(after.confidence()).isEqualTo(45);
            assertThat(after.politicalCapital()).isEqualTo(40);
            assertThat(after.trustIn("JP")).isEqualTo(50);
        }
    }

    @Test
    void jobsAbroadAreHalvedWhileBuyNationalIsWaived() {
        Setup s = Pacific.setup();
        s.agreement("std", AgreementKind.STANDARD, List.of("US", "JP"), "rockets");
        Rules r = s.rules();
        Draft d = Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), r.start());
        assertThat(Politics.jobsAbroad(d, "US", 60 * Pacific.M, 0)).isEqualTo(13); // 12.5
        d.nations.put("US", d.nations.at("US").with(e -> e.waivedUntil = 1));
        assertThat(Politics.jobsAbroad(d, "US", 60 * Pacific.M, 0)).isEqualTo(7);
        d.tick = 1;
        assertThat(Politics.jobsAbroad(d, "US", 60 * Pacific.M, 0)).isEqualTo(13);
    }

    @Test
    void aContractCellTakesAQuarterOffTheLeadDownToFour() {
        Setup s = new Setup();
        for (int lead : new int[] {28, 5, 3}) {
            s.nation("N" + lead, 0, 0, f -> f.lead(lead));
        }
        s.agreement("cell", AgreementKind.CONTRACT_CELL, List.of("N28", "N3", "N5"), "*");
        s.nation("X", 0, 0, f -> f.lead(28));
        Rules r = s.rules();
        Draft d = Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), r.start());
        assertThat(ContractLead.of(d, "N28")).isEqualTo(21);
        assertThat(ContractLead.of(d, "N5")).isEqualTo(4);
        assertThat(ContractLead.of(d, "N3")).isEqualTo(3);
        assertThat(ContractLead.of(d, "X")).isEqualTo(28);
        assertThat(ContractLead.cell(d, List.of("N28", "X"))).isFalse();
    }

    @Test
    void aWaiverWorksFromItsGrantorOnly() {
        Setup s = Pacific.setup();
        s.agreement("w", AgreementKind.EXPORT_WAIVER, List.of("US", "JP", "AU"), "rockets");
        Rules r = s.rules();
        Draft d = Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), r.start());
        var rocket = d.world.materiel("rocket");
        assertThat(Agreements.waiver(d, "US", "JP", rocket)).isNotNull();
        assertThat(Agreements.waiver(d, "JP", "US", rocket)).isNull();
        assertThat(Agreements.waiver(d, "JP", "AU", rocket)).isNull();
        assertThat(Agreements.waiver(d, "US", "AU", d.world.materiel("motor"))).isNull();
        assertThat(d.agreements.at("w").expiry()).isEqualTo(Agreement.NO_EXPIRY);
    }
}
