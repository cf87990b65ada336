package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.LineSupply;

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
        for (LineCell line : n.lines) {
            if (line.stale) {
                line.stale = false;
                LineState state = line.state.ran(line.ran());
                line.state = state;
                d.lines.bring(line.id, state);
            }
        }
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
        for (CargoCell c : n.forgotten) {
            d.cargo.bring(c.id, null);
            d.books.drop(c.cell);
        }
        n.forgotten.clear();
        for (int i = 0; i < n.cargoCount; i++) {
            CargoCell c = n.cargo[i];
            if (c.stale) {
                c.stale = false;
                d.cargo.bring(c.id, c.cargo(n.world));
                if (!c.inDraft) {
                    c.inDraft = true;
                    d.books.take(c.cell);
                }
            }
        }
    }

    private void nations() {
        for (NationCell nation : n.nations) {
            if (nation.stale) {
                nation.stale = false;
                nation.state =
                        nation.state.with(
                                e -> {
                                    e.treasury = nation.treasury;
                                    e.obligated = nation.obligated;
                                    e.paid = nation.paid;
                                });
                d.nations.bring(nation.id, nation.state);
            }
        }
    }

    private void demands() {
        for (DemandCell demand : n.demands) {
            if (demand.changed) {
                demand.changed = false;
                d.demands.bring(demand.state.id(), demand.state);
            }
        }
    }

    private void lanes() {
        for (LaneCell lane : n.lanes) {
            if (lane.recordedUse != lane.state.usedLift()) {
                lane.state = lane.state.with(e -> e.usedLift = lane.recordedUse);
                d.lanes.bring(lane.id, lane.state);
            }
        }
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
                d.served.bring(store.memory(), ranks(store.served));
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
