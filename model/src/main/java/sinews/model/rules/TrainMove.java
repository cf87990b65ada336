package sinews.model.rules;

import sinews.model.board.NationState;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/** TRAIN (rules, move 15): a host's workforce learns, and its lines ramp faster. */
final class TrainMove {
    private TrainMove() {}

    static Plan plan(Sheet sheet, Move.Train m) {
        Draft d = sheet.d;
        NationState host = d.nations.at(m.host());
        String payer = Say.nation(d, m.payer());
        String name = Say.nation(d, m.host());
        sheet.summary(payer + " pays for the training of the workforce of " + name);
        sheet.level(RuleLevel.L2);
        if (host.skill() >= Projects.MOST_SKILL) {
            sheet.refuse(
                    "SIN-SKILL",
                    "The workforce of "
                            + name
                            + " is as skilled as training makes it: pay for another nation's.");
        }
        if (host.trainedAt() >= 0) {
            sheet.refuse(
                    "SIN-AGAIN",
                    name
                            + " is training already until "
                            + Say.date(d, host.trainedAt())
                            + ": train again after that.");
        }
        int done = d.tick + DesignValues.TRAIN_TICKS;
        sheet.needs(m.payer(), Power.CONTRACT);
        sheet.money(m.payer(), DesignValues.TRAIN_COST, "the training");
        sheet.effect(done);
        sheet.note(
                "From "
                        + Say.date(d, done)
                        + " the lines of "
                        + name
                        + " ramp "
                        + Projects.SKILL_POINTS
                        + " points faster.");
        return sheet.plan(
                m.payer(),
                payer + " trains the workforce of " + name + " until " + Say.date(d, done) + ".",
                () -> {
                    d.nations.put(m.host(), host.with(e -> e.trainedAt = done));
                    Money.spend(d, m.payer(), DesignValues.TRAIN_COST);
                });
    }
}
