package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.StockKey;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.List;

/** Lays out how a {@link Network} is travelled: places with limits, lanes, and what goes where. */
final class TrafficBuilder {
    private final Draft d;
    private final World world;
    private final Network n;

    private TrafficBuilder(Network n) {
        this.n = n;
        d = n.d;
        world = n.world;
    }

    /** Lays out the ways, the demands and the cargo of a network that has its lines. */
    static void lay(Network n) {
        new TrafficBuilder(n).lay();
    }

    private void lay() {
        docks();
        lanes();
        demands();
        for (Cargo c : d.cargo.values()) {
            n.take(c);
        }
        d.books.cargo.hold(n.fleet.all());
    }

    private void docks() {
        List<DockCell> cells = new ArrayList<>();
        for (int at = 0; at < world.placeAt.length; at++) {
            Location place = world.placeAt[at];
            Long cap = place.storageCap();
            if (cap != null || place.throughput() != null) {
                DockCell dock =
                        new DockCell(
                                at,
                                place.id(),
                                Effects.throughput(d, place.id()),
                                cap == null ? null : new Yard(cap),
                                n.carry(DockCell.record(place.id())));
                n.dockAt[at] = dock;
                cells.add(dock);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        n.docks = cells.toArray(DockCell[]::new);
        for (Cell cell : d.books.standing()) {
            if (cell.account instanceof Account.Stock s) {
                DockCell dock = n.dockAt[n.place(s.place())];
                if (dock != null && dock.yard != null) {
                    dock.yard.add(cell, world.perShipUnit(cell.materiel));
                }
            }
        }
        d.served
                .map()
                .subMap(DockCell.MEMORY, DockCell.MEMORY_END)
                .forEach((memory, ranks) -> dock(memory, DockCell.MEMORY).served = n.order(ranks));
        d.served
                .map()
                .subMap(DockCell.ROOM_MEMORY, DockCell.ROOM_MEMORY_END)
                .forEach(
                        (memory, ranks) ->
                                dock(memory, DockCell.ROOM_MEMORY).roomServed = n.order(ranks));
    }

    private DockCell dock(String memory, String prefix) {
        DockCell dock = n.dockAt[n.place(memory.substring(prefix.length()))];
        if (dock == null) {
            throw new IllegalStateException(
                    "a deal is remembered where nothing is limited: " + memory);
        }
        return dock;
    }

    private void lanes() {
        List<LaneCell> cells = new ArrayList<>();
        for (LaneState s : d.lanes()) {
            int at = cells.size();
            long lift = Lanes.lift(world.laneAt[at], s);
            int from = world.laneFrom[at];
            cells.add(new LaneCell(at, s, from, world.laneTo[at], lift, n.dockAt[from]));
        }
        d.served
                .map()
                .subMap(LaneCell.MEMORY, LaneCell.MEMORY_END)
                .forEach(
                        (memory, ranks) ->
                                cells.get(
                                                        World.at(
                                                                world.laneIndex,
                                                                memory.substring(
                                                                        LaneCell.MEMORY.length())))
                                                .served =
                                        n.order(ranks));
        n.lanes = cells.toArray(LaneCell[]::new);
        n.risky = cells.stream().filter(l -> l.risky).toArray(LaneCell[]::new);
    }

    private void demands() {
        List<DemandCell> cells = new ArrayList<>();
        for (DemandState s : d.demands.values()) {
            Demand demand = world.demand(s.id());
            DemandCell cell = new DemandCell(demand, s, n.carry("demand:" + demand.id()));
            cell.surgeBp = Effects.surgeBp(d, demand.id());
            List<String> serve = new ArrayList<>(Consumption.exact(world, demand));
            serve.addAll(Consumption.interchangeable(d, demand));
            List<StoreCell> own = new ArrayList<>();
            List<StoreCell> allied = new ArrayList<>();
            boolean guest = !d.agreements(AgreementKind.ACCESS, demand.nation()).isEmpty();
            for (String m : serve) {
                own.add(n.store(new StockKey(demand.theatre(), m, demand.nation())));
                for (String ally : guest ? world.nations.keySet() : List.<String>of()) {
                    if (!ally.equals(demand.nation()) && access(demand.nation(), ally, m)) {
                        allied.add(n.store(new StockKey(demand.theatre(), m, ally)));
                    }
                }
            }
            cell.own = own.toArray(StoreCell[]::new);
            cell.allied = allied.toArray(StoreCell[]::new);
            cells.add(cell);
        }
        n.demands = cells.toArray(DemandCell[]::new);
    }

    private boolean access(String nation, String ally, String materiel) {
        return d.agreement(AgreementKind.ACCESS, nation, ally, world.materiel(materiel)) != null;
    }
}
