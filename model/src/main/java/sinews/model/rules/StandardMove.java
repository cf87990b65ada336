package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Power;
import sinews.model.scenario.Tier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * STANDARD (rules, move 19): variants of a family become interchangeable for the parties: by
 * committee in three years, by industry in one for a point of political capital each, by adopting
 * the standard of the proposer in two months for three points of each other party.
 */
final class StandardMove {
    private static final int NORMAL_TICKS = 144;
    private static final int INDUSTRY_TICKS = 48;
    private static final int ADOPT_TICKS = 8;
    private static final int EXTRA_TICKS = 4;
    private static final int VETO_PREFERENCE = 75;

    /** Points of political capital of each party that gives up its own standard for another's. */
    private static final int ADOPT_CAPITAL = 3;

    /** Points of each party that binds its firms to what industry agrees on. */
    private static final int INDUSTRY_CAPITAL = 1;

    private StandardMove() {}

    static Plan plan(Sheet sheet, Move.Standard m) {
        Draft d = sheet.d;
        List<String> parties = Parties.of(sheet, m.parties(), "A standard is agreed");
        String names = Parties.names(d, parties);
        List<String> variants = d.world.family(m.family());
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("no family '" + m.family() + "' in this scenario");
        }
        String whose = Parties.proposer(sheet, parties);
        sheet.summary(
                names
                        + " make their "
                        + m.family()
                        + " interchangeable, "
                        + how(m.pace())
                        + (m.pace() == Move.Pace.ADOPT ? Say.nation(d, whose) : ""));
        if (!several(d, variants)) {
            sheet.refuse(
                    "SIN-FAMILY",
                    "There is only one variant of "
                            + m.family()
                            + ", so there is nothing to make alike: choose a family with more.");
        }
        Agreement known =
                Agreements.covering(d, AgreementKind.STANDARD, parties, List.of(m.family()));
        int extra = Math.max(0, parties.size() - 2) * EXTRA_TICKS;
        int effective = d.tick + ticks(m.pace()) + extra;
        if (known != null && known.effective() <= effective) {
            sheet.refuse(
                    "SIN-AGAIN",
                    names
                            + " have this standard in "
                            + known.name()
                            + (known.effective() <= d.tick
                                    ? " already: "
                                    : " from "
                                            + Say.date(d, known.effective())
                                            + " on: "
                                            + (m.pace() == Move.Pace.ADOPT
                                                    ? ""
                                                    : "choose a faster way, or "))
                            + "name a nation that has not.");
        }
        Parties.agree(sheet, parties);
        for (String p : parties) {
            int preference = d.nations.at(p).domesticPreference();
            if (preference >= VETO_PREFERENCE) {
                sheet.needs(p, Power.APPROPRIATE);
                sheet.note(
                        p,
                        Say.nation(d, p)
                                + " prefers its own products ("
                                + preference
                                + " of 100): its legislature may veto this.");
            }
        }
        for (String p : parties) {
            int points = capital(m.pace(), p.equals(whose));
            sheet.capital(p, points, "the standard");
        }
        sheet.effect(effective);
        if (effective >= d.world.scenario.totalTicks()) {
            sheet.note(
                    "It is in force from "
                            + Say.date(d, effective)
                            + ", after the exercise ends: a faster way would be of use in it.");
        }
        return sheet.plan(
                parties.isEmpty() ? "" : parties.getFirst(),
                names
                        + " can use each variant of "
                        + m.family()
                        + " in place of another from "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    sheet.charge();
                    Agreements.sign(
                            d,
                            AgreementKind.STANDARD,
                            "standard for " + m.family(),
                            parties,
                            List.of(m.family()),
                            effective);
                });
    }

    /** What a party pays for the pace; whose standard is adopted pays nothing. */
    private static int capital(Move.Pace pace, boolean own) {
        return switch (pace) {
            case NORMAL -> 0;
            case INDUSTRY -> INDUSTRY_CAPITAL;
            case ADOPT -> own ? 0 : ADOPT_CAPITAL;
        };
    }

    private static String how(Move.Pace pace) {
        return switch (pace) {
            case NORMAL -> "by a standards committee";
            case INDUSTRY -> "by a standard of industry";
            case ADOPT -> "by adopting the standard of ";
        };
    }

    private static int ticks(Move.Pace pace) {
        return switch (pace) {
            case NORMAL -> NORMAL_TICKS;
            case INDUSTRY -> INDUSTRY_TICKS;
            case ADOPT -> ADOPT_TICKS;
        };
    }

    /** Whether two of them are of one tier, so that one could take the other's place. */
    private static boolean several(Draft d, List<String> variants) {
        Map<Tier, Integer> count = new EnumMap<>(Tier.class);
        for (String v : variants) {
            Materiel m = d.world.materiel(v);
            count.merge(m.tier(), 1, Integer::sum);
        }
        return count.values().stream().anyMatch(n -> n > 1);
    }
}
