package sinews.model.rules;

import sinews.model.board.Change;

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
    private final LaneCell[] queue;
    private int queued;

    Movement(Network n) {
        this.n = n;
        queue = new LaneCell[n.lanes.length];
    }

    /** Moves all cargo that waits. */
    void run() {
        merge();
        readyCount = 0;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            if (c.lane == null && !c.kind.frozen && c.place != c.kind.toPlace) {
                ready(c);
            }
        }
        while (readyCount > 0) {
            CargoCell[] batch = ready;
            int count = readyCount;
            ready = now;
            now = batch;
            readyCount = 0;
            leftCount = 0;
            for (int i = 0; i < count; i++) {
                CargoCell c = batch[i];
                int[] hops = c.kind.toward.hops(c.place).lanes();
                if (hops.length > 0) {
                    load(n.lanes[hops[0]], c);
                }
            }
            deal(true);
            for (int i = 0; i < leftCount; i++) {
                CargoCell c = left[i];
                int detour = c.kind.toward.hops(c.place).detour();
                if (detour != Toward.NONE) {
                    load(n.lanes[detour], c);
                }
            }
            deal(false);
        }
        n.sweep();
        expect();
    }

    private void ready(CargoCell c) {
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, readyCount * 2);
        }
        ready[readyCount++] = c;
    }

    /** Equal consignments at one place become one. */
    private void merge() {
        int pass = ++n.pass;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            if (c.lane != null) {
                continue;
            }
            CargoCell kept = c.kind.waitingAt(c.place, pass);
            while (kept != null && (kept.place != c.place || kept.spare != c.spare)) {
                kept = kept.next;
            }
            if (kept == null) {
                c.kind.chain(c, pass);
            } else {
                n.log.post(c.cell, kept.cell, c.units(), c.kind.merge);
                c.gone = true;
            }
        }
        n.sweep();
    }

    /** Cargo asks for a place on a lane. */
    private void load(LaneCell lane, CargoCell c) {
        if (!lane.queued) {
            lane.queued = true;
            int at = queued++;
            while (at > 0 && queue[at - 1].index > lane.index) {
                queue[at] = queue[at - 1];
                at--;
            }
            queue[at] = lane;
        }
        ConsignmentCell kind = c.kind;
        lane.claims.add(kind.grade, kind.nation, 0, c.serial, kind.shipUnits(c.units())).cargo = c;
    }

    /** Deals the lift of all lanes that are asked for, by id. */
    private void deal(boolean first) {
        int count = queued;
        queued = 0;
        for (int i = 0; i < count; i++) {
            LaneCell lane = queue[i];
            lane.queued = false;
            deal(lane, first);
            lane.claims.clear();
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
        for (int i = 0; i < claims.count(); i++) {
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
        long all = c.units();
        long units = Math.min(all, Math.multiplyExact(shipUnits, (long) c.kind.perShipUnit));
        CargoCell gone = c;
        int over = c.spare;
        if (units < all) {
            gone = n.begin(c.kind, c.place);
            gone.eta = c.eta;
            n.log.post(c.cell, gone.cell, units, lane.split);
        }
        int transit = lane.transit;
        gone.depart(lane, Math.max(0, transit - over), n.d.tick);
        if (over < transit) {
            gone.spare = 0;
            return;
        }
        gone.spare = over - transit;
        gone.land(lane.to);
        if (lane.to == gone.kind.toPlace) {
            n.arrive(gone);
        } else {
            ready(gone);
        }
    }

    /** When each cargo that changed is expected at its destination by the ways open now. */
    private void expect() {
        int tick = n.d.tick;
        boolean all = n.expectAll;
        n.expectAll = false;
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            boolean waits = c.lane == null;
            if (!all && !waits && !c.changed) {
                // It sails on as planned.
                continue;
            }
            int rest = c.kind.toward.tenths(c.node());
            int eta =
                    rest < 0
                            ? -1
                            : tick + (waits ? 1 : 0) + Math.ceilDiv(c.left + rest, Passages.TICK);
            if (eta != c.eta) {
                c.eta = eta;
                c.etaChanged = true;
            }
        }
    }

    /** What became of the cargo and the lanes in this tick. */
    void writeDown() {
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            if (c.changed) {
                c.changed = false;
                c.etaChanged = false;
                c.stale = true;
                c.recorded = true;
                n.log.add(new Change.CargoSet(c.id, c.cargo(n.world)));
            } else if (c.etaChanged) {
                c.etaChanged = false;
                c.stale = true;
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
