package sinews.model.rules;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.PlaceState;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What injects do while they last (rules, section 4), and when they begin and end (step 1 of a
 * tick). What happens once, at the beginning or the end, is in {@link Incidents}.
 */
final class Effects {
    private static final long WHOLE = 10_000;

    private Effects() {}

    /** Puts the effects of delivered injects on the board; they begin in their ticks. */
    static void deliver(Draft d, List<TurnInput.DeliveredInject> injects) {
        for (TurnInput.DeliveredInject delivered : injects) {
            Inject inject = delivered.inject();
            int from = Math.max(delivered.fromTick(), d.tick);
            for (int i = 0; i < inject.effects().size(); i++) {
                Effect effect = inject.effects().get(i);
                d.effects.put(
                        Board.effectKey(inject.id(), i),
                        new ActiveEffect(
                                inject.id(),
                                inject.contingency(),
                                i,
                                effect,
                                from,
                                until(effect, from, inject.duration())));
            }
        }
    }

    /** First tick in which an effect is over. */
    private static int until(Effect effect, int from, int duration) {
        return switch (effect) {
            // These happen once.
            case Effect.StockChange ignored -> from + 1;
            case Effect.PoliticalShock ignored -> from + 1;
            case Effect.Espionage ignored -> from + 1;
            // A recall has a time of its own, and so has an outage that is restored.
            case Effect.Recall r -> from + r.ticks();
            case Effect.LineOutage o when o.recoveryTicks() > 0 -> from + o.recoveryTicks();
            default -> duration == 0 ? Integer.MAX_VALUE : from + duration;
        };
    }

    /** Whether anything begins or ends in step 1 of this tick; if not, nothing is to be done. */
    static boolean due(Draft d) {
        // Lanes depend on effects, escorts and charters alone; a move may have given an escort.
        if (d.tick == d.firstTick && d.lanes.version() > 0) {
            return true;
        }
        for (ActiveEffect e : d.effects.values()) {
            if (e.until() <= d.tick || e.from() == d.tick) {
                return true;
            }
        }
        for (LaneState lane : d.lanes()) {
            if (lane.escortUntil() == d.tick || lane.extraLiftUntil() == d.tick) {
                return true;
            }
        }
        for (PlaceState place : d.places.values()) {
            if (place.worksUntil() == d.tick) {
                return true;
            }
        }
        return false;
    }

    /** Step 1: effects end and begin, lanes, chokepoints and places change. */
    static void events(Draft d) {
        if (!due(d)) {
            return;
        }
        for (ActiveEffect e : d.effects.snapshot()) {
            if (e.until() <= d.tick) {
                d.effects.remove(Board.effectKey(e.inject(), e.index()));
                Incidents.end(d, e);
            }
        }
        DisperseMove.finish(d);
        for (ActiveEffect e : d.effects.snapshot()) {
            if (e.from() == d.tick) {
                Incidents.begin(d, e);
            }
        }
        Lanes.refresh(d);
    }

    /** Product of shares in basis points, floored at each step; whole when none counts. */
    private static long product(Draft d, ToLongFunction<Effect> share) {
        long bp = WHOLE;
        for (ActiveEffect e : d.effects.values()) {
            if (d.active(e)) {
                bp = Math.multiplyExact(bp, share.applyAsLong(e.effect())) / WHOLE;
            }
        }
        return bp;
    }

    private static boolean any(Draft d, Predicate<Effect> which) {
        for (ActiveEffect e : d.effects.values()) {
            if (d.active(e) && which.test(e.effect())) {
                return true;
            }
        }
        return false;
    }

    /** A demand's profile multiplier now, in basis points. */
    static long surgeBp(Draft d, String demand) {
        return product(
                d,
                e ->
                        e instanceof Effect.DemandSurge s && s.demand().equals(demand)
                                ? s.multiplierBp()
                                : WHOLE);
    }

    /** Share of a nation's income that comes in now, basis points (BUDGET_SHOCK). */
    static long incomeBp(Draft d, String nation) {
        return product(
                d,
                e ->
                        e instanceof Effect.BudgetShock s && s.nation().equals(nation)
                                ? s.bp()
                                : WHOLE);
    }

    /** Share of its list price that a materiel costs now, basis points (PRICE_SHOCK). */
    static long priceBp(Draft d, String materiel) {
        return product(
                d,
                e ->
                        e instanceof Effect.PriceShock s && s.materiel().equals(materiel)
                                ? s.bp()
                                : WHOLE);
    }

    /** Share of its monthly step that a line can still take, basis points (WORKFORCE_LOSS). */
    static long rampBp(Draft d, String line) {
        return product(
                d,
                e ->
                        e instanceof Effect.WorkforceLoss w && w.line().equals(line)
                                ? w.rampBp()
                                : WHOLE);
    }

    /** Share of its rate that a line works at, damage apart, basis points (WORKFORCE_LOSS). */
    static long rateBp(Draft d, String line) {
        return product(
                d,
                e ->
                        e instanceof Effect.WorkforceLoss w && w.line().equals(line)
                                ? w.rateBp()
                                : WHOLE);
    }

    /** Share of a place's throughput that remains, basis points (PORT_OUTAGE). */
    private static long throughputBp(Draft d, String place) {
        return throughputBp(d.effects.values(), d.tick, place);
    }

    private static long throughputBp(Iterable<ActiveEffect> effects, int tick, String place) {
        long bp = WHOLE;
        for (ActiveEffect e : effects) {
            if (e.effect() instanceof Effect.PortOutage o
                    && o.place().equals(place)
                    && e.from() <= tick
                    && tick < e.until()) {
                bp = bp * o.throughputBp() / WHOLE;
            }
        }
        return bp;
    }

    /** Ship units a tick that a place handles now; {@link Docks#NO_LIMIT} without a limit. */
    static long throughput(Draft d, String place) {
        return throughput(d.world.place(place), d.effects.values(), d.tick);
    }

    static long throughput(Location place, Iterable<ActiveEffect> effects, int tick) {
        Long whole = place.throughput();
        return whole == null
                ? Docks.NO_LIMIT
                : Math.multiplyExact(whole, throughputBp(effects, tick, place.id())) / WHOLE;
    }

    /** Share of a lane's lift that outages of its ports and losses of lift leave, basis points. */
    static long liftBp(Draft d, Lane lane) {
        long ports = throughputBp(d, lane.from()) * throughputBp(d, lane.to()) / WHOLE;
        return ports
                * product(
                        d,
                        e ->
                                e instanceof Effect.LiftLoss l && l.lanes().contains(lane.id())
                                        ? WHOLE - l.bp()
                                        : WHOLE)
                / WHOLE;
    }

    /** Whether a materiel is recalled everywhere: stock, bins and work in progress stand still. */
    static boolean recalled(Draft d, String materiel) {
        return any(
                d,
                e ->
                        e instanceof Effect.Recall r
                                && r.materiel().equals(materiel)
                                && r.line().isEmpty());
    }

    /** Whether the work of a line that makes a materiel stands still under a recall. */
    static boolean frozen(Draft d, String materiel, String line) {
        return any(
                d,
                e ->
                        e instanceof Effect.Recall r
                                && r.materiel().equals(materiel)
                                && (r.line().isEmpty() || r.line().equals(line)));
    }

    /**
     * Whether the stock of a materiel at a place is neither used nor shipped under a recall. A
     * recall that names a line holds what stands where the line is.
     */
    static boolean frozenAt(Draft d, String materiel, String place) {
        return any(d, e -> holds(d, e, materiel, place));
    }

    /** First tick in which no recall in force holds a materiel at a place; now when none does. */
    static int frozenUntil(Draft d, String materiel, String place) {
        int until = d.tick;
        for (ActiveEffect e : d.effects.values()) {
            if (d.active(e) && holds(d, e.effect(), materiel, place)) {
                until = Math.max(until, e.until());
            }
        }
        return until;
    }

    private static boolean holds(Draft d, Effect effect, String materiel, String place) {
        if (!(effect instanceof Effect.Recall r) || !r.materiel().equals(materiel)) {
            return false;
        }
        LineState line = d.lines.get(r.line());
        return r.line().isEmpty() || (line != null && line.location().equals(place));
    }

    /** Units a year of a materiel that the opponent is reckoned to make now; the most counts. */
    static long referenceRate(Draft d, String materiel) {
        long rate = d.world.materiel(materiel).referenceRate();
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.AdversarySurge s
                    && s.materiel().equals(materiel)
                    && d.active(e)) {
                rate = Math.max(rate, s.rate());
            }
        }
        return rate;
    }

    /**
     * Whether a nation does not hand a materiel out to another now: by a ban, or because it does
     * not supply in a contingency that is live (its caveats, declared or not). The inject's id, or
     * empty.
     */
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
            if (caveat(d, e, nation) && d.active(e)) {
                return e.inject();
            }
        }
        return "";
    }

    private static boolean caveat(Draft d, ActiveEffect e, String nation) {
        if (e.contingency().isEmpty() || d.world.scenario.rules() != RuleLevel.L3) {
            return false;
        }
        Nation n = d.world.nation(nation);
        return n.caveats().contains(e.contingency()) || n.hiddenCaveats().contains(e.contingency());
    }
}
