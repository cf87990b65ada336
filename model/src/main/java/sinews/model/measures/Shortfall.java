package sinews.model.measures;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a demand or a theatre ran short (rules, section 5, after action): fill, units unmet, the
 * first tick in which something went unmet, the tick from which all was met again until the end,
 * and the area lost = Σ over ticks of the share unmet (the loss triangle of Bruneau and others, "A
 * framework to quantitatively assess and enhance the seismic resilience of communities", Earthquake
 * Spectra 19, 2003). A theatre's area is the mean of its demands' by weight.
 *
 * <p><i>Say it: when did it first run dry, when was it well again, and how many weeks' worth went
 * missing in between.</i>
 *
 * @param theatre place id
 * @param demand demand id; empty for the whole theatre
 * @param unmet units lost (EXPEND) or still owed (REPLENISH)
 * @param fillBp fill in basis points, 10⁴ before anything was asked
 * @param firstEmpty tick, -1 when it was never short
 * @param recovered first tick after the last shortage, -1 when it was short in the last tick played
 *     or never
 * @param areaBp Σ of each tick's unmet share in basis points: 10⁴ is one week's worth
 * @param course share met of each tick played, basis points; -1 when nothing was asked
 */
public record Shortfall(
        String theatre,
        String demand,
        long asked,
        long met,
        long unmet,
        int fillBp,
        int firstEmpty,
        int recovered,
        long areaBp,
        List<Integer> course) {

    public Shortfall {
        course = List.copyOf(course);
    }

    public boolean wasShort() {
        return firstEmpty >= 0;
    }

    /** Of a whole session: each theatre followed by its demands, in scenario order. */
    public static List<Shortfall> of(Timeline timeline) {
        SessionState end = timeline.latest();
        List<TickRecord> ticks = Output.ticks(timeline);
        Map<String, Map<Integer, DemandState>> changes = new LinkedHashMap<>();
        for (TickRecord tick : ticks) {
            for (Change c : tick.changes()) {
                if (c instanceof Change.DemandSet(DemandState s)) {
                    changes.computeIfAbsent(s.id(), k -> new LinkedHashMap<>()).put(tick.tick(), s);
                }
            }
        }
        Map<String, List<Shortfall>> theatres = new LinkedHashMap<>();
        for (Demand d : end.scenario().demands()) {
            DemandState s = end.board().demands().get(d.id());
            if (s != null) {
                theatres.computeIfAbsent(d.theatre(), k -> new ArrayList<>())
                        .add(of(d, s, changes.getOrDefault(d.id(), Map.of()), ticks.size()));
            }
        }
        List<Shortfall> all = new ArrayList<>();
        theatres.forEach(
                (theatre, demands) -> {
                    all.add(whole(end.scenario(), theatre, demands));
                    all.addAll(demands);
                });
        return all;
    }

    private static Shortfall of(
            Demand d, DemandState end, Map<Integer, DemandState> changes, int ticks) {
        List<Integer> course = new ArrayList<>();
        int first = -1;
        int last = -1;
        long area = 0;
        @Nullable DemandState s = null;
        for (int t = 0; t < ticks; t++) {
            DemandState now = changes.get(t);
            // Nothing is recorded of a week in which no more is asked for and nothing comes: what
            // is owed still is.
            s = now == null ? s : now;
            if (s == null || s.lastAsked() == 0) {
                course.add(-1);
                continue;
            }
            long missing = s.lastAsked() - s.lastMet();
            if (missing > 0) {
                first = first < 0 ? t : first;
                last = t;
            }
            int bp = (int) (Math.multiplyExact(missing, 10_000L) / s.lastAsked());
            area += bp;
            course.add(10_000 - bp);
        }
        return new Shortfall(
                d.theatre(),
                d.id(),
                end.asked(),
                end.met(),
                end.unmet() + end.backlog(),
                Fill.of(d, end).bp(),
                first,
                last < 0 || last == ticks - 1 ? -1 : last + 1,
                area,
                course);
    }

    private static Shortfall whole(Scenario scenario, String theatre, List<Shortfall> demands) {
        long weights = 0;
        long fillWeights = 0;
        long fill = 0;
        long area = 0;
        for (Shortfall d : demands) {
            int w = scenario.demand(d.demand()).weight();
            weights += w;
            area += w * d.areaBp();
            if (d.asked() > 0) {
                fillWeights += w;
                fill += (long) w * d.fillBp();
            }
        }
        List<Shortfall> short_ = demands.stream().filter(Shortfall::wasShort).toList();
        boolean still = short_.stream().anyMatch(d -> d.recovered() < 0);
        return new Shortfall(
                theatre,
                "",
                demands.stream().mapToLong(Shortfall::asked).sum(),
                demands.stream().mapToLong(Shortfall::met).sum(),
                demands.stream().mapToLong(Shortfall::unmet).sum(),
                fillWeights == 0 ? 10_000 : (int) (fill / fillWeights),
                short_.stream().mapToInt(Shortfall::firstEmpty).min().orElse(-1),
                still ? -1 : short_.stream().mapToInt(Shortfall::recovered).max().orElse(-1),
                weights == 0 ? 0 : area / weights,
                course(scenario, demands));
    }

    private static List<Integer> course(Scenario scenario, Collection<Shortfall> demands) {
        int ticks = demands.stream().mapToInt(d -> d.course().size()).max().orElse(0);
        List<Integer> course = new ArrayList<>();
        for (int t = 0; t < ticks; t++) {
            long sum = 0;
            long weights = 0;
            for (Shortfall d : demands) {
                int bp = d.course().get(t);
                if (bp >= 0) {
                    int w = scenario.demand(d.demand()).weight();
                    sum += (long) w * bp;
                    weights += w;
                }
            }
            course.add(weights == 0 ? -1 : (int) (sum / weights));
        }
        return course;
    }
}
