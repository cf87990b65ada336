package sinews.model.scenario.io;

import sinews.model.scenario.Line;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Kind;
import sinews.model.scenario.io.Checking.Spot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Ids are unique, and every reference names something of the right kind. */
final class ReferenceCheck {

    private final Checking c;
    private final Scenario s;

    ReferenceCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
    }

    void run() {
        ids();
        nationsAndSeats();
        things();
        lines();
        claims();
    }

    private void ids() {
        unique("groups", s.groups(), g -> g.id());
        unique("nations", s.nations(), n -> n.id());
        unique("seats", s.seats(), x -> x.id());
        unique("objectives", s.objectives(), o -> o.id());
        unique("materiel", s.materiel(), m -> m.id());
        unique("technologies", s.technologies(), t -> t.id());
        unique("locations", s.locations(), l -> l.id());
        unique("chokepoints", s.chokepoints(), x -> x.id());
        unique("lanes", s.lanes(), l -> l.id());
        unique("lines", s.lines(), l -> l.id());
        unique("orders", s.orders(), o -> o.id());
        unique("demands", s.demands(), d -> d.id());
        unique("agreements", s.agreements(), a -> a.id());
        unique("sources", s.sources(), x -> x.id());
        unique("injects", s.injects(), i -> i.id());
        Set<List<String>> stocks = new HashSet<>();
        c.each(
                "stocks",
                s.stocks(),
                (x, at) -> {
                    if (!stocks.add(List.of(x.place(), x.materiel(), x.owner()))) {
                        at.wrong(
                                "is a second stockpile of "
                                        + x.materiel()
                                        + " of "
                                        + x.owner()
                                        + " at "
                                        + x.place()
                                        + "; give one with all units");
                    }
                });
    }

    private <T> void unique(String list, List<T> entries, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        c.each(
                list,
                entries,
                (x, at) -> {
                    if (!seen.add(id.apply(x))) {
                        at.in("id")
                                .wrong(
                                        "'"
                                                + id.apply(x)
                                                + "' is already the id of another; give each its"
                                                + " own"
                                                + (id.apply(x).endsWith("-back")
                                                        ? " (a two-way lane takes its id with -back"
                                                                + " too)"
                                                        : ""));
                    }
                });
    }

    private void nationsAndSeats() {
        c.each(
                "nations",
                s.nations(),
                (n, at) -> {
                    c.refer(at.in("group"), Kind.GROUP, n.group());
                    for (String other : new TreeSet<>(n.trust().keySet())) {
                        if (other.equals(n.id())) {
                            at.in("trust").in(other).wrong("is trust toward itself; leave it out");
                        } else {
                            c.refer(at.in("trust").in(other), Kind.NATION, other);
                        }
                    }
                });
        c.each(
                "seats",
                s.seats(),
                (seat, at) -> {
                    new TreeSet<>(seat.powers().keySet())
                            .forEach(n -> c.refer(at.in("powers").in(n), Kind.NATION, n));
                    c.referAll(at.in("sees"), Kind.NATION, seat.sees(), true);
                    if ("facilitator".equals(seat.id())) {
                        at.in("id")
                                .wrong(
                                        "'facilitator' is kept for the person who runs the"
                                                + " exercise; choose another id");
                    }
                });
    }

    private void things() {
        c.each(
                "materiel",
                s.materiel(),
                (m, at) -> {
                    for (int i = 0; i < m.bom().size(); i++) {
                        c.refer(
                                at.in("bom").in(i).in("materiel"),
                                Kind.MATERIEL,
                                m.bom().get(i).materiel());
                    }
                });
        c.each(
                "technologies",
                s.technologies(),
                (t, at) -> {
                    c.refer(at.in("holder"), Kind.NATION, t.holder());
                    c.referAll(at.in("materiel"), Kind.MATERIEL, t.materiel(), false);
                });
        c.each(
                "locations",
                s.locations(),
                (l, at) -> c.refer(at.in("nation"), Kind.NATION, l.nation()));
        c.each(
                "lanes",
                s.lanes(),
                (l, at) -> {
                    if (!c.isBack(l)) {
                        c.refer(at.in("from"), Kind.LOCATION, l.from());
                        c.refer(at.in("to"), Kind.LOCATION, l.to());
                        c.referAll(at.in("chokepoints"), Kind.CHOKEPOINT, l.chokepoints(), false);
                    }
                });
        c.each(
                "stocks",
                s.stocks(),
                (x, at) -> {
                    c.refer(at.in("place"), Kind.LOCATION, x.place());
                    c.refer(at.in("materiel"), Kind.MATERIEL, x.materiel());
                    c.refer(at.in("owner"), Kind.NATION, x.owner());
                });
        c.each(
                "agreements",
                s.agreements(),
                (a, at) -> {
                    c.referAll(at.in("parties"), Kind.NATION, a.parties(), false);
                    scope(at.in("scope"), a.scope());
                });
    }

    private void scope(Spot at, List<String> scope) {
        Set<String> known = families();
        known.addAll(c.ids(Kind.MATERIEL));
        for (int i = 0; i < scope.size(); i++) {
            if (!"*".equals(scope.get(i)) && !known.contains(scope.get(i))) {
                at.in(i).wrong(Checking.noSuch("materiel or family", scope.get(i), known));
            }
        }
    }

    private Set<String> families() {
        Set<String> families = new TreeSet<>();
        s.materiel().forEach(m -> families.add(m.family()));
        return families;
    }

    private void lines() {
        c.each(
                "lines",
                s.lines(),
                (l, at) -> {
                    c.refer(at.in("materiel"), Kind.MATERIEL, l.materiel());
                    c.refer(at.in("location"), Kind.LOCATION, l.location());
                    c.refer(at.in("nation"), Kind.NATION, l.nation());
                    c.refer(at.in("licenceHolder"), Kind.NATION, l.licenceHolder());
                    new TreeSet<>(l.bins().keySet())
                            .forEach(m -> c.refer(at.in("bins").in(m), Kind.MATERIEL, m));
                    for (int i = 0; i < l.sources().size(); i++) {
                        Spot source = at.in("sources").in(i);
                        var from = l.sources().get(i);
                        c.refer(source.in("materiel"), Kind.MATERIEL, from.materiel());
                        if (from.line() != null) {
                            c.refer(source.in("line"), Kind.LINE, from.line());
                        }
                        if (from.place() != null) {
                            c.refer(source.in("place"), Kind.LOCATION, from.place());
                        }
                    }
                });
    }

    private void claims() {
        Map<String, Line> lines = new HashMap<>();
        s.lines().forEach(l -> lines.put(l.id(), l));
        c.each(
                "orders",
                s.orders(),
                (o, at) -> {
                    c.refer(at.in("buyer"), Kind.NATION, o.buyer());
                    c.refer(at.in("materiel"), Kind.MATERIEL, o.materiel());
                    c.refer(at.in("line"), Kind.LINE, o.line());
                    c.refer(at.in("deliverTo"), Kind.LOCATION, o.deliverTo());
                    Line line = lines.get(o.line());
                    if (line != null
                            && !line.materiel().equals(o.materiel())
                            && c.ids(Kind.MATERIEL).contains(o.materiel())) {
                        at.in("materiel")
                                .wrong(
                                        "is '"
                                                + o.materiel()
                                                + "', but "
                                                + o.line()
                                                + " makes "
                                                + line.materiel()
                                                + "; name a line that makes it");
                    }
                });
        c.each(
                "demands",
                s.demands(),
                (d, at) -> {
                    c.refer(at.in("theatre"), Kind.LOCATION, d.theatre());
                    c.refer(at.in("nation"), Kind.NATION, d.nation());
                    if (d.materiel() != null) {
                        c.refer(at.in("materiel"), Kind.MATERIEL, d.materiel());
                    }
                    if (d.family() != null
                            && s.materiel().stream()
                                    .map(Materiel::family)
                                    .noneMatch(d.family()::equals)) {
                        at.in("family").wrong(Checking.noSuch("family", d.family(), families()));
                    }
                });
    }
}
