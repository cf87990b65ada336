package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.Ledger;
import sinews.model.board.StockKey;
import sinews.model.scenario.Order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines, stocks, lanes and claims of a draft, tied together by references, for the loop over the
 * ticks: nothing in it is looked up by its id from tick to tick. Laid out by {@link
 * NetworkBuilder}; whatever the loop changes in it is brought to the draft by {@link WriteBack}.
 */
final class Network {
    private static final int[] UNSERVED = {};

    final Draft d;
    final World world;
    final TickLog log;
    final Routes routes;
    final DealTable table;
    LineCell[] lines = {};
    LineCell[] customersFirst = {};
    OrderCell[] orders = {};
    LaneCell[] lanes = {};
    NationCell[] nations = {};

    /** Places that handle or store only so much, by id; and by the number of the place. */
    DockCell[] docks = {};

    final @Nullable DockCell[] dockAt;

    /** Lanes on which cargo may be lost, by id. */
    LaneCell[] risky = {};

    DemandCell[] demands = {};

    /** Stocks that are dealt from, by place, materiel, owner. */
    StoreCell[] sources = {};

    /** First tick in which it must be laid out anew. */
    int until = Integer.MAX_VALUE;

    final Fleet fleet = new Fleet();

    /** Whether the ways may have changed since cargo was last told when to be expected. */
    boolean expectAll = true;

    /** Fractions carried, by their keys. */
    private final Map<String, Carry> carries = new TreeMap<>();

    private final @Nullable Cell[] lost;
    private final Map<StockKey, StoreCell> stores = new HashMap<>();
    private final Map<Consignment, ConsignmentCell> consignments = new HashMap<>();
    private final Map<String, LineCell> linesById = new HashMap<>();

    Network(Draft d) {
        this.d = d;
        world = d.world;
        log = d.log;
        routes = d.routes();
        table = new DealTable(world.nations.size());
        lost = new @Nullable Cell[world.materielAt.length];
        dockAt = new @Nullable DockCell[world.placeAt.length];
    }

    @Nullable LineCell line(String id) {
        return linesById.get(id);
    }

    void know(LineCell line) {
        linesById.put(line.id, line);
    }

    Iterable<StoreCell> stores() {
        return stores.values();
    }

    int nation(String id) {
        return World.at(world.nationIndex, id);
    }

    int place(String id) {
        return World.at(world.placeIndex, id);
    }

    /** The stock of this key, empty when there is none yet. */
    StoreCell store(StockKey key) {
        StoreCell known = stores.get(key);
        if (known == null) {
            Cell cell = d.books.cell(new Account.Stock(key.place(), key.owner()), key.materiel());
            known =
                    new StoreCell(
                            key,
                            cell,
                            place(key.place()),
                            nation(key.owner()),
                            d.terms(key),
                            Effects.frozenAt(d, key.materiel(), key.place()));
            stores.put(key, known);
            DockCell dock = dockAt[known.place];
            if (dock != null && dock.yard != null) {
                dock.yard.add(cell, world.perShipUnit(key.materiel()));
            }
        }
        return known;
    }

    /** Nations in the order they were last served at a source. */
    int[] served(StoreCell store) {
        int[] known = store.served;
        if (known == null) {
            Map<String, Long> ranks = d.served.get(store.memory());
            known = ranks == null ? UNSERVED : order(ranks);
            store.served = known;
        }
        return known;
    }

    /** Nations by their ranks in a memory. */
    int[] order(Map<String, Long> ranks) {
        long[] ranked = new long[ranks.size()];
        int at = 0;
        for (Map.Entry<String, Long> e : ranks.entrySet()) {
            ranked[at++] = e.getValue() << 32 | nation(e.getKey());
        }
        Arrays.sort(ranked);
        int[] order = new int[at];
        for (int i = 0; i < at; i++) {
            order[i] = (int) ranked[i];
        }
        return order;
    }

    /** The kind of consignment with these terms. */
    ConsignmentCell consignment(Consignment terms) {
        ConsignmentCell known = consignments.get(terms);
        if (known == null) {
            known = lay(terms);
            consignments.put(terms, known);
        }
        return known;
    }

    /** How the units of a contract travel. */
    ConsignmentCell consignment(OrderCell order) {
        ConsignmentCell known = order.consignment;
        if (known == null) {
            Order o = order.state.terms();
            known =
                    consignment(
                            new Consignment(
                                    o.materiel(),
                                    o.buyer(),
                                    o.deliverTo(),
                                    "",
                                    o.buyer(),
                                    order.grade / Claim.TIER,
                                    order.grade % Claim.TIER,
                                    Routes.ANY,
                                    o.id()));
            order.consignment = known;
        }
        return known;
    }

    private ConsignmentCell lay(Consignment terms) {
        LineCell line = terms.toLine().isEmpty() ? null : line(terms.toLine());
        InputCell input = null;
        Cell target;
        if (line == null) {
            target = stock(terms);
        } else {
            for (InputCell i : line.inputs) {
                if (i.materiel.equals(terms.materiel())) {
                    input = i;
                }
            }
            target =
                    line.state.location().equals(terms.toPlace())
                            ? d.books.cell(new Account.Bin(line.id), terms.materiel())
                            : stock(terms);
        }
        int to = place(terms.toPlace());
        return new ConsignmentCell(
                terms,
                nation(terms.claim()),
                nation(terms.owner()),
                to,
                world.perShipUnit(terms.materiel()),
                input,
                target,
                routes.toward(to, Routes.mask(terms.modes())),
                Effects.recalled(d, terms.materiel()));
    }

    private Cell stock(Consignment terms) {
        return store(new StockKey(terms.toPlace(), terms.materiel(), terms.owner())).cell;
    }

    /** Takes up cargo that was under way when the network was laid out. */
    void take(Cargo c) {
        ConsignmentCell kind = consignment(Consignment.of(c));
        Ledger.Row row = d.books.cargo.row(c.id(), c.materiel());
        LaneCell lane = c.underWay() ? lanes[World.at(world.laneIndex, c.lane())] : null;
        fleet.add(CargoCell.of(c, row, kind, lane == null ? place(c.place()) : -1, lane));
    }

    /** The cargo of a kind that rests at a place, begun when there is none. */
    CargoCell resting(ConsignmentCell kind, int place) {
        CargoCell known = fleet.resting(kind, place);
        if (known == null) {
            known = begin(kind, place, kind.toward.leg(place));
            fleet.begins(known);
        }
        return known;
    }

    /** New cargo of a kind that waits at a place, with its way on from there. */
    CargoCell begin(ConsignmentCell kind, int place, Toward.Leg leg) {
        String id = d.newCargoId();
        CargoCell c = CargoCell.begun(d.lastSerial(), id, kind, place, leg, d.tick);
        fleet.add(c);
        fleet.waits(c);
        return c;
    }

    /** Cargo comes to its destination: it is unloaded, or asks for it where that is limited. */
    void reach(CargoCell c) {
        DockCell dock = dockAt[c.place];
        if (dock == null) {
            arrive(c);
        } else {
            dock.land(c);
        }
    }

    /** Cargo is unloaded at its destination: into a line's bin, or stock. */
    void arrive(CargoCell c) {
        log.post(c, c.consignment.target, c.units(), c.consignment.arrival);
        fleet.goes(c);
    }

    /** Where units of a materiel go that are lost on the way. */
    Cell lost(int materiel) {
        Cell known = lost[materiel];
        if (known == null) {
            known = d.books.cell(Account.LOST, world.materielAt[materiel]);
            lost[materiel] = known;
        }
        return known;
    }

    /** Deal memory in the names of the nations. */
    Change.ServedSet served(String memory, int[] order) {
        String[] names = new String[order.length];
        for (int i = 0; i < order.length; i++) {
            names[i] = nations[order[i]].id;
        }
        return new Change.ServedSet(memory, List.of(names));
    }

    /** The carried fraction of this key. */
    Carry carry(String key) {
        return carries.computeIfAbsent(key, k -> new Carry(k, d));
    }

    Iterable<Carry> carries() {
        return carries.values();
    }
}
