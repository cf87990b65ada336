package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.board.NationState;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.SeatKind;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cohesion K = mean trust − (best fill − worst fill) / 4, within 0–100 (rules, section 5). Trust is
 * that of each nation of the coalition in each other; fill is by nation, its demands by weight, in
 * percent. The coalition: nations of a seat other than the white cell, and nations with a demand.
 *
 * <p><i>Say it: allies who trust each other and share the shortage.</i>
 */
public final class Cohesion {
    private Cohesion() {}

    /** 0–100; empty when there is nobody to trust. */
    public static OptionalInt of(Scenario scenario, Board board) {
        List<NationState> nations =
                coalition(scenario).stream()
                        .map(board.nations()::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
        long pairs = (long) nations.size() * (nations.size() - 1);
        if (pairs == 0) {
            return OptionalInt.empty();
        }
        long trust = 0;
        for (NationState a : nations) {
            for (NationState b : nations) {
                trust += a == b ? 0 : a.trustIn(b.id());
            }
        }
        long spread = spreadBp(scenario, board);
        // trust / pairs − spread / 400, in one division; 400 = 4 × 100 basis points to percent.
        long score = Math.floorDiv(400 * trust - pairs * spread, 400 * pairs);
        return OptionalInt.of((int) Math.clamp(score, 0, 100));
    }

    /** Ids of the nations that stand together. */
    static SortedSet<String> coalition(Scenario scenario) {
        SortedSet<String> found = new TreeSet<>();
        scenario.seats().stream()
                .filter(s -> s.kind() != SeatKind.WHITE_CELL)
                .forEach(s -> found.addAll(s.powers().keySet()));
        scenario.demands().forEach(d -> found.add(d.nation()));
        return found;
    }

    /** Best less worst fill of a nation, basis points; 0 until two have asked. */
    private static long spreadBp(Scenario scenario, Board board) {
        SortedMap<String, Fill> fills = new TreeMap<>();
        for (Demand demand : scenario.demands()) {
            DemandState s = board.demands().get(demand.id());
            if (s != null) {
                fills.merge(demand.nation(), Fill.of(demand, s), Fill::plus);
            }
        }
        List<Integer> asked =
                fills.values().stream().filter(Fill::asked).map(Fill::bp).sorted().toList();
        return asked.isEmpty() ? 0 : asked.getLast() - asked.getFirst();
    }
}
