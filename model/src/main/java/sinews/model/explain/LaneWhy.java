package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.Posting;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Deal;
import sinews.model.rules.Move;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a lane takes so much, so slowly, or nothing. */
final class LaneWhy {
    private final Tracer t;
    private final Desk desk;

    LaneWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Why cargo waits: the lane's lift went to others. */
    Why lift(String laneId, Cargo c, Frame f, boolean main) {
        LaneState state = f.after().lanes().get(laneId);
        long lift = room(laneId, state);
        Map<String, Long> given = given(laneId, f);
        List<Deal.Claim> claims = claims(laneId, f, given);
        long mine = given.getOrDefault(c.id(), 0L);
        Map<String, Long> served = f.before().served().getOrDefault("lift/" + laneId, Map.of());
        Deal.Result result = Deal.deal(lift, claims, served);
        boolean exact =
                result.shares().stream()
                        .allMatch(s -> s.given() == given.getOrDefault(s.claim().id(), 0L));
        String what =
                "%s %s wait at %s for lift to %s in %s."
                        .formatted(
                                Names.count(units(c, f)),
                                desk.say.materiel(c.materiel()),
                                desk.say.place(c.place()),
                                desk.say.place(desk.scenario.lane(laneId).to()),
                                desk.say.when(f.tick()));
        List<Lead> leads = new ArrayList<>();
        leads.add(m -> room(laneId, f, m));
        Made step =
                t.step(exact ? Rule.LIFT : Rule.REST, f.tick(), what)
                        .about(new Thing.OfCargo(c.id()))
                        .of(c.owner());
        if (exact) {
            return Deals.put(desk, step, Unit.SHIP_UNITS, lift, claims, served)
                    .gives(
                            Deals.formula(desk, c.claim(), c.tier(), c.sequence()),
                            new Operand(
                                    "lift for "
                                            + Deals.name(desk, c.claim(), c.tier(), c.sequence()),
                                    Deals.given(result, c.claim(), c.tier(), c.sequence()),
                                    Unit.SHIP_UNITS),
                            main,
                            leads);
        }
        long used = Math.max(state.usedLift(), mine);
        return step.with("lift", lift, Unit.SHIP_UNITS)
                .with("taken by others", used - mine, Unit.SHIP_UNITS)
                .with("not taken", lift - used, Unit.SHIP_UNITS)
                .gives(
                        "lift - taken by others - not taken",
                        new Operand("lift for this", mine, Unit.SHIP_UNITS),
                        main,
                        leads);
    }

    private long units(Cargo c, Frame f) {
        return f.after().ledger().units(new Account.Cargo(c.id()), c.materiel());
    }

    private long shipUnits(String materiel, long units) {
        return Math.ceilDiv(units, Math.max(1, desk.scenario.materiel(materiel).perShipUnit()));
    }

    /** Ship units that each consignment got on a lane in a tick; parts count for the whole. */
    Map<String, Long> given(String lane, Frame f) {
        Map<String, String> wholes = new HashMap<>();
        for (Posting p : f.record().postings()) {
            if (p.cause().rule().equals("split")
                    && p.cause().ref().equals(lane)
                    && p.from() instanceof Account.Cargo from
                    && p.to() instanceof Account.Cargo to) {
                wholes.put(to.id(), from.id());
            }
        }
        Map<String, Long> given = new TreeMap<>();
        for (Cargo c : f.after().cargo().values()) {
            if (c.lane().equals(lane) && c.departed() == f.tick() && !c.returning()) {
                given.merge(
                        wholes.getOrDefault(c.id(), c.id()),
                        shipUnits(c.materiel(), units(c, f)),
                        Long::sum);
            }
        }
        return given;
    }

    List<Deal.Claim> claims(String lane, Frame f, Map<String, Long> given) {
        Map<String, Deal.Claim> claims = new TreeMap<>();
        String from = desk.scenario.lane(lane).from();
        for (Cargo c : f.after().cargo().values()) {
            boolean waits = c.place().equals(from) && lane.equals(first(c, f));
            boolean left = c.lane().equals(lane) && c.departed() == f.tick() && !c.returning();
            if (waits) {
                long whole = given.getOrDefault(c.id(), 0L) + shipUnits(c.materiel(), units(c, f));
                claims.put(c.id(), claim(c, whole));
            } else if (left && given.containsKey(c.id())) {
                claims.putIfAbsent(c.id(), claim(c, given.getOrDefault(c.id(), 0L)));
            }
        }
        return List.copyOf(claims.values());
    }

    private static Deal.Claim claim(Cargo c, long shipUnits) {
        return new Deal.Claim(c.claim(), c.tier(), c.sequence(), 0, c.id(), shipUnits);
    }

    private @Nullable String first(Cargo c, Frame f) {
        List<String> way = desk.ways(f).lanes(c.place(), c.toPlace(), c.modes());
        return way == null || way.isEmpty() ? null : way.getFirst();
    }

    private long room(String lane, LaneState state) {
        return state.transitTenths() < 0
                ? 0
                : (desk.scenario.lane(lane).lift() + state.extraLift())
                        * state.passage().liftBp()
                        / 10_000;
    }

    /** Why a lane takes so much in a tick. */
    Why room(String laneId, Frame f, boolean main) {
        LaneState state = f.after().lanes().get(laneId);
        long room = room(laneId, state);
        String what =
                room == 0
                        ? "%s is closed in %s.".formatted(capital(laneId), desk.say.when(f.tick()))
                        : "%s takes %s ship units in %s."
                                .formatted(
                                        capital(laneId),
                                        Names.count(room),
                                        desk.say.when(f.tick()));
        return room(what, laneId, f, main);
    }

    private String capital(String lane) {
        String name = desk.say.lane(lane);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private Why room(String what, String laneId, Frame f, boolean main) {
        Lane lane = desk.scenario.lane(laneId);
        LaneState state = f.after().lanes().get(laneId);
        int passable = state.transitTenths() < 0 ? 0 : state.passage().liftBp();
        List<Lead> leads = new ArrayList<>(troubles(laneId, f));
        if (state.extraLift() > 0) {
            for (Proposal p : desk.roots.proposals()) {
                if (p.move() instanceof Move.LiftEscort e && e.lane().equals(laneId)) {
                    leads.add(m -> desk.roots.decision(p, e.nation()));
                }
            }
        }
        return t.step(Rule.LANE_LIFT, f.tick(), what)
                .about(new Thing.OfLane(laneId))
                .with("own lift", lane.lift(), Unit.SHIP_UNITS)
                .with("added by moves", state.extraLift(), Unit.SHIP_UNITS)
                .with("passable", passable, Unit.SHARE)
                .gives(
                        "floor((own lift + added by moves) × passable)",
                        new Operand("lift", room(laneId, state), Unit.SHIP_UNITS),
                        main,
                        leads);
    }

    /** Why cargo has no way to its destination from a place: the first closed lane of its way. */
    Why noWay(Cargo c, String from, Frame f, boolean main) {
        String what =
                "%s %s at or bound for %s have no way open to %s in %s: "
                        .formatted(
                                Names.count(units(c, f)),
                                desk.say.materiel(c.materiel()),
                                desk.say.place(from),
                                desk.say.place(c.toPlace()),
                                desk.say.when(f.tick()));
        return noWay(what, from, c.toPlace(), f, main);
    }

    /** Why no way leads from one place to another. */
    Why noWay(String what, String from, String to, Frame f, boolean main) {
        List<String> usual =
                desk.rules.ways(desk.frames.start()).lanes(from, to, sinews.model.rules.Ways.ANY);
        List<String> lanes = new ArrayList<>(usual == null ? List.of() : usual);
        desk.scenario.lanes().stream()
                .filter(l -> l.to().equals(to) || l.from().equals(from))
                .forEach(l -> lanes.add(l.id()));
        for (String lane : lanes) {
            if (f.after().lanes().get(lane).transitTenths() < 0) {
                return room(what + desk.say.lane(lane) + " is closed.", lane, f, main);
            }
        }
        return desk.roots.initial(
                what + "the scenario has no lane for it.",
                "lanes of the scenario",
                new Thing.OfPlace(to),
                desk.scenario.location(to).nation());
    }

    /** Why a lane takes so many days. */
    Why days(String laneId, Frame f, boolean main) {
        LaneState state = f.after().lanes().get(laneId);
        int delay = state.passage().delayTenths();
        int all = state.transitTenths();
        List<Lead> leads = new ArrayList<>(troubles(laneId, f));
        return t.step(
                        Rule.LANE_DAYS,
                        f.tick(),
                        "%s takes %s in %s."
                                .formatted(
                                        capital(laneId),
                                        Unit.DAYS.text(all),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfLane(laneId))
                .with("its way", all < 0 ? all : all - delay, Unit.DAYS)
                .with("delay", all < 0 ? 0 : delay, Unit.DAYS)
                .gives("its way + delay", new Operand("transit", all, Unit.DAYS), main, leads);
    }

    /** Injects that trouble a lane in a tick; its figures of the scenario when none does. */
    List<Lead> troubles(String laneId, Frame f) {
        List<Lead> leads = new ArrayList<>();
        Lane lane = desk.scenario.lane(laneId);
        for (ActiveEffect e : f.after().effects().values()) {
            if (Desk.inForce(e, f.tick()) && troubles(e.effect(), lane, f)) {
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        leads.add(
                m ->
                        desk.roots.initial(
                                "%s takes %s ship units a week by the scenario."
                                        .formatted(capital(laneId), Names.count(lane.lift())),
                                Names.source(lane.provenance(), "lift"),
                                new Thing.OfLane(laneId),
                                desk.scenario.location(lane.from()).nation()));
        return leads;
    }

    private boolean troubles(Effect effect, Lane lane, Frame f) {
        return switch (effect) {
            case Effect.ChokepointClose e -> crosses(lane, e.chokepoint(), f);
            case Effect.ChokepointContest e -> crosses(lane, e.chokepoint(), f);
            case Effect.Blockade e ->
                    e.modes().contains(lane.mode())
                            && (desk.rules.blockaded(e).contains(lane.from())
                                    || desk.rules.blockaded(e).contains(lane.to()));
            case Effect.PortOutage e ->
                    e.place().equals(lane.from()) || e.place().equals(lane.to());
            case Effect.LiftLoss e -> e.lanes().contains(lane.id());
            case Effect.LineOutage e -> false;
            case Effect.Strike e -> false;
            case Effect.DemandSurge e -> false;
            case Effect.NewTheatre e -> false;
            case Effect.Ceasefire e -> false;
            case Effect.ExportBan e -> false;
            case Effect.StockChange e -> false;
            case Effect.Recall e -> false;
            case Effect.WorkforceLoss e -> false;
            case Effect.ContinuingResolution e -> false;
            case Effect.BudgetShock e -> false;
            case Effect.PriceShock e -> false;
            case Effect.PoliticalShock e -> false;
            case Effect.CaveatInvoked e -> false;
            case Effect.Espionage e -> false;
            case Effect.AdversarySurge e -> false;
            case Effect.Warning e -> false;
            case Effect.Narrative e -> false;
        };
    }

    /** Whether a lane crosses a chokepoint now, or did on its usual way. */
    private boolean crosses(Lane lane, String chokepoint, Frame f) {
        return lane.chokepoints().contains(chokepoint)
                || f.after().lanes().get(lane.id()).crosses().contains(chokepoint)
                || desk.frames.start().lanes().get(lane.id()).crosses().contains(chokepoint);
    }
}
