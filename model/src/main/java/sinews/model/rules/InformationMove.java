package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * SHARE_INFORMATION (rules, move 20): an INFORMATION agreement; suppliers then see their customers'
 * plans.
 */
final class InformationMove {
    private InformationMove() {}

    static Plan plan(Sheet sheet, Move.ShareInformation m) {
        Draft d = sheet.d;
        List<String> parties = List.copyOf(new TreeSet<>(m.parties()));
        List<String> scope = List.copyOf(new TreeSet<>(m.scope()));
        String names = String.join(", ", parties.stream().map(p -> Say.nation(d, p)).toList());
        sheet.summary(names + " share their plans and stocks of " + what(d, scope));
        sheet.level(RuleLevel.L2);
        if (parties.size() < 2) {
            sheet.refuse(
                    "SIN-PARTIES",
                    "Information is shared between at least two nations: name another one.");
        }
        if (scope.isEmpty()) {
            sheet.refuse(
                    "SIN-SCOPE",
                    "An agreement says what it covers: name materiel or families, or all.");
        }
        for (Agreement a : d.agreements.values()) {
            if (a.kind() == AgreementKind.INFORMATION
                    && d.tick < a.expiry()
                    && a.parties().containsAll(parties)
                    && (a.scope().contains("*") || a.scope().containsAll(scope))) {
                sheet.refuse(
                        "SIN-AGAIN",
                        "They share this already under "
                                + a.name()
                                + ": widen the scope or name another nation.");
            }
        }
        parties.forEach(p -> sheet.needs(p, Power.AGREE));
        String proposer =
                parties.stream()
                        .filter(
                                p ->
                                        d.world
                                                .scenario
                                                .holder(p, Power.AGREE)
                                                .id()
                                                .equals(sheet.seat))
                        .findFirst()
                        .orElse(parties.isEmpty() ? "" : parties.getFirst());
        if (!proposer.isEmpty()) {
            sheet.capital(proposer, DesignValues.INFORMATION_CAPITAL, "the agreement");
        }
        int effective = d.tick + DesignValues.INFORMATION_TICKS;
        sheet.effect(effective);
        return sheet.plan(
                parties.isEmpty() ? "" : parties.getFirst(),
                names
                        + " share information on "
                        + what(d, scope)
                        + " from "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    String id = d.newId("a");
                    d.agreements.put(
                            id,
                            new Agreement(
                                    id,
                                    "information on " + what(d, scope),
                                    AgreementKind.INFORMATION,
                                    parties,
                                    scope,
                                    effective,
                                    Agreement.NO_EXPIRY,
                                    5,
                                    List.of(),
                                    false,
                                    Map.of()));
                    if (d.world.scenario.rules() == RuleLevel.L3) {
                        Politics.charge(d, proposer, DesignValues.INFORMATION_CAPITAL);
                    }
                });
    }

    private static String what(Draft d, List<String> scope) {
        if (scope.contains("*")) {
            return "all materiel";
        }
        return String.join(
                ", ",
                scope.stream()
                        .map(
                                s -> {
                                    Materiel m = d.world.materiel.get(s);
                                    if (m == null && d.world.family(s).isEmpty()) {
                                        throw new IllegalArgumentException(
                                                "no materiel or family '"
                                                        + s
                                                        + "' in this scenario");
                                    }
                                    return m == null ? s : m.name();
                                })
                        .toList());
    }
}
