package sinews.model.rules;

import sinews.model.board.Cargo;
import sinews.model.board.LineSupply;
import sinews.model.board.SortedArrayMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings what the loop changed to the draft: each kind of it when somebody first asks for that kind
 * (a month's end reads few), all of it at the end of a turn.
 */
final class WriteBack {
    private final Network n;
    private final Draft d;

    WriteBack(Network n) {
        this.n = n;
        d = n.d;
    }

    /** From now on the loop holds newer values than the draft. */
    void hold() {
        d.lines.heldBy(this::lines);
        d.supplies.heldBy(this::supplies);
        d.orders.heldBy(this::orders);
        d.cargo.heldBy(this::cargo);
        d.nations.heldBy(this::nations);
        d.demands.heldBy(this::demands);
        d.lanes.heldBy(this::lanes);
        d.stockTerms.heldBy(this::terms);
        d.served.heldBy(this::served);
        d.remainders.heldBy(this::remainders);
    }

    private void lines() {
        Object[] states = new Object[n.lines.length];
        for (int i = 0; i < states.length; i++) {
            LineCell line = n.lines[i];
            if (line.stale) {
                line.stale = false;
                line.state = line.state.ran(line.ran());
            }
            states[i] = line.state;
        }
        d.lines.bringAll(states);
    }

    private void supplies() {
        for (LineCell line : n.lines) {
            Map<String, Long> lacking = new TreeMap<>();
            for (InputCell input : line.inputs) {
                if (input.lacked != 0) {
                    lacking.put(input.materiel, input.lacked);
                }
            }
            Map<String, List<Long>> handedOut = new TreeMap<>();
            for (HandedCell handed : line.handed) {
                if (handed.sum != 0) {
                    List<Long> ticks = new ArrayList<>(handed.ticks.length);
                    for (long units : handed.ticks) {
                        ticks.add(units);
                    }
                    handedOut.put(handed.customer, List.copyOf(ticks));
                }
            }
            LineSupply supply = new LineSupply(line.id, lacking, handedOut);
            d.supplies.bring(line.id, supply.isEmpty() ? null : supply);
        }
    }

    private void orders() {
        for (OrderCell order : n.orders) {
            if (order.changed) {
                order.changed = false;
                d.orders.bring(order.state.terms().id(), order.state);
            }
        }
    }

    private void cargo() {
        int count = n.cargoCount;
        String[] ids = new String[count];
        Cargo[] states = new Cargo[count];
        boolean sorted = true;
        for (int i = 0; i < count; i++) {
            CargoCell c = n.cargo[i];
            ids[i] = c.id;
            states[i] = c.cargo(n.world);
            sorted &= i == 0 || ids[i - 1].compareTo(ids[i]) < 0;
            if (!c.inBooks) {
                c.inBooks = true;
                d.books.take(c);
            }
        }
        if (sorted) {
            d.cargo.bringAll(SortedArrayMap.of(ids, states));
        } else {
            // Past the ten millionth, the order of the numbers is not that of the texts.
            TreeMap<String, Cargo> tree = new TreeMap<>();
            for (int i = 0; i < count; i++) {
                tree.put(ids[i], states[i]);
            }
            d.cargo.bringAll(tree);
        }
    }

    private void nations() {
        Object[] states = new Object[n.nations.length];
        for (int i = 0; i < states.length; i++) {
            NationCell nation = n.nations[i];
            if (nation.stale) {
                nation.stale = false;
                nation.state =
                        nation.state.with(
                                e -> {
                                    e.treasury = nation.treasury;
                                    e.obligated = nation.obligated;
                                    e.paid = nation.paid;
                                });
            }
            states[i] = nation.state;
        }
        d.nations.bringAll(states);
    }

    private void demands() {
        Object[] states = new Object[n.demands.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = n.demands[i].state;
        }
        d.demands.bringAll(states);
    }

    private void lanes() {
        Object[] states = new Object[n.lanes.length];
        for (int i = 0; i < states.length; i++) {
            LaneCell lane = n.lanes[i];
            if (lane.recordedUse != lane.state.usedLift()) {
                lane.state = lane.state.with(e -> e.usedLift = lane.recordedUse);
            }
            states[i] = lane.state;
        }
        d.lanes.bringAll(states);
    }

    private void terms() {
        for (StoreCell store : n.stores()) {
            if (store.termsChanged) {
                store.termsChanged = false;
                d.stockTerms.bring(store.key, store.terms);
            }
        }
    }

    private void served() {
        for (StoreCell store : n.stores()) {
            if (store.servedChanged) {
                store.servedChanged = false;
                d.served.bring(store.memory(), ranks(n.served(store)));
            }
        }
        for (LaneCell lane : n.lanes) {
            if (lane.servedChanged) {
                lane.servedChanged = false;
                d.served.bring(lane.memory(), ranks(lane.served));
            }
        }
    }

    private Map<String, Long> ranks(int[] order) {
        Map<String, Long> ranks = new HashMap<>();
        for (int i = 0; i < order.length; i++) {
            ranks.put(n.nations[order[i]].id, i + 1L);
        }
        return Map.copyOf(ranks);
    }

    private void remainders() {
        for (Carry carry : n.carries()) {
            if (carry.stale) {
                carry.stale = false;
                d.remainders.bring(carry.key, carry.rest());
            }
        }
    }
}
