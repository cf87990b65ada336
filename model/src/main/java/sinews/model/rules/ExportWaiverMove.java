package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Power;
import sinews.model.scenario.Technology;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * EXPORT_WAIVER (rules, move 18): a nation releases its designs to partners without a licence for
 * each order and project. Without security conditions its secrets burn faster there.
 */
final class ExportWaiverMove {
    private static final int WAIVER_CAPITAL = 4;
    private static final int WAIVER_TICKS = 12;

    /** Technology level that only the legislature may release. */
    private static final int GUARDED = 3;

    private ExportWaiverMove() {}

    static Plan plan(Sheet sheet, Move.ExportWaiver m) {
        Draft d = sheet.d;
        String grantor = Say.nation(d, m.grantor());
        List<String> partners = new ArrayList<>(new TreeSet<>(m.partners()));
        partners.remove(m.grantor());
        String names = Parties.names(d, partners);
        List<String> scope = Scope.of(sheet, m.scope());
        String what = Scope.names(d, scope);
        sheet.summary(
                grantor
                        + " waives its export licences on "
                        + what
                        + " for "
                        + names
                        + (m.security() ? " under security conditions" : ""));
        if (partners.isEmpty()) {
            sheet.refuse(
                    "SIN-PARTIES",
                    "A waiver is for at least one other nation: name a partner of "
                            + grantor
                            + ".");
        }
        if (!owns(d, m.grantor(), scope)) {
            sheet.refuse(
                    "SIN-SCOPE",
                    grantor
                            + " owns no design of "
                            + what
                            + " and cannot release it: name materiel that is made under its"
                            + " licence.");
        }
        List<String> parties = new ArrayList<>();
        parties.add(m.grantor());
        parties.addAll(partners);
        for (Agreement a : d.agreements.values()) {
            if (a.kind() == AgreementKind.EXPORT_WAIVER
                    && d.tick < a.expiry()
                    && a.parties().getFirst().equals(m.grantor())
                    && a.parties().containsAll(partners)
                    && (a.scope().contains("*") || a.scope().containsAll(scope))
                    && (a.securityConditions() || !m.security())) {
                sheet.refuse(
                        "SIN-AGAIN",
                        "This is waived already under "
                                + a.name()
                                + ": name another partner or widen the scope.");
            }
        }
        sheet.needs(m.grantor(), Power.AUTHORIZE);
        if (guarded(d, m.grantor(), scope)) {
            sheet.needs(m.grantor(), Power.APPROPRIATE);
            sheet.note("It releases technology of level 3: the legislature must agree.");
        }
        sheet.capital(m.grantor(), WAIVER_CAPITAL, "the waiver");
        int effective = d.tick + WAIVER_TICKS;
        sheet.effect(effective);
        if (!m.security()) {
            sheet.note(
                    "Without security conditions its secrets are half as much again at risk in the"
                            + " shops of its partners.");
        }
        return sheet.plan(
                m.grantor(),
                grantor
                        + " waives its export licences on "
                        + what
                        + " for "
                        + names
                        + " from "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    sheet.charge();
                    Agreements.sign(
                            d,
                            AgreementKind.EXPORT_WAIVER,
                            "export waiver of " + grantor + " for " + names,
                            parties,
                            scope,
                            effective,
                            5,
                            List.of(),
                            m.security());
                });
    }

    private static boolean owns(Draft d, String nation, List<String> scope) {
        for (LineState line : d.lines.values()) {
            if (line.spec().licenceHolder().equals(nation)
                    && Scope.covers(scope, d.world.materiel(line.materiel()))) {
                return true;
            }
        }
        return held(d, nation, scope, 1);
    }

    /** Whether it covers a design of the grantor at the highest level of technology. */
    private static boolean guarded(Draft d, String nation, List<String> scope) {
        for (LineState line : d.lines.values()) {
            Materiel m = d.world.materiel(line.materiel());
            if (m.technology() >= GUARDED
                    && line.spec().licenceHolder().equals(nation)
                    && Scope.covers(scope, m)) {
                return true;
            }
        }
        return held(d, nation, scope, GUARDED);
    }

    private static boolean held(Draft d, String nation, List<String> scope, int level) {
        for (Technology t : d.world.scenario.technologies()) {
            if (t.holder().equals(nation)
                    && t.level() >= level
                    && t.materiel().stream()
                            .anyMatch(id -> Scope.covers(scope, d.world.materiel(id)))) {
                return true;
            }
        }
        return false;
    }
}
