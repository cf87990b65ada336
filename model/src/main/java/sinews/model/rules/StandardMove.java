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
 * committee in three years, by industry in one, by adopting what exists in two months.
 */
final class StandardMove {
    private static final int NORMAL_TICKS = 144;
    private static final int INDUSTRY_TICKS = 48;
    private static final int ADOPT_TICKS = 8;
    private static final int EXTRA_TICKS = 4;
    private static final int VETO_PREFERENCE = 75;

    private StandardMove() {}

    static Plan plan(Sheet sheet, Move.Standard m) {
        Draft d = sheet.d;
        List<String> parties = Parties.of(sheet, m.parties(), "A standard is agreed");
        String names = Parties.names(d, parties);
        List<String> variants = d.world.family(m.family());
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("no family '" + m.family() + "' in this scenario");
        }
        sheet.summary(names + " make their " + m.family() + " interchangeable, " + how(m.pace()));
        if (!several(d, variants)) {
            sheet.refuse(
                    "SIN-FAMILY",
                    "There is only one variant of "
                            + m.family()
                            + ", so there is nothing to make alike: choose a family with more.");
        }
        Agreement known =
                Agreements.covering(d, AgreementKind.STANDARD, parties, List.of(m.family()));
        if (known != null) {
            sheet.refuse(
                    "SIN-AGAIN",
                    names
                            + " have this standard in "
                            + known.name()
                            + " already: name a nation that has not.");
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
        int extra = Math.max(0, parties.size() - 2) * EXTRA_TICKS;
        int effective = d.tick + ticks(m.pace()) + extra;
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
                () ->
                        Agreements.sign(
                                d,
                                AgreementKind.STANDARD,
                                "standard for " + m.family(),
                                parties,
                                List.of(m.family()),
                                effective));
    }

    private static String how(Move.Pace pace) {
        return switch (pace) {
            case NORMAL -> "by a standards committee";
            case INDUSTRY -> "by a standard of industry";
            case ADOPT -> "by adopting a standard that exists";
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
