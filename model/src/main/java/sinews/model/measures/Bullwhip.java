package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.TickRecord;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Scenario;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bullwhip ratio of a component = variance of what its makers plan / variance of what its customers
 * plan to use, over the months played, both as units a year (Lee, Padmanabhan and Whang,
 * "Information distortion in a supply chain", Management Science 43, 1997; their orders are the
 * rates planned here). Above 1 the swing grows on its way up the chain.
 *
 * <p><i>Say it: without sharing, suppliers plan on last quarter's orders, and every swing at the
 * front grows on its way up.</i>
 *
 * @param materiel id
 * @param makers rate its lines worked toward, each month
 * @param users rate at which their customers planned to use it, each month
 */
public record Bullwhip(String materiel, List<Long> makers, List<Long> users) {
    private static final int MONTH = 4;

    public Bullwhip {
        makers = List.copyOf(makers);
        users = List.copyOf(users);
    }

    /** The ratio in hundredths; empty when the customers' plans never changed. */
    public OptionalLong hundredths() {
        BigInteger down = spread(users);
        return down.signum() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        spread(makers)
                                .multiply(BigInteger.valueOf(100))
                                .divide(down)
                                .min(BigInteger.valueOf(Long.MAX_VALUE))
                                .longValueExact());
    }

    /** n² times the variance: n Σ x² − (Σ x)². */
    private static BigInteger spread(List<Long> values) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long v : values) {
            BigInteger x = BigInteger.valueOf(v);
            sum = sum.add(x);
            squares = squares.add(x.multiply(x));
        }
        return squares.multiply(BigInteger.valueOf(values.size())).subtract(sum.multiply(sum));
    }

    /** Of every materiel that some line makes and another uses, by id. */
    public static List<Bullwhip> of(Timeline timeline) {
        Scenario scenario = timeline.latest().scenario();
        SortedMap<String, List<Long>> makers = new TreeMap<>();
        SortedMap<String, List<Long>> users = new TreeMap<>();
        for (SortedMap<String, LineState> month : months(timeline)) {
            SortedMap<String, Long> made = new TreeMap<>();
            SortedMap<String, Long> used = new TreeMap<>();
            for (LineState line : month.values()) {
                if (line.phase() == LinePhase.ACTIVE) {
                    made.merge(line.materiel(), line.target(), Long::sum);
                    for (BomItem item : scenario.materiel(line.materiel()).bom()) {
                        used.merge(item.materiel(), line.target() * item.quantity(), Long::sum);
                    }
                }
            }
            for (String m : made.keySet()) {
                makers.computeIfAbsent(m, k -> new ArrayList<>()).add(made.getOrDefault(m, 0L));
                users.computeIfAbsent(m, k -> new ArrayList<>()).add(used.getOrDefault(m, 0L));
            }
        }
        List<Bullwhip> found = new ArrayList<>();
        makers.forEach(
                (m, plans) -> {
                    if (users.get(m).stream().anyMatch(u -> u > 0)) {
                        found.add(new Bullwhip(m, plans, users.get(m)));
                    }
                });
        return found;
    }

    /** The lines as they stood after the first tick of each month: rates are set before it. */
    private static List<SortedMap<String, LineState>> months(Timeline timeline) {
        Board start = timeline.stateAt(timeline.first()).state().board();
        SortedMap<String, LineState> lines = new TreeMap<>(start.lines());
        List<SortedMap<String, LineState>> months = new ArrayList<>();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated turn) {
                set(lines, turn.enactment());
                for (TickRecord tick : turn.ticks()) {
                    set(lines, tick);
                    if (tick.tick() % MONTH == 0) {
                        months.add(new TreeMap<>(lines));
                    }
                }
            }
        }
        return months;
    }

    private static void set(SortedMap<String, LineState> lines, TickRecord record) {
        for (Change c : record.changes()) {
            if (c instanceof Change.LineSet(LineState s)) {
                lines.put(s.id(), s);
            } else if (c instanceof Change.LineRan ran) {
                lines.computeIfPresent(ran.line(), (id, s) -> s.ran(ran));
            }
        }
    }
}
