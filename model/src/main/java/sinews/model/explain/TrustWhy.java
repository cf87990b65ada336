package sinews.model.explain;

import sinews.model.board.LineState;
import sinews.model.board.NationFigure;
import sinews.model.board.Reason;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Note;
import sinews.model.explain.Tracer.Lead;
import sinews.model.rules.Move;
import sinews.model.scenario.Nation;

import java.util.List;
import java.util.Objects;

/** Why a nation trusts another as it does. */
final class TrustWhy {
    private final Tracer t;
    private final Desk desk;

    TrustWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Trust of a nation toward another after a tick; at STARTEX before the first. */
    Why at(String nation, String toward, int tick, boolean main) {
        Nation n = desk.scenario.nation(nation);
        String name = n.name();
        String other = desk.say.nation(toward);
        int was = desk.frames.start().nations().get(nation).trustIn(toward);
        Lead start =
                m ->
                        desk.roots.initial(
                                "%s trusted %s with %d at STARTEX.".formatted(name, other, was),
                                n.trust().containsKey(toward)
                                        ? Names.source(n.provenance(), "trust")
                                        : "50 where the scenario names none",
                                new Thing.OfNation(nation),
                                nation);
        if (tick < 0) {
            return start.follow(main);
        }
        int is =
                Objects.requireNonNull(desk.frames.at(tick).after().nations().get(nation))
                        .trustIn(toward);
        Parts parts =
                new Parts(
                        t,
                        nation,
                        Unit.POINTS,
                        desk.frames.notes(NationFigure.TRUST, nation, toward, tick));
        parts.add(
                "agreements and industry days",
                of(parts, Reason.MOVE),
                some ->
                        parts.each(
                                Rule.TRUST_MOVES,
                                "Moves changed what %s thinks of %s.".formatted(name, other),
                                "in all",
                                some,
                                ref -> "decision " + ref,
                                ref -> desk.roots.decision(ref, nation)));
        parts.add(
                "caveats declared", of(parts, Reason.DECLARED_CAVEAT), some -> m -> caveat(toward));
        parts.add(
                "lines run together",
                of(parts, Reason.JOINT_LINE),
                some ->
                        parts.months(
                                Rule.JOINT_LINE,
                                "A line of %s and %s delivered, last in %s."
                                        .formatted(name, other, when(some)),
                                1,
                                some,
                                List.of(m -> joint(nation, toward, Parts.last(some)))));
        parts.add(
                "assured claims refused",
                of(parts, Reason.REFUSED),
                some ->
                        parts.months(
                                Rule.REFUSED,
                                "%s refused assured claims of %s, last in %s."
                                        .formatted(other, name, when(some)),
                                -10,
                                some,
                                List.of(m -> refused(nation, toward, Parts.last(some)))));
        parts.add(
                "assured claims displaced",
                of(parts, Reason.DISPLACED),
                some ->
                        parts.months(
                                Rule.DISPLACED,
                                "National priority of %s displaced claims of %s, last in %s."
                                        .formatted(other, name, when(some)),
                                -6,
                                some,
                                List.of(m -> displaced(toward))));
        parts.add(
                "leaks",
                of(parts, Reason.LEAK),
                some ->
                        parts.each(
                                Rule.LEAK,
                                "Secrets of %s leaked in %s.".formatted(name, other),
                                "in all",
                                some,
                                ref -> "leak of " + ref,
                                t.confidence::leak));
        for (String inject : CapitalWhy.injects(parts)) {
            parts.add(
                    "inject " + inject,
                    parts.of(x -> CapitalWhy.is(x, Reason.INJECT) && x.what().ref().equals(inject)),
                    some -> m -> desk.roots.inject(inject));
        }
        parts.add("beyond 0 and 100", of(parts, Reason.EDGE));
        return parts.step(
                Rule.TRUST,
                tick,
                "%s trusts %s with %d after %s.".formatted(name, other, is, desk.say.when(tick)),
                was,
                new Operand("trust", is, Unit.POINTS),
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

    private Why caveat(String toward) {
        Nation n = desk.scenario.nation(toward);
        return desk.roots.initial(
                "%s has said in what contingencies it will not supply.".formatted(n.name()),
                Names.source(n.provenance(), "caveats"),
                new Thing.OfNation(toward),
                toward);
    }

    /** A line of one under the licence of the other. */
    private Why joint(String nation, String toward, Note n) {
        Frame f = desk.frames.at(n.tick());
        for (LineState line : f.after().lines().values()) {
            String owner = desk.owner(line);
            String holder = line.spec().licenceHolder();
            boolean both =
                    (owner.equals(nation) && holder.equals(toward))
                            || (owner.equals(toward) && holder.equals(nation));
            if (both && line.rate() > 0 && line.outputSoFar() > line.spec().outputSoFar()) {
                return desk.roots.line(
                        line,
                        "%s works under a licence of %s."
                                .formatted(line.spec().name(), desk.say.nation(holder)),
                        "licenceHolder");
            }
        }
        return desk.roots.nobody(
                "A line was run together.", "the log", new Thing.OfNation(nation), nation);
    }

    /** The ban or caveat by which claims were refused. */
    private Why refused(String nation, String toward, Note n) {
        Frame f = desk.frames.at(n.tick());
        for (int tick = n.tick(); tick > n.tick() - Frames.MONTH && tick >= 0; tick--) {
            String inject = desk.refusal(desk.frames.at(tick), toward, nation);
            if (inject != null) {
                return desk.roots.inject(inject);
            }
        }
        return desk.roots.nobody(
                "%s handed nothing out in %s."
                        .formatted(desk.say.nation(toward), desk.say.when(f.tick())),
                "the log",
                new Thing.OfNation(toward),
                toward);
    }

    private Why displaced(String toward) {
        return desk.roots.proposals().stream()
                .filter(
                        p ->
                                p.move() instanceof Move.NationalPriority m
                                        && m.nation().equals(toward)
                                        && desk.frames.enacted(p.id()) != null)
                .reduce((a, b) -> b)
                .<Why>map(p -> desk.roots.decision(p, toward))
                .orElseGet(
                        () ->
                                desk.roots.nobody(
                                        "%s put its own orders first."
                                                .formatted(desk.say.nation(toward)),
                                        "the scenario",
                                        new Thing.OfNation(toward),
                                        toward));
    }
}
