package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * SUBSIDIZE (rules, move 14): a nation pays a share of a line's project, and its firm is the more
 * willing by half the per cent. An expansion that follows costs its owner so much less and uses the
 * subsidy up; for a line that is being built the money goes to the host that paid for it.
 */
final class SubsidyMove {
    private static final int WHOLE = 100;
    private static final int CAPITAL = 2;

    private SubsidyMove() {}

    static Plan plan(Sheet sheet, Move.Subsidize m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String payer = Say.nation(d, m.payer());
        String name = line.spec().name();
        sheet.summary(payer + " subsidizes " + name + " with " + m.percent() + " %");
        sheet.level(RuleLevel.L3);
        int left = WHOLE - line.subsidy();
        if (m.percent() < 1 || m.percent() > left) {
            sheet.refuse(
                    "SIN-PERCENT",
                    left == 0
                            ? name + " is subsidized in full already: nothing is left to pay."
                            : "A subsidy of "
                                    + name
                                    + " is 1 to "
                                    + left
                                    + " % of its project, not "
                                    + m.percent()
                                    + " %: choose a figure between.");
            return sheet.plan(m.payer(), "", () -> {});
        }
        long cost = Shares.cut(project(line), m.percent(), WHOLE);
        sheet.needs(m.payer(), m.payer().equals(owner) ? Power.CONTRACT : Power.APPROPRIATE);
        sheet.money(m.payer(), cost, "the subsidy");
        sheet.capital(m.payer(), CAPITAL, "the subsidy");
        sheet.effect(d.tick);
        int points = (line.subsidy() + m.percent()) / 2 - line.subsidy() / 2;
        sheet.note("Industry's willingness rises by " + points + ".");
        if (!building(line)) {
            sheet.note("Its next expansion costs " + m.percent() + " % of its capital less.");
        } else if (!m.payer().equals(owner)) {
            sheet.note("The money goes to " + Say.nation(d, owner) + ", which pays for the line.");
        }
        return sheet.plan(
                m.payer(),
                payer + " subsidizes " + name + " with " + Say.dollars(cost) + ".",
                () -> {
                    d.lines.put(line.id(), line.with(e -> e.subsidy += m.percent()));
                    if (building(line) && !m.payer().equals(owner)) {
                        Money.sell(d, owner, m.payer(), cost); // The host paid for it at once.
                    } else {
                        Money.spend(d, m.payer(), cost);
                    }
                    Politics.charge(d, m.payer(), CAPITAL);
                    Politics.subsidised(d, owner);
                });
    }

    /**
     * Capital of the project: of the line itself while it is built, else of the largest expansion
     * of a line that stands, half its base rate.
     */
    private static long project(LineState line) {
        long rate = building(line) ? line.baseRate() : Math.ceilDiv(line.baseRate(), 2);
        return Math.multiplyExact(line.spec().capitalPerUnit(), rate);
    }

    private static boolean building(LineState line) {
        return line.phase() == LinePhase.PLANNED
                || line.phase() == LinePhase.BUILD
                // A cold line that is started again is qualified as well.
                || (line.phase() == LinePhase.QUALIFY && line.restartAt() < 0);
    }

    /** What is left to pay of an expansion's capital once a line's subsidy has paid its share. */
    static long left(LineState line, long capital) {
        return Shares.cut(capital, WHOLE - line.subsidy(), WHOLE);
    }
}
