package sinews.model.rules;

import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;

import java.util.List;

/** ORDER (rules, move 1): a contract that obligates its price and becomes a claim on a line. */
final class OrderMove {
    private OrderMove() {}

    static Plan plan(Sheet sheet, Move.PlaceOrder m, String id) {
        Draft d = sheet.d;
        boolean urgent = m.form() == OrderForm.URGENT;
        Lot lot =
                new Lot(
                        m.buyer(),
                        m.materiel(),
                        m.quantity(),
                        m.line(),
                        m.due(),
                        m.deliverTo(),
                        m.form(),
                        Price.form(m.form()));
        String buyer = Say.nation(d, m.buyer());
        String what = Say.units(m.quantity()) + " " + Say.materiel(d, m.materiel());
        sheet.summary(
                buyer
                        + " orders "
                        + what
                        + " of "
                        + Say.line(d, m.line())
                        + " for "
                        + Say.place(d, m.deliverTo()));
        if (!Contracts.examine(sheet, lot)) {
            return sheet.plan(m.buyer(), "", () -> {});
        }
        if (m.form() != OrderForm.ANNUAL && !urgent) {
            sheet.refuse(
                    "SIN-FORM",
                    "An order is ANNUAL or URGENT; " + m.form() + " is a move of its own.");
        }
        if (urgent && d.nations.at(m.buyer()).urgentAt() == d.tick) {
            sheet.refuse(
                    "SIN-URGENT",
                    buyer
                            + " has placed its one urgent order of this turn: make this one"
                            + " annual.");
        }
        int effective =
                d.tick
                        + (urgent
                                ? DesignValues.URGENT_LEAD
                                : Contracts.lead(d, m.buyer()) + Contracts.licence(sheet, lot));
        long price = Contracts.price(d, lot);
        Contracts.consents(sheet, lot);
        sheet.money(m.buyer(), price, "the order");
        int points = urgent ? DesignValues.URGENT_CAPITAL : 0;
        int jobs = Contracts.jobs(d, lot, price);
        sheet.capital(
                m.buyer(),
                points + jobs,
                jobs > 0 ? "the order, with the jobs it gives abroad," : "the order");
        Contracts.arrival(sheet, lot, effective);
        Docks.deliver(sheet, List.of(lot), sheet.effectTick());
        return sheet.plan(
                m.buyer(),
                buyer
                        + " signed for "
                        + what
                        + " at "
                        + Say.dollars(price)
                        + ", effective "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    Contracts.sign(d, lot, id, effective, price, price, 1);
                    if (urgent) {
                        d.nations.put(
                                m.buyer(), d.nations.at(m.buyer()).with(e -> e.urgentAt = d.tick));
                    }
                    if (d.world.scenario.rules() == RuleLevel.L3) {
                        Politics.charge(d, m.buyer(), points);
                    }
                });
    }
}
