package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Loss;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Chance;
import sinews.model.scenario.Effect;

import java.util.ArrayList;
import java.util.List;

/** Why a shipment has not arrived: it waits, sails, sails back, or part of it was lost. */
final class ShipmentWhy {
    private final Tracer t;
    private final Desk desk;

    ShipmentWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Why a shipment is where the end of a tick finds it. */
    Why at(Cargo c, Frame f, boolean main) {
        if (c.place().equals(c.toPlace())) {
            return t.dock.unloading(c, f, main);
        }
        String recall = Desk.recall(f, c.materiel(), "", "");
        if (!c.underWay() && recall != null) {
            return desk.roots.inject(recall);
        }
        if (!c.underWay()) {
            List<String> way = desk.ways(f).lanes(c.place(), c.toPlace(), c.modes());
            if (way == null || way.isEmpty()) {
                return t.lane.noWay(c, c.place(), f, main);
            }
            String lane = way.getFirst();
            return t.dock.holds(lane, c, f)
                    ? t.dock.loading(c, f, main)
                    : t.lane.lift(lane, c, f, main);
        }
        String node =
                c.returning()
                        ? desk.scenario.lane(c.lane()).from()
                        : desk.scenario.lane(c.lane()).to();
        int rest = desk.ways(f).tenths(node, c.toPlace(), c.modes());
        if (rest < 0 && !c.returning()) {
            return t.lane.noWay(c, node, f, main);
        }
        return sailing(c, f, Math.max(0, rest), main);
    }

    private Why sailing(Cargo c, Frame f, int rest, boolean main) {
        int arrives = f.tick() + Math.ceilDiv(c.tenthsLeft() + rest, Desk.TICK);
        String units =
                Names.count(f.after().ledger().units(new Account.Cargo(c.id()), c.materiel()));
        Made step =
                t.step(
                                c.returning() ? Rule.TURNED_BACK : Rule.TRANSIT,
                                f.tick(),
                                "%s %s for %s %s in %s, to arrive in week %d."
                                        .formatted(
                                                units,
                                                desk.say.materiel(c.materiel()),
                                                desk.say.place(c.toPlace()),
                                                c.returning() ? "sail back" : "are under way",
                                                desk.say.when(f.tick()),
                                                arrives + 1))
                        .about(new Thing.OfCargo(c.id()))
                        .of(c.owner())
                        .week("now", f.tick())
                        .with("left on this leg", c.tenthsLeft(), Unit.DAYS)
                        .with("legs after it", rest, Unit.DAYS);
        return step.gives(
                "now + ceil((left on this leg + legs after it) / 7)",
                Operand.week("arrives", arrives),
                main,
                sailingLeads(c, f));
    }

    private List<Lead> sailingLeads(Cargo c, Frame f) {
        List<Lead> leads = new ArrayList<>();
        if (c.returning()) {
            for (ActiveEffect e : f.after().effects().values()) {
                if (e.effect() instanceof Effect.ChokepointClose close && close.trapAtSea()) {
                    leads.add(m -> desk.roots.inject(e.inject()));
                }
            }
        }
        LaneState usual = desk.frames.start().lanes().get(c.lane());
        boolean longer = usual != null && c.tenthsLane() - usual.transitTenths() >= Desk.TICK;
        if (longer) {
            leads.add(m -> t.lane.days(c.lane(), f, m));
        }
        leads.add(m -> cause(c, f, m));
        return leads;
    }

    /**
     * Why it did not leave earlier: its contract, its customer's plan, or the move that sent it.
     */
    private Why cause(Cargo c, Frame f, boolean main) {
        if (!c.toLine().isEmpty() && f.after().lines().containsKey(c.cause())) {
            return t.supply.sent(c, f, main);
        }
        if (f.after().orders().containsKey(c.cause())) {
            return t.supply.order(c.cause(), f, main);
        }
        return desk.roots.decision(c.cause(), c.owner());
    }

    /** Why units of a shipment were lost. */
    Why lost(Loss loss, boolean main) {
        Frame f = desk.frames.at(loss.tick());
        Cargo kind = loss.cargo();
        long sum = 0;
        long lost = 0;
        for (Cargo c : f.before().cargo().values()) {
            if (c.lane().equals(loss.lane())
                    && c.materiel().equals(kind.materiel())
                    && c.owner().equals(kind.owner())) {
                sum += f.before().ledger().units(new Account.Cargo(c.id()), c.materiel());
            }
        }
        for (Loss l : desk.frames.losses()) {
            if (l.tick() == loss.tick()
                    && l.lane().equals(loss.lane())
                    && l.cargo().materiel().equals(kind.materiel())
                    && l.cargo().owner().equals(kind.owner())) {
                lost += l.units();
            }
        }
        LaneState lane = f.after().lanes().get(loss.lane());
        int hit = desk.chance == Chance.SEEDED ? 10_000 : lane.passage().hitBp();
        String key = "passage:%s:%s:%s".formatted(loss.lane(), kind.materiel(), kind.owner());
        return t.step(
                        Rule.LOSS,
                        f.tick(),
                        "%s %s were lost on %s in %s."
                                .formatted(
                                        Names.count(lost),
                                        desk.say.materiel(kind.materiel()),
                                        desk.say.lane(loss.lane()),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfLane(loss.lane()))
                .of(kind.owner())
                .with("under way there", sum)
                .with(desk.chance == Chance.SEEDED ? "hit" : "chance of a hit", hit, Unit.SHARE)
                .with("share lost at a hit", lane.passage().lossBp(), Unit.SHARE)
                .with("carried", f.before().remainders().getOrDefault(key, 0L), Unit.FINE_FRACTION)
                .gives(
                        "min(under way there, floor(under way there × %s × share lost at a hit"
                                        .formatted(
                                                desk.chance == Chance.SEEDED
                                                        ? "hit"
                                                        : "chance of a hit")
                                + " + carried))",
                        Operand.units("lost", lost),
                        main,
                        t.lane.troubles(loss.lane(), f));
    }
}
