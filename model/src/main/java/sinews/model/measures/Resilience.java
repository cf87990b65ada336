package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.LineState;
import sinews.model.board.TickRecord;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Resilience R = 60 · share of critical nodes with time-to-survive ≥ time-to-recover + 40 · (1 −
 * mean HHI / 10⁴) (rules, section 5; the two times after Simchi-Levi and others, "Identifying risks
 * and mitigating disruptions in the automotive supply chain", Interfaces 45, 2015).
 *
 * <p>A node is a line at work whose product some demand needs, directly or as an input. Its
 * time-to-survive is found by playing on with it off and with it on, nobody doing anything more:
 * the ticks until some demand has been met less, the horizon when none has. Its time-to-recover is
 * that of a stopped line: 12 ticks to restart, and its lead until units come again; at most the
 * horizon.
 *
 * <p><i>Say it: take away one plant at a time: would the stocks last until it is back?</i>
 *
 * @param score 0–100
 * @param nodes each node, those that survive least first
 * @param meanHhi mean HHI of critical materiel, 0–10⁴
 */
public record Resilience(int score, List<Node> nodes, int meanHhi) {
    /** Ticks played on: half a year. */
    public static final int HORIZON = 24;

    /** Ticks to restart a line that has stopped (rules, section 2, Rates: WARM). */
    static final int RESTART = 12;

    /**
     * A line.
     *
     * @param survive ticks until a demand is met less without it; {@link #HORIZON} when none is
     * @param recover ticks until units come again, at most {@link #HORIZON}
     */
    public record Node(String line, int survive, int recover) {
        public boolean safe() {
            return survive >= recover;
        }
    }

    public Resilience {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reckons it by playing on once for each node.
     *
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public static Resilience of(Rules rules, Board board, Progress progress) {
        SortedSet<String> critical = Sources.critical(rules.scenario(), board);
        List<LineState> lines =
                board.lines().values().stream()
                        .filter(l -> critical.contains(l.materiel()) && Sources.works(l))
                        .toList();
        List<SortedMap<String, Long>> with = met(rules, board);
        List<Node> nodes = new ArrayList<>();
        for (LineState line : lines) {
            progress.step(nodes.size(), lines.size());
            List<SortedMap<String, Long>> without = met(rules, off(board, line));
            int recover = Math.min(HORIZON, RESTART + line.spec().lead());
            nodes.add(new Node(line.id(), firstWorse(with, without), recover));
        }
        progress.step(lines.size(), lines.size());
        nodes.sort(
                java.util.Comparator.comparingInt((Node n) -> n.survive() - n.recover())
                        .thenComparing(Node::line));
        List<Integer> hhi = critical.stream().map(m -> Sources.of(board, m).hhi()).toList();
        return new Resilience(score(nodes, hhi), nodes, mean(hhi));
    }

    /** Half of the formula each: nodes that would last, and sources that are many. */
    static int score(List<Node> nodes, List<Integer> hhi) {
        long n = Math.max(1, nodes.size());
        long safe = nodes.isEmpty() ? 1 : nodes.stream().filter(Node::safe).count();
        long m = Math.max(1, hhi.size());
        long spread = 10_000 * m - hhi.stream().mapToLong(Integer::longValue).sum();
        return (int) ((60 * safe * 10_000 * m + 40 * spread * n) / (n * 10_000 * m));
    }

    private static int mean(List<Integer> hhi) {
        return hhi.isEmpty()
                ? 10_000
                : (int) (hhi.stream().mapToLong(Integer::longValue).sum() / hhi.size());
    }

    /** The board with a line that makes nothing and cannot be planned on within the horizon. */
    private static Board off(Board board, LineState line) {
        int back = board.tick() + HORIZON + 1;
        LineState off =
                line.inPhase(
                        LinePhase.QUALIFY,
                        List.of(new PhaseStep(LinePhase.QUALIFY, back)),
                        line.location());
        return board.applyMoves(
                new TickRecord(board.tick(), List.of(), List.of(new Change.LineSet(off))));
    }

    /** Units met since STARTEX by demand, at the end of each tick of the horizon. */
    private static List<SortedMap<String, Long>> met(Rules rules, Board board) {
        List<TickRecord> ticks =
                rules.adjudicate(
                                board,
                                new TurnInput(
                                        HORIZON,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        Chance.EXPECTED,
                                        1))
                        .ticks();
        SortedMap<String, Long> now = new TreeMap<>();
        board.demands().values().forEach(s -> now.put(s.id(), s.met()));
        List<SortedMap<String, Long>> course = new ArrayList<>();
        for (TickRecord tick : ticks) {
            for (Change c : tick.changes()) {
                if (c instanceof Change.DemandSet(DemandState s)) {
                    now.put(s.id(), s.met());
                }
            }
            course.add(new TreeMap<>(now));
        }
        return course;
    }

    private static int firstWorse(
            List<SortedMap<String, Long>> with, List<SortedMap<String, Long>> without) {
        for (int t = 0; t < HORIZON; t++) {
            SortedMap<String, Long> there = without.get(t);
            for (var e : with.get(t).entrySet()) {
                if (there.getOrDefault(e.getKey(), 0L) < e.getValue()) {
                    return t;
                }
            }
        }
        return HORIZON;
    }
}
