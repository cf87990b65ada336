package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.ActiveEffect;
import sinews.model.board.LaneState;
import sinews.model.geo.TransitDays;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The state of lanes and chokepoints, all effects counted (step 1 of a tick). */
final class Lanes {
    private Lanes() {}

    /** Whether days are computed from the sea-route network. */
    static boolean network(Lane lane) {
        return lane.mode() == Mode.SEA && lane.transitTenths() == null;
    }

    /** Ship units a tick that a lane takes now. */
    static long lift(World world, LaneState state) {
        return lift(world.lane(state.id()), state);
    }

    /** The same of a lane. */
    static long lift(Lane lane, LaneState state) {
        if (state.transitTenths() < 0) {
            return 0;
        }
        return (lane.lift() + state.extraLift()) * state.passage().liftBp() / 10_000;
    }

    /** Sets every chokepoint and lane to what the active effects make of it. */
    static void refresh(Draft d) {
        Set<String> closed = new TreeSet<>();
        for (Chokepoint c : d.world.chokepoints.values()) {
            Passage passage = c.passage();
            for (ActiveEffect e : d.effects.values()) {
                if (!d.active(e)) {
                    continue;
                }
                if (e.effect() instanceof Effect.ChokepointClose f
                        && f.chokepoint().equals(c.id())) {
                    passage = Passage.CLOSED;
                } else if (e.effect() instanceof Effect.ChokepointContest f
                        && f.chokepoint().equals(c.id())) {
                    passage =
                            both(
                                    passage,
                                    new Passage(
                                            PassageStatus.CONTESTED,
                                            f.hitBp(),
                                            f.lossBp(),
                                            f.liftBp(),
                                            f.delayTenths()));
                }
            }
            if (passage.closed()) {
                closed.add(c.id());
            }
            if (!passage.equals(d.chokepoints.get(c.id()))) {
                d.chokepoints.put(c.id(), passage);
            }
        }
        for (Lane lane : d.world.lanes.values()) {
            LaneState now = d.lane(lane.id());
            LaneState next = state(d, lane, now, closed);
            if (!next.equals(now)) {
                d.put(next);
            }
        }
    }

    /** A lane as it opens at STARTEX. */
    static LaneState atStart(Lane lane) {
        Integer given = lane.transitTenths();
        return new LaneState(
                lane.id(),
                lane.passage(),
                given == null ? 0 : given,
                0,
                lane.chokepoints(),
                0,
                0,
                -1,
                -1);
    }

    /** Lift added by moves that still counts. */
    private static long extra(Draft d, LaneState lane) {
        return lane.extraLiftUntil() >= 0 && lane.extraLiftUntil() <= d.tick ? 0 : lane.extraLift();
    }

    private static LaneState state(Draft d, Lane lane, LaneState now, Set<String> closed) {
        Passage passage = lane.passage();
        Integer given = lane.transitTenths();
        int tenths;
        long km = 0;
        List<String> crosses;
        if (network(lane)) {
            LaneRouter.@Nullable Way way = d.world.router.way(lane, closed);
            if (way == null) {
                passage = Passage.CLOSED;
                tenths = -1;
                crosses = List.of();
            } else {
                km = way.km();
                crosses = way.crosses();
                tenths = TransitDays.tenths(Math.toIntExact(km), d.world.scenario.shipKmPerDay());
            }
        } else {
            crosses = lane.chokepoints();
            tenths = given == null ? 0 : given;
        }
        for (String c : crosses) {
            Passage there = d.chokepoints.get(c);
            if (there != null) {
                passage = both(passage, there);
            }
        }
        passage = cut(blockaded(d, lane, passage), Effects.liftBp(d, lane));
        // Warships escort where ships are hit; they clear no harbour and pass no blockade line.
        if (passage.hitBp() > 0 && passage.lossBp() > 0 && d.tick < now.escortUntil()) {
            passage =
                    new Passage(
                            PassageStatus.CONTESTED,
                            passage.hitBp(),
                            passage.lossBp() / 2,
                            passage.liftBp(),
                            passage.delayTenths() + DesignValues.ESCORT_DELAY_TENTHS);
        }
        long extra = extra(d, now);
        boolean shut = passage.closed() || (lane.lift() + extra) * passage.liftBp() / 10_000 <= 0;
        Passage result = shut ? Passage.CLOSED : passage;
        int transit = shut ? -1 : tenths + passage.delayTenths();
        long length = km;
        List<String> way = crosses;
        return now.with(
                e -> {
                    e.passage = result;
                    e.transitTenths = transit;
                    e.km = length;
                    e.crosses = way;
                    if (e.extraLift != extra) {
                        e.extraLift = extra;
                        e.extraLiftUntil = -1;
                    }
                });
    }

    /** The same passage with a share of its lift. */
    private static Passage cut(Passage p, long shareBp) {
        return shareBp == 10_000 || p.closed()
                ? p
                : new Passage(
                        p.status(),
                        p.hitBp(),
                        p.lossBp(),
                        (int) (p.liftBp() * shareBp / 10_000),
                        p.delayTenths());
    }

    private static Passage blockaded(Draft d, Lane lane, Passage passage) {
        Passage result = passage;
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.Blockade b
                    && d.active(e)
                    && b.modes().contains(lane.mode())
                    && (d.world.blockaded(b).contains(lane.from())
                            || d.world.blockaded(b).contains(lane.to()))) {
                result =
                        both(
                                result,
                                b.leakThroughBp() <= 0
                                        ? Passage.CLOSED
                                        : new Passage(
                                                PassageStatus.CONTESTED,
                                                0,
                                                0,
                                                b.leakThroughBp(),
                                                0));
            }
        }
        return result;
    }

    /**
     * Two troubles on one way: closed if either is, the worse risk, both delays, lift cut by both.
     */
    static Passage both(Passage a, Passage b) {
        if (a.closed() || b.closed()) {
            return Passage.CLOSED;
        }
        if (a.status() == PassageStatus.OPEN && b.status() == PassageStatus.OPEN) {
            return a;
        }
        return new Passage(
                PassageStatus.CONTESTED,
                Math.max(a.hitBp(), b.hitBp()),
                Math.max(a.lossBp(), b.lossBp()),
                (int) ((long) a.liftBp() * b.liftBp() / 10_000),
                a.delayTenths() + b.delayTenths());
    }

    /** Ids of closed chokepoints, for messages and drawing. */
    static List<String> closedChokepoints(Draft d) {
        List<String> ids = new ArrayList<>();
        d.chokepoints
                .map()
                .forEach(
                        (id, p) -> {
                            if (p.closed()) {
                                ids.add(id);
                            }
                        });
        return ids;
    }
}
