package sinews.model.lens;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is under way now, summed by lane, way, owner and family of materiel. */
public final class Flows {
    private Flows() {}

    /**
     * Largest first, then by lane.
     *
     * @param board as the viewer sees it
     */
    public static List<Flow> of(Scenario scenario, Board board) {
        Map<String, Materiel> materiel = new HashMap<>();
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
        SortedMap<String, Flow> sums = new TreeMap<>();
        for (Cargo c : board.cargo().values()) {
            Materiel m = materiel.get(c.materiel());
            if (!c.underWay() || m == null) {
                continue;
            }
            long units = board.ledger().units(new Account.Cargo(c.id()), c.materiel());
            long ships = Math.ceilDiv(units, (long) Math.max(1, m.perShipUnit()));
            String key = c.lane() + "|" + c.returning() + "|" + c.owner() + "|" + m.family();
            Flow was = sums.get(key);
            List<String> cargo = new ArrayList<>(was == null ? List.of() : was.cargo());
            cargo.add(c.id());
            sums.put(
                    key,
                    new Flow(
                            c.lane(),
                            c.returning(),
                            c.owner(),
                            m.family(),
                            ships + (was == null ? 0 : was.shipUnits()),
                            cargo));
        }
        List<Flow> flows = new ArrayList<>(sums.values());
        flows.sort((a, b) -> Long.compare(b.shipUnits(), a.shipUnits()));
        return List.copyOf(flows);
    }
}
