package sinews.model.rules;

import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Nation;

/** Money of nations: obligated at signing, paid at hand-out, income and lapse at month ends. */
final class Money {
    /** Share of a year's budget that may stay uncommitted at the fiscal year's end: a quarter. */
    private static final int KEPT = 4;

    private Money() {}

    /** US dollars still owed on a contract. */
    static long owed(OrderState order) {
        return order.value() - order.paid();
    }

    /** Signs for an amount: from the treasury to what is obligated. */
    static void obligate(Draft d, String nation, long amount) {
        if (amount != 0) {
            d.nations.put(nation, moved(d.nations.at(nation), -amount, amount, 0));
        }
    }

    /** Pays an amount out of the treasury at once. */
    static void spend(Draft d, String nation, long amount) {
        if (amount != 0) {
            d.nations.put(nation, moved(d.nations.at(nation), -amount, 0, amount));
        }
    }

    /** A nation sells to another: the buyer pays, the seller's treasury receives. */
    static void sell(Draft d, String seller, String buyer, long amount) {
        spend(d, buyer, amount);
        NationState s = d.nations.at(seller);
        d.nations.put(
                seller,
                s.with(
                        e -> {
                            e.treasury = Math.addExact(e.treasury, amount);
                            e.received = Math.addExact(e.received, amount);
                        }));
    }

    /** Counts units as handed out to a contract and pays their part of its value. */
    static void pay(Draft d, OrderState order, long units) {
        long delivered = order.delivered() + units;
        long due = Shares.cut(order.value(), delivered, order.terms().quantity());
        long now = Math.max(0, due - order.paid());
        d.orders.put(
                order.terms().id(),
                order.with(
                        e -> {
                            e.delivered = delivered;
                            e.paid += now;
                            e.obligated -= now;
                        }));
        if (now != 0) {
            String buyer = order.terms().buyer();
            d.nations.put(buyer, moved(d.nations.at(buyer), 0, -now, now));
        }
    }

    private static NationState moved(NationState s, long treasury, long obligated, long paid) {
        return s.with(
                e -> {
                    e.treasury = Math.addExact(e.treasury, treasury);
                    e.obligated = Math.addExact(e.obligated, obligated);
                    e.paid = Math.addExact(e.paid, paid);
                });
    }

    /** Calendar month (1–12) of the game month that holds a tick. */
    static int calendarMonth(World world, int tick) {
        return Math.floorMod(world.scenario.startex().getMonthValue() - 1 + tick / 4, 12) + 1;
    }

    /** Income and lapse at the end of the month that this tick closes. */
    static void monthEnd(Draft d) {
        int next = calendarMonth(d.world, d.tick + 1);
        for (NationState s : d.nations.snapshot()) {
            Nation nation = d.world.nation(s.id());
            boolean yearEnds = nation.fiscalYearStartMonth() == next;
            long income = nation.annualBudget() / 12;
            if (yearEnds) {
                income += nation.annualBudget() % 12;
            }
            long treasury = Math.addExact(s.treasury(), income);
            long received = income;
            long lapse = yearEnds ? Math.max(0, treasury - nation.annualBudget() / KEPT) : 0;
            d.nations.put(
                    s.id(),
                    s.with(
                            e -> {
                                e.treasury = treasury - lapse;
                                e.lapsed += lapse;
                                e.income += received;
                            }));
        }
    }
}
