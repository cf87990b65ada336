package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.ActiveEffect;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Outlook;
import sinews.model.rules.Reach;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Why the measures on the table are what they are, as things stand. */
final class MeasureWhy {
    /** Basis points of a whole. */
    private static final int WHOLE = 10_000;

    /** Tenths of a day in a week. */
    private static final int WEEK = 70;

    private final Tracer t;
    private final Desk desk;

    MeasureWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    private int tick() {
        return Math.max(0, desk.frames.last());
    }

    private DemandState state(Demand d) {
        return Objects.requireNonNull(desk.now.demands().get(d.id()));
    }

    private long share(Demand d) {
        DemandState s = state(d);
        return s.met() * WHOLE / s.asked();
    }

    /** Demand met, over all; null before anything was asked for. */
    @Nullable Why fill() {
        List<Demand> asked =
                desk.scenario.demands().stream()
                        .filter(d -> state(d).asked() > 0)
                        .sorted(
                                Comparator.comparingLong(
                                                (Demand d) -> -d.weight() * (WHOLE - share(d)))
                                        .thenComparing(Demand::id))
                        .toList();
        long weights = asked.stream().mapToLong(Demand::weight).sum();
        if (weights == 0) {
            return null;
        }
        Made made =
                t.step(
                        Rule.FILL,
                        tick(),
                        "%s of demand was met since STARTEX; what lacks most by its weight comes first."
                                .formatted(
                                        Unit.SHARE.text(desk.rules.measures(desk.now).fillBp())));
        List<String> terms = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        for (Demand d : asked) {
            made.of(d.nation()).with(d.name(), share(d), Unit.SHARE);
            terms.add(d.weight() + " × " + d.name());
            leads.add(m -> met(d, m));
        }
        return made.gives(
                "floor(10,000 × (%s) / %d) / 10,000".formatted(String.join(" + ", terms), weights),
                new Operand("demand met", desk.rules.measures(desk.now).fillBp(), Unit.SHARE),
                true,
                leads);
    }

    /** The share of a demand met since STARTEX, and the last turn in which it was short. */
    private Why met(Demand d, boolean main) {
        DemandState s = state(d);
        List<Lead> leads = new ArrayList<>();
        Frame worst = null;
        for (int tick = desk.frames.last(); tick >= 0 && worst == null; tick--) {
            Frame f = desk.frames.at(tick);
            worst = TheatreWhy.unmet(f, d.id()) > 0 ? f : null;
        }
        if (worst != null) {
            Frame shown = worst;
            leads.add(m -> t.theatre.week(d, shown, m));
        }
        leads.add(m -> profile(d));
        return t.step(
                        Rule.SHARE_MET,
                        tick(),
                        "%s: %s of %s were there in time since STARTEX."
                                .formatted(d.name(), Names.count(s.met()), Names.count(s.asked())))
                .about(new Thing.OfDemand(d.id()))
                .of(d.nation())
                .with("met", s.met())
                .with("asked", s.asked())
                .gives(
                        "floor(10,000 × met / asked) / 10,000",
                        new Operand("share met", share(d), Unit.SHARE),
                        main,
                        leads);
    }

    private Why profile(Demand d) {
        return desk.roots.initial(
                "%s asks by its profile.".formatted(d.name()),
                Names.source(d.provenance(), "profile"),
                new Thing.OfDemand(d.id()),
                d.nation());
    }

    /** When a demand is no longer met if nobody does anything more. */
    @Nullable Why runsOut(Demand d) {
        Outlook o = desk.rules.outlook(desk.now, d.id());
        if (o == null) {
            return null;
        }
        long asked = o.asked() * o.surgeBp() / WHOLE;
        String when =
                o.inTicks() == 0
                        ? "this week"
                        : "in " + o.inTicks() + (o.inTicks() == 1 ? " week" : " weeks");
        Made made =
                t.step(
                                Rule.RUNS_OUT,
                                tick(),
                                "%s runs out %s if nobody does anything more."
                                        .formatted(d.name(), when))
                        .about(new Thing.OfDemand(d.id()))
                        .of(d.nation())
                        .with("asked by then", o.asked());
        String formula = "asked by then";
        if (o.surgeBp() != WHOLE) {
            made.with("surge", o.surgeBp(), Unit.SHARE);
            formula = "floor(asked by then × surge)";
        }
        if (o.backlog() > 0) {
            made.with("carried over", o.backlog());
            formula += " + carried over";
        }
        made.with("stock there", o.stock()).with("arriving by then", o.coming());
        List<Lead> leads = stocks(d);
        leads.addAll(surges(d));
        leads.add(m -> profile(d));
        return made.gives(
                formula + " - stock there - arriving by then",
                Operand.units("lacking then", asked + o.backlog() - o.stock() - o.coming()),
                true,
                leads);
    }

    private List<Lead> stocks(Demand d) {
        List<Lead> leads = new ArrayList<>();
        for (StockKey key : t.theatre.stocks(d)) {
            leads.add(m -> stock(key, m));
        }
        return leads;
    }

    private Why stock(StockKey key, boolean main) {
        return desk.frames.last() < 0
                ? t.stock.opening(key)
                : t.stock.at(key, desk.frames.at(desk.frames.last()), Stage.CORRECTION, 1, main);
    }

    private List<Lead> surges(Demand d) {
        List<Lead> leads = new ArrayList<>();
        for (ActiveEffect e : desk.now.effects().values()) {
            if (e.effect() instanceof Effect.DemandSurge s
                    && s.demand().equals(d.id())
                    && Desk.inForce(e, desk.now.tick())) {
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        return leads;
    }

    /** Days of supply of a demand; null when it uses nothing. */
    @Nullable Why supply(Demand d) {
        Reach reach =
                desk.rules.reach(desk.now).stream()
                        .filter(r -> r.demand().equals(d.id()))
                        .findFirst()
                        .orElse(null);
        if (reach == null || reach.expected() <= 0) {
            return null;
        }
        int factor = WEEK * reach.ticks();
        long tenths = reach.usable() * factor / reach.expected();
        Made made =
                t.step(
                                Rule.SUPPLY,
                                tick(),
                                "%s has %s of supply.".formatted(d.name(), Unit.DAYS.text(tenths)))
                        .about(new Thing.OfDemand(d.id()))
                        .of(d.nation());
        List<Reach.Site> sites =
                reach.sites().stream()
                        .sorted(
                                Comparator.comparingLong((Reach.Site s) -> -s.units())
                                        .thenComparing(Reach.Site::place))
                        .toList();
        List<String> names = new ArrayList<>();
        List<Lead> leads = new ArrayList<>();
        for (Reach.Site s : sites) {
            String name = "at " + desk.say.place(s.place());
            made.with(name, s.units());
            names.add(name);
            t.theatre.stocks(d).stream()
                    .map(k -> new StockKey(s.place(), k.materiel(), k.owner()))
                    .filter(k -> desk.now.stock(k) > 0)
                    .forEach(k -> leads.add(m -> stock(k, m)));
        }
        if (sites.isEmpty()) {
            leads.addAll(stocks(d));
        }
        leads.add(m -> expected(d, reach, m));
        made.with("expected use in %d weeks".formatted(reach.ticks()), reach.expected());
        return made.gives(
                "floor(%d × (%s) / expected use in %d weeks) / 10"
                        .formatted(
                                factor,
                                names.isEmpty() ? "0" : String.join(" + ", names),
                                reach.ticks()),
                new Operand("days of supply", tenths, Unit.DAYS),
                true,
                leads);
    }

    private Why expected(Demand d, Reach reach, boolean main) {
        long bp = WHOLE;
        for (ActiveEffect e : desk.now.effects().values()) {
            if (e.effect() instanceof Effect.DemandSurge s
                    && s.demand().equals(d.id())
                    && Desk.inForce(e, desk.now.tick())) {
                bp = bp * s.multiplierBp() / WHOLE;
            }
        }
        int from =
                Math.max(0, Math.min(desk.now.tick(), desk.scenario.totalTicks() - reach.ticks()));
        long profile = 0;
        for (int tick = from; tick < from + reach.ticks(); tick++) {
            profile += d.at(tick);
        }
        List<Lead> leads = surges(d);
        leads.add(m -> profile(d));
        return t.step(
                        Rule.EXPECTED,
                        tick(),
                        "%s is expected to use %s in %d weeks."
                                .formatted(d.name(), Names.count(reach.expected()), reach.ticks()))
                .about(new Thing.OfDemand(d.id()))
                .of(d.nation())
                .with("profile from week " + (from + 1), profile)
                .with("surge", bp, Unit.SHARE)
                .gives(
                        "floor(profile from week %d × surge)".formatted(from + 1),
                        Operand.units("expected use", reach.expected()),
                        main,
                        leads);
    }
}
