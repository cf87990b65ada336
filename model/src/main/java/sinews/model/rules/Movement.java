package sinews.model.rules;

import sinews.model.board.Change;
import sinews.model.board.FixedList;

import java.util.Arrays;

/**
 * Step 6 of a tick: cargo at a node takes the next hop of the fastest open route; lift is dealt,
 * and what a place can load. Keeps its working arrays from tick to tick.
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

    /** Docks that lanes would load at in this pass. */
    private final DockCell[] loading;

    private int loadingCount;

    // To be written down: cargo that sailed on, and cargo that did anything else.
    private String[] sailed = new String[64];
    private int sailedCount;
    private CargoCell[] news = new CargoCell[64];
    private int newsCount;

    Movement(Network n) {
        this.n = n;
        asked = new long[(n.lanes.length + 63) >> 6];
        loading = new DockCell[n.docks.length];
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
        Unloading.run(n);
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
            if (c.gone) {
                n.forget(c);
                continue;
            }
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

    /**
     * Deals the lift of all lanes that are asked for, by id; then what each place can load, over
     * its lanes together: lift that a place cannot use is of no use to anybody else.
     */
    private void deal(boolean first) {
        loadingCount = 0;
        for (int word = 0; word < asked.length; word++) {
            for (long lanes = asked[word]; lanes != 0; lanes &= lanes - 1) {
                deal(n.lanes[(word << 6) + Long.numberOfTrailingZeros(lanes)]);
            }
        }
        for (int i = 0; i < loadingCount; i++) {
            load(loading[i]);
        }
        for (int word = 0; word < asked.length; word++) {
            long lanes = asked[word];
            asked[word] = 0;
            while (lanes != 0) {
                LaneCell lane = n.lanes[(word << 6) + Long.numberOfTrailingZeros(lanes)];
                lanes &= lanes - 1;
                depart(lane, first);
                lane.claims.clear();
            }
        }
        for (int i = 0; i < loadingCount; i++) {
            loading[i].loading = 0;
            loading[i].binding = false;
        }
    }

    private void deal(LaneCell lane) {
        Claims claims = lane.claims;
        claims.sort();
        long lift = lane.lift - lane.used;
        int[] after = n.table.deal(lift, claims, lane.served);
        if (after != lane.served) {
            lane.served = after;
            lane.servedChanged = true;
            n.log.add(n.served(lane.memory(), after));
        }
        DockCell dock = lane.dock;
        long taken = Math.min(claims.total(), Math.max(0, lift));
        if (dock != null && taken > 0) {
            if (dock.loading == 0) {
                loading[loadingCount++] = dock;
            }
            dock.loading += taken;
        }
    }

    /** Deals what a place can load among the cargo that has lift, when it is too much. */
    private void load(DockCell dock) {
        long left = dock.left();
        if (dock.loading <= left) {
            dock.used += dock.loading;
            return;
        }
        dock.binding = true;
        dock.used += left;
        for (int at : n.world.lanesOut[dock.place]) {
            if ((asked[at >> 6] & 1L << at) != 0) {
                Claims claims = n.lanes[at].claims;
                for (int i = 0; i < claims.count(); i++) {
                    Claim claim = claims.get(i);
                    CargoCell c = claim.cargo;
                    if (c != null && claim.given > 0) {
                        dock.claims.add(c, claim.given);
                    }
                }
            }
        }
        dock.claims.sort();
        dock.serve(n, n.table.deal(left, dock.claims, dock.served));
        dock.claims.note();
        dock.claims.clear();
    }

    private void depart(LaneCell lane, boolean first) {
        Claims claims = lane.claims;
        DockCell dock = lane.dock;
        int count = claims.count();
        for (int i = 0; i < count; i++) {
            Claim claim = claims.get(i);
            CargoCell c = claim.cargo;
            if (c == null) {
                throw new IllegalStateException("a claim on lift without cargo");
            }
            long given = claim.given;
            if (dock != null && dock.binding && given > 0) {
                given = c.dealt;
            }
            // Where nothing more can be loaded, another way does not help.
            if (first && given < claim.units && (dock == null || dock.left() > 0)) {
                if (leftCount == left.length) {
                    left = Arrays.copyOf(left, leftCount * 2);
                }
                left[leftCount++] = c;
            }
            if (given > 0) {
                lane.used += given;
                depart(c, lane, given);
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
            n.reach(gone);
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
        for (DockCell dock : n.docks) {
            dock.expect(tick);
        }
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
                                : waits && c.place == c.consignment.toPlace
                                        ? anchored(c.place, tick)
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

    /** Tick in which what waits at its destination is ashore. */
    private int anchored(int place, int tick) {
        DockCell dock = n.dockAt[place];
        return dock == null ? tick + 1 : dock.clear;
    }

    /** What became of the cargo, the lanes and the docks in this tick. */
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
        for (DockCell dock : n.docks) {
            dock.writeDown(n.log);
        }
    }
}
