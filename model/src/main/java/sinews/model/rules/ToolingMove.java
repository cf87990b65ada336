package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MOVE_TOOLING (rules, move 31): the line itself goes to the host. It starts nothing from now on,
 * finishes what it began, travels, is set up and qualified.
 */
final class ToolingMove {
    private static final int SETUP = 12;
    private static final int QUALIFY = 24;
    private static final int CAPITAL_BP = 1_000;

    private ToolingMove() {}

    static Plan plan(Sheet sheet, Move.MoveTooling m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String name = line.spec().name();
        sheet.summary(
                name
                        + " moves from "
                        + Say.place(d, line.location())
                        + " to "
                        + Say.place(d, m.place())
                        + " in "
                        + Say.nation(d, m.host()));
        sheet.level(RuleLevel.L2);
        Host.place(sheet, line, m.host(), m.place());
        Projects.free(sheet, owner);
        if (line.phase() != LinePhase.ACTIVE) {
            sheet.refuse(
                    "SIN-LINE",
                    name + " is not working: only the tooling of an active line can move.");
        }
        sheet.route(line.location(), m.place(), Routes.ANY, line.materiel(), 1);
        int finished = d.tick + Math.max(1, line.spec().lead());
        int travel = Math.max(0, d.routes().tenths(line.location(), m.place(), Routes.ANY));
        int there = finished + Math.ceilDiv(travel, Passages.TICK);
        boolean slow = Host.industry(sheet, line, willingness(d, line, m));
        int set = there + Projects.ticks(SETUP, slow);
        int active = set + Projects.ticks(QUALIFY, slow);
        sheet.effect(active);
        sheet.needs(owner, Power.INVEST);
        sheet.needs(owner, Power.AUTHORIZE);
        sheet.needs(m.host(), Power.AGREE);
        long capital = Math.multiplyExact(line.spec().capitalPerUnit(), line.baseRate());
        long cost = Projects.dearer(Shares.cut(capital, CAPITAL_BP, 10_000), slow);
        sheet.money(owner, cost, "the move");
        sheet.note(
                "It finishes what it has begun and makes nothing more until "
                        + Say.date(d, active)
                        + "; its orders wait for it.");
        return sheet.plan(
                owner,
                name
                        + " is packed up for "
                        + Say.place(d, m.place())
                        + "; works there from "
                        + Say.date(d, active)
                        + ".",
                () -> {
                    ProjectMoves.emptyBins(d, line);
                    List<PhaseStep> schedule = new ArrayList<>();
                    schedule.add(new PhaseStep(LinePhase.PLANNED, there));
                    schedule.add(new PhaseStep(LinePhase.BUILD, set));
                    schedule.add(new PhaseStep(LinePhase.QUALIFY, active));
                    d.lines.put(
                            line.id(),
                            line.respecified(
                                    at(line.spec(), m.place(), m.host()),
                                    LinePhase.PLANNED,
                                    schedule));
                    if (d.world.scenario.rules() != RuleLevel.L1) {
                        Money.spend(d, owner, cost);
                    }
                });
    }

    /** What its firm says to working at the host's place. */
    private static int willingness(Draft d, LineState line, Move.MoveTooling m) {
        long backlog = Willingness.backlogs(d).getOrDefault(line.id(), 0L);
        boolean baked = line.spec().bakedIn();
        boolean secure = line.spec().security() > 0 || baked;
        return Willingness.of(d, line, backlog, m.place(), baked, secure, m.host());
    }

    private static Line at(Line s, String place, String nation) {
        return new Line(
                s.id(),
                s.name(),
                s.materiel(),
                place,
                nation,
                s.licenceHolder(),
                s.minRate(),
                s.baseRate(),
                s.surgeRate(),
                s.maxRate(),
                s.rate(),
                s.rampBp(),
                s.lead(),
                s.wip(),
                s.bins(),
                s.sources(),
                s.phase(),
                s.schedule(),
                s.security(),
                s.bakedIn(),
                s.revealedBp(),
                s.outputSoFar(),
                s.capitalPerUnit(),
                s.terminationBp(),
                s.referenceLot(),
                Map.of());
    }
}
