package sinews.model.board;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Passage;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The position on the board at the beginning of a tick. Immutable; {@link #apply} replays a
 * recorded tick without any rule. All maps are sorted by id.
 *
 * @param tick the tick that comes next
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

    public Board {
        lines = frozen(lines);
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

    private static <K, V> SortedMap<K, V> frozen(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
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
            lines = new TreeMap<>(b.lines);
            orders = new TreeMap<>(b.orders);
            cargo = new TreeMap<>(b.cargo);
            nations = new TreeMap<>(b.nations);
            demands = new TreeMap<>(b.demands);
            lanes = new TreeMap<>(b.lanes);
            chokepoints = new TreeMap<>(b.chokepoints);
            agreements = new TreeMap<>(b.agreements);
            stockTerms = new TreeMap<>(b.stockTerms);
            effects = new TreeMap<>(b.effects);
            served = new TreeMap<>(b.served);
            remainders = new TreeMap<>(b.remainders);
            technologies = new TreeMap<>(b.technologies);
            places = new TreeMap<>(b.places);
            debts = new TreeMap<>(b.debts);
            nextSerial = b.nextSerial;
        }

        void change(Change change) {
            switch (change) {
                case Change.LineSet c -> lines.put(c.state().id(), c.state());
                case Change.OrderSet c -> orders.put(c.state().terms().id(), c.state());
                case Change.CargoSet c -> {
                    if (c.cargo() == null) {
                        cargo.remove(c.id());
                    } else {
                        cargo.put(c.id(), c.cargo());
                    }
                }
                case Change.NationSet c -> nations.put(c.state().id(), c.state());
                case Change.DemandSet c -> demands.put(c.state().id(), c.state());
                case Change.LaneSet c -> lanes.put(c.state().id(), c.state());
                case Change.ChokepointSet c -> chokepoints.put(c.id(), c.passage());
                case Change.AgreementSet c -> agreements.put(c.agreement().id(), c.agreement());
                case Change.StockTermsSet c -> stockTerms.put(c.key(), c.terms());
                case Change.EffectBegun c ->
                        effects.put(effectKey(c.effect().inject(), c.effect().index()), c.effect());
                case Change.EffectEnded c -> effects.remove(effectKey(c.inject(), c.index()));
                case Change.ServedSet c -> served.put(c.source(), c.served());
                case Change.TechnologySet c -> technologies.put(c.state().id(), c.state());
                case Change.PlaceSet c -> places.put(c.state().id(), c.state());
                case Change.DebtSet c -> {
                    if (c.debt().units() == 0) {
                        debts.remove(c.debt().key());
                    } else {
                        debts.put(c.debt().key(), c.debt());
                    }
                }
                case Change.SerialSet c -> nextSerial = c.next();
                case Change.RemainderSet c -> {
                    if (c.value() == 0) {
                        remainders.remove(c.key());
                    } else {
                        remainders.put(c.key(), c.value());
                    }
                }
            }
        }

        Board board(int tick, Ledger ledger) {
            return new Board(
                    tick,
                    ledger,
                    lines,
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
