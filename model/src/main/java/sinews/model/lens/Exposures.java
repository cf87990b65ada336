package sinews.model.lens;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.PlaceState;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Threat against hardening, place by place, with what a first salvo would find there. */
public final class Exposures {
    /** Percent of a site's stock written off for each step its threat exceeds its hardening. */
    private static final int PER_STEP = 20;

    private Exposures() {}

    /**
     * Places that are threatened or hold something, in the order of the scenario.
     *
     * @param board as the viewer sees it
     */
    public static List<Exposure> of(Scenario scenario, Board board) {
        Map<String, Long> price = new HashMap<>();
        scenario.materiel().forEach(m -> price.put(m.id(), m.listPrice()));
        Map<String, Long> value = new HashMap<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                long worth =
                        Math.multiplyExact(row.units(), price.getOrDefault(row.materiel(), 0L));
                value.merge(s.place(), worth, Math::addExact);
            }
        }
        Map<String, Integer> lines = new HashMap<>();
        for (LineState l : board.lines().values()) {
            lines.merge(l.location(), 1, Integer::sum);
        }
        List<Exposure> found = new ArrayList<>();
        for (Location l : scenario.locations()) {
            PlaceState now = board.places().get(l.id());
            int threat = now == null ? l.threat() : now.threat();
            int hardening = now == null ? l.hardening() : now.hardening();
            long held = value.getOrDefault(l.id(), 0L);
            int works = lines.getOrDefault(l.id(), 0);
            if (threat > 0 || held > 0 || works > 0) {
                long gap = Math.max(0, threat - hardening);
                found.add(
                        new Exposure(
                                l.id(),
                                threat,
                                hardening,
                                held,
                                Math.multiplyExact(held, PER_STEP * gap) / 100,
                                works,
                                now != null && now.split()));
            }
        }
        return List.copyOf(found);
    }

    /** Most valuable materiel first: what is stored at a place, units at list prices. */
    public static List<Held> held(Scenario scenario, Board board, String place) {
        List<Held> found = new ArrayList<>();
        Map<String, Materiel> known = new HashMap<>();
        scenario.materiel().forEach(m -> known.put(m.id(), m));
        for (Ledger.Row row : board.ledger().rows()) {
            Materiel m = known.get(row.materiel());
            if (m != null && row.account() instanceof Account.Stock s && s.place().equals(place)) {
                found.add(
                        new Held(
                                m.id(),
                                s.owner(),
                                row.units(),
                                Math.multiplyExact(row.units(), m.listPrice())));
            }
        }
        found.sort((a, b) -> Long.compare(b.value(), a.value()));
        return found;
    }

    /** Units of a materiel of an owner, with their worth in US dollars. */
    public record Held(String materiel, String owner, long units, long value) {}
}
