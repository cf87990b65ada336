package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.NationState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sheet a move is written on while it is examined: costs, consents, route, notes, and what
 * stands in the way.
 */
final class Sheet {
    final Draft d;
    final String seat;

    /** Whether days of supply are wanted: not while moves are enacted. */
    private final boolean forShow;

    private final List<ConsentNeed> needs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();
    private final List<MoveQuote.SupplyAt> before = new ArrayList<>();
    private final List<MoveQuote.SupplyAt> after = new ArrayList<>();
    private String summary = "";
    private long money;
    private String payer = "";

    private int capital;

    /** Points of political capital by nation. */
    private final SortedMap<String, Integer> capitals = new TreeMap<>();

    /** Ship units by the lanes they travel. */
    private final SortedMap<String, Long> loads = new TreeMap<>();

    /** Ship units by the places that handle them, and by those that are to store them. */
    private final SortedMap<String, Long> handled = new TreeMap<>();

    private final SortedMap<String, Long> toStore = new TreeMap<>();

    /** Ship units that those held before anything was tried out. */
    private final SortedMap<String, Long> stored = new TreeMap<>();

    /** Whether it is a part of another sheet, which says for all parts what lanes take. */
    private final boolean part;

    private int transit = -1;
    private int effectTick = -1;
    private @Nullable Rejection obstacle;

    Sheet(Draft d, String seat, boolean forShow) {
        this(d, seat, forShow, false);
    }

    private Sheet(Draft d, String seat, boolean forShow, boolean part) {
        this.d = d;
        this.seat = seat;
        this.forShow = forShow;
        this.part = part;
    }

    /** A sheet for one of several moves that are made together; see {@link #join}. */
    Sheet forPart() {
        return new Sheet(d, seat, forShow, true);
    }

    boolean forShow() {
        return forShow;
    }

    /**
     * Takes over what one of several moves needs: consents and notes once, the latest arrival, the
     * ways of all, both ends before the first and after the last. Its cost is left to {@link
     * #shared}.
     */
    void join(Sheet other) {
        if (other.obstacle != null && obstacle == null) {
            obstacle = other.obstacle;
        }
        other.needs.stream().filter(n -> !needs.contains(n)).forEach(needs::add);
        other.notes.forEach(this::noteOnce);
        other.lanes.stream().filter(l -> !lanes.contains(l)).forEach(lanes::add);
        other.loads.forEach((lane, units) -> loads.merge(lane, units, Math::addExact));
        other.handled.forEach((place, units) -> handled.merge(place, units, Math::addExact));
        other.toStore.forEach((place, units) -> toStore.merge(place, units, Math::addExact));
        other.stored.forEach(stored::putIfAbsent);
        transit = Math.max(transit, other.transit);
        effectTick = Math.max(effectTick, other.effectTick);
        for (int i = 0; i < other.before.size(); i++) {
            MoveQuote.SupplyAt was = other.before.get(i);
            int at = 0;
            while (at < before.size() && !sameStock(before.get(at), was)) {
                at++;
            }
            if (at == before.size()) {
                before.add(was);
                after.add(other.after.get(i));
            } else {
                after.set(at, other.after.get(i));
            }
        }
    }

    private static boolean sameStock(MoveQuote.SupplyAt a, MoveQuote.SupplyAt b) {
        return a.place().equals(b.place())
                && a.owner().equals(b.owner())
                && a.materiel().equals(b.materiel());
    }

    /** What moves made together cost their nations, and how long their lanes are busy. */
    void shared(List<Sheet> parts, String what) {
        SortedMap<String, Long> paid = new TreeMap<>();
        SortedMap<String, Integer> points = new TreeMap<>();
        for (Sheet p : parts) {
            if (!p.payer.isEmpty()) {
                paid.merge(p.payer, p.money, Math::addExact);
            }
            p.capitals.forEach((nation, n) -> points.merge(nation, n, Integer::sum));
        }
        String first = parts.isEmpty() ? "" : parts.getFirst().payer;
        paid.forEach(
                (nation, amount) -> {
                    if (nation.equals(first)) {
                        money(nation, amount, what);
                    } else {
                        alsoPays(nation, amount, what);
                    }
                });
        if (paid.values().stream().filter(amount -> amount > 0).count() > 1) {
            List<String> each = new ArrayList<>();
            paid.forEach((n, amount) -> each.add(Say.nation(d, n) + " " + Say.dollars(amount)));
            note("Each pays for what it sends: " + String.join(", ", each) + ".");
        }
        points.forEach((nation, n) -> capital(nation, n, what));
        loads.forEach((lane, units) -> lift(d.world.lane(lane), units));
        handled.forEach(this::busy);
        toStore.forEach(this::full);
    }

    void summary(String sentence) {
        summary = sentence;
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** A sentence that several parts of a move may have cause to say. */
    void noteOnce(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** A sentence that tells figures of a nation: only for a seat that sees it. */
    void note(String nation, String sentence) {
        if (told(nation)) {
            note(sentence);
        }
    }

    /** Whether the seat sees the figures of a nation. */
    boolean told(String nation) {
        return d.world.scenario.seats().stream()
                .filter(s -> s.id().equals(seat))
                .allMatch(s -> s.seesNation(nation));
    }

    void effect(int tick) {
        effectTick = tick;
    }

    int effectTick() {
        return effectTick;
    }

    /** The first thing that stands in the way is the one that is told. */
    void refuse(String code, String sentence) {
        refuse(code, sentence, List.of());
    }

    /** The same with a sentence that tells figures of these nations. */
    void refuse(String code, String sentence, List<String> about) {
        if (obstacle == null) {
            obstacle = new Rejection(code, sentence, about);
        }
    }

    boolean refused() {
        return obstacle != null;
    }

    /** A power of a nation that the move needs; a consent when the proposer does not hold it. */
    void needs(String nation, Power power) {
        Seat holder = d.world.scenario.holder(nation, power);
        ConsentNeed need = new ConsentNeed(holder.id(), nation, power);
        if (!holder.id().equals(seat) && !needs.contains(need)) {
            needs.add(need);
        }
    }

    /** Needs a level of the rule book. */
    void level(RuleLevel lowest) {
        if (d.world.scenario.rules().compareTo(lowest) < 0) {
            refuse(
                    "SIN-LEVEL",
                    "This exercise plays level "
                            + d.world.scenario.rules()
                            + " of the rules and this move belongs to "
                            + lowest
                            + ": choose a scenario at that level.");
        }
    }

    /** Money that a nation must have uncommitted; nothing at level L1. */
    void money(String nation, long amount, String what) {
        if (d.world.scenario.rules() == RuleLevel.L1) {
            return;
        }
        money = amount;
        payer = nation;
        afford(nation, amount, what);
    }

    /**
     * Money of a partner beside the payer. The quote's figures stay the payer's; call it before
     * {@link #money}.
     */
    void alsoPays(String nation, long amount, String what) {
        if (d.world.scenario.rules() != RuleLevel.L1) {
            afford(nation, amount, what);
        }
    }

    private void afford(String nation, long amount, String what) {
        long has = d.nations.at(nation).treasury();
        if (has < amount) {
            boolean alike = Say.dollars(has).equals(Say.dollars(amount));
            refuse(
                    "SIN-MONEY",
                    Say.nation(d, nation)
                            + " has "
                            + (alike ? Say.units(has) + " $" : Say.dollars(has))
                            + " uncommitted and "
                            + what
                            + " costs "
                            + (alike ? Say.units(amount) + " $" : Say.dollars(amount))
                            + ": wait for income, make it smaller, or let another nation pay.",
                    List.of(nation));
        }
    }

    long price() {
        return money;
    }

    /**
     * Points of political capital of a nation; nothing below level L3. The quote shows the sum over
     * nations.
     */
    void capital(String nation, int points, String what) {
        if (d.world.scenario.rules() != RuleLevel.L3 || points == 0) {
            return;
        }
        capital += points;
        if (payer.isEmpty()) {
            payer = nation;
        }
        NationState state = d.nations.at(nation);
        int pending = Politics.jobsAbroad(d, nation, state.spentAbroad(), state.spentHome());
        int has = Math.max(0, state.politicalCapital() - pending);
        int asked = capitals.merge(nation, points, Integer::sum);
        if (has < asked) {
            refuse(
                    "SIN-CAPITAL",
                    Say.nation(d, nation)
                            + " has "
                            + has
                            + " political capital left and "
                            + what
                            + " costs "
                            + asked
                            + ": choose another move this turn.",
                    List.of(nation));
        }
    }

    /** What each gives where several nations give political capital. */
    private void noteCapital() {
        if (capitals.size() > 1) {
            List<String> each = new ArrayList<>();
            capitals.forEach((nation, points) -> each.add(Say.nation(d, nation) + " " + points));
            note("Political capital: " + String.join(", ", each) + ".");
        }
    }

    /** Takes the political capital that was asked for, of each nation its own. */
    void charge() {
        capitals.forEach((nation, points) -> Politics.charge(d, nation, points));
    }

    /** Finds the fastest open way; refuses when there is none. Gives the carriage in dollars. */
    long route(String from, String to, List<Mode> modes, String materiel, long units) {
        if (from.equals(to)) {
            transit = 0;
            effectTick = d.tick;
            return 0;
        }
        List<Lane> path = d.routes().path(from, to, modes);
        if (path == null) {
            refuse("SIN-ROUTE", noWay(from, to, modes));
            return 0;
        }
        transit = d.routes().tenths(from, to, modes);
        effectTick = d.tick + Math.ceilDiv(transit, Passages.TICK);
        long shipUnits = d.world.shipUnits(materiel, units);
        long carriage = 0;
        for (Lane lane : path) {
            lanes.add(lane.id());
            carriage = Math.addExact(carriage, Math.multiplyExact(lane.costPerUnit(), shipUnits));
            var state = d.lane(lane.id());
            if (state.passage().status() == PassageStatus.CONTESTED
                    && state.passage().lossBp() > 0) {
                note(
                        "The way "
                                + Say.place(d, lane.from())
                                + " – "
                                + Say.place(d, lane.to())
                                + " is contested: "
                                + Say.percent(state.passage().hitBp())
                                + " chance a week to lose "
                                + Say.percent(state.passage().lossBp())
                                + " of what is there.");
            }
            loads.merge(lane.id(), shipUnits, Math::addExact);
            handled.merge(lane.from(), shipUnits, Math::addExact);
            if (!part) {
                lift(lane, shipUnits);
            }
        }
        handled.merge(to, shipUnits, Math::addExact);
        if (!part) {
            handled.forEach(this::busy);
        }
        return carriage;
    }

    private void busy(String place, long shipUnits) {
        String sentence = Docks.busy(d, place, shipUnits);
        if (sentence != null) {
            note(sentence);
        }
    }

    /** What is sent is to be stored: says so when the store is too small. */
    void store(String place, String materiel, long units) {
        if (!forShow || d.world.place(place).storageCap() == null) {
            return;
        }
        long shipUnits = d.world.shipUnits(materiel, units);
        stored.putIfAbsent(place, Docks.stored(d.world, d.ledger(), place));
        toStore.merge(place, shipUnits, Math::addExact);
        if (!part) {
            full(place, shipUnits);
        }
    }

    private void full(String place, long shipUnits) {
        Docks.full(this, place, stored.getOrDefault(place, 0L), shipUnits);
    }

    private void lift(Lane lane, long shipUnits) {
        long lift = Lanes.lift(d.world, d.lane(lane.id()));
        if (shipUnits > lift) {
            note(
                    Say.place(d, lane.from())
                            + " – "
                            + Say.place(d, lane.to())
                            + " takes "
                            + lift
                            + " ship units a week and this is "
                            + shipUnits
                            + ": the last leave "
                            + Say.weeks(Math.ceilDiv(shipUnits, Math.max(1, lift)) - 1)
                            + " later.");
        }
    }

    private String noWay(String from, String to, List<Mode> modes) {
        String way = Say.place(d, from) + " to " + Say.place(d, to);
        List<String> closed = Lanes.closedChokepoints(d);
        String blocked =
                closed.isEmpty()
                        ? ""
                        : " while "
                                + String.join(
                                        ", ",
                                        closed.stream().map(c -> Say.chokepoint(d, c)).toList())
                                + (closed.size() == 1 ? " is" : " are")
                                + " closed";
        if (modes.size() < Mode.values().length && d.routes().tenths(from, to, Routes.ANY) >= 0) {
            return "No way is open from "
                    + way
                    + " by "
                    + Say.modes(modes)
                    + blocked
                    + ": allow other modes.";
        }
        return "No way is open from "
                + way
                + blocked
                + ": choose another destination or wait until a way opens.";
    }

    /** Days of supply at both ends, now and once the units have arrived. */
    void supply(StockKey from, StockKey to, long units) {
        if (!forShow || units <= 0 || d.stock(from) < units) {
            return;
        }
        before.add(Supply.at(d, from.place(), from.owner(), from.materiel()));
        before.add(Supply.at(d, to.place(), to.owner(), to.materiel()));
        // Only a quote's own draft gets here, so the books may be tried out.
        d.post(
                new sinews.model.board.Account.Stock(from.place(), from.owner()),
                new sinews.model.board.Account.Stock(to.place(), to.owner()),
                from.materiel(),
                units,
                "trial",
                "");
        after.add(Supply.at(d, from.place(), from.owner(), from.materiel()));
        after.add(Supply.at(d, to.place(), to.owner(), to.materiel()));
    }

    MoveQuote quote() {
        return new MoveQuote(
                summary,
                money,
                payer,
                capital,
                needs,
                lanes,
                transit,
                effectTick,
                before,
                after,
                notes,
                obstacle);
    }

    Plan plan(String nation, String done, Runnable enact) {
        noteCapital();
        return new Plan(quote(), nation, done, enact);
    }
}
