package sinews.model.movement;

import org.jspecify.annotations.Nullable;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.movement.Itinerary.Hold;
import sinews.model.rules.Rules;
import sinews.model.rules.Ways;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/** The ways of all consignments on one board. */
public final class Itineraries {
    /** Tenths of a day in a tick. */
    static final int TICK = 70;

    private final Rules rules;
    private final Board board;
    private final Ways ways;

    public Itineraries(Rules rules, Board board) {
        this.rules = rules;
        this.board = board;
        ways = rules.ways(board);
    }

    /** The way of a consignment of this board. */
    public Itinerary of(Cargo c) {
        List<Stretch> way = new ArrayList<>();
        int left = 0;
        String node = c.place();
        if (c.underWay()) {
            Lane lane = rules.scenario().lane(c.lane());
            node = c.returning() ? lane.from() : lane.to();
            left = Math.max(0, c.tenthsLeft());
            way.add(
                    new Stretch(
                            c.lane(),
                            Spot.of(c).part(),
                            c.returning() ? 0 : 1,
                            Stretch.closed(board, c)));
        }
        List<String> onward = onward(node, c);
        if (onward != null) {
            onward.forEach(l -> way.add(Stretch.whole(l, board)));
        }
        int rest = ways.tenths(node, c.toPlace(), c.modes());
        int tenths = rest < 0 ? -1 : left + rest;
        // What is at its destination is unloaded, recalled or not.
        String recall = c.place().isEmpty() || there(c) ? "" : recall(c.materiel());
        Hold hold = recall.isEmpty() ? hold(c, onward) : Hold.RECALL;
        String heldBy =
                switch (hold) {
                    case LIFT -> onward == null ? "" : onward.getFirst();
                    case PORT, STORE -> c.place();
                    case NONE, NEXT_TICK, NO_WAY, RECALL -> recall;
                };
        return new Itinerary(c.id(), way, tenths, hold, heldBy);
    }

    /** Ids of the lanes from a place to where a consignment goes; null when no way is open. */
    @Nullable List<String> onward(String from, Cargo c) {
        return from.equals(c.toPlace()) ? List.of() : ways.lanes(from, c.toPlace(), c.modes());
    }

    /** Tenths of a day from a place to where a consignment goes; -1 when no way is open. */
    int tenths(String from, Cargo c) {
        return ways.tenths(from, c.toPlace(), c.modes());
    }

    private Hold hold(Cargo c, @Nullable List<String> onward) {
        if (onward == null) {
            return Hold.NO_WAY;
        }
        if (c.underWay()) {
            return Hold.NONE;
        }
        boolean busy = busy(c.place());
        if (there(c)) {
            boolean room = lacksRoom(rules.scenario(), board, c) || (stored(c) && !busy);
            return room ? Hold.STORE : Hold.PORT;
        }
        String first = onward.getFirst();
        LaneState lane = board.lanes().get(first);
        boolean full = lane != null && lane.usedLift() >= rules.lift(board, first);
        return full ? Hold.LIFT : busy ? Hold.PORT : Hold.NEXT_TICK;
    }

    private static boolean there(Cargo c) {
        return c.place().equals(c.toPlace());
    }

    /** Whether a consignment goes to a store that holds only so much. */
    private boolean stored(Cargo c) {
        return c.toLine().isEmpty() && rules.scenario().location(c.toPlace()).storageCap() != null;
    }

    /**
     * Whether a consignment is at its destination and waits for room in the store there, so that
     * nobody knows when it is ashore: where anything is unloaded at all, nothing else is without a
     * date.
     */
    public static boolean lacksRoom(Scenario scenario, Board board, Cargo c) {
        return c.eta() < 0
                && there(c)
                && Rules.throughput(scenario, board, Math.max(0, board.tick() - 1), c.place()) > 0;
    }

    /** Whether a place handled all it can in the last tick. */
    private boolean busy(String place) {
        return board.handled(place) >= throughput(place);
    }

    /** Ship units that a place could handle in the last tick. */
    private long throughput(String place) {
        return rules.throughput(board, Math.max(0, board.tick() - 1), place);
    }

    /** Id of the inject whose recall holds a materiel everywhere; empty when none does. */
    private String recall(String materiel) {
        for (ActiveEffect e : board.effects().values()) {
            if (e.effect() instanceof Effect.Recall r
                    && r.materiel().equals(materiel)
                    && r.line().isEmpty()
                    && e.until() >= board.tick()) {
                return e.inject();
            }
        }
        return "";
    }
}
