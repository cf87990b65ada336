package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.scenario.Lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Step 6 of a tick: cargo at a node takes the next hop of the fastest open route; lift is dealt.
 */
final class Movement {
    /** A second-best hop may be so much slower, tenths of a day (14 days). */
    private static final int DETOUR = 140;

    private final Draft d;
    private final Map<String, Integer> spare;
    private final Map<String, Long> liftLeft = new HashMap<>();
    private final Map<String, Long> liftUsed = new TreeMap<>();
    private List<Cargo> ready = new ArrayList<>();

    private Movement(Draft d, Map<String, Integer> spare) {
        this.d = d;
        this.spare = new HashMap<>(spare);
    }

    /** Moves all cargo that waits; {@code spare} holds tenths of a day left over in this tick. */
    static void run(Draft d, Map<String, Integer> spare) {
        new Movement(d, spare).run();
    }

    private void run() {
        merge();
        for (Cargo c : d.cargo.values()) {
            if (!c.underWay()) {
                ready.add(c);
            }
        }
        while (!ready.isEmpty()) {
            List<Cargo> now = ready;
            ready = new ArrayList<>();
            Map<String, List<Cargo>> first = new TreeMap<>();
            for (Cargo c : now) {
                List<Routes.Hop> hops = d.routes().hops(c.place(), c.toPlace(), c.modes());
                if (!hops.isEmpty()) {
                    first.computeIfAbsent(hops.getFirst().lane().id(), k -> new ArrayList<>())
                            .add(c);
                }
            }
            List<Cargo> left = new ArrayList<>();
            first.forEach((lane, list) -> left.addAll(deal(d.world.lane(lane), list)));
            Map<String, List<Cargo>> second = new TreeMap<>();
            for (Cargo c : left) {
                String lane = detour(c);
                if (lane != null) {
                    second.computeIfAbsent(lane, k -> new ArrayList<>()).add(c);
                }
            }
            second.forEach((lane, list) -> deal(d.world.lane(lane), list));
        }
        for (LaneState lane : new ArrayList<>(laneStates())) {
            long used = liftUsed.getOrDefault(lane.id(), 0L);
            if (used != lane.usedLift()) {
                d.put(lane.with(e -> e.usedLift = used));
            }
        }
        expect();
    }

    private List<LaneState> laneStates() {
        List<LaneState> states = new ArrayList<>();
        d.lanes().forEach(states::add);
        return states;
    }

    /**
     * The next best hop, when it is not much slower and does not lead back here; null when none is.
     */
    private @Nullable String detour(Cargo c) {
        List<Routes.Hop> hops = d.routes().hops(c.place(), c.toPlace(), c.modes());
        for (int i = 1; i < hops.size(); i++) {
            Routes.Hop hop = hops.get(i);
            if (hop.tenths() > hops.getFirst().tenths() + DETOUR) {
                return null;
            }
            List<Lane> onward = d.routes().path(hop.lane().to(), c.toPlace(), c.modes());
            if (onward != null && onward.stream().noneMatch(l -> l.to().equals(c.place()))) {
                return hop.lane().id();
            }
        }
        return null;
    }

    /** Deals a lane's lift; gives the cargo that stays behind. */
    private List<Cargo> deal(Lane lane, List<Cargo> list) {
        long lift = liftLeft.computeIfAbsent(lane.id(), k -> Lanes.lift(d.world, d.lane(k)));
        Map<String, Cargo> byId = new HashMap<>();
        List<Deal.Claim> claims = new ArrayList<>(list.size());
        for (Cargo c : list) {
            byId.put(c.id(), c);
            claims.add(
                    new Deal.Claim(
                            c.claim(),
                            c.tier(),
                            c.sequence(),
                            0,
                            c.id(),
                            d.world.shipUnits(c.materiel(), d.units(c))));
        }
        String memory = "lift/" + lane.id();
        Map<String, Long> served = d.served.get(memory);
        Deal.Result result = Deal.deal(lift, claims, served == null ? Map.of() : served);
        if (result.scarce() && !result.served().equals(served)) {
            d.served.put(memory, result.served());
        }
        List<Cargo> behind = new ArrayList<>();
        for (Deal.Share share : result.shares()) {
            Cargo c = byId.get(share.claim().id());
            if (c == null) {
                throw new IllegalStateException("a share without cargo");
            }
            if (share.given() < share.claim().units()) {
                behind.add(c);
            }
            if (share.given() > 0) {
                liftLeft.merge(lane.id(), -share.given(), Long::sum);
                liftUsed.merge(lane.id(), share.given(), Long::sum);
                depart(c, lane, share.given());
            }
        }
        return behind;
    }

    private void depart(Cargo c, Lane lane, long shipUnits) {
        long all = d.units(c);
        long units =
                Math.min(
                        all,
                        Math.multiplyExact(
                                shipUnits,
                                Math.max(1, d.world.materiel(c.materiel()).perShipUnit())));
        String id = c.id();
        int over = spare.getOrDefault(c.id(), 0);
        if (units < all) {
            id = d.newId("c");
            d.post(
                    new Account.Cargo(c.id()),
                    new Account.Cargo(id),
                    c.materiel(),
                    units,
                    "split",
                    lane.id());
            spare.put(id, over);
        }
        int transit = d.lane(lane.id()).transitTenths();
        Cargo gone = c.departing(id, lane.id(), Math.max(0, transit - over), transit, d.tick);
        if (over < transit) {
            d.cargo.put(id, gone);
            spare.remove(id);
            return;
        }
        spare.put(id, over - transit);
        Cargo landed = gone.waitingAt(lane.to());
        if (lane.to().equals(c.toPlace())) {
            arrive(d, landed);
        } else {
            d.cargo.put(id, landed);
            ready.add(landed);
        }
    }

    /** Cargo reaches its destination: a line's bin, or stock. */
    static void arrive(Draft d, Cargo c) {
        long units = d.units(c);
        LineState line = c.toLine().isEmpty() ? null : d.lines.get(c.toLine());
        Account to =
                line != null && line.location().equals(c.toPlace())
                        ? new Account.Bin(line.id())
                        : new Account.Stock(c.toPlace(), c.owner());
        d.post(new Account.Cargo(c.id()), to, c.materiel(), units, "arrival", c.cause());
        d.cargo.remove(c.id());
    }

    /** Equal consignments at one place become one. */
    private void merge() {
        record Spot(String place, Consignment kind, int spare) {}
        Map<Spot, Cargo> known = new HashMap<>();
        for (Cargo c : d.cargo.snapshot()) {
            if (c.underWay()) {
                continue;
            }
            Spot spot = new Spot(c.place(), Consignment.of(c), spare.getOrDefault(c.id(), 0));
            Cargo kept = known.putIfAbsent(spot, c);
            if (kept != null) {
                d.post(
                        new Account.Cargo(c.id()),
                        new Account.Cargo(kept.id()),
                        c.materiel(),
                        d.units(c),
                        "merge",
                        c.cause());
                d.cargo.remove(c.id());
            }
        }
    }

    /** When each cargo is expected at its destination by the ways open now. */
    private void expect() {
        for (Cargo c : d.cargo.snapshot()) {
            String node =
                    !c.underWay()
                            ? c.place()
                            : c.returning()
                                    ? d.world.lane(c.lane()).from()
                                    : d.world.lane(c.lane()).to();
            int rest = d.routes().tenths(node, c.toPlace(), c.modes());
            int wait = c.underWay() ? 0 : 1;
            int eta =
                    rest < 0
                            ? -1
                            : d.tick + wait + Math.ceilDiv(c.tenthsLeft() + rest, Passages.TICK);
            if (eta != c.eta()) {
                d.cargo.put(c.id(), c.expected(eta));
            }
        }
    }
}
