package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Step 2 of a tick: losses on contested lanes, then every cargo under way moves seven days. */
final class Passages {
    /** Tenths of a day in a tick. */
    static final int TICK = 70;

    /**
     * Losses are carried in hundred-millionths of a unit: a probability times a share, both in
     * basis points.
     */
    private static final long PER_UNIT = 100_000_000L;

    private record Holding(String materiel, String owner) implements Comparable<Holding> {
        @Override
        public int compareTo(Holding o) {
            int c = materiel.compareTo(o.materiel);
            return c != 0 ? c : owner.compareTo(o.owner);
        }
    }

    private Passages() {}

    /**
     * Moves all cargo under way.
     *
     * @return tenths of a day left over in this tick, by cargo that reached the end of its lane
     */
    static Map<String, Integer> pass(Draft d) {
        losses(d);
        Map<String, Integer> spare = new HashMap<>();
        for (Cargo c : d.cargo.snapshot()) {
            if (!c.underWay()) {
                continue;
            }
            int left = c.tenthsLeft() - TICK;
            if (left > 0) {
                d.cargo.put(c.id(), c.sailed(left));
                continue;
            }
            String node =
                    c.returning() ? d.world.lane(c.lane()).from() : d.world.lane(c.lane()).to();
            Cargo landed = c.waitingAt(node);
            if (node.equals(c.toPlace())) {
                Movement.arrive(d, landed);
            } else {
                d.cargo.put(c.id(), landed);
                spare.put(c.id(), -left);
            }
        }
        return spare;
    }

    private static void losses(Draft d) {
        Map<String, List<Cargo>> byLane = new TreeMap<>();
        for (Cargo c : d.cargo.values()) {
            if (c.underWay()) {
                LaneState lane = d.lane(c.lane());
                if (lane.passage().status() == PassageStatus.CONTESTED
                        && lane.passage().hitBp() > 0
                        && lane.passage().lossBp() > 0) {
                    byLane.computeIfAbsent(c.lane(), k -> new ArrayList<>()).add(c);
                }
            }
        }
        byLane.forEach((lane, cargo) -> lose(d, d.lane(lane), cargo));
    }

    private static void lose(Draft d, LaneState lane, List<Cargo> cargo) {
        long hit = lane.passage().hitBp();
        if (d.chance == Chance.SEEDED) {
            if (Dice.draw(d.seed, "passage", lane.id(), d.tick, 10_000) >= hit) {
                return;
            }
            hit = 10_000;
        }
        Map<Holding, List<Cargo>> holdings = new TreeMap<>();
        for (Cargo c : cargo) {
            holdings.computeIfAbsent(new Holding(c.materiel(), c.owner()), k -> new ArrayList<>())
                    .add(c);
        }
        long share = hit * lane.passage().lossBp();
        holdings.forEach(
                (holding, list) -> {
                    long sum = list.stream().mapToLong(d::units).sum();
                    String key =
                            "passage:"
                                    + lane.id()
                                    + ":"
                                    + holding.materiel()
                                    + ":"
                                    + holding.owner();
                    long lost =
                            Math.min(sum, d.carried(key, Math.multiplyExact(sum, share), PER_UNIT));
                    strike(d, lane.id(), list, sum, lost);
                });
    }

    /** Spreads a loss over the consignments by size. */
    private static void strike(Draft d, String lane, List<Cargo> list, long sum, long lost) {
        long before = 0;
        for (Cargo c : list) {
            long units = d.units(c);
            long upTo = before + units;
            long here = Shares.cut(lost, upTo, sum) - Shares.cut(lost, before, sum);
            d.post(
                    new Account.Cargo(c.id()),
                    Account.LOST,
                    c.materiel(),
                    here,
                    "passage-loss",
                    lane);
            if (here == units) {
                d.cargo.remove(c.id());
            }
            before = upTo;
        }
    }
}
