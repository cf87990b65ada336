package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.explain.Frames.Note;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What adds up to a figure of a nation: what it was at STARTEX, and what changed it since. */
final class Parts {
    private record Part(String name, long sum, @Nullable Lead lead) {}

    private final Tracer t;
    private final String nation;
    private final Unit unit;
    private final List<Note> notes;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param notes what changed the figure
     */
    Parts(Tracer tracer, String nation, Unit unit, List<Note> notes) {
        t = tracer;
        this.nation = nation;
        this.unit = unit;
        this.notes = notes;
    }

    List<Note> of(Predicate<Note> which) {
        return notes.stream().filter(which).toList();
    }

    /** Adds the notes that are meant as one part, if they come to anything. */
    void add(String name, List<Note> some, Function<List<Note>, Lead> lead) {
        if (!some.isEmpty()) {
            parts.add(new Part(name, sum(some), lead.apply(some)));
        }
    }

    /** Adds notes that have no cause of their own. */
    void add(String name, List<Note> some) {
        if (!some.isEmpty()) {
            parts.add(new Part(name, sum(some), null));
        }
    }

    static long sum(List<Note> some) {
        return some.stream().mapToLong(Note::amount).sum();
    }

    static Note last(List<Note> some) {
        return some.getLast();
    }

    /**
     * The figure as the sum of its parts; what moved it most the way it went is followed first.
     *
     * @param rest name of what the notes do not tell
     * @param start why it was what it was at STARTEX
     */
    Why step(
            Rule rule,
            int tick,
            String what,
            long opening,
            Operand result,
            String rest,
            Lead start,
            boolean main) {
        long told = opening;
        Made made =
                t.step(rule, tick, what)
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("at STARTEX", opening, unit);
        for (Part p : parts) {
            made.with(p.name(), p.sum(), unit);
            told += p.sum();
        }
        if (told != result.value()) {
            made.with(rest, result.value() - told, unit);
        }
        long way = result.value() < opening ? -1 : 1;
        List<Lead> leads = new ArrayList<>();
        parts.stream()
                .sorted(Comparator.comparingLong((Part p) -> -way * p.sum()))
                .map(Part::lead)
                .filter(Objects::nonNull)
                .forEach(leads::add);
        leads.add(start);
        return made.gives(made.names(" + "), result, main, leads);
    }

    /** A part by what each reference of its notes brought. */
    Lead each(
            Rule rule,
            String what,
            String result,
            List<Note> some,
            Function<String, String> name,
            Function<String, Why> root) {
        Map<String, Long> byRef = new TreeMap<>();
        some.forEach(n -> byRef.merge(n.what().ref(), n.amount(), Long::sum));
        List<Map.Entry<String, Long>> largest =
                byRef.entrySet().stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (Map.Entry<String, Long> e) ->
                                                        -Math.abs(e.getValue()))
                                        .thenComparing(Map.Entry::getKey))
                        .toList();
        List<Lead> leads = new ArrayList<>();
        largest.forEach(e -> leads.add(m -> root.apply(e.getKey())));
        if (largest.size() == 1) {
            return leads.getFirst();
        }
        return m -> {
            Made made =
                    t.step(rule, last(some).tick(), what)
                            .about(new Thing.OfNation(nation))
                            .of(nation);
            largest.forEach(e -> made.with(name.apply(e.getKey()), e.getValue(), unit));
            return made.gives("sum(all)", new Operand(result, sum(some), unit), m, leads);
        };
    }

    /** A part that is the same points in each of its months. */
    Lead months(Rule rule, String what, int points, List<Note> some, List<Lead> leads) {
        return m ->
                t.step(rule, last(some).tick(), what)
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("months", some.size())
                        .gives(
                                points < 0
                                        ? "0 - %d × months".formatted(-points)
                                        : "%d × months".formatted(points),
                                new Operand("in all", sum(some), unit),
                                m,
                                leads);
    }

    /** A part toward where a score rests: up below it, down above it. */
    Lead rest(Rule rule, String what, int at, int up, List<Note> some, Lead start) {
        long below = some.stream().filter(n -> n.amount() > 0).count();
        return m ->
                t.step(rule, last(some).tick(), what)
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("months below " + at, below)
                        .with("months above " + at, some.size() - below)
                        .gives(
                                "%d × months below %d - months above %d".formatted(up, at, at),
                                new Operand("in all", sum(some), unit),
                                m,
                                List.of(start));
    }
}
