package sinews.model.explain;

import sinews.model.board.ActiveEffect;
import sinews.model.board.DemandState;
import sinews.model.board.NationFigure;
import sinews.model.board.Reason;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Note;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Nation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Why a nation has the political capital it has. */
final class CapitalWhy {
    private final Tracer t;
    private final Desk desk;

    CapitalWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Political capital after a tick; at STARTEX before the first. */
    Why at(String nation, int tick, boolean main) {
        Nation n = desk.scenario.nation(nation);
        Lead start =
                m ->
                        desk.roots.initial(
                                "%s had %d political capital at STARTEX."
                                        .formatted(n.name(), n.politicalCapital()),
                                Names.source(n.provenance(), "politicalCapital"),
                                new Thing.OfNation(nation),
                                nation);
        if (tick < 0) {
            return start.follow(main);
        }
        int is =
                Objects.requireNonNull(desk.frames.at(tick).after().nations().get(nation))
                        .politicalCapital();
        Parts parts =
                new Parts(
                        t,
                        nation,
                        Unit.POINTS,
                        desk.frames.notes(NationFigure.CAPITAL, nation, null, tick));
        String name = n.name();
        parts.add(
                "spent on moves",
                parts.of(x -> is(x, Reason.MOVE) && x.amount() < 0),
                some -> moves(parts, nation, name + " spent political capital on moves.", some));
        parts.add(
                "won by moves",
                parts.of(x -> is(x, Reason.MOVE) && x.amount() > 0),
                some -> moves(parts, nation, name + " won political capital by moves.", some));
        parts.add(
                "back toward 60",
                parts.of(x -> is(x, Reason.REST)),
                some ->
                        parts.rest(
                                Rule.CAPITAL_REST,
                                "The political capital of %s goes back toward 60.".formatted(name),
                                60,
                                3,
                                some,
                                start));
        parts.add(
                "unmet demand",
                parts.of(x -> is(x, Reason.UNMET)),
                some ->
                        parts.months(
                                Rule.CAPITAL_UNMET,
                                "%s had demand unmet in a live contingency, last in %s."
                                        .formatted(name, when(some)),
                                -2,
                                some,
                                unmet(nation, some)));
        parts.add(
                "assured claims honoured",
                parts.of(x -> is(x, Reason.HONOURED)),
                some ->
                        parts.months(
                                Rule.CAPITAL_HONOURED,
                                "%s honoured assured claims while it went short itself, last in %s."
                                        .formatted(name, when(some)),
                                -2,
                                some,
                                honoured(nation, some)));
        parts.add(
                "jobs abroad",
                parts.of(x -> is(x, Reason.JOBS_ABROAD)),
                some -> m -> jobs(nation, some, m));
        for (String inject : injects(parts)) {
            parts.add(
                    "inject " + inject,
                    parts.of(x -> is(x, Reason.INJECT) && x.what().ref().equals(inject)),
                    some -> m -> desk.roots.inject(inject));
        }
        parts.add("beyond 0 and 100", parts.of(x -> is(x, Reason.EDGE)));
        return parts.step(
                Rule.CAPITAL,
                tick,
                "%s has %d political capital after %s.".formatted(name, is, desk.say.when(tick)),
                desk.frames.start().nations().get(nation).politicalCapital(),
                new Operand("political capital", is, Unit.POINTS),
                "not written down",
                start,
                main);
    }

    static boolean is(Note n, Reason reason) {
        return n.what().reason() == reason;
    }

    /** Injects that changed a figure at once, in id order. */
    static Set<String> injects(Parts parts) {
        Set<String> ids = new TreeSet<>();
        parts.of(n -> is(n, Reason.INJECT)).forEach(n -> ids.add(n.what().ref()));
        return ids;
    }

    private String when(List<Note> some) {
        return desk.say.when(Parts.last(some).tick());
    }

    private Lead moves(Parts parts, String nation, String what, List<Note> some) {
        return parts.each(
                Rule.CAPITAL_MOVES,
                what,
                "in all",
                some,
                ref -> "decision " + ref,
                ref -> desk.roots.decision(ref, nation));
    }

    /** The demand that was shortest in the last of these months, and what was live. */
    private List<Lead> unmet(String nation, List<Note> some) {
        Frame f = desk.frames.at(Parts.last(some).tick());
        List<Lead> leads = new ArrayList<>();
        desk.scenario.demands().stream()
                .filter(d -> d.nation().equals(nation) && lacked(f, d) > 0)
                .max(Comparator.comparingLong((Demand d) -> lacked(f, d)).thenComparing(Demand::id))
                .ifPresent(d -> leads.add(m -> t.theatre.week(d, f, m)));
        for (ActiveEffect e : f.after().effects().values()) {
            if (!e.contingency().isEmpty() && Desk.inForce(e, f.tick())) {
                leads.add(m -> desk.roots.inject(e.inject()));
                break;
            }
        }
        return leads;
    }

    private static long lacked(Frame f, Demand d) {
        DemandState s = Objects.requireNonNull(f.after().demands().get(d.id()));
        return s.active() ? s.lastAsked() - s.lastMet() : 0;
    }

    private List<Lead> honoured(String nation, List<Note> some) {
        Frame f = desk.frames.at(Parts.last(some).tick());
        List<Lead> leads = new ArrayList<>();
        f.before().agreements().values().stream()
                .filter(
                        a ->
                                a.kind() == AgreementKind.SECURITY_OF_SUPPLY
                                        && a.inForce(f.tick())
                                        && a.parties().contains(nation))
                .forEach(a -> leads.add(m -> desk.roots.agreement(a, nation)));
        desk.scenario.demands().stream()
                .filter(d -> d.nation().equals(nation) && lacked(f, d) > 0)
                .max(Comparator.comparingLong((Demand d) -> lacked(f, d)).thenComparing(Demand::id))
                .ifPresent(d -> leads.add(m -> t.theatre.week(d, f, m)));
        if (leads.isEmpty()) {
            leads.add(
                    m ->
                            desk.roots.nobody(
                                    "A contract of another nation was assured.",
                                    "the scenario",
                                    new Thing.OfNation(nation),
                                    nation));
        }
        return leads;
    }

    /** Jobs abroad month by month; the dearest month is followed. */
    private Why jobs(String nation, List<Note> some, boolean main) {
        Note dearest = some.stream().min(Comparator.comparingLong(Note::amount)).orElseThrow();
        if (some.size() == 1) {
            return job(nation, dearest, main);
        }
        Made made =
                t.step(
                                Rule.JOBS_ABROAD,
                                Parts.last(some).tick(),
                                "%s bought abroad what is also made at home."
                                        .formatted(desk.say.nation(nation)))
                        .about(new Thing.OfNation(nation))
                        .of(nation);
        some.forEach(n -> made.with("in week " + (n.tick() + 1), n.amount(), Unit.POINTS));
        return made.gives(
                "sum(all)",
                new Operand("in all", Parts.sum(some), Unit.POINTS),
                main,
                List.of(m -> job(nation, dearest, m)));
    }

    private Why job(String nation, Note n, boolean main) {
        Map<String, Long> of = Objects.requireNonNull(n.what().operands());
        long abroad = of.getOrDefault("abroad", 0L);
        boolean half = of.getOrDefault("home", 0L) >= abroad;
        Made made =
                t.step(
                                Rule.JOBS_ABROAD,
                                n.tick(),
                                "In the month up to %s %s spent %s abroad on what is made at home."
                                        .formatted(
                                                desk.say.when(n.tick()),
                                                desk.say.nation(nation),
                                                Unit.DOLLARS.text(abroad)))
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("preference for home", of.getOrDefault("preference", 0L))
                        .with("spent abroad", abroad, Unit.DOLLARS)
                        .with("spent at home", of.getOrDefault("home", 0L), Unit.DOLLARS)
                        .with("annual budget", of.getOrDefault("budget", 0L), Unit.DOLLARS);
        String formula = "5 × preference for home × spent abroad / annual budget";
        formula += half ? " / 2" : "";
        formula += of.getOrDefault("waived", 0L) == 1 ? " / 2" : "";
        return made.gives(
                "max(0 - 100, 0 - ceil(" + formula + "))",
                new Operand("jobs abroad", n.amount(), Unit.POINTS),
                main,
                bought(nation, n));
    }

    /** The contracts that a nation signed in a month, the largest first. */
    private List<Lead> bought(String nation, Note n) {
        int month = n.tick() / Frames.MONTH;
        List<Lead> leads = new ArrayList<>();
        desk.frames.notes(NationFigure.TREASURY, nation, null, n.tick()).stream()
                .filter(x -> x.tick() / Frames.MONTH == month && is(x, Reason.SIGNED))
                .sorted(Comparator.comparingLong(Note::amount))
                .map(x -> x.what().ref())
                .distinct()
                .forEach(ref -> leads.add(m -> desk.roots.decision(ref, nation)));
        leads.add(
                m ->
                        desk.roots.initial(
                                "%s prefers what is made at home."
                                        .formatted(desk.say.nation(nation)),
                                Names.source(
                                        desk.scenario.nation(nation).provenance(),
                                        "domesticPreference"),
                                new Thing.OfNation(nation),
                                nation));
        return leads;
    }
}
