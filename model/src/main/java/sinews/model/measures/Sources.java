package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Demand;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How many sources a materiel has in effect: 10⁴ / HHI, where HHI (Herfindahl–Hirschman) = Σ (share
 * in percent)² over the lines that make it now, each by its rate. One source: HHI 10⁴, 1 effective
 * source; four equal ones: 2500, 4. Without any line at work HHI is 10⁴.
 *
 * <p><i>Say it: ten plants of which one makes nearly all are one plant.</i>
 *
 * @param materiel id
 * @param lines lines at work
 * @param rate units a year of them all
 * @param hhi 0–10⁴
 */
public record Sources(String materiel, int lines, long rate, int hhi) {

    /** Effective sources in hundredths: 250 is two and a half; 0 when no line is at work. */
    public long effectiveHundredths() {
        return lines == 0 ? 0 : 1_000_000L / hhi;
    }

    /** The sources of a materiel on a board. */
    public static Sources of(Board board, String materiel) {
        List<Long> rates =
                board.lines().values().stream()
                        .filter(l -> l.materiel().equals(materiel) && works(l))
                        .map(LineState::rate)
                        .toList();
        long all = rates.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return new Sources(materiel, 0, 0, 10_000);
        }
        long squares = rates.stream().mapToLong(r -> Math.multiplyExact(r, r)).sum();
        // 10⁴ Σ r² / (Σ r)², rates cut to millionths of the whole first where it would not fit.
        long hhi =
                all <= 3_000_000
                        ? Math.multiplyExact(squares, 10_000L) / Math.multiplyExact(all, all)
                        : rates.stream()
                                        .mapToLong(r -> Math.multiplyExact(r, 1_000_000L) / all)
                                        .map(r -> r * r)
                                        .sum()
                                / 100_000_000L;
        return new Sources(materiel, rates.size(), all, (int) hhi);
    }

    static boolean works(LineState line) {
        return line.phase() == LinePhase.ACTIVE && line.rate() > 0;
    }

    /** Materiel that demands ask for, with all it is made of; of those the ones lines make. */
    public static SortedSet<String> critical(Scenario scenario, Board board) {
        Deque<String> open = new ArrayDeque<>();
        for (Demand d : scenario.demands()) {
            for (Materiel m : scenario.materiel()) {
                if (serves(m, d)) {
                    open.add(m.id());
                }
            }
        }
        SortedSet<String> needed = new TreeSet<>();
        while (!open.isEmpty()) {
            String id = open.remove();
            if (needed.add(id)) {
                for (BomItem item : scenario.materiel(id).bom()) {
                    open.add(item.materiel());
                }
            }
        }
        SortedSet<String> made = new TreeSet<>();
        board.lines().values().forEach(l -> made.add(l.materiel()));
        needed.retainAll(made);
        return needed;
    }

    private static boolean serves(Materiel m, Demand d) {
        if (d.materiel() != null) {
            return m.id().equals(d.materiel());
        }
        return Objects.equals(m.family(), d.family())
                && (m.tier() == Tier.END_ITEM || m.tier() == Tier.PLATFORM);
    }
}
