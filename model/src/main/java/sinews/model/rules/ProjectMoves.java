package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.LineState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
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
    private static final int SLOW_PERCENT = 150;
    private static final int SLOW_COST_BP = 12_500;

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
        inputs(sheet, line, p);
        int willingness = willingness(d, line, p);
        boolean slow = Host.industry(sheet, line, willingness);
        Agreement waiver = d.agreement(AgreementKind.EXPORT_WAIVER, licensor, p.host(), item);
        int licence =
                waiver == null ? p.kind().licence : Math.min(WAIVED_LICENCE, p.kind().licence);
        int percent = slow ? SLOW_PERCENT : 100;
        int licensed = d.tick + licence * percent / 100;
        int built = licensed + p.kind().build * percent / 100;
        int active = built + p.kind().qualify * percent / 100;
        sheet.needs(licensor, Power.AUTHORIZE);
        sheet.needs(p.host(), Power.AGREE);
        sheet.needs(line.spec().nation(), Power.INVEST);
        long capital = cost(line, p, slow);
        sheet.money(p.host(), capital, "the plant");
        sheet.effect(active);
        if (waiver != null) {
            sheet.note("The export waiver cuts the licence to " + licence + " weeks.");
        }
        if (active >= d.world.scenario.totalTicks()) {
            sheet.note(
                    "It works from "
                            + Say.date(d, active)
                            + ", after the exercise ends on "
                            + Say.date(d, d.world.scenario.totalTicks())
                            + ".");
        }
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
        return slow ? Shares.cut(cost, SLOW_COST_BP, 10_000) : cost;
    }

    /** Each input must have a source from which a way leads to the place. */
    private static void inputs(Sheet sheet, LineState line, Project p) {
        Draft d = sheet.d;
        for (BomItem item : d.world.materiel(line.materiel()).bom()) {
            boolean reachable = false;
            for (InputSource s : line.spec().sources()) {
                if (s.materiel().equals(item.materiel())) {
                    LineState supplier = s.line() == null ? null : d.lines.get(s.line());
                    String place = supplier != null ? supplier.location() : s.place();
                    reachable |=
                            place != null
                                    && d.routes()
                                                    .tenths(
                                                            place,
                                                            p.place(),
                                                            List.of(
                                                                    sinews.model.scenario.Mode
                                                                            .values()))
                                            >= 0;
                }
            }
            if (!reachable) {
                sheet.refuse(
                        "SIN-ROUTE",
                        "No way is open to "
                                + Say.place(d, p.place())
                                + " for its "
                                + Say.materiel(d, item.materiel())
                                + ": choose a place that its suppliers can reach.");
            }
        }
    }

    private static void build(
            Draft d, LineState line, Project p, long capital, int licensed, int built, int active) {
        Line spec = line.spec();
        long base = Math.max(1, spec.baseRate());
        List<PhaseStep> schedule = new ArrayList<>();
        schedule.add(new PhaseStep(LinePhase.PLANNED, licensed));
        schedule.add(new PhaseStep(LinePhase.BUILD, built));
        if (active > built) {
            schedule.add(new PhaseStep(LinePhase.QUALIFY, active));
        }
        int lead =
                p.kind() == Kind.ASSEMBLE
                        ? Math.max(1, spec.lead() / DesignValues.ASSEMBLY_LEAD_DIVISOR)
                        : spec.lead();
        String id = d.newId("l");
        Line project =
                new Line(
                        id,
                        Say.materiel(d, line.materiel()) + ", " + Say.place(d, p.place()),
                        line.materiel(),
                        p.place(),
                        p.host(),
                        spec.licenceHolder(),
                        Shares.cut(p.size(), spec.minRate(), base),
                        p.size(),
                        Shares.cut(p.size(), spec.surgeRate(), base),
                        Shares.cut(p.size(), spec.maxRate(), base),
                        0,
                        spec.rampBp(),
                        lead,
                        List.of(),
                        Map.of(),
                        spec.sources(),
                        LinePhase.PLANNED,
                        schedule,
                        p.security() ? Math.max(1, spec.security()) : 0,
                        p.security(),
                        0,
                        0,
                        spec.capitalPerUnit(),
                        spec.terminationBp(),
                        spec.referenceLot(),
                        Map.of());
        d.lines.put(id, Opening.state(project, Map.of()));
        if (d.world.scenario.rules() != RuleLevel.L1) {
            Money.spend(d, p.host(), capital);
        }
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
