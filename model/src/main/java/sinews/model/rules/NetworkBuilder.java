package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.LineSupply;
import sinews.model.board.LongList;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.PlaceState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Location;
import sinews.model.scenario.Order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays out the {@link Network} of a draft. */
final class NetworkBuilder {
    private final Draft d;
    private final World world;
    private final Network n;
    private int[] orderRanks = {};
    private int[] lineRanks = {};
    private final Map<String, Facts> facts = new HashMap<>();
    private final List<StoreCell> sources = new ArrayList<>();

    // Whether any effect of the kind is on the board, so that none need be looked for.
    private boolean recalls;
    private boolean bans;
    private boolean losses;

    private NetworkBuilder(Draft d) {
        this.d = d;
        world = d.world;
        n = new Network(d);
    }

    /** All that the loop works on. */
    static Network build(Draft d) {
        NetworkBuilder b = new NetworkBuilder(d);
        b.industry();
        b.traffic();
        b.until();
        return b.n;
    }

    /** Lines and contracts only, for what is reckoned of them between the ticks. */
    static Network plan(Draft d) {
        NetworkBuilder b = new NetworkBuilder(d);
        b.industry();
        return b.n;
    }

    private void industry() {
        effects();
        rank();
        nations();
        lines();
        for (LineCell line : n.lines) {
            inputs(line);
            line.read(line.state);
        }
        memories();
        orders();
        n.sources = sources.toArray(StoreCell[]::new);
        Arrays.sort(n.sources, StoreCell.BY_KEY);
    }

    private void traffic() {
        docks();
        lanes();
        demands();
        for (Cargo c : d.cargo.values()) {
            n.take(c);
        }
        d.books.cargo.hold(n.fleet.all());
    }

    private void effects() {
        for (ActiveEffect e : d.effects.values()) {
            recalls |= e.effect() instanceof Effect.Recall;
            losses |= e.effect() instanceof Effect.WorkforceLoss;
            bans |= e.effect() instanceof Effect.ExportBan || !e.contingency().isEmpty();
        }
    }

    /** Orders and lines by id, in one row: claims are sorted by the ids of both. */
    private void rank() {
        String[] orders = d.orders.map().keySet().toArray(String[]::new);
        String[] lines = d.lines.map().keySet().toArray(String[]::new);
        orderRanks = new int[orders.length];
        lineRanks = new int[lines.length];
        int rank = 0;
        for (int o = 0, l = 0; o < orders.length || l < lines.length; rank++) {
            int c = o == orders.length ? 1 : l == lines.length ? -1 : orders[o].compareTo(lines[l]);
            if (c <= 0) {
                orderRanks[o++] = rank;
            }
            if (c >= 0) {
                lineRanks[l++] = rank;
            }
        }
    }

    private void nations() {
        List<NationCell> cells = new ArrayList<>();
        for (NationState s : d.nations.values()) {
            cells.add(new NationCell(cells.size(), s));
        }
        n.nations = cells.toArray(NationCell[]::new);
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

    private StoreCell source(StockKey key) {
        StoreCell store = n.store(key);
        if (!store.source) {
            store.source = true;
            sources.add(store);
        }
        return store;
    }

    private void lines() {
        List<LineCell> cells = new ArrayList<>();
        for (LineState s : d.lines.values()) {
            LineCell line =
                    new LineCell(
                            cells.size(),
                            s,
                            d.books.ring(s.id(), s.materiel()),
                            source(Production.output(world, s)),
                            n.nations[n.nation(Production.owner(world, s))],
                            d.books.cell(Account.MADE, s.materiel()),
                            lineRanks[cells.size()]);
            line.informed =
                    Willingness.informed(d, line.output.key.owner(), world.materiel(s.materiel()));
            if (losses) {
                line.workersBp = Effects.rampBp(d, line.id);
                line.rateBp = Effects.rateBp(d, line.id);
            }
            line.frozen = recalls && Effects.frozen(d, s.materiel(), line.id);
            n.know(line);
            cells.add(line);
        }
        n.lines = cells.toArray(LineCell[]::new);
        n.customersFirst = n.lines.clone();
        Comparator<String> customersFirst = world.customersFirst();
        Arrays.sort(
                n.customersFirst,
                Comparator.comparing((LineCell l) -> l.state.materiel(), customersFirst)
                        .thenComparingInt(l -> l.index));
    }

    private void inputs(LineCell line) {
        LineState s = line.state;
        List<BomItem> bom = world.materiel(s.materiel()).bom();
        InputCell[] inputs = new InputCell[bom.size()];
        LineSupply supply = d.supplies.get(line.id);
        for (int i = 0; i < inputs.length; i++) {
            BomItem item = bom.get(i);
            InputCell input =
                    new InputCell(
                            line,
                            item.materiel(),
                            item.quantity(),
                            d.books.cell(new Account.Bin(line.id), item.materiel()),
                            d.books.cell(Account.USED, item.materiel()));
            input.frozen = recalls && Effects.recalled(d, item.materiel());
            input.lacked = supply == null ? 0 : supply.lacking().getOrDefault(item.materiel(), 0L);
            List<SourceCell> found = new ArrayList<>(2);
            for (InputSource source : s.spec().sources()) {
                if (source.materiel().equals(item.materiel()) && source.shareBp() > 0) {
                    SourceCell cell = source(input, s, source);
                    if (cell != null) {
                        found.add(cell);
                    }
                }
            }
            input.sources = found.toArray(SourceCell[]::new);
            inputs[i] = input;
        }
        line.inputs = inputs;
    }

    private @Nullable SourceCell source(InputCell input, LineState customer, InputSource source) {
        String nation = Production.owner(world, customer);
        String lineId = source.line();
        LineCell supplier = null;
        StoreCell own;
        StoreCell licensed = null;
        if (lineId != null) {
            supplier = n.line(lineId);
            if (supplier == null) {
                return null;
            }
            own = supplier.output;
        } else {
            // A store is that of the line's nation, or of the licence holder where its own nation
            // has none.
            String place = source.place() == null ? customer.location() : source.place();
            String holder = customer.spec().licenceHolder();
            own = source(new StockKey(place, source.materiel(), nation));
            if (!holder.equals(nation)) {
                licensed = source(new StockKey(place, source.materiel(), holder));
            }
        }
        SourceCell cell =
                new SourceCell(
                        input, supplier, own, licensed, source.shareBp(), source.qualifiedFrom());
        cell.ownBanned = banned(own, nation);
        cell.licensedBanned = licensed != null && banned(licensed, nation);
        int tenths =
                own.key.place().equals(customer.location())
                        ? 0
                        : n.routes.tenths(own.key.place(), customer.location(), Routes.ANY);
        cell.ticks = tenths < 0 ? -1 : Math.ceilDiv(tenths, Passages.TICK);
        cell.sees =
                supplier != null && RatePlan.sees(d, own.key.owner(), nation, own.key.materiel());
        return cell;
    }

    private boolean banned(StoreCell from, String nation) {
        return bans && !Effects.banned(d, from.key.owner(), nation, from.key.materiel()).isEmpty();
    }

    /** What lines remember of their customers, those they have no more included. */
    private void memories() {
        List<TreeMap<String, HandedCell>> all = new ArrayList<>();
        for (LineCell line : n.lines) {
            TreeMap<String, HandedCell> known = new TreeMap<>();
            LineSupply supply = d.supplies.get(line.id);
            if (supply != null) {
                supply.handedOut()
                        .forEach(
                                (customer, ticks) ->
                                        known.put(
                                                customer,
                                                new HandedCell(
                                                        line, customer, LongList.array(ticks))));
            }
            all.add(known);
        }
        for (LineCell line : n.lines) {
            for (InputCell input : line.inputs) {
                for (SourceCell source : input.sources) {
                    LineCell supplier = source.supplier;
                    if (supplier != null) {
                        source.handed =
                                all.get(supplier.index)
                                        .computeIfAbsent(
                                                line.id, id -> new HandedCell(supplier, id));
                    }
                }
            }
        }
        for (LineCell line : n.lines) {
            line.handed = all.get(line.index).values().toArray(HandedCell[]::new);
        }
    }

    private void orders() {
        List<OrderCell> cells = new ArrayList<>();
        int at = 0;
        for (OrderState s : d.orders.values()) {
            int rank = orderRanks[at++];
            LineCell line = n.line(s.terms().line());
            if (line != null && s.open() > 0) {
                OrderCell order = order(s, line, rank);
                cells.add(order);
                line.byDue = Arrays.copyOf(line.byDue, line.byDue.length + 1);
                line.byDue[line.byDue.length - 1] = order;
            }
        }
        n.orders = cells.toArray(OrderCell[]::new);
        for (LineCell line : n.lines) {
            Arrays.sort(line.byDue, OrderCell.BY_DUE);
        }
    }

    private OrderCell order(OrderState s, LineCell line, int rank) {
        Order o = s.terms();
        StockKey output = line.output.key;
        ContractClass now = ContractClass.now(d, o);
        int grade = Claim.grade(now.tier().ordinal(), now.sequence());
        OrderCell order = new OrderCell(line, s, n.nation(o.buyer()), grade, rank);
        order.refused = ContractClass.refused(d, o, output.owner());
        order.facts = facts(o.buyer(), output.owner());
        order.banned =
                bans && !Effects.banned(d, output.owner(), o.buyer(), o.materiel()).isEmpty();
        if (o.deliverTo().equals(output.place())) {
            order.atPlant = n.store(new StockKey(output.place(), o.materiel(), o.buyer()));
        }
        return order;
    }

    /** Where the month's facts between a buyer and a supplier are noted; null at home. */
    private @Nullable Facts facts(String buyer, String supplier) {
        return buyer.equals(supplier) || !Politics.played(d)
                ? null
                : facts.computeIfAbsent(supplier + ":" + buyer, k -> new Facts(n, supplier, buyer));
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

    /** The next tick in which an effect, an agreement, an escort or a phase begins or ends. */
    private void until() {
        for (ActiveEffect e : d.effects.values()) {
            next(e.from());
            next(e.until());
        }
        for (Agreement a : d.agreements.values()) {
            next(a.effective());
            next(a.expiry());
        }
        for (LaneState lane : d.lanes()) {
            next(lane.escortUntil());
            next(lane.extraLiftUntil());
        }
        for (PlaceState place : d.places.values()) {
            next(place.worksUntil());
        }
        for (LineState line : d.lines.values()) {
            if (!line.schedule().isEmpty()) {
                next(line.schedule().getFirst().untilTick());
            }
        }
    }

    private void next(int tick) {
        if (tick > d.tick) {
            n.until = Math.min(n.until, tick);
        }
    }
}
