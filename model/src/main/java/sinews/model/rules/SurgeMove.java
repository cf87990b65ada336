package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * DIRECT_SURGE (rules, move 8): the highest ceiling and a doubled ramp for half a year, at 120 %
 * price.
 */
final class SurgeMove {
    private SurgeMove() {}

    static Plan plan(Sheet sheet, Move.DirectSurge m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String name = line.spec().name();
        sheet.summary(Say.nation(d, owner) + " directs " + name + " to surge");
        sheet.level(RuleLevel.L2);
        if (line.phase() != LinePhase.ACTIVE) {
            String idle = Contracts.idle(line);
            sheet.refuse(
                    "SIN-LINE",
                    idle.isEmpty()
                            ? name
                                    + " does not work yet: only an active line can surge, from "
                                    + Say.date(d, Contracts.activeFrom(d, line))
                                    + " on."
                            : idle + ", and only an active line can surge.");
        }
        if (d.tick < line.directedUntil()) {
            sheet.refuse(
                    "SIN-AGAIN",
                    name
                            + " is directed already until "
                            + Say.date(d, line.directedUntil())
                            + ": direct it again after that.");
        }
        sheet.needs(owner, Power.DIRECT);
        sheet.capital(owner, DesignValues.DIRECTED_CAPITAL, "the direction");
        int until = d.tick + DesignValues.DIRECTED_TICKS;
        sheet.effect(d.tick);
        sheet.note(
                "What is ordered of it after this turn and until "
                        + Say.date(d, until)
                        + " costs 120 %; for as long after it ramps at half speed.");
        if (d.nations.at(owner).continuingResolution()) {
            sheet.note(
                    Say.nation(d, owner)
                            + " runs on last year's budget: the rate does not rise before its"
                            + " budget is passed.");
        }
        long ceiling = Willingness.ceiling(d, line, Willingness.backlogs(d)).rate(line);
        if (line.target() <= line.rate() && line.target() < ceiling) {
            sheet.note(
                    "Its orders ask for no more than it makes: without a new order nothing"
                            + " changes.");
        }
        return sheet.plan(
                owner,
                name + " is directed until " + Say.date(d, until) + ".",
                () -> {
                    d.lines.put(line.id(), line.directed(until));
                    if (d.world.scenario.rules() == RuleLevel.L3) {
                        Politics.charge(d, owner, DesignValues.DIRECTED_CAPITAL);
                    }
                });
    }
}
