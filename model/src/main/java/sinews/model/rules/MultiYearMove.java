package sinews.model.rules;

import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;

/**
 * MULTI_YEAR (rules, move 2): an order of two to five years at 92 %. It obligates its first year
 * and a fifth of the rest as liability; what is left follows in equal parts at each year's start.
 */
final class MultiYearMove {
    private static final int LEAD = 4;
    private static final int CAPITAL = 6;
    private static final int LIABILITY_BP = 2_000;
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    private MultiYearMove() {}

    static Plan plan(Sheet sheet, Move.MultiYear m, String id) {
        Draft d = sheet.d;
        Lot lot =
                new Lot(
                        m.buyer(),
                        m.materiel(),
                        m.quantity(),
                        m.line(),
                        m.due(),
                        m.deliverTo(),
                        OrderForm.MULTI_YEAR,
                        Price.form(OrderForm.MULTI_YEAR));
        String buyer = Say.nation(d, m.buyer());
        String what = Say.units(m.quantity()) + " " + Say.materiel(d, m.materiel());
        sheet.summary(
                buyer
                        + " orders "
                        + what
                        + " of "
                        + Say.line(d, m.line())
                        + " over "
                        + m.years()
                        + " years for "
                        + Say.place(d, m.deliverTo()));
        if (!Contracts.examine(sheet, lot)) {
            return sheet.plan(m.buyer(), "", () -> {});
        }
        if (m.years() < FEWEST || m.years() > MOST) {
            sheet.refuse(
                    "SIN-YEARS",
                    "A multi-year contract runs two to five years, not "
                            + m.years()
                            + ": choose a number of years between, or place an annual order.");
            return sheet.plan(m.buyer(), "", () -> {});
        }
        if (d.nations.at(m.buyer()).continuingResolution()) {
            sheet.refuse(
                    "SIN-MULTI-YEAR",
                    buyer
                            + " runs on last year's budget and may sign no new multi-year contract:"
                            + " place an annual order, or wait until its budget is passed.");
        }
        int effective =
                d.tick + Contracts.lead(d, m.buyer()) + LEAD + Contracts.licence(sheet, lot);
        long price = Contracts.price(d, lot);
        long now = atSigning(price, m.years());
        Contracts.consents(sheet, lot);
        sheet.needs(m.buyer(), Power.APPROPRIATE);
        sheet.money(m.buyer(), now, "the first year with its liability");
        int jobs = Contracts.jobs(d, lot, now);
        sheet.capital(
                m.buyer(),
                CAPITAL + jobs,
                jobs > 0 ? "the contract, with the jobs it gives abroad," : "the contract");
        sheet.note(
                "Of "
                        + Say.dollars(price)
                        + " in all, "
                        + Say.dollars(now)
                        + " is obligated now: the first year and a fifth of the rest as liability."
                        + " The remainder follows at the start of each year.");
        Contracts.arrival(sheet, lot, effective);
        Docks.deliver(sheet, List.of(lot), sheet.effectTick());
        String host = Contracts.host(d, lot);
        return sheet.plan(
                m.buyer(),
                buyer
                        + " signed for "
                        + what
                        + " over "
                        + m.years()
                        + " years at "
                        + Say.dollars(price)
                        + ", effective "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    Contracts.sign(d, lot, id, effective, price, now, m.years());
                    if (d.world.scenario.rules() == RuleLevel.L3) {
                        Politics.charge(d, m.buyer(), CAPITAL);
                        Politics.multiYearSigned(d, host);
                    }
                });
    }

    /** US dollars obligated at signing: the first year and the liability for the rest. */
    static long atSigning(long price, int years) {
        long first = price / years;
        return first + Shares.cut(price - first, LIABILITY_BP, 10_000);
    }

    /** US dollars that should be obligated once so many further years have begun. */
    static long obligatedBy(long price, int years, int begun) {
        long signed = atSigning(price, years);
        return signed + Shares.cut(price - signed, Math.min(begun, years - 1), years - 1);
    }
}
