package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;

import java.util.List;

/**
 * SHARE_INFORMATION (rules, move 20): an INFORMATION agreement; suppliers then see their customers'
 * plans.
 */
final class InformationMove {
    private InformationMove() {}

    static Plan plan(Sheet sheet, Move.ShareInformation m) {
        Draft d = sheet.d;
        List<String> parties = Parties.of(sheet, m.parties(), "Information is shared");
        List<String> scope = Scope.of(sheet, m.scope());
        String names = String.join(", ", parties.stream().map(p -> Say.nation(d, p)).toList());
        sheet.summary(names + " share their plans and stocks of " + Scope.names(d, scope));
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
        Parties.agree(sheet, parties);
        String proposer = Parties.proposer(sheet, parties);
        if (!proposer.isEmpty()) {
            sheet.capital(proposer, DesignValues.INFORMATION_CAPITAL, "the agreement");
        }
        int effective = d.tick + DesignValues.INFORMATION_TICKS;
        sheet.effect(effective);
        return sheet.plan(
                parties.isEmpty() ? "" : parties.getFirst(),
                names
                        + " share information on "
                        + Scope.names(d, scope)
                        + " from "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    sheet.charge();
                    Agreements.sign(
                            d,
                            AgreementKind.INFORMATION,
                            "information on " + Scope.names(d, scope),
                            parties,
                            scope,
                            effective);
                });
    }
}
