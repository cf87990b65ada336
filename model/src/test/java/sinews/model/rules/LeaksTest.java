package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.TechnologyState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Technology;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;

/** Example 4 of the rules, what guards a shop, and what a leak does. */
class LeaksTest {

    /** A host's line under licence of US; waived with or without conditions, or not at all. */
    private static Setup shop(int level, int security, boolean baked, Boolean conditions) {
        Setup s =
                new Setup()
                        .nation("US", 0, 0, f -> f.confidence(50))
                        .nation("JP", 0, 0, f -> f.counterIntelligence(0).threat(120))
                        .materiel("seeker", Tier.END_ITEM, 1)
                        .place("kure", "JP")
                        .line(
                                "jp",
                                "seeker",
                                "kure",
                                "JP",
                                0,
                                f -> f.licence("US").security(security).baked(baked));
        s.technologies.add(
                new Technology("secret", "Secret", "US", level, List.of("seeker"), 0, Map.of()));
        if (conditions != null) {
            s.agreements.add(waiver(conditions));
        }
        return s;
    }

    private static Agreement waiver(boolean conditions) {
        return new Agreement(
                "w" + conditions,
                "w",
                AgreementKind.EXPORT_WAIVER,
                List.of("US", "JP"),
                List.of("*"),
                0,
                Agreement.NO_EXPIRY,
                5,
                List.of(),
                conditions,
                Map.of());
    }

    private static Draft draft(Setup s) {
        return Draft.lookUp(new World(s.scenario(), new Setup.FlatMap()), s.rules().start());
    }

    private static long hazard(Setup s) {
        Draft d = draft(s);
        return Leaks.hazardBp(d, s.technologies.getFirst(), d.lines.at("jp"));
    }

    /** Months until it leaks, counted from 1. */
    private static int month(Setup s) {
        Draft d = draft(s);
        for (int month = 1; ; month++) {
            d.tick = 4 * month - 1;
            Politics.monthEnd(d);
            if (d.technologies.at("secret").leaked()) {
                assertThat(d.technologies.at("secret").leakedAt()).isEqualTo(d.tick);
                return month;
            }
        }
    }

    @Test
    void exampleFour() {
        Setup open = shop(2, 1, false, false);
        assertThat(hazard(open)).isEqualTo(108);
        assertThat(month(open)).isEqualTo(65);
        Setup guarded = shop(2, 1, true, true);
        assertThat(hazard(guarded)).isEqualTo(49);
        assertThat(month(guarded)).isEqualTo(142);
    }

    @Test
    void withDiceItLeaksWithinTwoYearsInTwentyThreeOfAHundred() {
        int leaked = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            if (Leaks.fuse(seed, "secret") <= 24 * 108) {
                leaked++;
            }
        }
        assertThat(leaked).isBetween(2_150, 2_420); // 1 − e^−0.2592 = 22.8 %
    }

    @Test
    void theFuseIsDrawnOnceAndLogged() {
        Setup s = shop(2, 1, false, false);
        Rules r = s.rules();
        assertThat(r.start().technologies().get("secret").fuse()).isEqualTo(6_931);
        TurnInput dice = new TurnInput(4, List.of(), List.of(), List.of(), Chance.SEEDED, 42);
        TurnOutcome first = r.adjudicate(r.start(), dice);
        TechnologyState lit = first.after().technologies().get("secret");
        assertThat(lit.fuse()).isEqualTo(Leaks.fuse(42, "secret")).isNotEqualTo(6_931);
        assertThat(lit.leakBp()).isEqualTo(108);
        assertThat(first.enactment().changes().toString()).contains("fuse=" + lit.fuse());
        TurnInput other = new TurnInput(4, List.of(), List.of(), List.of(), Chance.SEEDED, 43);
        Board later = r.adjudicate(first.after(), other).after();
        assertThat(later.technologies().get("secret"))
                .isEqualTo(new TechnologyState("secret", 216, lit.fuse(), -1));
        assertThat(r.adjudicate(r.start(), Setup.turn(4)).after().technologies().get("secret"))
                .isEqualTo(new TechnologyState("secret", 108, 6_931, -1));
    }

    @Test
    void whatGuardsAShopByHand() {
        assertThat(hazard(shop(2, 1, false, null))).isEqualTo(72); // 75 × 80 % × 120 %
        assertThat(hazard(shop(2, 1, false, true))).isEqualTo(72);
        assertThat(hazard(shop(1, 0, false, null))).isEqualTo(30);
        assertThat(hazard(shop(3, 0, false, null))).isEqualTo(240);
        assertThat(hazard(shop(3, 3, true, null))).isEqualTo(36); // 85 % protected
        Setup both = shop(2, 1, false, false);
        both.agreements.add(waiver(true));
        assertThat(hazard(both)).isEqualTo(72); // conditions take the place of none
        Setup shared = shop(2, 1, false, null);
        shared.agreement("i", AgreementKind.INFORMATION, List.of("JP", "US"), "*");
        assertThat(hazard(shared)).isEqualTo(79); // 79.2

        Setup plain = shop(2, 1, false, null);
        Draft d = draft(plain);
        LineState line = d.lines.at("jp");
        Technology t = plain.technologies.getFirst();
        assertThat(Leaks.hazardBp(d, t, line.with(e -> e.retrofit = true))).isEqualTo(63);
        assertThat(Leaks.hazardBp(d, t, line.with(e -> e.assembly = true))).isEqualTo(24);
        assertThat(Leaks.hazardBp(d, t, line.with(e -> e.phase = LinePhase.PLANNED))).isZero();
        d.nations.put("JP", d.nations.at("JP").with(e -> e.counterIntelligence = 2));
        assertThat(Leaks.hazardBp(d, t, line)).isEqualTo(63);
        // Protection never exceeds 90 %.
        d.nations.put("JP", d.nations.at("JP").with(e -> e.counterIntelligence = 30));
        assertThat(Leaks.hazardBp(d, t, line)).isEqualTo(9);
    }

    @Test
    void aLeakCostsTheHostTrustAndTheHoldersIndustryConfidence() {
        Draft d = draft(shop(2, 1, false, false));
        d.technologies.put("secret", new TechnologyState("secret", 6_900, 6_931, -1));
        d.tick = 3;
        Politics.monthEnd(d);
        assertThat(d.technologies.at("secret"))
                .isEqualTo(new TechnologyState("secret", 7_008, 6_931, 3));
        assertThat(d.nations.at("US").trustIn("JP")).isEqualTo(45);
        assertThat(d.nations.at("US").confidence()).isEqualTo(45);
        d.tick = 7;
        Politics.monthEnd(d);
        assertThat(d.technologies.at("secret").leakBp()).isEqualTo(7_008);
        assertThat(d.nations.at("US").confidence()).isEqualTo(46);
    }

    @Test
    void belowDiplomacyNoSecretLeaks() {
        Setup s = shop(3, 0, false, false);
        s.level = RuleLevel.L2;
        Rules r = s.rules();
        TurnInput dice = new TurnInput(8, List.of(), List.of(), List.of(), Chance.SEEDED, 42);
        assertThat(r.adjudicate(r.start(), dice).after().technologies())
                .isEqualTo(r.start().technologies());
    }
}
