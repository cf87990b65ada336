package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * EXPAND (rules, move 7): base and highest rate of a line up by at most half, for capital and 24 to
 * 48 ticks while it goes on working.
 */
final class ExpandMove {
    private static final int MOST_PERCENT = 50;
    private static final int LEAST = 24;
    private static final int MOST = 48;

    private ExpandMove() {}

    static Plan plan(Sheet sheet, Move.Expand m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String name = line.spec().name();
        sheet.summary(Say.nation(d, owner) + " expands " + name + " by " + m.percent() + " %");
        sheet.level(RuleLevel.L2);
        if (m.percent() < 1 || m.percent() > MOST_PERCENT) {
            sheet.refuse(
                    "SIN-PERCENT",
                    "A line grows by 1 to "
                            + MOST_PERCENT
                            + " % at a time, not by "
                            + m.percent()
                            + " %: choose a figure between.");
            return sheet.plan(owner, "", () -> {});
        }
        if (line.phase() != LinePhase.ACTIVE) {
            sheet.refuse(
                    "SIN-LINE", name + " does not work now: only an active line can be expanded.");
        }
        if (line.addedAt() >= 0) {
            sheet.refuse(
                    "SIN-AGAIN",
                    name
                            + " is being expanded already until "
                            + Say.date(d, line.addedAt())
                            + ": expand it again after that.");
        }
        if (d.nations.at(owner).continuingResolution()) {
            sheet.refuse(
                    "SIN-NEW-STARTS",
                    Say.nation(d, owner)
                            + " runs on last year's budget and may raise no rates: wait until its"
                            + " budget is passed.");
        }
        long added = Math.max(1, Shares.cut(line.baseRate(), m.percent(), 100));
        boolean slow = Host.industry(sheet, line, Willingness.of(d, line, Willingness.backlogs(d)));
        int done =
                d.tick + Projects.ticks(Projects.span(LEAST, MOST, added, line.baseRate()), slow);
        sheet.needs(owner, Power.CONTRACT);
        sheet.needs(line.spec().nation(), Power.INVEST);
        long capital = SubsidyMove.left(line, Projects.capital(line, added, slow));
        sheet.money(owner, capital, "the expansion");
        sheet.effect(done);
        if (line.subsidy() > 0) {
            sheet.note("A subsidy has paid " + line.subsidy() + " % of it, and is used up by it.");
        }
        sheet.note(
                "Its base, surge and highest rates rise by "
                        + Say.units(added)
                        + " a year; it goes on working meanwhile.");
        Projects.tooLate(sheet, done);
        return sheet.plan(
                owner,
                name + " grows by " + Say.units(added) + " a year, done " + Say.date(d, done) + ".",
                () -> {
                    d.lines.put(
                            line.id(),
                            line.with(
                                    e -> {
                                        e.adding = added;
                                        e.addedAt = done;
                                        e.subsidy = 0; // It has paid its share.
                                    }));
                    Money.spend(d, owner, capital);
                });
    }
}
