package sinews.model.rules;

import sinews.model.board.Cargo;
import sinews.model.board.LineSupply;
import sinews.model.board.LongList;
import sinews.model.board.SortedArrayMap;

import java.util.Arrays;
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
            LineSupply supply = new LineSupply(line.id, lacking(line), handedOut(line));
            d.supplies.bring(line.id, supply.isEmpty() ? null : supply);
        }
    }

    private static Map<String, Long> lacking(LineCell line) {
        Map<String, Long> lacking = Map.of();
        for (InputCell input : line.inputs) {
            if (input.lacked != 0) {
                lacking = lacking.isEmpty() ? new TreeMap<>() : lacking;
                lacking.put(input.materiel, input.lacked);
            }
        }
        return lacking;
    }

    private static Map<String, List<Long>> handedOut(LineCell line) {
        int count = 0;
        for (HandedCell handed : line.handed) {
            count += handed.sum == 0 ? 0 : 1;
        }
        if (count == 0) {
            return Map.of();
        }
        String[] customers = new String[count];
        LongList[] ticks = new LongList[count];
        int at = 0;
        for (HandedCell handed : line.handed) {
            if (handed.sum != 0) {
                customers[at] = handed.customer;
                ticks[at++] = LongList.of(handed.ticks);
            }
        }
        return SortedArrayMap.of(customers, ticks);
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
        CargoCell[] cargo = n.fleet.all();
        int count = cargo.length;
        String[] ids = new String[count];
        Cargo[] states = new Cargo[count];
        boolean sorted = true;
        for (int i = 0; i < count; i++) {
            CargoCell c = cargo[i];
            ids[i] = c.id;
            states[i] = c.cargo(n.world);
            sorted &= i == 0 || ids[i - 1].compareTo(ids[i]) < 0;
        }
        d.books.cargo.hold(cargo);
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
        docksServed();
    }

    private void docksServed() {
        for (DockCell dock : n.docks) {
            if (dock.servedChanged) {
                dock.servedChanged = false;
                d.served.bring(dock.memory(), ranks(dock.served));
            }
            if (dock.roomServedChanged) {
                dock.roomServedChanged = false;
                d.served.bring(dock.roomMemory(), ranks(dock.roomServed));
            }
        }
    }

    /** Nations stand in the order of their ids, so their ranks do. */
    private Map<String, Long> ranks(int[] order) {
        long[] ranked = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            ranked[i] = (long) order[i] << 32 | i + 1;
        }
        Arrays.sort(ranked);
        String[] ids = new String[ranked.length];
        Long[] ranks = new Long[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            ids[i] = n.nations[(int) (ranked[i] >>> 32)].id;
            ranks[i] = ranked[i] & 0xffff_ffffL;
        }
        return SortedArrayMap.of(ids, ranks);
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
