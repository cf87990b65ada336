package sinews.app.board;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.Face;
import sinews.app.board.BoardModel.Host;
import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.Mark.Note;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Debt;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.rules.Measures;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** What single tokens show: figures, state and marks of a stock or a line. Pure. */
final class BoardTokens {
    /** Below this share of the required days of supply a stock is short. */
    static final double SHORT_SHARE = 0.15;

    /** Below this share it is worth a warning. */
    static final double WARNING_SHARE = 0.40;

    private static final int WHOLE = 10_000;
    private static final int FULL_SKILL = 100;

    private final int soon;
    private final Board board;
    private final Measures measures;
    private final Map<String, Nation> nations = new HashMap<>();
    private final Map<String, Materiel> materiel = new HashMap<>();
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Demand> demands = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private final Map<Effect, Integer> until = new HashMap<>();

    /**
     * @param board as the viewer may see it
     * @param measures as the viewer may see them
     */
    BoardTokens(Scenario scenario, Board board, Measures measures) {
        this(scenario, board, measures, WorstOff.SOON);
    }

    /**
     * @param soon weeks ahead up to which "empty in n weeks" is told
     */
    BoardTokens(Scenario scenario, Board board, Measures measures, int soon) {
        this.soon = soon;
        this.board = board;
        this.measures = measures;
        scenario.nations().forEach(n -> nations.put(n.id(), n));
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
        scenario.locations().forEach(l -> places.put(l.id(), l));
        scenario.demands().forEach(d -> demands.put(d.id(), d));
        for (ActiveEffect e : board.effects().values()) {
            if (e.from() <= board.tick() && board.tick() < e.until()) {
                effects.add(e.effect());
                until.merge(e.effect(), e.until(), Math::max);
            }
        }
    }

    private Nation nation(String id) {
        return Objects.requireNonNull(nations.get(id), id);
    }

    private Materiel item(String id) {
        return Objects.requireNonNull(materiel.get(id), id);
    }

    private Location place(String id) {
        return Objects.requireNonNull(places.get(id), id);
    }

    private Host host(String owner, Location at) {
        Nation n = nation(at.nation());
        return n.id().equals(owner) ? Host.OWN : new Host(n.id(), n.name(), n.group());
    }

    /** The token of a stock of so many units. */
    StockToken stock(StockKey key, long units) {
        Materiel m = item(key.materiel());
        Location at = place(key.place());
        Nation owner = nation(key.owner());
        double share = -1;
        int emptyIn = -1;
        String supply = "";
        for (Measures.DemandMeasure d : measures.demands()) {
            if (!serves(key, m, d) || d.daysTenths() < 0) {
                continue;
            }
            double s =
                    d.requiredDays() == 0
                            ? 1
                            : Math.min(1, d.daysTenths() / 10.0 / d.requiredDays());
            if (share < 0 || s < share) {
                share = s;
                supply =
                        "%d days of supply, %d required"
                                .formatted(d.daysTenths() / 10, d.requiredDays());
            }
            for (Measures.RunOut r : measures.runsOut()) {
                boolean sooner = emptyIn < 0 || r.inTicks() < emptyIn;
                if (r.demand().equals(d.demand()) && r.inTicks() <= soon && sooner) {
                    emptyIn = r.inTicks();
                }
            }
        }
        List<String> facts = new ArrayList<>();
        facts.add(ShortNumber.exact(units) + " " + m.name());
        facts.add("At %s, owner %s".formatted(where(at), owner.name()));
        if (!supply.isEmpty()) {
            facts.add(supply);
        }
        if (emptyIn >= 0) {
            facts.add(emptyIn == 0 ? "Empty now" : "Empty in " + weeks(emptyIn));
        }
        List<Note> notes = stockNotes(key, m);
        Face face =
                new Face(
                        owner.group(),
                        m.icon(),
                        m.label(),
                        kind(m),
                        host(owner.id(), at),
                        condition(share, emptyIn, notes),
                        notes,
                        facts);
        return new StockToken(key, units, share, emptyIn, 0, face);
    }

    private String where(Location at) {
        return at.name() + ", " + nation(at.nation()).name();
    }

    private static String kind(Materiel m) {
        String family = m.family().isEmpty() ? "other" : m.family();
        return Character.toUpperCase(family.charAt(0)) + family.substring(1);
    }

    /** Whether a stock of a materiel meets a demand. */
    boolean serves(StockKey key, Materiel m, Measures.DemandMeasure d) {
        if (!d.theatre().equals(key.place()) || !d.nation().equals(key.owner())) {
            return false;
        }
        Demand demand = demands.get(d.demand());
        return demand != null
                && (m.id().equals(demand.materiel()) || m.family().equals(demand.family()));
    }

    private static Condition condition(double share, int emptyIn, List<Note> notes) {
        if (share >= 0 && (share < SHORT_SHARE || (emptyIn >= 0 && emptyIn <= 2))) {
            return Condition.SHORT;
        }
        boolean held = notes.stream().anyMatch(n -> n.mark() == Mark.HELD);
        if (held || (share >= 0 && share < WARNING_SHARE) || emptyIn >= 0) {
            return Condition.WARNING;
        }
        return share < 0 ? Condition.NONE : Condition.WELL;
    }

    private List<Note> stockNotes(StockKey key, Materiel m) {
        List<Note> notes = new ArrayList<>();
        for (Effect e : effects) {
            if (e instanceof Effect.Recall r && r.materiel().equals(m.id())) {
                LineState line = board.lines().get(r.line());
                boolean here = line != null && line.location().equals(key.place());
                if (r.line().isEmpty() || here) {
                    notes.add(
                            new Note(
                                    Mark.HELD,
                                    "Recalled: neither used nor shipped" + forTicks(e) + "."));
                }
            }
        }
        StockTerms terms = board.terms(key);
        if (terms.lien()) {
            notes.add(new Note(Mark.LIEN, "Lien: may not be passed on."));
        }
        for (Debt d : board.debts().values()) {
            if (d.materiel().equals(m.id()) && d.debtor().equals(key.owner())) {
                notes.add(
                        new Note(
                                Mark.LOAN,
                                "%s owes %s %s of these."
                                        .formatted(
                                                nation(d.debtor()).name(),
                                                nation(d.creditor()).name(),
                                                ShortNumber.exact(d.units()))));
            } else if (d.materiel().equals(m.id()) && d.creditor().equals(key.owner())) {
                notes.add(
                        new Note(
                                Mark.CLAIM,
                                "%s is owed %s of these by %s."
                                        .formatted(
                                                nation(d.creditor()).name(),
                                                ShortNumber.exact(d.units()),
                                                nation(d.debtor()).name())));
            }
        }
        if (terms.floor() > 0) {
            notes.add(
                    new Note(
                            Mark.FLOOR,
                            "Reserve: %s are kept for the owner's own use."
                                    .formatted(ShortNumber.exact(terms.floor()))));
        }
        if (terms.target() > 0) {
            notes.add(
                    new Note(
                            Mark.TOP_UP,
                            "Standing order: filled up to %s."
                                    .formatted(ShortNumber.exact(terms.target()))));
        }
        return notes;
    }

    private String forTicks(Effect e) {
        int last = until.getOrDefault(e, Integer.MAX_VALUE);
        return last == Integer.MAX_VALUE ? "" : " for " + weeks(last - board.tick());
    }

    /** The token of a line. */
    LineToken line(LineState l) {
        Materiel m = item(l.materiel());
        Location at = place(l.location());
        Nation owner = nation(l.spec().nation());
        boolean active = l.phase() == LinePhase.ACTIVE;
        String starved = active && !l.starvedOf().isEmpty() ? item(l.starvedOf()).label() : "";
        int weeksLeft =
                active || l.schedule().isEmpty()
                        ? -1
                        : Math.max(0, l.schedule().getLast().untilTick() - board.tick());
        String state = active ? "" : l.phase().name().toLowerCase(Locale.ROOT);
        long damage = Rules.damageBp(l, board.tick()) / 100;
        long change = active ? change(l) : 0;
        List<String> facts = new ArrayList<>();
        facts.add(l.spec().name());
        facts.add("At %s, owner %s".formatted(where(at), owner.name()));
        facts.add(
                active
                        ? "Makes %s a year of %s at most"
                                .formatted(
                                        ShortNumber.exact(l.rate()), ShortNumber.exact(l.maxRate()))
                        : "In " + state + (weeksLeft < 0 ? "" : ", " + weeks(weeksLeft) + " left"));
        if (change != 0) {
            facts.add(
                    "%s by %s a year this month, toward %s"
                            .formatted(
                                    change > 0 ? "Rises" : "Falls",
                                    ShortNumber.exact(Math.abs(change)),
                                    ShortNumber.exact(l.target())));
        }
        if (!starved.isEmpty()) {
            facts.add("Held back by " + starved);
        }
        if (damage > 0) {
            int left = l.damageFrom() + l.recovery() - board.tick();
            facts.add(
                    damage
                            + " % damaged"
                            + (l.recovery() == 0 ? "" : ", whole again in " + weeks(left)));
        }
        if (l.assembly()) {
            facts.add("Only puts kits together");
        }
        List<Note> notes = lineNotes(l, m);
        Condition condition =
                !starved.isEmpty()
                        ? Condition.SHORT
                        : damage > 0 || notes.stream().anyMatch(n -> n.mark() == Mark.HELD)
                                ? Condition.WARNING
                                : active ? Condition.WELL : Condition.NONE;
        boolean repairs = m.tier() == Tier.PLATFORM;
        Face face =
                new Face(
                        owner.group(),
                        IconNames.line(m.tier()),
                        m.label(),
                        repairs ? "Repair" : "Production",
                        host(owner.id(), at),
                        condition,
                        notes,
                        facts);
        return new LineToken(
                l.id(),
                at.id(),
                owner.id(),
                l.rate(),
                l.maxRate(),
                change,
                (int) damage,
                starved,
                state,
                weeksLeft,
                face);
    }

    /** By how much the rate changes this month, units a year (rules, section 2, Rates). */
    private long change(LineState l) {
        NationState home = board.nations().get(l.spec().nation());
        int skill = home == null ? FULL_SKILL : home.skill();
        long step = Rules.rampStep(l, skill, board.tick());
        return l.target() >= l.rate()
                ? Math.min(
                        l.target() - l.rate(),
                        step * workersBp(l, Effect.WorkforceLoss::rampBp) / WHOLE)
                : Math.max(l.target() - l.rate(), -2 * step);
    }

    private long workersBp(LineState l, ToIntFunction<Effect.WorkforceLoss> share) {
        long bp = WHOLE;
        for (Effect e : effects) {
            if (e instanceof Effect.WorkforceLoss w && w.line().equals(l.id())) {
                bp = bp * share.applyAsInt(w) / WHOLE;
            }
        }
        return bp;
    }

    private List<Note> lineNotes(LineState l, Materiel m) {
        List<Note> notes = new ArrayList<>();
        String owner = l.spec().nation();
        for (Effect e : effects) {
            switch (e) {
                case Effect.Recall r
                        when r.materiel().equals(m.id())
                                && (r.line().isEmpty() || r.line().equals(l.id())) ->
                        notes.add(
                                new Note(
                                        Mark.HELD,
                                        "Recalled: its work stands still" + forTicks(e) + "."));
                case Effect.ExportBan b
                        when b.nation().equals(owner)
                                && (b.materiel().isEmpty() || b.materiel().contains(m.id())) ->
                        notes.add(new Note(Mark.BAN, "Export ban: nothing goes to " + to(b) + "."));
                default -> {}
            }
        }
        long workers = workersBp(l, Effect.WorkforceLoss::rateBp);
        long ramp = workersBp(l, Effect.WorkforceLoss::rampBp);
        if (workers < WHOLE || ramp < WHOLE) {
            notes.add(
                    new Note(
                            Mark.WORKERS,
                            "Workers are missing: %d %% of its rate, %d %% of its ramp."
                                    .formatted(workers / 100, ramp / 100)));
        }
        if (board.tick() < l.directedUntil()) {
            notes.add(
                    new Note(
                            Mark.SURGE,
                            "Surge directed for %s: ramps twice as fast."
                                    .formatted(weeks(l.directedUntil() - board.tick()))));
        }
        NationState home = board.nations().get(owner);
        if (home != null && home.priorities().contains(m.id())) {
            notes.add(
                    new Note(
                            Mark.PRIORITY,
                            "National priority: orders of %s come first."
                                    .formatted(nation(owner).name())));
        }
        if (board.tick() < l.keptWarmUntil()) {
            notes.add(
                    new Note(
                            Mark.KEPT_WARM,
                            "Kept warm for " + weeks(l.keptWarmUntil() - board.tick()) + "."));
        }
        if (l.adding() > 0) {
            notes.add(
                    new Note(
                            Mark.EXPANDING,
                            "Expansion: %s a year more in %s."
                                    .formatted(
                                            ShortNumber.exact(l.adding()),
                                            weeks(Math.max(0, l.addedAt() - board.tick())))));
        }
        return notes;
    }

    private String to(Effect.ExportBan b) {
        return b.targets().isEmpty()
                ? "other nations"
                : b.targets().stream().map(n -> nation(n).name()).collect(Collectors.joining(", "));
    }

    private static String weeks(int n) {
        return n == 1 ? "1 week" : n + " weeks";
    }
}
