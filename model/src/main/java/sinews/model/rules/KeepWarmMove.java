package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * KEEP_WARM (rules, move 9): for 40 % of the value a line makes too little to sustain itself, it
 * does not decay.
 */
final class KeepWarmMove {
    private static final int SHARE_BP = 4_000;

    private KeepWarmMove() {}

    static Plan plan(Sheet sheet, Move.KeepWarm m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String name = line.spec().name();
        sheet.summary(Say.nation(d, owner) + " keeps " + name + " warm");
        sheet.level(RuleLevel.L2);
        boolean warm = line.phase() == LinePhase.WARM;
        if (line.phase() != LinePhase.ACTIVE && !warm) {
            sheet.refuse(
                    "SIN-LINE",
                    name
                            + " neither works nor is it warm: only such a line can be kept from"
                            + " decay.");
        }
        if (line.keptWarmUntil() > d.tick) {
            sheet.refuse(
                    "SIN-AGAIN",
                    name
                            + " is kept warm already until "
                            + Say.date(d, line.keptWarmUntil())
                            + ": pay for it again after that.");
        }
        long rate = warm ? 0 : Math.min(line.rate(), line.target());
        long lacking = Math.max(0, line.minRate() - rate);
        if (lacking == 0) {
            sheet.refuse(
                    "SIN-LINE",
                    name
                            + " has work for its minimum sustaining rate: it needs no keeping warm"
                            + " while that lasts.");
        }
        long units = Shares.up(lacking, DesignValues.KEEP_WARM_TICKS, Production.YEAR);
        long value = Price.listed(d, d.world.materiel(line.materiel()), units);
        long cost = Shares.cut(value, SHARE_BP, 10_000);
        int until = d.tick + DesignValues.KEEP_WARM_TICKS;
        sheet.needs(owner, Power.CONTRACT);
        sheet.money(owner, cost, "keeping it warm");
        sheet.effect(d.tick);
        sheet.note(
                "Until "
                        + Say.date(d, until)
                        + " it makes "
                        + Say.units(units)
                        + " fewer than sustain it; 40 % of their value keeps crews and tools"
                        + " there.");
        return sheet.plan(
                owner,
                name + " is kept warm until " + Say.date(d, until) + ".",
                () -> {
                    d.lines.put(line.id(), line.with(e -> e.keptWarmUntil = until));
                    Money.spend(d, owner, cost);
                });
    }
}
