package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.explain.Frames.Flow;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Deal;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a place loads or unloads no more: it handles, or stores, only so much. */
final class DockWhy {
    private final Tracer t;
    private final Desk desk;

    DockWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Whether a place had handled all it can in a tick. */
    private boolean busy(String place, Frame f) {
        return f.after().handled(place) >= throughput(place, f);
    }

    private long throughput(String place, Frame f) {
        return desk.rules.throughput(f.after(), f.tick(), place);
    }

    /** Whether cargo waits on a lane that has room, because its place can load no more. */
    boolean holds(String lane, Cargo c, Frame f) {
        return busy(c.place(), f)
                && f.after().lanes().get(lane).usedLift() < desk.rules.lift(f.after(), lane);
    }

    /** Why cargo at its destination is not unloaded. */
    Why unloading(Cargo c, Frame f, boolean main) {
        Map<String, Deal.Claim> claims = new TreeMap<>();
        Map<String, Deal.Claim> stored = new TreeMap<>();
        Map<String, Long> given = new TreeMap<>();
        for (Cargo was : f.before().cargo().values()) {
            if (was.toPlace().equals(c.place()) && desk.frames.landed(was)) {
                long units = unloaded(was, f, Stage.PASSAGE);
                long left = desk.frames.units(f, account(was), was.materiel(), Stage.COMPLETION);
                if (units + left > 0) {
                    Deal.Claim claim = claim(was, shipUnits(was, units + left));
                    claims.put(was.id(), claim);
                    given.put(was.id(), shipUnits(was, units));
                    if (was.toLine().isEmpty()) {
                        stored.put(was.id(), claim);
                    }
                }
            }
        }
        boolean port = busy(c.place(), f) && !full(c, f, stored, given);
        if (!port) {
            claims.keySet().retainAll(stored.keySet());
            given.keySet().retainAll(stored.keySet());
        }
        return port
                ? handled(
                        Rule.PORT,
                        "%s %s are not unloaded at %s, which handled %s of %s ship units in %s."
                                .formatted(
                                        Names.count(units(c, f)),
                                        desk.say.materiel(c.materiel()),
                                        desk.say.place(c.place()),
                                        Names.count(f.after().handled(c.place())),
                                        Names.count(asked(c.place(), f)),
                                        desk.say.when(f.tick())),
                        throughput(c.place(), f),
                        c,
                        f,
                        claims,
                        given,
                        f.after().handled(c.place()),
                        main,
                        m -> works(c.place(), f, m))
                : handled(
                        Rule.STORE,
                        "%s %s are not unloaded at %s, whose store is full in %s."
                                .formatted(
                                        Names.count(units(c, f)),
                                        desk.say.materiel(c.materiel()),
                                        desk.say.place(c.place()),
                                        desk.say.when(f.tick())),
                        room(c.place(), f),
                        c,
                        f,
                        claims,
                        given,
                        given.values().stream().mapToLong(n -> n).sum(),
                        main,
                        m -> room(c.place(), f, m));
    }

    /**
     * Whether it is the store that leaves a shipment at anchor where the port had handled all it
     * can: room is dealt first, and no more than that room was unloaded.
     *
     * @param stored claims of all that goes to stock there
     */
    private boolean full(
            Cargo c, Frame f, Map<String, Deal.Claim> stored, Map<String, Long> given) {
        Deal.Claim claim = stored.get(c.id());
        if (claim == null) {
            // It came in after the berth was dealt: what is left of it has no date without room.
            return c.toLine().isEmpty() && c.eta() < 0 && throughput(c.place(), f) > 0;
        }
        Map<String, Long> served = f.before().served().getOrDefault("@room/" + c.place(), Map.of());
        long fits =
                Deal.deal(room(c.place(), f), List.copyOf(stored.values()), served)
                        .shares()
                        .stream()
                        .filter(x -> x.claim().id().equals(c.id()))
                        .mapToLong(Deal.Share::given)
                        .sum();
        return fits < claim.units() && fits <= given.getOrDefault(c.id(), 0L);
    }

    /** Why cargo is not loaded although its lane would take it. */
    Why loading(Cargo c, Frame f, boolean main) {
        Map<String, Deal.Claim> claims = new TreeMap<>();
        Map<String, Long> given = new TreeMap<>();
        for (Lane lane : desk.scenario.lanes()) {
            if (lane.from().equals(c.place())) {
                Map<String, Long> left = t.lane.given(lane.id(), f);
                left.forEach((id, n) -> given.merge(id, n, Long::sum));
                t.lane.claims(lane.id(), f, left)
                        .forEach(
                                x ->
                                        claims.merge(
                                                x.id(),
                                                x,
                                                (a, b) -> a.units() >= b.units() ? a : b));
            }
        }
        long unloaded = 0;
        for (Cargo was : f.before().cargo().values()) {
            if (was.toPlace().equals(c.place()) && desk.frames.landed(was)) {
                unloaded += shipUnits(was, unloaded(was, f, Stage.PASSAGE));
            }
        }
        long first = unloaded;
        return handled(
                Rule.PORT,
                "%s %s are not loaded at %s, which handled %s of %s ship units in %s."
                        .formatted(
                                Names.count(units(c, f)),
                                desk.say.materiel(c.materiel()),
                                desk.say.place(c.place()),
                                Names.count(f.after().handled(c.place())),
                                Names.count(asked(c.place(), f)),
                                desk.say.when(f.tick())),
                throughput(c.place(), f) - first,
                c,
                f,
                claims,
                given,
                f.after().handled(c.place()) - first,
                main,
                m -> first == 0 ? works(c.place(), f, m) : berth(c.place(), first, f, m));
    }

    /** What a place has left to load with once ships are unloaded. */
    private Why berth(String place, long unloaded, Frame f, boolean main) {
        long left = throughput(place, f) - unloaded;
        return t.step(
                        Rule.BERTH,
                        f.tick(),
                        "%s can load %s ship units in %s after it unloaded ships."
                                .formatted(
                                        desk.say.place(place),
                                        Names.count(left),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfPlace(place))
                .with("throughput", throughput(place, f), Unit.SHIP_UNITS)
                .with("unloaded first", unloaded, Unit.SHIP_UNITS)
                .gives(
                        "throughput - unloaded first",
                        new Operand("left to load", left, Unit.SHIP_UNITS),
                        main,
                        List.of(m -> works(place, f, m)));
    }

    /**
     * What a place had to share out and what a shipment got of it.
     *
     * @param available ship units
     * @param given ship units that each consignment got, as recorded
     * @param used ship units that were shared out in all
     */
    private Why handled(
            Rule rule,
            String what,
            long available,
            Cargo c,
            Frame f,
            Map<String, Deal.Claim> claims,
            Map<String, Long> given,
            long used,
            boolean main,
            Lead limit) {
        List<Deal.Claim> all = List.copyOf(claims.values());
        String memory = (rule == Rule.STORE ? "@room/" : "@dock/") + c.place();
        Map<String, Long> served = f.before().served().getOrDefault(memory, Map.of());
        Deal.Result result = Deal.deal(available, all, served);
        boolean exact =
                claims.containsKey(c.id())
                        && result.shares().stream()
                                .allMatch(s -> s.given() == given.getOrDefault(s.claim().id(), 0L));
        Made step = t.step(rule, f.tick(), what).about(new Thing.OfCargo(c.id())).of(c.owner());
        if (exact) {
            return Deals.put(desk, step, Unit.SHIP_UNITS, available, all, served)
                    .gives(
                            Deals.formula(desk, c.claim(), c.tier(), c.sequence()),
                            new Operand(
                                    "for " + Deals.name(desk, c.claim(), c.tier(), c.sequence()),
                                    Deals.given(result, c.claim(), c.tier(), c.sequence()),
                                    Unit.SHIP_UNITS),
                            main,
                            List.of(limit));
        }
        long mine = given.getOrDefault(c.id(), 0L);
        return step.with("available", available, Unit.SHIP_UNITS)
                .with("for others", used - mine, Unit.SHIP_UNITS)
                .with("not used", available - used, Unit.SHIP_UNITS)
                .gives(
                        "available - for others - not used",
                        new Operand("for this", mine, Unit.SHIP_UNITS),
                        main,
                        List.of(limit));
    }

    /** Why a place handles so much in a tick. */
    private Why works(String place, Frame f, boolean main) {
        Location l = desk.scenario.location(place);
        long whole = whole(l);
        long bp = 10_000;
        List<Lead> leads = new ArrayList<>();
        for (ActiveEffect e : f.after().effects().values()) {
            if (Desk.inForce(e, f.tick())
                    && e.effect() instanceof Effect.PortOutage o
                    && o.place().equals(place)) {
                bp = bp * o.throughputBp() / 10_000;
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        leads.add(
                m ->
                        desk.roots.initial(
                                "%s handles %s ship units a week by the scenario."
                                        .formatted(desk.say.place(place), Names.count(whole)),
                                Names.source(l.provenance(), "throughput"),
                                new Thing.OfPlace(place),
                                l.nation()));
        return t.step(
                        Rule.THROUGHPUT,
                        f.tick(),
                        "%s can handle %s ship units in %s."
                                .formatted(
                                        desk.say.place(place),
                                        Names.count(throughput(place, f)),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfPlace(place))
                .with("own throughput", whole, Unit.SHIP_UNITS)
                .with("works", bp, Unit.SHARE)
                .gives(
                        "floor(own throughput × works)",
                        new Operand("throughput", throughput(place, f), Unit.SHIP_UNITS),
                        main,
                        leads);
    }

    private static long whole(Location l) {
        Long whole = l.throughput();
        return whole == null ? Long.MAX_VALUE : whole;
    }

    private static long cap(Location l) {
        Long cap = l.storageCap();
        return cap == null ? Long.MAX_VALUE : cap;
    }

    private long room(String place, Frame f) {
        return Math.max(0, cap(desk.scenario.location(place)) - stored(place, f));
    }

    /** Why a store has so much room as ships come in. */
    private Why room(String place, Frame f, boolean main) {
        Location l = desk.scenario.location(place);
        return t.step(
                        Rule.ROOM,
                        f.tick(),
                        "The store of %s had room for %s ship units when ships came in in %s."
                                .formatted(
                                        desk.say.place(place),
                                        Names.count(room(place, f)),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfPlace(place))
                .of(l.nation())
                .with("it holds", cap(l), Unit.SHIP_UNITS)
                .with("lay there", stored(place, f), Unit.SHIP_UNITS)
                .gives(
                        "max(0, it holds - lay there)",
                        new Operand("room", room(place, f), Unit.SHIP_UNITS),
                        main,
                        List.of(
                                m ->
                                        desk.roots.initial(
                                                "%s stores %s ship units by the scenario."
                                                        .formatted(
                                                                desk.say.place(place),
                                                                Names.count(cap(l))),
                                                Names.source(l.provenance(), "storageCap"),
                                                new Thing.OfPlace(place),
                                                l.nation())));
    }

    /** Ship units of stock at a place as ships come in. */
    private long stored(String place, Frame f) {
        Map<String, Long> units = new TreeMap<>();
        for (Ledger.Row row : f.before().ledger().rows()) {
            if (row.account() instanceof Account.Stock s && s.place().equals(place)) {
                units.merge(row.materiel(), row.units(), Long::sum);
            }
        }
        for (Posting p : f.record().postings()) {
            // Injects come before ships; nothing else does that moves stock.
            if (p.cause().rule().equals("inject")) {
                if (p.to() instanceof Account.Stock s && s.place().equals(place)) {
                    units.merge(p.materiel(), p.units(), Long::sum);
                }
                if (p.from() instanceof Account.Stock s && s.place().equals(place)) {
                    units.merge(p.materiel(), -p.units(), Long::sum);
                }
            }
        }
        long stored = 0;
        for (Map.Entry<String, Long> e : units.entrySet()) {
            stored += Math.ceilDiv(e.getValue(), per(e.getKey()));
        }
        return stored;
    }

    /** Ship units that a place handled, and those that wait there for it. */
    private long asked(String place, Frame f) {
        long sum = f.after().handled(place);
        for (Cargo c : f.after().cargo().values()) {
            if (c.place().equals(place)) {
                sum += shipUnits(c, units(c, f));
            }
        }
        return sum;
    }

    /** Units of a shipment that were unloaded in a stage of a tick. */
    private long unloaded(Cargo c, Frame f, Stage stage) {
        long units = 0;
        for (Flow flow : desk.frames.of(account(c))) {
            Posting p = flow.posting();
            if (flow.tick() == f.tick()
                    && flow.stage() == stage
                    && p.from().equals(account(c))
                    && p.cause().rule().equals("arrival")) {
                units += p.units();
            }
        }
        return units;
    }

    private static Account account(Cargo c) {
        return new Account.Cargo(c.id());
    }

    private static Deal.Claim claim(Cargo c, long shipUnits) {
        return new Deal.Claim(c.claim(), c.tier(), c.sequence(), 0, c.id(), shipUnits);
    }

    private static long units(Cargo c, Frame f) {
        return f.after().ledger().units(account(c), c.materiel());
    }

    private long shipUnits(Cargo c, long units) {
        return Math.ceilDiv(units, per(c.materiel()));
    }

    private long per(String materiel) {
        return Math.max(1, desk.scenario.materiel(materiel).perShipUnit());
    }
}
