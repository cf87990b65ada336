package sinews.model.explain;

import sinews.model.board.ActiveEffect;
import sinews.model.board.DemandState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Why a demand was not met: what forces asked for and what was there. */
final class TheatreWhy {
    private final Tracer t;
    private final Desk desk;

    TheatreWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Units of a demand that were not met in a tick. */
    static long unmet(Frame f, String demand) {
        DemandState s = f.after().demands().get(demand);
        return s == null || !s.active() ? 0 : s.lastAsked() - s.lastMet();
    }

    /** Why a demand was short over a turn (1-based): its weeks, and the one that was worst. */
    Why turn(Demand d, int turn) {
        List<Frame> frames = desk.frames.turn(turn);
        Frame worst = frames.getFirst();
        for (Frame f : frames) {
            worst = unmet(f, d.id()) > unmet(worst, d.id()) ? f : worst;
        }
        Frame shown = d.kind() == DemandKind.REPLENISH ? frames.getLast() : worst;
        if (d.kind() == DemandKind.REPLENISH || frames.size() == 1) {
            return week(d, shown, true);
        }
        long all = 0;
        Made step =
                t.step(Rule.TURN, frames.getLast().tick(), "")
                        .about(new Thing.OfDemand(d.id()))
                        .of(d.nation());
        for (Frame f : frames) {
            all += unmet(f, d.id());
            step.with("short in week " + (f.tick() + 1), unmet(f, d.id()));
        }
        String what = "%s: %s not met in turn %d.".formatted(d.name(), Names.count(all), turn);
        return step.say(what)
                .gives(
                        "sum(all)",
                        Operand.units("short in the turn", all),
                        true,
                        List.of(main -> week(d, shown, main)));
    }

    /** Why a demand was short in a tick. */
    Why week(Demand d, Frame f, boolean main) {
        DemandState before = Objects.requireNonNull(f.before().demands().get(d.id()));
        DemandState after = Objects.requireNonNull(f.after().demands().get(d.id()));
        boolean expend = d.kind() == DemandKind.EXPEND;
        long unmet = unmet(f, d.id());
        long asked = after.active() ? after.lastAsked() - before.backlog() : 0;
        long usable = 0;
        List<StockKey> stocks = stocks(d);
        for (StockKey key : stocks) {
            usable += expend ? desk.usable(f, key, Stage.USE) : desk.free(f, key, Stage.USE);
        }
        long variants = 0;
        long borrowed = 0;
        for (Posting p : f.record().postings()) {
            if (p.cause().ref().equals(d.id())) {
                if (p.cause().rule().equals("consumption-iou")) {
                    borrowed += p.units();
                } else if (p.cause().rule().equals("consumption")
                        && stocks.stream().noneMatch(k -> k.materiel().equals(p.materiel()))) {
                    variants += p.units();
                }
            }
        }
        Made step =
                t.step(
                                Rule.USE,
                                f.tick(),
                                "%s: %s of %s not met in %s."
                                        .formatted(
                                                d.name(),
                                                Names.count(unmet),
                                                Names.count(asked + before.backlog()),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfDemand(d.id()))
                        .of(d.nation())
                        .with("asked", asked);
        String formula = "asked";
        if (before.backlog() > 0) {
            step.with("carried over", before.backlog());
            formula += " + carried over";
        }
        step.with(expend ? "stock there" : "stock above the reserve", usable);
        formula += expend ? " - stock there" : " - stock above the reserve";
        if (variants > 0) {
            step.with("interchangeable variants used", variants);
            formula += " - interchangeable variants used";
        }
        if (borrowed > 0) {
            step.with("borrowed from allies", borrowed);
            formula += " - borrowed from allies";
        }
        List<Lead> leads = new ArrayList<>();
        if (unmet > 0) {
            for (StockKey key : stocks) {
                String recall = Desk.recall(f, key.materiel(), "", key.place());
                if (recall != null) {
                    leads.add(m -> desk.roots.inject(recall));
                }
                leads.add(m -> t.stock.at(key, f, Stage.USE, unmet, m));
            }
        }
        leads.add(m -> asked(d, f, m));
        return step.gives("max(0, " + formula + ")", Operand.units("not met", unmet), main, leads);
    }

    /** What forces asked for in a tick. */
    private Why asked(Demand d, Frame f, boolean main) {
        long profile = d.at(f.tick());
        List<Lead> leads = new ArrayList<>();
        long bp = 10_000;
        for (ActiveEffect e : f.after().effects().values()) {
            if (e.effect() instanceof Effect.DemandSurge s
                    && s.demand().equals(d.id())
                    && Desk.inForce(e, f.tick())) {
                bp = bp * s.multiplierBp() / 10_000;
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        leads.add(
                m ->
                        desk.roots.initial(
                                "%s asks for %s in week %d by its profile."
                                        .formatted(d.name(), Names.count(profile), f.tick() + 1),
                                Names.source(d.provenance(), "profile"),
                                new Thing.OfDemand(d.id()),
                                d.nation()));
        DemandState before = Objects.requireNonNull(f.before().demands().get(d.id()));
        DemandState after = Objects.requireNonNull(f.after().demands().get(d.id()));
        long asked = after.active() ? after.lastAsked() - before.backlog() : 0;
        Made step =
                t.step(
                                Rule.ASKED,
                                f.tick(),
                                "%s asks for %s in %s."
                                        .formatted(
                                                d.name(),
                                                Names.count(asked),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfDemand(d.id()))
                        .of(d.nation())
                        .with("profile", profile);
        if (bp == 10_000) {
            return step.gives("profile", Operand.units("asked", asked), main, leads);
        }
        return step.with("surge", bp, Unit.SHARE)
                .with(
                        "carried",
                        f.before().remainders().getOrDefault("demand:" + d.id(), 0L),
                        Unit.FRACTION)
                .gives(
                        "floor(profile × surge + carried)",
                        Operand.units("asked", asked),
                        main,
                        leads);
    }

    /** The stocks that a demand uses first: its materiel, or every item of its family. */
    List<StockKey> stocks(Demand d) {
        List<StockKey> keys = new ArrayList<>();
        for (Materiel m : desk.scenario.materiel()) {
            boolean item = m.tier() == Tier.END_ITEM || m.tier() == Tier.PLATFORM;
            if (d.materiel() != null
                    ? m.id().equals(d.materiel())
                    : item && m.family().equals(d.family())) {
                keys.add(new StockKey(d.theatre(), m.id(), d.nation()));
            }
        }
        return keys;
    }
}
