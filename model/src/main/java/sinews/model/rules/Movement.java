package sinews.model.rules;

import sinews.model.board.Change;
import sinews.model.board.FixedList;

import java.util.Arrays;

/**
 * Step 6 of a tick: cargo at a node takes the next hop of the fastest open route; lift is dealt.
 * Keeps its working arrays from tick to tick.
 */
final class Movement {
    private final Network n;
    private CargoCell[] ready = new CargoCell[64];
    private int readyCount;
    private CargoCell[] now = new CargoCell[64];
    private CargoCell[] left = new CargoCell[64];
    private int leftCount;

    /** Lanes that are asked for, by their indexes. */
    private final long[] asked;

    // To be written down: cargo that sailed on, and cargo that did anything else.
    private String[] sailed = new String[64];
    private int sailedCount;
    private CargoCell[] news = new CargoCell[64];
    private int newsCount;

    Movement(Network n) {
        this.n = n;
        asked = new long[(n.lanes.length + 63) >> 6];
    }

    /** Moves all cargo that waits. */
    void run() {
        merge();
        while (readyCount > 0) {
            CargoCell[] batch = ready;
            int count = readyCount;
            ready = now;
            now = batch;
            readyCount = 0;
            leftCount = 0;
            for (int i = 0; i < count; i++) {
                CargoCell c = batch[i];
                int hop = c.consignment.toward.hop(c.place);
                if (hop != Toward.NONE) {
                    load(n.lanes[hop], c);
                }
            }
            deal(true);
            if (leftCount > 0) {
                for (int i = 0; i < leftCount; i++) {
                    CargoCell c = left[i];
                    int detour = c.consignment.toward.detour(c.place);
                    if (detour != Toward.NONE) {
                        load(n.lanes[detour], c);
                    }
                }
                deal(false);
            }
        }
        look();
    }

    private void ready(CargoCell c) {
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, readyCount * 2);
        }
        ready[readyCount++] = c;
    }

    /** Equal consignments at one place become one; what is left waits for a hop. */
    private void merge() {
        n.waiting.clear(n.cargoCount);
        readyCount = 0;
        CargoCell[] cargo = n.cargo;
        int kept = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = cargo[i];
            if (c.lane == null) {
                ConsignmentCell kind = c.consignment;
                int other = n.waiting.join(kind.index, c.place, c.spare, kept);
                if (other >= 0) {
                    n.log.post(c, cargo[other], c.units(), kind.merge);
                    n.forget(c);
                    continue;
                }
                if (c.place != kind.toPlace && !kind.frozen) {
                    ready(c);
                }
            }
            cargo[kept++] = c;
        }
        n.keep(kept);
    }

    /** Cargo asks for a place on a lane. */
    private void load(LaneCell lane, CargoCell c) {
        asked[lane.index >> 6] |= 1L << lane.index;
        lane.claims.add(c, c.consignment.shipUnits(c.units()));
    }

    /** Deals the lift of all lanes that are asked for, by id. */
    private void deal(boolean first) {
        for (int word = 0; word < asked.length; word++) {
            long lanes = asked[word];
            asked[word] = 0;
            while (lanes != 0) {
                LaneCell lane = n.lanes[(word << 6) + Long.numberOfTrailingZeros(lanes)];
                lanes &= lanes - 1;
                deal(lane, first);
                lane.claims.clear();
            }
        }
    }

    private void deal(LaneCell lane, boolean first) {
        Claims claims = lane.claims;
        claims.sort();
        int[] after = n.table.deal(lane.lift - lane.used, claims, lane.served);
        if (after != lane.served) {
            lane.served = after;
            lane.servedChanged = true;
            n.log.add(n.served(lane.memory(), after));
        }
        int count = claims.count();
        for (int i = 0; i < count; i++) {
            Claim claim = claims.get(i);
            CargoCell c = claim.cargo;
            if (c == null) {
                throw new IllegalStateException("a claim on lift without cargo");
            }
            if (first && claim.given < claim.units) {
                if (leftCount == left.length) {
                    left = Arrays.copyOf(left, leftCount * 2);
                }
                left[leftCount++] = c;
            }
            if (claim.given > 0) {
                lane.used += claim.given;
                depart(c, lane, claim.given);
            }
        }
    }

    private void depart(CargoCell c, LaneCell lane, long shipUnits) {
        ConsignmentCell kind = c.consignment;
        long all = c.units();
        long units = Math.min(all, Math.multiplyExact(shipUnits, (long) kind.perShipUnit));
        CargoCell gone = c;
        int over = c.spare;
        if (units < all) {
            gone = n.begin(kind, c.place);
            gone.eta = c.eta;
            n.log.post(c, gone, units, lane.split);
        }
        int transit = lane.transit;
        gone.depart(lane, Math.max(0, transit - over), n.d.tick);
        if (over < transit) {
            gone.spare = 0;
            return;
        }
        gone.spare = over - transit;
        gone.land(lane.to);
        if (lane.to == kind.toPlace) {
            n.arrive(gone);
        } else {
            ready(gone);
        }
    }

    /**
     * Looks once more at all cargo: takes what has arrived off the list, reckons when each that
     * changed is expected at its destination by the ways open now, and lists what is to be written
     * down.
     */
    private void look() {
        int tick = n.d.tick;
        boolean all = n.expectAll;
        n.expectAll = false;
        sailedCount = 0;
        newsCount = 0;
        CargoCell[] cargo = n.cargo;
        if (news.length < n.cargoCount) {
            news = new CargoCell[cargo.length];
            sailed = new String[cargo.length];
        }
        int kept = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = cargo[i];
            if (c.gone) {
                n.forget(c);
                continue;
            }
            cargo[kept++] = c;
            if (c.sailed) {
                c.sailed = false;
                sailed[sailedCount++] = c.id;
            }
            boolean waits = c.lane == null;
            // What sails on as planned is left alone.
            if (all || waits || c.changed) {
                int rest = c.consignment.toward.tenths(c.node());
                int eta =
                        rest < 0
                                ? -1
                                : tick
                                        + (waits ? 1 : 0)
                                        + Math.ceilDiv(c.left + rest, Passages.TICK);
                if (eta != c.eta || c.changed) {
                    c.expect(eta);
                    news[newsCount++] = c;
                }
            }
        }
        n.keep(kept);
    }

    /** What became of the cargo and the lanes in this tick. */
    void writeDown() {
        if (sailedCount > 0) {
            n.log.add(
                    new Change.CargoSailed(
                            FixedList.of(Arrays.copyOf(sailed, sailedCount), sailedCount),
                            Passages.TICK));
        }
        for (int i = 0; i < newsCount; i++) {
            CargoCell c = news[i];
            if (c.changed) {
                c.changed = false;
                c.recorded = true;
                n.log.add(new Change.CargoSet(c.id, c.cargo(n.world)));
            } else {
                n.log.add(new Change.CargoExpected(c.id, c.eta));
            }
        }
        for (LaneCell lane : n.lanes) {
            if (lane.used != lane.recordedUse) {
                lane.recordedUse = lane.used;
                n.log.add(new Change.LaneUsed(lane.id, lane.used));
            }
            lane.used = 0;
        }
    }
}
