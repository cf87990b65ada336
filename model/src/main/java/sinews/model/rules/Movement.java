package sinews.model.rules;

import sinews.model.board.Change;
import sinews.model.board.FixedList;
import sinews.model.board.LongList;

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

    /** Lane that each cargo of a batch would take, {@link Toward#NONE} when there is none. */
    private int[] way = {};

    /** Lanes that are asked for, by their indexes. */
    private final long[] asked;

    /** Lanes that are asked for more than can be taken, by id. */
    private final LaneCell[] tight;

    private int tightCount;

    /** Docks that lanes would load at in this pass. */
    private final DockCell[] loading;

    private int loadingCount;

    // To be written down: cargo that did anything but sail on.
    private CargoCell[] news = new CargoCell[64];
    private int newsCount;

    Movement(Network n) {
        this.n = n;
        asked = new long[(n.lanes.length + 63) >> 6];
        loading = new DockCell[n.docks.length];
        tight = new LaneCell[n.lanes.length];
    }

    /** Moves all cargo that waits. */
    void run() {
        gather();
        while (readyCount > 0) {
            CargoCell[] batch = ready;
            int count = readyCount;
            ready = now;
            now = batch;
            readyCount = 0;
            leftCount = 0;
            if (way.length < batch.length) {
                way = new int[batch.length];
            }
            for (int i = 0; i < count; i++) {
                way[i] = batch[i].leg.lane;
            }
            leave(batch, count, true);
            if (leftCount > 0) {
                int without = leftCount;
                for (int i = 0; i < without; i++) {
                    way[i] = left[i].leg.detour;
                }
                leave(left, without, false);
            }
        }
        Unloading.run(n);
    }

    private void ready(CargoCell c) {
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, readyCount * 2);
        }
        ready[readyCount++] = c;
    }

    /** Equal consignments at one place become one; what has a hop to take is ready for it. */
    private void gather() {
        Fleet fleet = n.fleet;
        fleet.merge(n.log);
        readyCount = 0;
        for (int i = 0; i < fleet.waiting(); i++) {
            CargoCell c = fleet.waiting(i);
            if (c.leg.lane != Toward.NONE && !c.gone && !c.consignment.frozen) {
                ready(c);
            }
        }
    }

    /**
     * Cargo leaves, each on the lane of its {@link #way}. Where there is lift for all of it, and
     * its place can load it, there is nothing to deal.
     */
    private void leave(CargoCell[] batch, int count, boolean first) {
        for (int i = 0; i < count; i++) {
            if (way[i] != Toward.NONE) {
                CargoCell c = batch[i];
                asked[way[i] >> 6] |= 1L << way[i];
                n.lanes[way[i]].asked += c.consignment.shipUnits(c.units());
            }
        }
        weigh();
        for (int i = 0; i < count; i++) {
            if (way[i] != Toward.NONE) {
                CargoCell c = batch[i];
                LaneCell lane = n.lanes[way[i]];
                if (lane.tight) {
                    lane.claims.add(c, c.consignment.shipUnits(c.units()));
                } else {
                    depart(c, lane, first);
                }
            }
        }
        deal(first);
    }

    /** What lanes can take of what they are asked for, and each place load; which must be dealt. */
    private void weigh() {
        loadingCount = 0;
        tightCount = 0;
        for (int word = 0; word < asked.length; word++) {
            for (long lanes = asked[word]; lanes != 0; lanes &= lanes - 1) {
                LaneCell lane = n.lanes[(word << 6) + Long.numberOfTrailingZeros(lanes)];
                long lift = lane.lift - lane.used;
                lane.tight = lane.asked > lift;
                DockCell dock = lane.dock;
                long taken = Math.min(lane.asked, Math.max(0, lift));
                if (dock != null && taken > 0) {
                    if (dock.loading == 0) {
                        loading[loadingCount++] = dock;
                    }
                    dock.loading += taken;
                }
            }
        }
        for (int i = 0; i < loadingCount; i++) {
            DockCell dock = loading[i];
            dock.binding = dock.loading > dock.left();
            dock.loading = Math.min(dock.loading, dock.left());
            dock.used += dock.loading;
        }
        for (int word = 0; word < asked.length; word++) {
            for (long lanes = asked[word]; lanes != 0; lanes &= lanes - 1) {
                LaneCell lane = n.lanes[(word << 6) + Long.numberOfTrailingZeros(lanes)];
                lane.tight |= lane.dock != null && lane.dock.binding;
                if (lane.tight) {
                    tight[tightCount++] = lane;
                } else {
                    lane.used += lane.asked;
                }
                lane.asked = 0;
            }
            asked[word] = 0;
        }
    }

    /**
     * Deals the lift of all lanes that are short, by id; then what each place can load, over its
     * lanes together: lift that a place cannot use is of no use to anybody else.
     */
    private void deal(boolean first) {
        for (int i = 0; i < tightCount; i++) {
            deal(tight[i]);
        }
        for (int i = 0; i < loadingCount; i++) {
            if (loading[i].binding) {
                load(loading[i]);
            }
            loading[i].loading = 0;
        }
        for (int i = 0; i < tightCount; i++) {
            depart(tight[i], first);
            tight[i].claims.clear();
        }
        for (int i = 0; i < loadingCount; i++) {
            loading[i].binding = false;
        }
    }

    private void deal(LaneCell lane) {
        Claims claims = lane.claims;
        claims.sort();
        int[] after = n.table.deal(lane.lift - lane.used, claims, lane.served);
        if (after != lane.served) {
            lane.served = after;
            lane.servedChanged = true;
            n.log.add(n.served(lane.memory(), after));
        }
    }

    /** Deals what a place can load among the cargo that has lift. */
    private void load(DockCell dock) {
        for (int at : n.world.lanesOut[dock.place]) {
            Claims claims = n.lanes[at].claims;
            for (int i = 0; i < claims.count(); i++) {
                Claim claim = claims.get(i);
                CargoCell c = claim.cargo;
                if (c != null && claim.given > 0) {
                    dock.claims.add(c, claim.given);
                }
            }
        }
        dock.claims.sort();
        dock.serve(n, n.table.deal(dock.loading, dock.claims, dock.served));
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
                CargoCell gone = part(c, lane, given);
                depart(gone, lane, first);
            }
        }
    }

    /** What there is lift for of cargo: all of it, or new cargo. */
    private CargoCell part(CargoCell c, LaneCell lane, long shipUnits) {
        long units =
                Math.min(
                        c.units(), Math.multiplyExact(shipUnits, (long) c.consignment.perShipUnit));
        if (units == c.units()) {
            return c;
        }
        CargoCell part = n.begin(c.consignment, c.place, c.leg);
        part.eta = c.eta;
        part.spare = c.spare;
        n.log.post(c, part, units, lane.split);
        return part;
    }

    /**
     * Cargo takes to its lane, and with days left over comes to the end of it.
     *
     * @param fastest whether the lane is the next on its fastest way
     */
    private void depart(CargoCell c, LaneCell lane, boolean fastest) {
        ConsignmentCell kind = c.consignment;
        int transit = lane.transit;
        int over = c.spare;
        c.leg = fastest ? c.leg.then() : kind.toward.leg(lane.to);
        if (over < transit) {
            c.depart(lane, transit - over, n.d.tick);
            return;
        }
        c.spare = over - transit;
        c.land(lane.to);
        if (lane.to == kind.toPlace) {
            n.reach(c);
        } else {
            ready(c);
        }
    }

    /**
     * Reckons when cargo is expected at its destination by the ways open now, and lists what is to
     * be written down. What sails on as planned is left alone while the ways stay as they were.
     */
    private void look() {
        Fleet fleet = n.fleet;
        boolean all = n.expectAll;
        n.expectAll = false;
        fleet.close();
        for (DockCell dock : n.docks) {
            dock.expect(n.d.tick);
        }
        newsCount = 0;
        int count = all ? fleet.size() : fleet.waiting();
        if (news.length < count) {
            news = new CargoCell[count * 2];
        }
        for (int i = 0; i < count; i++) {
            CargoCell c = all ? fleet.get(i) : fleet.waiting(i);
            int eta = eta(c, n.d.tick);
            if ((eta != c.eta || c.changed) && !c.gone) {
                c.expect(eta);
                news[newsCount++] = c;
            }
        }
    }

    /** Tick in which cargo is expected at its destination by the ways open now. */
    private int eta(CargoCell c, int tick) {
        int rest = c.leg.tenths;
        if (rest < 0) {
            return -1;
        }
        if (c.lane != null) {
            return tick + Math.ceilDiv(c.left + rest, Passages.TICK);
        }
        if (c.place == c.consignment.toPlace) {
            DockCell dock = n.dockAt[c.place];
            return dock == null ? tick + 1 : dock.expected(c);
        }
        return tick + 1 + Math.ceilDiv(rest, Passages.TICK);
    }

    /** What became of the cargo, the lanes and the docks in this tick. */
    void writeDown() {
        // Not before: what was used in this tick has made room.
        look();
        n.fleet.writeDown(n.log);
        moved();
        for (int i = 0; i < newsCount; i++) {
            CargoCell c = news[i];
            if (!c.recorded) {
                c.recorded = true;
                n.log.add(new Change.CargoSet(c.id, c.cargo(n.world)));
            } else if (!c.changed) {
                n.log.add(new Change.CargoExpected(c.id, c.eta));
            }
            c.changed = false;
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

    /** Writes down what left on a lane or came to rest and was known before. */
    private void moved() {
        int count = 0;
        for (int i = 0; i < newsCount; i++) {
            count += news[i].recorded && news[i].changed ? 1 : 0;
        }
        if (count == 0) {
            return;
        }
        String[] ids = new String[count];
        String[] at = new String[count];
        long[] tenthsLeft = new long[count];
        long[] whole = new long[count];
        long[] eta = new long[count];
        int next = 0;
        for (int i = 0; i < newsCount; i++) {
            CargoCell c = news[i];
            if (c.recorded && c.changed) {
                LaneCell lane = c.lane;
                ids[next] = c.id;
                at[next] = lane == null ? n.world.placeAt[c.place].id() : lane.id;
                tenthsLeft[next] = c.left;
                whole[next] = c.whole;
                eta[next++] = c.eta;
            }
        }
        n.log.add(
                new Change.CargoMoved(
                        n.d.tick,
                        FixedList.of(ids, count),
                        FixedList.of(at, count),
                        LongList.owning(tenthsLeft),
                        LongList.owning(whole),
                        LongList.owning(eta)));
    }
}
