package sinews.model.rules;

import sinews.model.board.LaneState;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * LIFT_ESCORT (rules, move 26): more lift on a lane, or an escort that halves losses at seven more
 * days.
 */
final class LaneAidMove {
    private static final int WHOLE = 10_000;

    private LaneAidMove() {}

    static Plan plan(Sheet sheet, Move.LiftEscort m) {
        Draft d = sheet.d;
        Lane lane = d.world.lane(m.lane());
        LaneState state = d.lane(m.lane());
        String nation = Say.nation(d, m.nation());
        String way = Say.place(d, lane.from()) + " – " + Say.place(d, lane.to());
        sheet.needs(m.nation(), Power.STOCK);
        sheet.effect(d.tick);
        if (m.aid() == Move.Aid.LIFT) {
            long more = Math.max(1, lane.lift() * DesignValues.LIFT_SHARE_BP / WHOLE);
            long cost =
                    Math.multiplyExact(
                            Math.multiplyExact(more, lane.costPerUnit()),
                            DesignValues.LIFT_PAID_TICKS);
            int until = d.tick + DesignValues.LIFT_PAID_TICKS;
            sheet.summary(
                    nation
                            + " charters lift for "
                            + more
                            + " ship units a week on "
                            + way
                            + " until "
                            + Say.date(d, until));
            if (d.tick < state.extraLiftUntil()) {
                sheet.refuse(
                        "SIN-AGAIN",
                        "What can be chartered for "
                                + way
                                + " is chartered already until "
                                + Say.date(d, state.extraLiftUntil())
                                + ": choose another lane, or ask again after that.");
            }
            int takes = state.passage().liftBp();
            if (state.transitTenths() < 0) {
                sheet.note("The lane is closed now: nothing sails on it while it is.");
            } else if (takes < WHOLE) {
                sheet.note(
                        "The lane takes "
                                + Say.percent(takes)
                                + " of its lift now, and as much of this.");
            }
            sheet.money(m.nation(), cost, "the lift");
            sheet.capital(m.nation(), DesignValues.AID_CAPITAL, "the lift");
            return sheet.plan(
                    m.nation(),
                    nation
                            + " adds "
                            + more
                            + " ship units a week on "
                            + way
                            + " until "
                            + Say.date(d, until)
                            + ".",
                    () -> {
                        LaneState s = d.lane(m.lane());
                        d.put(
                                s.with(
                                        e -> {
                                            e.extraLift = more;
                                            e.extraLiftUntil = until;
                                        }));
                        pay(d, m, cost);
                    });
        }
        int until = d.tick + DesignValues.ESCORT_TICKS;
        long cost = DesignValues.ESCORT_COST_PER_TICK * DesignValues.ESCORT_TICKS;
        sheet.summary(nation + " escorts ships on " + way + " until " + Say.date(d, until));
        if (lane.mode() != Mode.SEA) {
            sheet.refuse(
                    "SIN-LANE",
                    "Warships escort ships: " + way + " is not a sea lane, choose one that is.");
        }
        if (d.tick < state.escortUntil()) {
            sheet.refuse(
                    "SIN-AGAIN",
                    way
                            + " is escorted already until "
                            + Say.date(d, state.escortUntil())
                            + ": choose another lane, or ask again after that.");
        }
        sheet.money(m.nation(), cost, "the escort");
        sheet.capital(m.nation(), DesignValues.AID_CAPITAL, "the escort");
        if (state.passage().hitBp() == 0 || state.passage().lossBp() == 0) {
            sheet.note("No ship is hit on this lane now: the escort sails only while ships are.");
        }
        return sheet.plan(
                m.nation(),
                nation + " escorts ships on " + way + " until " + Say.date(d, until) + ".",
                () -> {
                    LaneState s = d.lane(m.lane());
                    d.put(s.with(e -> e.escortUntil = until));
                    pay(d, m, cost);
                });
    }

    /** The lane itself changes with the week's events, which follow the moves. */
    private static void pay(Draft d, Move.LiftEscort m, long cost) {
        if (d.world.scenario.rules() != RuleLevel.L1) {
            Money.spend(d, m.nation(), cost);
        }
        if (d.world.scenario.rules() == RuleLevel.L3) {
            Politics.charge(d, m.nation(), DesignValues.AID_CAPITAL);
        }
    }
}
