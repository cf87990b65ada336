package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.ActiveEffect;
import sinews.model.board.DemandState;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.Reason;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sums of a month's politics (rules, section 2): confidence within ten points either way,
 * political capital, and trust by what the hand-out did. Events gathered since the month began are
 * under keys of the draft's remainders: {@code confidence:NATION} in points, and {@code given:},
 * {@code refused:} and {@code displaced:SUPPLIER:CLAIMANT} in units of assured claims.
 */
final class PoliticalMonth {
    private static final int CONFIDENCE_BOUND = 10;
    private static final int CONFIDENCE_REST = 50;
    private static final int COVERED_WELL = 4;
    private static final int COVERED_BADLY = 2;

    /** Cover beyond two years makes no line surer (as in willingness). */
    private static final long COVERED_MOST = 8;

    private static final int RESOLUTION = -4;
    private static final int BELOW_MINIMUM = -2;
    private static final int CAPITAL_REST = 60;
    private static final int UNMET = -2;
    private static final int HONOURED = -2;
    private static final long FILLED_BP = 8_000;
    private static final int REFUSED = -10;
    private static final int DISPLACED = -6;
    private static final int JOINT_LINE = 1;

    /** What the month brought to one nation. */
    private static final class Sums {
        private int confidence;
        private int lines;
        private long quarters;
        private boolean low;
        private boolean unmet;
        private boolean honoured;
        private long weights;
        private long filled;
        private final Set<String> joint = new HashSet<>(4);
        private @Nullable Map<String, Map<Reason, Integer>> trust;

        void trust(String toward, int points, Reason reason) {
            Map<String, Map<Reason, Integer>> known = trust;
            if (known == null) {
                known = new TreeMap<>();
                trust = known;
            }
            known.computeIfAbsent(toward, k -> new EnumMap<>(Reason.class))
                    .merge(reason, points, Integer::sum);
        }

        boolean wellFilled() {
            return weights == 0 || filled >= FILLED_BP * weights;
        }
    }

    private final Draft d;
    private final Map<String, Sums> sums = new HashMap<>();
    private final Set<String> live = new HashSet<>();
    private final Set<String> banning = new HashSet<>();

    private PoliticalMonth(Draft d) {
        this.d = d;
    }

    static void close(Draft d) {
        PoliticalMonth month = new PoliticalMonth(d);
        if (Politics.played(d)) {
            month.sum();
        }
        month.forget();
    }

    private void sum() {
        for (String nation : d.world.nations.keySet()) {
            sums.put(nation, new Sums());
        }
        contingencies();
        industry();
        demands();
        facts("given:", (s, c) -> of(s).honoured = true);
        facts("displaced:", (s, c) -> of(c).trust(s, DISPLACED, Reason.DISPLACED));
        facts(
                "refused:",
                (s, c) -> {
                    if (!declared(s)) {
                        of(c).trust(s, REFUSED, Reason.REFUSED);
                    }
                });
        events();
        for (NationState s : d.nations.snapshot()) {
            d.nations.put(s.id(), after(s, of(s.id())));
        }
    }

    private Sums of(String nation) {
        return sums.computeIfAbsent(nation, k -> new Sums());
    }

    private void contingencies() {
        for (ActiveEffect e : d.effects.values()) {
            if (d.active(e)) {
                if (!e.contingency().isEmpty()) {
                    live.add(e.contingency());
                }
                if (e.effect() instanceof Effect.ExportBan b) {
                    banning.add(b.nation());
                }
            }
        }
    }

    /** Contracts that cover working lines, lines below their minimum, and lines run together. */
    private void industry() {
        Map<String, Long> backlogs = Willingness.backlogs(d);
        for (LineState line : d.lines.values()) {
            if (line.phase() != LinePhase.ACTIVE) {
                continue;
            }
            String owner = Production.owner(d.world, line);
            Sums s = of(owner);
            s.lines++;
            s.quarters +=
                    Math.min(
                            COVERED_MOST,
                            Willingness.coverage(line, backlogs.getOrDefault(line.id(), 0L)));
            s.low |= declines(line);
            String holder = line.spec().licenceHolder();
            if (!holder.equals(owner)
                    && line.rate() > 0
                    && line.outputSoFar() > line.spec().outputSoFar()) {
                joint(holder, owner);
            }
        }
    }

    /** Below its minimum, not kept warm for it and not on the way up. */
    private boolean declines(LineState line) {
        return line.rate() < line.minRate()
                && line.target() <= line.rate()
                && d.tick >= line.keptWarmUntil();
    }

    /** A pair of nations counts once a month, however many lines they share. */
    private void joint(String a, String b) {
        String first = a.compareTo(b) < 0 ? a : b;
        String second = first.equals(a) ? b : a;
        if (of(first).joint.add(second)) {
            of(first).trust(second, JOINT_LINE, Reason.JOINT_LINE);
            of(second).trust(first, JOINT_LINE, Reason.JOINT_LINE);
        }
    }

    /** What forces lacked in the week that closes the month. */
    private void demands() {
        for (DemandState state : d.demands.values()) {
            if (!state.active() || state.lastAsked() == 0) {
                continue;
            }
            Demand demand = d.world.demand(state.id());
            Sums s = of(demand.nation());
            s.unmet |= state.lastMet() < state.lastAsked();
            s.weights += demand.weight();
            s.filled += demand.weight() * Shares.cut(state.lastMet(), 10_000, state.lastAsked());
        }
    }

    private interface Fact {
        void between(String supplier, String claimant);
    }

    private void facts(String kind, Fact fact) {
        for (Map.Entry<String, Long> e : noted(kind).entrySet()) {
            int colon = e.getKey().indexOf(':', kind.length());
            if (colon > 0 && e.getValue() > 0) {
                fact.between(
                        e.getKey().substring(kind.length(), colon),
                        e.getKey().substring(colon + 1));
            }
        }
    }

    private Map<String, Long> noted(String prefix) {
        // A semicolon follows the colon in the order of characters.
        String end = prefix.substring(0, prefix.length() - 1) + ';';
        return Collections.unmodifiableMap(d.remainders.map().subMap(prefix, end));
    }

    /**
     * Whether what a nation refuses is covered by a caveat it had declared: that was paid for when
     * it signed. One it had not declared, or a ban, is a refusal.
     */
    private boolean declared(String supplier) {
        Nation n = d.world.nation(supplier);
        return !banning.contains(supplier)
                && Collections.disjoint(n.hiddenCaveats(), live)
                && !Collections.disjoint(n.caveats(), live);
    }

    private void events() {
        noted(Politics.CONFIDENCE)
                .forEach(
                        (key, points) ->
                                of(key.substring(Politics.CONFIDENCE.length())).confidence +=
                                        Math.toIntExact(points));
    }

    private NationState after(NationState s, Sums sum) {
        int capitalNow = capital(s, sum);
        int confidence = confidence(s, sum);
        Map<String, Integer> trust = trust(s, sum);
        return s.with(
                e -> {
                    e.politicalCapital = capitalNow;
                    e.confidence = confidence;
                    e.spentAbroad = 0;
                    e.spentHome = 0;
                    e.trust = trust;
                });
    }

    private int capital(NationState s, Sums sum) {
        int was = s.politicalCapital();
        int rest = was < CAPITAL_REST ? 3 : was > CAPITAL_REST ? -1 : 0;
        int unmet = sum.unmet && !live.isEmpty() ? UNMET : 0;
        int honoured = sum.honoured && !sum.wellFilled() ? HONOURED : 0;
        int jobs = -Politics.jobsAbroad(d, s.id(), s.spentAbroad(), s.spentHome());
        Reckoning.capital(d, s.id(), rest, Reason.REST, "");
        Reckoning.capital(d, s.id(), unmet, Reason.UNMET, "");
        Reckoning.capital(d, s.id(), honoured, Reason.HONOURED, "");
        Reckoning.capital(
                d,
                s.id(),
                jobs,
                Reason.JOBS_ABROAD,
                () ->
                        Map.of(
                                "abroad",
                                s.spentAbroad(),
                                "home",
                                s.spentHome(),
                                "preference",
                                (long) s.domesticPreference(),
                                "budget",
                                d.world.nation(s.id()).annualBudget(),
                                "waived",
                                d.tick < s.waivedUntil() ? 1L : 0L));
        int sumUp = was + rest + unmet + honoured + jobs;
        int now = Math.clamp(sumUp, 0, Politics.MOST);
        Reckoning.capital(d, s.id(), now - sumUp, Reason.EDGE, "");
        return now;
    }

    private int confidence(NationState s, Sums sum) {
        int resolution = s.continuingResolution() ? RESOLUTION : 0;
        int low = sum.low ? BELOW_MINIMUM : 0;
        int cover = 0;
        if (sum.lines > 0) {
            long quarters = sum.quarters / sum.lines;
            cover = quarters >= COVERED_WELL ? 1 : quarters < COVERED_BADLY ? -1 : 0;
            Reckoning.confidence(
                    d,
                    s.id(),
                    cover,
                    Reason.COVER,
                    () -> Map.of("quarters", sum.quarters, "lines", (long) sum.lines));
        }
        int rest = Integer.signum(CONFIDENCE_REST - s.confidence());
        Reckoning.confidence(d, s.id(), resolution, Reason.RESOLUTION, "");
        Reckoning.confidence(d, s.id(), low, Reason.BELOW_MINIMUM, "");
        Reckoning.confidence(d, s.id(), rest, Reason.REST, "");
        int points = sum.confidence + resolution + low + cover + rest;
        int bounded = Math.clamp(points, -CONFIDENCE_BOUND, CONFIDENCE_BOUND);
        Reckoning.confidence(
                d, s.id(), bounded - points, Reason.BOUND, () -> Map.of("points", (long) points));
        int sumUp = s.confidence() + bounded;
        int now = Math.clamp(sumUp, 0, Politics.MOST);
        Reckoning.confidence(d, s.id(), now - sumUp, Reason.EDGE, "");
        return now;
    }

    private Map<String, Integer> trust(NationState s, Sums sum) {
        Map<String, Map<Reason, Integer>> changes = sum.trust;
        if (changes == null) {
            return s.trust();
        }
        Map<String, Integer> next = new TreeMap<>(s.trust());
        changes.forEach(
                (toward, reasons) -> {
                    int sumUp = s.trustIn(toward);
                    for (Map.Entry<Reason, Integer> r : reasons.entrySet()) {
                        sumUp += r.getValue();
                        Reckoning.trust(d, s.id(), toward, r.getValue(), r.getKey(), "");
                    }
                    int now = Math.clamp(sumUp, 0, Politics.MOST);
                    Reckoning.trust(d, s.id(), toward, now - sumUp, Reason.EDGE, "");
                    next.put(toward, now);
                });
        return next;
    }

    /** A new month begins with nothing noted. */
    private void forget() {
        for (String kind : List.of("given:", "refused:", "displaced:", Politics.CONFIDENCE)) {
            for (String key : new ArrayList<>(noted(kind).keySet())) {
                d.remainders.remove(key);
            }
        }
    }
}
