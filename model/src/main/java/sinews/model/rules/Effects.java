package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;

import java.util.List;

/** What injects do to the board (rules, section 4; step 1 of a tick). */
final class Effects {
    private Effects() {}

    /** Puts the effects of delivered injects on the board; they begin in their ticks. */
    static void deliver(Draft d, List<TurnInput.DeliveredInject> injects) {
        for (TurnInput.DeliveredInject delivered : injects) {
            Inject inject = delivered.inject();
            int from = Math.max(delivered.fromTick(), d.tick);
            for (int i = 0; i < inject.effects().size(); i++) {
                Effect effect = inject.effects().get(i);
                int until;
                if (effect instanceof Effect.StockChange) {
                    until = from + 1;
                } else {
                    until = inject.duration() == 0 ? Integer.MAX_VALUE : from + inject.duration();
                }
                d.effects.put(
                        Board.effectKey(inject.id(), i),
                        new ActiveEffect(
                                inject.id(), inject.contingency(), i, effect, from, until));
            }
        }
    }

    /** Step 1: effects end and begin, lanes and chokepoints change. */
    static void events(Draft d) {
        // Lanes depend on effects and escorts alone: nothing to do while none begins or ends.
        boolean changed = d.tick == d.firstTick || escortEnds(d);
        for (ActiveEffect e : d.effects.snapshot()) {
            if (e.until() <= d.tick) {
                d.effects.remove(Board.effectKey(e.inject(), e.index()));
                end(d, e);
                changed = true;
            }
        }
        for (ActiveEffect e : d.effects.snapshot()) {
            if (e.from() == d.tick) {
                begin(d, e);
                changed = true;
            }
        }
        if (changed) {
            Lanes.refresh(d);
        }
    }

    private static boolean escortEnds(Draft d) {
        for (LaneState lane : d.lanes()) {
            if (lane.escortUntil() == d.tick) {
                return true;
            }
        }
        return false;
    }

    private static void begin(Draft d, ActiveEffect e) {
        switch (e.effect()) {
            case Effect.StockChange s -> stockChange(d, e, s);
            case Effect.LineOutage o -> outage(d, o);
            case Effect.ChokepointClose c -> {
                if (c.trapAtSea()) {
                    turnBack(d, c.chokepoint());
                }
            }
            case Effect.DemandSurge s -> startDemand(d, s.demand());
            // These work through what they are while they last, or not on the ledger at all.
            case Effect.ChokepointContest ignored -> {}
            case Effect.Blockade ignored -> {}
            case Effect.ExportBan ignored -> {}
            case Effect.Warning ignored -> {}
            case Effect.Narrative ignored -> {}
            default -> {}
        }
    }

    /** A demand that was not there at STARTEX begins with its first surge. */
    private static void startDemand(Draft d, String demand) {
        DemandState s = d.demands.at(demand);
        if (!s.active()) {
            d.demands.put(
                    demand,
                    new DemandState(
                            demand,
                            true,
                            s.asked(),
                            s.met(),
                            s.unmet(),
                            s.backlog(),
                            s.lastAsked(),
                            s.lastMet(),
                            s.firstEmpty()));
        }
    }

    private static void end(Draft d, ActiveEffect e) {
        if (e.effect() instanceof Effect.LineOutage o && o.recoveryTicks() == 0) {
            LineState line = d.lines.get(o.line());
            if (line != null && line.recovery() == 0 && line.damageBp() > 0) {
                d.lines.put(line.id(), line.damaged(stillDamaged(d, o.line()), d.tick, 0));
            }
        }
    }

    /** Damage by outages of a line that go on, in basis points: the worst counts. */
    private static int stillDamaged(Draft d, String line) {
        int worst = 0;
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.LineOutage o
                    && o.line().equals(line)
                    && o.recoveryTicks() == 0
                    && e.from() < d.tick
                    && d.active(e)) {
                worst = Math.max(worst, o.damageBp());
            }
        }
        return worst;
    }

    private static void stockChange(Draft d, ActiveEffect e, Effect.StockChange s) {
        Account stock = new Account.Stock(s.place(), s.owner());
        if (s.units() >= 0) {
            d.post(Account.INJECTED, stock, s.materiel(), s.units(), "inject", e.inject());
        } else {
            long there = d.books.units(stock, s.materiel());
            d.post(
                    stock,
                    Account.DESTROYED,
                    s.materiel(),
                    Math.min(there, -s.units()),
                    "inject",
                    e.inject());
        }
    }

    /** The worse of two damages counts. */
    private static void outage(Draft d, Effect.LineOutage o) {
        LineState line = d.lines.get(o.line());
        if (line != null && o.damageBp() >= Production.damage(line, d.tick)) {
            d.lines.put(line.id(), line.damaged(o.damageBp(), d.tick, o.recoveryTicks()));
        }
    }

    /** Ships on lanes that cross a chokepoint sail back for the days elapsed. */
    private static void turnBack(Draft d, String chokepoint) {
        for (Cargo c : d.cargo.snapshot()) {
            if (c.underWay() && !c.returning() && d.lane(c.lane()).crosses().contains(chokepoint)) {
                d.cargo.put(c.id(), c.turnedBack());
            }
        }
    }

    /** A demand's profile multiplier now, in basis points. */
    static long surgeBp(Draft d, String demand) {
        long bp = 10_000;
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.DemandSurge s
                    && s.demand().equals(demand)
                    && d.active(e)) {
                bp = Math.multiplyExact(bp, s.multiplierBp()) / 10_000;
            }
        }
        return bp;
    }

    /** Whether a nation may not hand a materiel out to another now; the inject's id, or empty. */
    static String banned(Draft d, String nation, String target, String materiel) {
        if (nation.equals(target)) {
            return "";
        }
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.ExportBan b
                    && b.nation().equals(nation)
                    && (b.targets().isEmpty() || b.targets().contains(target))
                    && (b.materiel().isEmpty() || b.materiel().contains(materiel))
                    && d.active(e)) {
                return e.inject();
            }
        }
        return "";
    }
}
