package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.LineState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * COPRODUCE and ASSEMBLE_FORWARD (rules, moves 11 and 12): a line of the licensor's design at the
 * host.
 */
final class ProjectMoves {

    /** The figures in which the two moves differ; times in ticks. */
    private enum Kind {
        COPRODUCE("co-produces", 50, 10_000, 52, 60, 0),
        ASSEMBLE("assembles", 40, 2_500, 32, 36, 20);

        private final String verb;
        private final int trust;
        private final int capitalBp;
        private final int licence;
        private final int build;
        private final int qualify;

        Kind(String verb, int trust, int capitalBp, int licence, int build, int qualify) {
            this.verb = verb;
            this.trust = trust;
            this.capitalBp = capitalBp;
            this.licence = licence;
            this.build = build;
            this.qualify = qualify;
        }
    }

    private static final int WAIVED_LICENCE = 12;

    /** Both moves have the same parameters. */
    private record Project(
            Kind kind, String line, String host, String place, long size, boolean security) {}

    private ProjectMoves() {}

    static Plan plan(Sheet sheet, Move.Coproduce m) {
        return plan(
                sheet,
                new Project(Kind.COPRODUCE, m.line(), m.host(), m.place(), m.size(), m.security()));
    }

    static Plan plan(Sheet sheet, Move.AssembleForward m) {
        return plan(
                sheet,
                new Project(Kind.ASSEMBLE, m.line(), m.host(), m.place(), m.size(), m.security()));
    }

    private static Plan plan(Sheet sheet, Project p) {
        Draft d = sheet.d;
        LineState line = d.lines.at(p.line());
        Materiel item = d.world.materiel(line.materiel());
        String host = Say.nation(d, p.host());
        String licensor = line.spec().licenceHolder();
        sheet.summary(
                host
                        + " "
                        + p.kind().verb
                        + " "
                        + item.name()
                        + " in "
                        + Say.place(d, p.place())
                        + ", "
                        + Say.units(p.size())
                        + " a year, under licence of "
                        + Say.nation(d, licensor));
        sheet.level(RuleLevel.L2);
        Host.check(sheet, line, p.host(), p.place());
        if (p.size() <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "A plant is for at least one unit a year, not " + p.size() + ".");
        }
        if (licensor.equals(p.host())) {
            sheet.refuse(
                    "SIN-PARTIES",
                    host
                            + " owns this design itself: choose another nation as host, or expand"
                            + " the line at home.");
        }
        Host.trust(sheet, licensor, p.host(), p.kind().trust);
        Projects.inputs(sheet, line, line.spec().sources(), p.place());
        int willingness = willingness(d, line, p);
        boolean slow = Host.industry(sheet, line, willingness);
        Agreement waiver = Agreements.waiver(d, licensor, p.host(), item);
        int licence =
                waiver == null ? p.kind().licence : Math.min(WAIVED_LICENCE, p.kind().licence);
        int licensed = d.tick + Projects.ticks(licence, slow);
        int built = licensed + Projects.ticks(p.kind().build, slow);
        int active = built + Projects.ticks(p.kind().qualify, slow);
        sheet.needs(licensor, Power.AUTHORIZE);
        sheet.needs(p.host(), Power.AGREE);
        sheet.needs(line.spec().nation(), Power.INVEST);
        long capital = cost(line, p, slow);
        sheet.money(p.host(), capital, "the plant");
        sheet.effect(active);
        if (waiver != null) {
            sheet.note("The export waiver cuts the licence to " + licence + " weeks.");
        }
        Projects.tooLate(sheet, active);
        sheet.note("It begins at rate 0 and needs orders of its own.");
        return sheet.plan(
                p.host(),
                host
                        + " begins to build for "
                        + Say.units(p.size())
                        + " "
                        + item.name()
                        + " a year in "
                        + Say.place(d, p.place())
                        + "; works from "
                        + Say.date(d, active)
                        + ".",
                () -> build(d, line, p, capital, licensed, built, active));
    }

    private static int willingness(Draft d, LineState line, Project p) {
        long backlog = Willingness.backlogs(d).getOrDefault(line.id(), 0L);
        return Willingness.of(d, line, backlog, p.place(), p.security(), p.security(), p.host());
    }

    private static long cost(LineState line, Project p, boolean slow) {
        long full = Math.multiplyExact(line.spec().capitalPerUnit(), Math.max(0, p.size()));
        long cost = Shares.cut(full, p.kind().capitalBp, 10_000);
        if (p.security()) {
            cost += Shares.cut(cost, DesignValues.SECURITY_SHARE_BP, 10_000);
        }
        return Projects.dearer(cost, slow);
    }

    private static void build(
            Draft d, LineState line, Project p, long capital, int licensed, int built, int active) {
        Line spec = line.spec();
        List<PhaseStep> schedule = new ArrayList<>();
        schedule.add(new PhaseStep(LinePhase.PLANNED, licensed));
        schedule.add(new PhaseStep(LinePhase.BUILD, built));
        if (active > built) {
            schedule.add(new PhaseStep(LinePhase.QUALIFY, active));
        }
        boolean assembly = p.kind() == Kind.ASSEMBLE;
        int lead =
                assembly
                        ? Math.max(1, spec.lead() / DesignValues.ASSEMBLY_LEAD_DIVISOR)
                        : spec.lead();
        Projects.begin(
                d,
                line,
                new Projects.Plan(
                        p.place(),
                        p.host(),
                        spec.licenceHolder(),
                        p.size(),
                        lead,
                        spec.sources(),
                        schedule,
                        p.security() ? Math.max(1, spec.security()) : 0,
                        p.security(),
                        assembly));
        Projects.agree(
                d,
                AgreementKind.LICENCE,
                "licence for "
                        + Say.materiel(d, line.materiel())
                        + " in "
                        + Say.place(d, p.place()),
                spec.licenceHolder(),
                p.host(),
                line.materiel(),
                licensed,
                p.security());
        Money.spend(d, p.host(), capital);
    }

    /** The bins of a line go back to the stock of its owner. */
    static void emptyBins(Draft d, LineState line) {
        Account bin = new Account.Bin(line.id());
        for (Map.Entry<String, Long> held :
                Map.copyOf(d.books.contents(bin)).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            d.post(
                    bin,
                    new Account.Stock(line.location(), Production.owner(d.world, line)),
                    held.getKey(),
                    held.getValue(),
                    "tooling",
                    line.id());
        }
    }
}
