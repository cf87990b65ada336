package sinews.model.explain;

import sinews.model.board.ActiveEffect;
import sinews.model.board.LineState;
import sinews.model.board.NationFigure;
import sinews.model.board.OrderState;
import sinews.model.board.Reason;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Note;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Technology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Why a nation's industry is as confident as it is. */
final class ConfidenceWhy {
    private final Tracer t;
    private final Desk desk;

    ConfidenceWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Confidence after a tick; at STARTEX before the first. */
    Why at(String nation, int tick, boolean main) {
        Nation n = desk.scenario.nation(nation);
        Lead start =
                m ->
                        desk.roots.initial(
                                "Industry confidence of %s was %d at STARTEX."
                                        .formatted(n.name(), n.confidence()),
                                Names.source(n.provenance(), "confidence"),
                                new Thing.OfNation(nation),
                                nation);
        if (tick < 0) {
            return start.follow(main);
        }
        int is =
                Objects.requireNonNull(desk.frames.at(tick).after().nations().get(nation))
                        .confidence();
        // What moves bring in a month counts when it ends.
        int closed = tick - (tick + 1) % Frames.MONTH;
        Parts parts =
                new Parts(
                        t,
                        nation,
                        Unit.POINTS,
                        desk.frames.notes(NationFigure.CONFIDENCE, nation, null, tick).stream()
                                .filter(x -> x.tick() <= closed || CapitalWhy.is(x, Reason.INJECT))
                                .toList());
        String name = n.name();
        parts.add(
                "moves",
                of(parts, Reason.MOVE),
                some ->
                        parts.each(
                                Rule.CONFIDENCE_MOVES,
                                "Moves changed the confidence of industry in " + name + ".",
                                "in all",
                                some,
                                ref -> "decision " + ref,
                                ref -> desk.roots.decision(ref, nation)));
        parts.add(
                "cover by contracts", of(parts, Reason.COVER), some -> m -> cover(nation, some, m));
        parts.add(
                "idle lines",
                of(parts, Reason.BELOW_MINIMUM),
                some ->
                        parts.months(
                                Rule.BELOW_MINIMUM,
                                "%s had lines below their minimum, last in %s."
                                        .formatted(name, when(some)),
                                -2,
                                some,
                                List.of(m -> idle(nation, Parts.last(some), m))));
        parts.add(
                "no budget",
                of(parts, Reason.RESOLUTION),
                some ->
                        parts.months(
                                Rule.RESOLUTION,
                                "%s had no budget, last in %s.".formatted(name, when(some)),
                                -4,
                                some,
                                List.of(m -> resolution(nation, Parts.last(some).tick()))));
        parts.add(
                "leaks",
                of(parts, Reason.LEAK),
                some ->
                        parts.each(
                                Rule.LEAK,
                                "Secrets of " + name + " leaked.",
                                "in all",
                                some,
                                ref -> "leak of " + ref,
                                this::leak));
        parts.add(
                "drift toward 50",
                of(parts, Reason.REST),
                some ->
                        parts.rest(
                                Rule.CONFIDENCE_REST,
                                "The confidence of industry in %s drifts toward 50."
                                        .formatted(name),
                                50,
                                1,
                                some,
                                start));
        for (String inject : CapitalWhy.injects(parts)) {
            parts.add(
                    "inject " + inject,
                    parts.of(x -> CapitalWhy.is(x, Reason.INJECT) && x.what().ref().equals(inject)),
                    some -> m -> desk.roots.inject(inject));
        }
        parts.add("beyond ten a month", of(parts, Reason.BOUND));
        parts.add("beyond 0 and 100", of(parts, Reason.EDGE));
        return parts.step(
                Rule.CONFIDENCE,
                tick,
                "Industry in %s has a confidence of %d after %s."
                        .formatted(name, is, desk.say.when(tick)),
                desk.frames.start().nations().get(nation).confidence(),
                new Operand("confidence", is, Unit.POINTS),
                "not written down",
                start,
                main);
    }

    private static List<Note> of(Parts parts, Reason reason) {
        return parts.of(n -> CapitalWhy.is(n, reason));
    }

    private String when(List<Note> some) {
        return desk.say.when(Parts.last(some).tick());
    }

    /** Months covered well and badly; the last is followed. */
    private Why cover(String nation, List<Note> some, boolean main) {
        long well = some.stream().filter(n -> n.amount() > 0).count();
        return t.step(
                        Rule.COVER,
                        Parts.last(some).tick(),
                        "Contracts covered the lines of %s well in %d months and badly in %d."
                                .formatted(desk.say.nation(nation), well, some.size() - well))
                .about(new Thing.OfNation(nation))
                .of(nation)
                .with("months covered well", well)
                .with("months covered badly", some.size() - well)
                .gives(
                        "months covered well - months covered badly",
                        new Operand("in all", Parts.sum(some), Unit.POINTS),
                        main,
                        List.of(m -> covered(nation, Parts.last(some), m)));
    }

    private Why covered(String nation, Note n, boolean main) {
        Map<String, Long> of = Objects.requireNonNull(n.what().operands());
        long quarters = of.getOrDefault("quarters", 0L);
        long lines = of.getOrDefault("lines", 1L);
        Frame f = desk.frames.at(n.tick());
        List<Lead> leads = new ArrayList<>();
        f.after().lines().values().stream()
                .filter(l -> desk.owner(l).equals(nation) && Desk.active(f, l))
                .min(
                        Comparator.comparingLong((LineState l) -> -n.amount() * open(f, l))
                                .thenComparing(LineState::id))
                .ifPresent(l -> leads.add(m -> t.plan.book(l, f)));
        leads.add(
                m ->
                        desk.roots.nobody(
                                "Contracts were on the books at STARTEX or signed since.",
                                "the log",
                                new Thing.OfNation(nation),
                                nation));
        return t.step(
                        Rule.COVERED,
                        n.tick(),
                        "In %s contracts covered the lines of %s for %d quarters in the mean."
                                .formatted(
                                        desk.say.when(n.tick()),
                                        desk.say.nation(nation),
                                        quarters / lines))
                .about(new Thing.OfNation(nation))
                .of(nation)
                .with("quarters covered, all lines", quarters)
                .with("working lines", lines)
                .gives(
                        "floor(quarters covered, all lines / working lines)",
                        new Operand("quarters covered", quarters / lines, Unit.UNITS),
                        main,
                        leads);
    }

    private static long open(Frame f, LineState line) {
        return f.after().orders().values().stream()
                .filter(o -> o.terms().line().equals(line.id()))
                .mapToLong(OrderState::open)
                .sum();
    }

    /** A line that ran below its minimum and did not climb. */
    private Why idle(String nation, Note n, boolean main) {
        Frame f = desk.frames.at(n.tick());
        return f.after().lines().values().stream()
                .filter(l -> desk.owner(l).equals(nation) && Desk.active(f, l, Stage.USE))
                .filter(l -> l.rate() < l.minRate() && l.target() <= l.rate())
                .filter(l -> n.tick() >= l.keptWarmUntil())
                .findFirst()
                .map(l -> t.line.rate(l, f, main))
                .orElseGet(
                        () ->
                                desk.roots.nobody(
                                        "A line of %s ran below its minimum."
                                                .formatted(desk.say.nation(nation)),
                                        "the log",
                                        new Thing.OfNation(nation),
                                        nation));
    }

    /** What keeps a nation on last year's budget in a tick. */
    Why resolution(String nation, int tick) {
        for (ActiveEffect e : desk.frames.at(tick).after().effects().values()) {
            if (e.effect() instanceof Effect.ContinuingResolution c
                    && c.nation().equals(nation)
                    && Desk.inForce(e, tick)) {
                return desk.roots.inject(e.inject());
            }
        }
        return desk.roots.initial(
                desk.say.nation(nation) + " runs on last year's budget.",
                Names.source(desk.scenario.nation(nation).provenance(), "continuingResolution"),
                new Thing.OfNation(nation),
                nation);
    }

    /** A secret that leaked. */
    Why leak(String technology) {
        Technology secret = desk.scenario.technology(technology);
        return desk.roots.initial(
                "The secret of %s leaked.".formatted(secret.name()),
                Names.source(secret.provenance(), "level"),
                new Thing.OfNation(secret.holder()),
                secret.holder());
    }
}
