package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;

import java.util.List;
import java.util.TreeSet;

/**
 * SECURITY_OF_SUPPLY (rules, move 16): contracts of the parties come first at each other's plants,
 * in the sequence agreed, except in the contingencies it excludes.
 */
final class SecurityOfSupplyMove {
    private static final int SUPPLY_CAPITAL = 2;
    private static final int SUPPLY_TICKS = 8;

    private static final int LAST_SEQUENCE = 9;

    private SecurityOfSupplyMove() {}

    static Plan plan(Sheet sheet, Move.SecurityOfSupply m) {
        Draft d = sheet.d;
        List<String> parties = Parties.of(sheet, m.parties(), "Supply is secured");
        List<String> scope = Scope.of(sheet, m.scope());
        List<String> exclusions =
                List.copyOf(
                        new TreeSet<>(m.exclusions().stream().filter(e -> !e.isBlank()).toList()));
        String names = Parties.names(d, parties);
        String what = Scope.names(d, scope);
        sheet.summary(names + " secure each other's supply of " + what);
        if (m.sequence() < 1 || m.sequence() > LAST_SEQUENCE) {
            sheet.refuse(
                    "SIN-SEQUENCE",
                    "A sequence runs from 1, served first, to 9, served last, and 5 is usual; not "
                            + m.sequence()
                            + ".");
        }
        for (Agreement a : d.agreements.values()) {
            if (a.kind() == AgreementKind.SECURITY_OF_SUPPLY
                    && d.tick < a.expiry()
                    && a.sequence() <= m.sequence()
                    && exclusions.containsAll(a.exclusions())
                    && a.parties().containsAll(parties)
                    && (a.scope().contains("*") || a.scope().containsAll(scope))) {
                sheet.refuse(
                        "SIN-AGAIN",
                        "They have agreed this already in "
                                + a.name()
                                + ": widen the scope, name another nation or an earlier sequence.");
            }
        }
        Parties.agree(sheet, parties);
        parties.forEach(p -> sheet.capital(p, SUPPLY_CAPITAL, "the agreement for each party"));
        int effective = d.tick + SUPPLY_TICKS;
        sheet.effect(effective);
        for (String p : parties) {
            List<String> caveats = d.world.nation(p).caveats();
            if (!caveats.isEmpty()) {
                sheet.note(
                        Say.nation(d, p)
                                + " has said that it will not supply in: "
                                + String.join(", ", caveats)
                                + ".");
            }
        }
        if (!exclusions.isEmpty()) {
            sheet.note("It is suspended while this lasts: " + String.join(", ", exclusions) + ".");
        }
        return sheet.plan(
                parties.isEmpty() ? "" : parties.getFirst(),
                names
                        + " secure each other's supply of "
                        + what
                        + " from "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    sheet.charge();
                    Agreements.sign(
                            d,
                            AgreementKind.SECURITY_OF_SUPPLY,
                            "security of supply of " + what,
                            parties,
                            scope,
                            effective,
                            m.sequence(),
                            exclusions,
                            false);
                });
    }
}
