package sinews.model.board;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Passage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The position on the board at the beginning of a tick. Immutable; {@link #apply} replays a
 * recorded tick without any rule. All maps are sorted by id.
 *
 * @param tick the tick that comes next
 * @param supplies what lines lack and what they handed out lately, for those of which there is any
 * @param served deal memory: source → nation → serial of the last unit it was dealt there
 * @param nextSerial next number for ids
 * @param remainders fractions carried in EXPECTED mode, and counts since the month began
 * @param places what a place became; those that never changed are as the scenario has them
 * @param debts what nations owe each other, by {@link Debt#key()}
 */
public record Board(
        int tick,
        Ledger ledger,
        SortedMap<String, LineState> lines,
        SortedMap<String, LineSupply> supplies,
        SortedMap<String, OrderState> orders,
        SortedMap<String, Cargo> cargo,
        SortedMap<String, NationState> nations,
        SortedMap<String, DemandState> demands,
        SortedMap<String, LaneState> lanes,
        SortedMap<String, Passage> chokepoints,
        SortedMap<String, Agreement> agreements,
        SortedMap<StockKey, StockTerms> stockTerms,
        SortedMap<String, ActiveEffect> effects,
        SortedMap<String, Map<String, Long>> served,
        long nextSerial,
        SortedMap<String, Long> remainders,
        SortedMap<String, TechnologyState> technologies,
        SortedMap<String, PlaceState> places,
        SortedMap<String, Debt> debts) {

    /** What the keys of {@link #remainders} begin with that count what places handled. */
    public static final String HANDLED = "handled:";

    public Board {
        lines = frozen(lines);
        supplies = frozen(supplies);
        orders = frozen(orders);
        cargo = frozen(cargo);
        nations = frozen(nations);
        demands = frozen(demands);
        lanes = frozen(lanes);
        chokepoints = frozen(chokepoints);
        agreements = frozen(agreements);
        stockTerms = frozen(stockTerms);
        effects = frozen(effects);
        served = frozen(served);
        remainders = frozen(remainders);
        technologies = frozen(technologies);
        places = frozen(places);
        debts = frozen(debts);
    }

    private static <K extends Comparable<? super K>, V> SortedMap<K, V> frozen(
            SortedMap<K, V> map) {
        return SortedArrayMap.of(map);
    }

    /** What a line lacks and what it handed out lately. */
    public LineSupply supply(String line) {
        return supplies.getOrDefault(line, LineSupply.none(line));
    }

    /** Ship units that a place with a limit loaded, unloaded and passed on in the last tick. */
    public long handled(String place) {
        return remainders.getOrDefault(HANDLED + place, 0L);
    }

    public StockTerms terms(StockKey key) {
        return stockTerms.getOrDefault(key, StockTerms.NONE);
    }

    public long stock(StockKey key) {
        return ledger.stock(key.place(), key.owner(), key.materiel());
    }

    /**
     * The board after a recorded tick. A record for the tick before this one's (moves enacted at
     * the start of a turn) carries the same tick and does not advance the clock: see {@link
     * #applyMoves}.
     */
    public Board apply(TickRecord record) {
        return applied(record, record.tick() + 1);
    }

    /** The board after moves enacted between two ticks: the clock stands still. */
    public Board applyMoves(TickRecord record) {
        return applied(record, tick);
    }

    private Board applied(TickRecord record, int nextTick) {
        Draft d = new Draft(this);
        record.changes().forEach(d::change);
        return d.board(nextTick, ledger.post(record.postings()));
    }

    /** Copies only the maps that change. */
    private static final class Draft {
        private SortedMap<String, LineState> lines;
        private SortedMap<String, LineSupply> supplies;
        private SortedMap<String, OrderState> orders;
        private SortedMap<String, Cargo> cargo;
        private SortedMap<String, NationState> nations;
        private SortedMap<String, DemandState> demands;
        private SortedMap<String, LaneState> lanes;
        private SortedMap<String, Passage> chokepoints;
        private SortedMap<String, Agreement> agreements;
        private SortedMap<StockKey, StockTerms> stockTerms;
        private SortedMap<String, ActiveEffect> effects;
        private SortedMap<String, Map<String, Long>> served;
        private SortedMap<String, Long> remainders;
        private SortedMap<String, TechnologyState> technologies;
        private SortedMap<String, PlaceState> places;
        private SortedMap<String, Debt> debts;
        private long nextSerial;

        Draft(Board b) {
            lines = b.lines;
            supplies = b.supplies;
            orders = b.orders;
            cargo = b.cargo;
            nations = b.nations;
            demands = b.demands;
            lanes = b.lanes;
            chokepoints = b.chokepoints;
            agreements = b.agreements;
            stockTerms = b.stockTerms;
            effects = b.effects;
            served = b.served;
            remainders = b.remainders;
            technologies = b.technologies;
            places = b.places;
            debts = b.debts;
            nextSerial = b.nextSerial;
        }

        void change(Change change) {
            switch (change) {
                case Change.LineSet c -> (lines = own(lines)).put(c.state().id(), c.state());
                case Change.LineRan c -> (lines = own(lines)).put(c.line(), line(c.line()).ran(c));
                case Change.Lacking c ->
                        supply(c.line(), supplied(c.line()).lacking(c.materiel(), c.units()));
                case Change.HandedOut c ->
                        supply(
                                c.line(),
                                supplied(c.line()).handed(c.customer(), c.tick(), c.units()));
                case Change.OrderSet c ->
                        (orders = own(orders)).put(c.state().terms().id(), c.state());
                case Change.CargoSet c -> {
                    if (c.cargo() == null) {
                        (cargo = own(cargo)).remove(c.id());
                    } else {
                        (cargo = own(cargo)).put(c.id(), c.cargo());
                    }
                }
                case Change.CargoSailed c -> {
                    for (String id : c.ids()) {
                        Cargo sailing = cargo(id);
                        (cargo = own(cargo))
                                .put(id, sailing.sailed(sailing.tenthsLeft() - c.tenths()));
                    }
                }
                case Change.CargoMoved c -> {
                    cargo = own(cargo);
                    for (int i = 0; i < c.ids().size(); i++) {
                        String id = c.ids().get(i);
                        cargo.put(id, c.moved(i, cargo(id)));
                    }
                }
                case Change.CargoGone c -> {
                    cargo = own(cargo);
                    c.ids().forEach(cargo::remove);
                }
                case Change.CargoExpected c ->
                        (cargo = own(cargo)).put(c.id(), cargo(c.id()).expected(c.eta()));
                case Change.NationSet c -> (nations = own(nations)).put(c.state().id(), c.state());
                case Change.NationPaid c ->
                        (nations = own(nations))
                                .put(
                                        c.nation(),
                                        known(nations, c.nation())
                                                .with(
                                                        e -> {
                                                            e.treasury = c.treasury();
                                                            e.obligated = c.obligated();
                                                            e.paid = c.paid();
                                                        }));
                case Change.DemandSet c -> (demands = own(demands)).put(c.state().id(), c.state());
                case Change.LaneSet c -> (lanes = own(lanes)).put(c.state().id(), c.state());
                case Change.LaneUsed c ->
                        (lanes = own(lanes))
                                .put(
                                        c.lane(),
                                        known(lanes, c.lane())
                                                .with(e -> e.usedLift = c.shipUnits()));
                case Change.ChokepointSet c ->
                        (chokepoints = own(chokepoints)).put(c.id(), c.passage());
                case Change.AgreementSet c ->
                        (agreements = own(agreements)).put(c.agreement().id(), c.agreement());
                case Change.StockTermsSet c ->
                        (stockTerms = own(stockTerms)).put(c.key(), c.terms());
                case Change.EffectBegun c ->
                        (effects = own(effects))
                                .put(
                                        effectKey(c.effect().inject(), c.effect().index()),
                                        c.effect());
                case Change.EffectEnded c ->
                        (effects = own(effects)).remove(effectKey(c.inject(), c.index()));
                case Change.ServedSet c -> (served = own(served)).put(c.source(), c.ranks());
                case Change.TechnologySet c ->
                        (technologies = own(technologies)).put(c.state().id(), c.state());
                case Change.PlaceSet c -> (places = own(places)).put(c.state().id(), c.state());
                case Change.DebtSet c -> {
                    if (c.debt().units() == 0) {
                        (debts = own(debts)).remove(c.debt().key());
                    } else {
                        (debts = own(debts)).put(c.debt().key(), c.debt());
                    }
                }
                case Change.Reckoned c -> {} // The nation's state holds what came of it.
                case Change.SerialSet c -> nextSerial = c.next();
                case Change.RemainderSet c -> {
                    if (c.value() == 0) {
                        (remainders = own(remainders)).remove(c.key());
                    } else {
                        (remainders = own(remainders)).put(c.key(), c.value());
                    }
                }
            }
        }

        /** The map to change: a copy, made once. */
        private static <K, V> SortedMap<K, V> own(SortedMap<K, V> map) {
            return map instanceof TreeMap ? map : new TreeMap<>(map);
        }

        private static <V> V known(Map<String, V> map, String id) {
            V value = map.get(id);
            if (value == null) {
                throw new IllegalArgumentException(
                        "a record changes '" + id + "', which is not on the board");
            }
            return value;
        }

        private LineState line(String id) {
            return known(lines, id);
        }

        private Cargo cargo(String id) {
            return known(cargo, id);
        }

        private LineSupply supplied(String line) {
            return supplies.getOrDefault(line, LineSupply.none(line));
        }

        private void supply(String line, LineSupply supply) {
            if (supply.isEmpty()) {
                (supplies = own(supplies)).remove(line);
            } else {
                (supplies = own(supplies)).put(line, supply);
            }
        }

        Board board(int tick, Ledger ledger) {
            return new Board(
                    tick,
                    ledger,
                    lines,
                    supplies,
                    orders,
                    cargo,
                    nations,
                    demands,
                    lanes,
                    chokepoints,
                    agreements,
                    stockTerms,
                    effects,
                    served,
                    nextSerial,
                    remainders,
                    technologies,
                    places,
                    debts);
        }
    }

    /** Key of an effect in {@link #effects}. */
    public static String effectKey(String inject, int index) {
        return inject + "#" + index;
    }
}
