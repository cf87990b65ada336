package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Tier;

import java.util.List;

/** SECOND_SOURCE (rules, move 10): another qualified source of a component, at the host. */
final class SecondSourceMove {
    private static final int TRUST = 40;
    private static final int LEAST = 24;
    private static final int MOST = 48;
    private static final int QUALIFY = 24;

    private SecondSourceMove() {}

    static Plan plan(Sheet sheet, Move.SecondSource m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        Materiel item = d.world.materiel(line.materiel());
        String holder = line.spec().licenceHolder();
        String host = Say.nation(d, m.host());
        sheet.summary(
                host
                        + " becomes a second source of "
                        + item.name()
                        + " in "
                        + Say.place(d, m.place())
                        + ", "
                        + Say.units(m.size())
                        + " a year");
        sheet.level(RuleLevel.L3);
        Host.check(sheet, line, m.host(), m.place());
        if (m.size() <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "A plant is for at least one unit a year, not " + m.size() + ".");
        }
        if (item.tier() != Tier.COMPONENT && item.tier() != Tier.MATERIAL) {
            sheet.refuse(
                    "SIN-TIER",
                    item.name()
                            + " is no component: a second source is of what other lines use;"
                            + " co-produce or assemble it instead.");
        }
        Host.trust(sheet, holder, m.host(), TRUST);
        Projects.inputs(sheet, line, line.spec().sources(), m.place());
        long backlog = Willingness.backlogs(d).getOrDefault(line.id(), 0L);
        boolean secure = line.spec().security() > 0;
        boolean slow =
                Host.industry(
                        sheet,
                        line,
                        Willingness.of(d, line, backlog, m.place(), false, secure, m.host()));
        int built =
                d.tick
                        + Projects.ticks(
                                Projects.span(LEAST, MOST, Math.max(0, m.size()), line.baseRate()),
                                slow);
        int active = built + Projects.ticks(QUALIFY, slow);
        sheet.needs(holder, Power.AUTHORIZE);
        sheet.needs(m.host(), Power.AGREE);
        sheet.needs(line.spec().nation(), Power.INVEST);
        long capital = Projects.capital(line, m.size(), slow);
        sheet.money(m.host(), capital, "the plant");
        sheet.effect(active);
        sheet.note(
                "Once qualified it takes its part by size of what "
                        + line.spec().name()
                        + " supplies.");
        Projects.tooLate(sheet, active);
        return sheet.plan(
                m.host(),
                host
                        + " begins to build a second source of "
                        + item.name()
                        + " in "
                        + Say.place(d, m.place())
                        + "; qualified from "
                        + Say.date(d, active)
                        + ".",
                () -> {
                    String id =
                            Projects.begin(
                                    d,
                                    line,
                                    new Projects.Plan(
                                            m.place(),
                                            m.host(),
                                            holder,
                                            m.size(),
                                            line.spec().lead(),
                                            line.spec().sources(),
                                            List.of(
                                                    new PhaseStep(LinePhase.BUILD, built),
                                                    new PhaseStep(LinePhase.QUALIFY, active)),
                                            line.spec().security(),
                                            false,
                                            false));
                    Projects.supply(d, line, id, m.size(), active, "");
                    Projects.agree(
                            d,
                            AgreementKind.LICENCE,
                            "second source of " + item.name() + " in " + Say.place(d, m.place()),
                            holder,
                            m.host(),
                            line.materiel(),
                            d.tick,
                            secure);
                    Money.spend(d, m.host(), capital);
                });
    }
}
