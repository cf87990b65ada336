package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * CANCEL (rules, move 6): what is open of an order is given up. The termination fee is paid out of
 * its obligated money, the rest is free again.
 */
final class CancelMove {
    private CancelMove() {}

    static Plan plan(Sheet sheet, Move.Cancel m) {
        Draft d = sheet.d;
        OrderState order = d.orders.at(m.order());
        LineState line = d.lines.at(order.terms().line());
        String buyer = order.terms().buyer();
        String name = Say.nation(d, buyer);
        String what = Say.units(order.open()) + " " + Say.materiel(d, order.terms().materiel());
        sheet.summary(name + " cancels " + what + " still open at " + line.spec().name());
        sheet.level(RuleLevel.L2);
        if (order.open() <= 0) {
            sheet.refuse(
                    "SIN-ORDER",
                    "Nothing is open of this order any more: choose one that still waits for"
                            + " units.");
            return sheet.plan(buyer, "", () -> {});
        }
        sheet.needs(buyer, Power.CONTRACT);
        long done = Shares.cut(order.value(), order.delivered(), order.terms().quantity());
        long fee = Shares.cut(order.value() - done, line.spec().terminationBp(), 10_000);
        // Units of a multi-year contract may have come ahead of the year that pays for them.
        long owed = Math.max(0, done - order.paid());
        long due = Math.addExact(fee, owed);
        long lacking = Math.max(0, due - order.obligated());
        long freed = Math.max(0, order.obligated() - due);
        if (lacking > 0) {
            sheet.money(buyer, lacking, "the termination");
        }
        sheet.effect(d.tick);
        sheet.note(
                buyer,
                "The termination fee is "
                        + Say.dollars(fee)
                        + "; "
                        + Say.dollars(freed)
                        + " is free again.");
        String host = Production.owner(d.world, line);
        return sheet.plan(
                buyer,
                name
                        + " cancelled "
                        + what
                        + " at "
                        + line.spec().name()
                        + " for a fee of "
                        + Say.dollars(fee)
                        + ".",
                () -> {
                    Money.terminate(d, order, due);
                    if (d.world.scenario.rules() == RuleLevel.L3) {
                        Politics.confidence(d, host, Politics.CANCELLED);
                    }
                });
    }
}
