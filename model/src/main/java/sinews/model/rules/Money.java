package sinews.model.rules;

import sinews.model.board.ActiveEffect;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Reason;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;

import java.math.BigInteger;
import java.util.Map;

/** Money of nations: obligated at signing, paid at hand-out, income and lapse at month ends. */
final class Money {
    /** Share of a year's budget that may stay uncommitted at the fiscal year's end: a quarter. */
    private static final int KEPT = 4;

    private Money() {}

    /** Signs for an amount: from the treasury to what is obligated. */
    static void obligate(Draft d, String nation, long amount) {
        if (amount != 0) {
            obligate(d, nation, amount, Reason.SIGNED, d.doing);
        }
    }

    private static void obligate(Draft d, String nation, long amount, Reason reason, String ref) {
        d.nations.put(nation, moved(d.nations.at(nation), -amount, amount, 0));
        Reckoning.money(d, nation, -amount, reason, ref);
    }

    /** Pays an amount out of the treasury at once, for the move that is being enacted. */
    static void spend(Draft d, String nation, long amount) {
        spend(d, nation, amount, Reason.MOVE, d.doing);
    }

    /** Pays an amount out of the treasury at once. */
    static void spend(Draft d, String nation, long amount, Reason reason, String ref) {
        if (amount != 0) {
            d.nations.put(nation, moved(d.nations.at(nation), -amount, 0, amount));
            Reckoning.money(d, nation, -amount, reason, ref);
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
        Reckoning.money(d, seller, amount, Reason.MOVE, d.doing);
    }

    /** A nation is paid from outside: a loan that comes back. */
    static void receive(Draft d, String nation, long amount, Reason reason, String ref) {
        d.nations.put(
                nation,
                d.nations
                        .at(nation)
                        .with(
                                e -> {
                                    e.treasury = Math.addExact(e.treasury, amount);
                                    e.received = Math.addExact(e.received, amount);
                                }));
        Reckoning.money(d, nation, amount, reason, ref);
    }

    /** A contract after units were handed out to it: their part of its value is paid. */
    static OrderState handed(OrderState order, long units) {
        long delivered = order.delivered() + units;
        long due = Shares.cut(order.value(), delivered, order.terms().quantity());
        // What a multi-year contract hands out ahead of its year's money is paid when that comes.
        long now = Math.clamp(due - order.paid(), 0, order.obligated());
        return order.with(
                e -> {
                    e.delivered = delivered;
                    e.paid += now;
                    e.obligated -= now;
                });
    }

    /** Pays what is due on a contract by now. */
    private static void pay(Draft d, OrderState order) {
        OrderState after = handed(order, 0);
        long now = after.paid() - order.paid();
        if (now != 0) {
            String buyer = order.terms().buyer();
            d.orders.put(order.terms().id(), after);
            d.nations.put(buyer, moved(d.nations.at(buyer), 0, -now, now));
        }
    }

    /** Ends a contract: pays what is due on it and frees what is left of its obligated money. */
    static void terminate(Draft d, OrderState order, long due) {
        d.orders.put(
                order.terms().id(),
                order.with(
                        e -> {
                            e.paid = Math.addExact(e.paid, due);
                            e.obligated = 0;
                            e.cancelled = true;
                        }));
        String buyer = order.terms().buyer();
        d.nations.put(
                buyer,
                moved(d.nations.at(buyer), order.obligated() - due, -order.obligated(), due));
        Reckoning.money(d, buyer, order.obligated() - due, Reason.MOVE, d.doing);
    }

    /**
     * Multi-year contracts whose next year begins with the next tick obligate its part; what was
     * handed out ahead of it is paid. A treasury that has too little goes on obligating at the
     * coming month ends.
     */
    private static void yearsBegin(Draft d) {
        for (OrderState o : d.orders.snapshot()) {
            int begun = (d.tick + 1 - o.signed()) / Production.YEAR;
            if (o.years() < 2 || o.cancelled() || begun == 0) {
                continue;
            }
            String buyer = o.terms().buyer();
            long should = MultiYearMove.obligatedBy(o.value(), o.years(), begun);
            long lacking = should - o.obligated() - o.paid();
            long part = Math.clamp(lacking, 0, d.nations.at(buyer).treasury());
            if (part > 0) {
                obligate(d, buyer, part, Reason.INSTALMENT, o.terms().id());
                d.orders.put(o.terms().id(), o.with(e -> e.obligated += part));
                if (d.world.scenario.rules() == RuleLevel.L3) {
                    LineState line = d.lines.at(o.terms().line());
                    Politics.spent(
                            d, buyer, Production.owner(d.world, line), o.terms().materiel(), part);
                }
                pay(d, d.orders.at(o.terms().id()));
            }
        }
    }

    /** A nation's income of a month, before the remainder: shocks multiply it, floored once. */
    private static long shocked(Draft d, NationState s, long income) {
        BigInteger value = BigInteger.valueOf(income);
        BigInteger scale = BigInteger.ONE;
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.BudgetShock b
                    && b.nation().equals(s.id())
                    && d.active(e)) {
                value = value.multiply(BigInteger.valueOf(b.bp()));
                scale = scale.multiply(BigInteger.valueOf(10_000));
            }
        }
        long shocked = value.divide(scale).longValueExact();
        // Last year's level: a rise does not come through before the budget is passed.
        return s.continuingResolution() ? Math.min(income, shocked) : shocked;
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
        Projects.monthEnd(d);
        PrintMove.monthEnd(d);
        int next = calendarMonth(d.world, d.tick + 1);
        for (NationState s : d.nations.snapshot()) {
            Nation nation = d.world.nation(s.id());
            boolean yearEnds = nation.fiscalYearStartMonth() == next;
            long plain = nation.annualBudget() / 12 + (yearEnds ? nation.annualBudget() % 12 : 0);
            long received = shocked(d, s, plain);
            long treasury = Math.addExact(s.treasury(), received);
            long lapse = yearEnds ? Math.max(0, treasury - nation.annualBudget() / KEPT) : 0;
            d.nations.put(
                    s.id(),
                    s.with(
                            e -> {
                                e.treasury = treasury - lapse;
                                e.lapsed += lapse;
                                e.income += received;
                            }));
            Reckoning.money(
                    d,
                    s.id(),
                    received,
                    Reason.INCOME,
                    () -> Map.of("budget", nation.annualBudget(), "plain", plain));
            Reckoning.money(
                    d,
                    s.id(),
                    -lapse,
                    Reason.LAPSE,
                    () -> Map.of("treasury", treasury, "budget", nation.annualBudget()));
        }
        yearsBegin(d);
    }
}
