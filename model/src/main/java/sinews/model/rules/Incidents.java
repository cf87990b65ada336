package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.DemandState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.Reason;
import sinews.model.board.TechnologyState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.RuleLevel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What happens once, when an effect begins or ends (rules, section 4). */
final class Incidents {
    /** Share of a strike that each level of hardening keeps off, percent (rules, section 4). */
    private static final int KEPT_OFF = 20;

    /** Trust that each other party loses in a nation whose caveat it had not heard of. */
    private static final int UNDECLARED = 10;

    private static final int MOST = 100;

    /** Key of a demand that slept until a surge started it, before its id. */
    private static final String STARTED = "started:";

    private Incidents() {}

    static void begin(Draft d, ActiveEffect e) {
        switch (e.effect()) {
            case Effect.StockChange s -> stockChange(d, e, s);
            case Effect.LineOutage o -> damage(d, o.line(), o.damageBp(), o.recoveryTicks());
            case Effect.Strike s -> strike(d, e, s);
            case Effect.ChokepointClose c -> {
                if (c.trapAtSea()) {
                    turnBack(d, c.chokepoint());
                }
            }
            case Effect.DemandSurge s -> {
                if (!ceasefire(d, s.demand()) && !d.demands.at(s.demand()).active()) {
                    demand(d, s.demand(), true);
                    d.remainder(STARTED + s.demand(), 1);
                }
            }
            case Effect.NewTheatre t -> demand(d, t.demand(), true);
            case Effect.Ceasefire c -> demand(d, c.demand(), false);
            case Effect.ContinuingResolution c -> resolution(d, c.nation());
            case Effect.PoliticalShock s -> shock(d, e, s);
            case Effect.CaveatInvoked c -> caveat(d, e, c);
            case Effect.Recall r -> recall(d, e, r);
            case Effect.Espionage s -> espionage(d, s);
            // These work through what they are while they last, or not on the ledger at all.
            case Effect.ChokepointContest _,
                    Effect.Blockade _,
                    Effect.PortOutage _,
                    Effect.LiftLoss _,
                    Effect.ExportBan _,
                    Effect.BudgetShock _,
                    Effect.PriceShock _,
                    Effect.WorkforceLoss _,
                    Effect.AdversarySurge _,
                    Effect.Warning _,
                    Effect.Narrative _ -> {}
        }
    }

    /** What an effect leaves behind when it is over; it is off the board already. */
    static void end(Draft d, ActiveEffect e) {
        switch (e.effect()) {
            case Effect.LineOutage o -> repaired(d, o.line());
            case Effect.Strike _ -> {
                for (LineState line : d.lines.snapshot()) {
                    d.remainder(struck(e, line.id()), 0);
                    repaired(d, line.id());
                }
            }
            case Effect.NewTheatre t -> demand(d, t.demand(), goesOn(d, t.demand()));
            case Effect.Ceasefire c -> demand(d, c.demand(), goesOn(d, c.demand()));
            case Effect.ContinuingResolution c -> resolution(d, c.nation());
            // A demand that a surge has started goes on at its plain profile; what a recall held
            // has been put off already; the rest leaves nothing behind.
            case Effect.DemandSurge _,
                    Effect.Recall _,
                    Effect.StockChange _,
                    Effect.PoliticalShock _,
                    Effect.Espionage _,
                    Effect.ChokepointClose _,
                    Effect.ChokepointContest _,
                    Effect.Blockade _,
                    Effect.PortOutage _,
                    Effect.LiftLoss _,
                    Effect.ExportBan _,
                    Effect.BudgetShock _,
                    Effect.PriceShock _,
                    Effect.CaveatInvoked _,
                    Effect.WorkforceLoss _,
                    Effect.AdversarySurge _,
                    Effect.Warning _,
                    Effect.Narrative _ -> {}
        }
    }

    // Stock and lines

    private static void stockChange(Draft d, ActiveEffect e, Effect.StockChange s) {
        Account stock = new Account.Stock(s.place(), s.owner());
        if (s.units() >= 0) {
            d.post(Account.INJECTED, stock, s.materiel(), s.units(), "inject", e.inject());
        } else {
            long there = d.books.units(stock, s.materiel());
            d.post(
                    stock,
                    Account.DESTROYED,
                    s.materiel(),
                    Math.min(there, -s.units()),
                    "inject",
                    e.inject());
        }
    }

    /** What a place's hardening lets through of a share, basis points. */
    private static long through(Draft d, String place, int shareBp) {
        return (long) shareBp * (MOST - KEPT_OFF * d.place(place).hardening()) / MOST;
    }

    /** Stock of every owner and materiel in id order goes to destroyed; lines are damaged. */
    private static void strike(Draft d, ActiveEffect e, Effect.Strike s) {
        long stockBp = through(d, s.place(), s.stockBp());
        Map<String, Map<String, Long>> held = new TreeMap<>();
        for (Ledger.Row row : d.ledger().rows()) {
            if (row.account() instanceof Account.Stock at && at.place().equals(s.place())) {
                held.computeIfAbsent(at.owner(), k -> new TreeMap<>())
                        .put(row.materiel(), row.units());
            }
        }
        held.forEach(
                (owner, stocks) ->
                        stocks.forEach(
                                (materiel, units) ->
                                        d.post(
                                                new Account.Stock(s.place(), owner),
                                                Account.DESTROYED,
                                                materiel,
                                                Shares.cut(units, stockBp, 10_000),
                                                "inject",
                                                e.inject())));
        int lineBp = (int) through(d, s.place(), s.lineBp());
        for (LineState line : d.lines.snapshot()) {
            if (line.location().equals(s.place()) && stands(line)) {
                damage(d, line.id(), lineBp, 0);
                d.remainder(struck(e, line.id()), lineBp);
            }
        }
    }

    /** Key of the damage that a strike did to a line, basis points. */
    private static String struck(ActiveEffect e, String line) {
        return "struck:" + key(e) + ":" + line;
    }

    /** Whether there is anything of a line to hit. */
    private static boolean stands(LineState line) {
        return line.phase() != LinePhase.PLANNED && line.phase() != LinePhase.BUILD;
    }

    /** The worse of two damages counts. */
    private static void damage(Draft d, String id, int bp, int recovery) {
        LineState line = d.lines.get(id);
        if (line != null && bp > 0 && bp >= Production.damage(line, d.tick)) {
            d.lines.put(id, line.damaged(bp, d.tick, recovery));
        }
    }

    /** What is left of the damage of a line once an outage or strike is over: the worst counts. */
    private static void repaired(Draft d, String id) {
        LineState line = d.lines.get(id);
        if (line == null || line.damageBp() == 0) {
            return;
        }
        LineState worst = line.damaged(0, d.tick, 0);
        for (ActiveEffect e : d.effects.values()) {
            LineState by = e.from() < d.tick && d.active(e) ? damagedBy(d, e, line) : worst;
            if (Production.damage(by, d.tick) > Production.damage(worst, d.tick)) {
                worst = by;
            }
        }
        if (worst.damageBp() != line.damageBp() || worst.recovery() != line.recovery()) {
            d.lines.put(id, worst);
        }
    }

    /** A line with what an outage or strike that goes on does to it; without damage by others. */
    private static LineState damagedBy(Draft d, ActiveEffect e, LineState line) {
        if (e.effect() instanceof Effect.LineOutage o && o.line().equals(line.id())) {
            int from = o.recoveryTicks() == 0 ? d.tick : e.from();
            return line.damaged(o.damageBp(), from, o.recoveryTicks());
        }
        // What it did when it struck: a place may be hardened and lines built since.
        Long struck = d.remainders.get(struck(e, line.id()));
        return line.damaged(struck == null ? 0 : Math.toIntExact(struck), d.tick, 0);
    }

    /** Work in progress comes out later by as long as it stands still. */
    private static void recall(Draft d, ActiveEffect e, Effect.Recall r) {
        Ledger ledger = d.ledger();
        for (LineState line : d.lines.snapshot()) {
            if (line.materiel().equals(r.materiel())
                    && (r.line().isEmpty() || r.line().equals(line.id()))) {
                int later = e.until() - Math.max(d.tick, frozenUntil(d, e, line));
                if (later > 0) {
                    putOff(d, ledger, line, later, e.inject());
                }
            }
        }
    }

    private static void putOff(Draft d, Ledger ledger, LineState line, int later, String inject) {
        List<Ledger.Row> due =
                ledger.rows().stream()
                        .filter(
                                row ->
                                        row.account() instanceof Account.Wip w
                                                && w.line().equals(line.id()))
                        .sorted(
                                Comparator.comparingInt(
                                        (Ledger.Row row) ->
                                                -((Account.Wip) row.account()).completes()))
                        .toList();
        for (Ledger.Row row : due) {
            Account.Wip w = (Account.Wip) row.account();
            d.post(
                    w,
                    new Account.Wip(w.line(), w.completes() + later),
                    row.materiel(),
                    row.units(),
                    "recall",
                    inject);
        }
    }

    /** First tick in which no other recall that has begun holds a line any more. */
    private static int frozenUntil(Draft d, ActiveEffect but, LineState line) {
        int until = d.tick;
        for (ActiveEffect e : d.effects.values()) {
            boolean begun =
                    e.from() < d.tick || (e.from() == d.tick && key(e).compareTo(key(but)) < 0);
            if (begun
                    && e.effect() instanceof Effect.Recall r
                    && r.materiel().equals(line.materiel())
                    && (r.line().isEmpty() || r.line().equals(line.id()))) {
                until = Math.max(until, e.until());
            }
        }
        return until;
    }

    private static String key(ActiveEffect e) {
        return sinews.model.board.Board.effectKey(e.inject(), e.index());
    }

    // Cargo

    /** Ships that have a chokepoint still before them sail back for the days elapsed. */
    private static void turnBack(Draft d, String chokepoint) {
        for (Cargo c : d.cargo.snapshot()) {
            if (c.underWay()
                    && !c.returning()
                    && d.lane(c.lane()).crosses().contains(chokepoint)
                    && !past(d, c, chokepoint)) {
                d.cargo.put(c.id(), c.turnedBack());
            }
        }
    }

    /**
     * Whether a ship is past a chokepoint on its lane, by the share of its days. A lane of given
     * days crosses it half-way.
     */
    private static boolean past(Draft d, Cargo c, String chokepoint) {
        Lane lane = d.world.lane(c.lane());
        long km = 2;
        long before = 1;
        if (Lanes.network(lane)) {
            LaneRouter.Way way =
                    d.world.router.way(lane, new TreeSet<>(Lanes.closedChokepoints(d)));
            if (way != null && way.km() > 0) {
                km = way.km();
                before = d.world.router.kmTo(way, chokepoint);
            }
        }
        long sailed = c.tenthsLane() - c.tenthsLeft();
        return before >= 0 && Math.multiplyExact(sailed, km) > before * c.tenthsLane();
    }

    // Demand

    /** A demand begins or stops. */
    private static void demand(Draft d, String id, boolean active) {
        DemandState s = d.demands.at(id);
        if (s.active() != active) {
            d.demands.put(
                    id,
                    new DemandState(
                            id,
                            active,
                            s.asked(),
                            s.met(),
                            s.unmet(),
                            s.backlog(),
                            active ? s.lastAsked() : 0,
                            active ? s.lastMet() : 0,
                            s.firstEmpty()));
        }
    }

    private static boolean ceasefire(Draft d, String demand) {
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.Ceasefire c
                    && c.demand().equals(demand)
                    && e.from() < d.tick
                    && d.active(e)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a demand goes on when a new theatre or a ceasefire is over: not while another
     * ceasefire holds; then if the scenario, a new theatre or a surge asks for it, or a surge has
     * started it.
     */
    private static boolean goesOn(Draft d, String id) {
        boolean asked = d.world.demand(id).active() || d.remainders.get(STARTED + id) != null;
        for (ActiveEffect e : d.effects.values()) {
            if (e.from() < d.tick && d.active(e)) {
                asked |= e.effect() instanceof Effect.NewTheatre t && t.demand().equals(id);
                asked |= e.effect() instanceof Effect.DemandSurge s && s.demand().equals(id);
            }
        }
        return asked && !ceasefire(d, id);
    }

    // Nations

    private static void resolution(Draft d, String nation) {
        boolean on = d.world.nation(nation).continuingResolution();
        for (ActiveEffect e : d.effects.values()) {
            on |=
                    e.effect() instanceof Effect.ContinuingResolution c
                            && c.nation().equals(nation)
                            && d.active(e);
        }
        NationState s = d.nations.at(nation);
        boolean now = on;
        if (s.continuingResolution() != now) {
            d.nations.put(nation, s.with(n -> n.continuingResolution = now));
        }
    }

    private static int score(int was, int change) {
        return Math.clamp((long) was + change, 0, MOST);
    }

    /** Points are added once; levels of the rules that hide a score leave it alone. */
    private static void shock(Draft d, ActiveEffect e, Effect.PoliticalShock shock) {
        RuleLevel level = d.world.scenario.rules();
        if (level == RuleLevel.L1) {
            return;
        }
        NationState s = d.nations.at(shock.nation());
        d.nations.put(
                s.id(),
                s.with(
                        n -> {
                            n.confidence = score(n.confidence, shock.confidence());
                            if (level != RuleLevel.L3) {
                                return;
                            }
                            n.politicalCapital = score(n.politicalCapital, shock.capital());
                            n.domesticPreference =
                                    score(n.domesticPreference, shock.domesticPreference());
                            Map<String, Integer> trust = new TreeMap<>(n.trust);
                            shock.trust()
                                    .forEach(
                                            (other, points) ->
                                                    trust.put(
                                                            other,
                                                            score(s.trustIn(other), points)));
                            n.trust = trust;
                        }));
        NationState now = d.nations.at(s.id());
        String inject = e.inject();
        Reckoning.confidence(d, s.id(), now.confidence() - s.confidence(), Reason.INJECT, inject);
        Reckoning.capital(
                d, s.id(), now.politicalCapital() - s.politicalCapital(), Reason.INJECT, inject);
        for (String other : new TreeMap<>(shock.trust()).keySet()) {
            Reckoning.trust(
                    d, s.id(), other, now.trustIn(other) - s.trustIn(other), Reason.INJECT, inject);
        }
    }

    /** The other parties trust a nation less when it had not said that it would not supply. */
    private static void caveat(Draft d, ActiveEffect e, Effect.CaveatInvoked c) {
        Agreement agreement = d.agreements.get(c.agreement());
        if (agreement == null
                || !agreement.parties().contains(c.nation())
                || d.world.scenario.rules() != RuleLevel.L3
                || d.world.nation(c.nation()).caveats().contains(e.contingency())) {
            return;
        }
        for (String party : agreement.parties().stream().sorted().distinct().toList()) {
            if (!party.equals(c.nation())) {
                Trust.change(d, party, c.nation(), -UNDECLARED, Reason.INJECT, e.inject());
            }
        }
    }

    /** Added to the fuse sum; whether the technology leaks is found at the month's end. */
    private static void espionage(Draft d, Effect.Espionage s) {
        if (d.world.scenario.rules() == RuleLevel.L3) {
            TechnologyState t = d.technologies.at(s.technology());
            d.technologies.put(
                    t.id(),
                    new TechnologyState(
                            t.id(), Math.addExact(t.leakBp(), s.leakBp()), t.fuse(), t.leakedAt()));
        }
    }
}
