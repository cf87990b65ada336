package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The fastest open ways from everywhere to one place: a table of next hops by the index of the
 * place. Safe for all threads: hops are worked out when first asked for, and always alike.
 */
final class Toward {
    /** A second-best hop may be so much slower, tenths of a day (14 days). */
    private static final int DETOUR = 140;

    /** No lane. */
    static final int NONE = -1;

    private record Visit(int place, int tenths, long cost, int lane) {
        static final Comparator<Visit> FASTEST =
                Comparator.comparingInt(Visit::tenths)
                        .thenComparingLong(Visit::cost)
                        .thenComparingInt(Visit::lane)
                        .thenComparingInt(Visit::place);
    }

    /**
     * The next hop from a place on the fastest way. Whoever follows the way step by step need not
     * look every place up.
     */
    static final class Leg {
        private final Toward toward;

        /** Lane to take; {@link #NONE} when no way is open, or at the end. */
        final int lane;

        /**
         * Lane to offer when that is full: of the next best hop that is not much slower and whose
         * way onward does not lead back here; {@link #NONE} when there is none.
         */
        final int detour;

        private final int next;

        /** Tenths of a day from the place to the end without waiting; -1 when no way is open. */
        final int tenths;

        private @Nullable Leg then;

        private Leg(Toward toward, int lane, int detour, int next, int tenths) {
            this.toward = toward;
            this.lane = lane;
            this.detour = detour;
            this.next = next;
            this.tenths = tenths;
        }

        /** The hop after this one. */
        Leg then() {
            Leg known = then;
            if (known == null) {
                known = toward.leg(next);
                then = known;
            }
            return known;
        }
    }

    private record Hop(int lane, int tenths, long cost) {
        static final Comparator<Hop> BEST_FIRST =
                Comparator.comparingInt(Hop::tenths)
                        .thenComparingLong(Hop::cost)
                        .thenComparingInt(Hop::lane);
    }

    private final World world;
    private final int[] transit;
    private final int to;
    private final int modes;
    private final int[] tenths;
    private final long[] cost;
    private final int[] lane;

    private final @Nullable Leg[] legs;

    private Toward(World world, int[] transit, int to, int modes) {
        this.world = world;
        this.transit = transit;
        this.to = to;
        this.modes = modes;
        int places = world.placeAt.length;
        tenths = new int[places];
        cost = new long[places];
        lane = new int[places];
        legs = new @Nullable Leg[places];
        Arrays.fill(tenths, -1);
        Arrays.fill(lane, NONE);
    }

    static Toward search(World world, int[] transit, int to, int modes) {
        Toward t = new Toward(world, transit, to, modes);
        t.search();
        return t;
    }

    private boolean usable(int at) {
        return transit[at] >= 0 && (modes & 1 << world.laneAt[at].mode().ordinal()) != 0;
    }

    private void search() {
        PriorityQueue<Visit> queue = new PriorityQueue<>(Visit.FASTEST);
        queue.add(new Visit(to, 0, 0, NONE));
        while (!queue.isEmpty()) {
            Visit v = queue.remove();
            if (tenths[v.place] >= 0) {
                continue;
            }
            tenths[v.place] = v.tenths;
            cost[v.place] = v.cost;
            lane[v.place] = v.lane;
            for (int at : world.lanesIn[v.place]) {
                int from = world.laneFrom[at];
                if (tenths[from] < 0 && usable(at)) {
                    queue.add(
                            new Visit(
                                    from,
                                    v.tenths + transit[at],
                                    v.cost + world.laneAt[at].costPerUnit(),
                                    at));
                }
            }
        }
    }

    int to() {
        return to;
    }

    /** Tenths of a day from a place without waiting; -1 when no way is open. */
    int tenths(int from) {
        return tenths[from];
    }

    /** The first lane of the fastest way from a place; {@link #NONE} at its end or without one. */
    int lane(int from) {
        return lane[from];
    }

    /** The fastest way on from a place. */
    Leg leg(int from) {
        Leg known = legs[from];
        return known == null ? onward(from) : known;
    }

    private Leg onward(int from) {
        Hop[] found = new Hop[world.lanesOut[from].length];
        int n = 0;
        for (int at : world.lanesOut[from]) {
            int next = world.laneTo[at];
            if (from != to && tenths[next] >= 0 && usable(at)) {
                found[n++] =
                        new Hop(
                                at,
                                transit[at] + tenths[next],
                                world.laneAt[at].costPerUnit() + cost[next]);
            }
        }
        Arrays.sort(found, 0, n, Hop.BEST_FIRST);
        int best = n == 0 ? NONE : found[0].lane;
        int next = best == NONE ? from : world.laneTo[best];
        Leg leg = new Leg(this, best, second(from, found, n), next, tenths[from]);
        legs[from] = leg;
        return leg;
    }

    private int second(int from, Hop[] found, int n) {
        for (int i = 1; i < n; i++) {
            if (found[i].tenths > found[0].tenths + DETOUR) {
                return NONE;
            }
            if (!passes(world.laneTo[found[i].lane], from)) {
                return found[i].lane;
            }
        }
        return NONE;
    }

    private boolean passes(int from, int place) {
        int at = from;
        while (at != to) {
            at = world.laneTo[lane[at]];
            if (at == place) {
                return true;
            }
        }
        return false;
    }
}
