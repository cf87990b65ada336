package sinews.model.scenario.io;

import sinews.model.scenario.AreaShape;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.io.Checking.Spot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Figures that make sense together: bills without circles, powers held once, profiles within the
 * exercise.
 */
final class SenseCheck {

    private final Checking c;
    private final Scenario s;

    SenseCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
    }

    void run(boolean allSeats) {
        bills();
        if (allSeats) {
            powers();
        }
        map();
        stocks();
        claims();
    }

    private void bills() {
        Map<String, Materiel> byId = new HashMap<>();
        s.materiel().forEach(m -> byId.put(m.id(), m));
        Set<String> told = new HashSet<>();
        c.each(
                "materiel",
                s.materiel(),
                (m, at) -> {
                    List<String> circle = circle(m.id(), byId, new ArrayList<>());
                    if (!circle.isEmpty() && told.addAll(circle)) {
                        at.in("bom")
                                .wrong(
                                        "goes in a circle ("
                                                + String.join(" of ", circle)
                                                + "); no materiel may need itself");
                    }
                    Set<String> inputs = new HashSet<>();
                    for (int i = 0; i < m.bom().size(); i++) {
                        if (!inputs.add(m.bom().get(i).materiel())) {
                            at.in("bom")
                                    .in(i)
                                    .wrong(
                                            "names "
                                                    + m.bom().get(i).materiel()
                                                    + " twice; add the quantities up");
                        }
                    }
                });
    }

    /** The way from a materiel back to itself through bills, or empty. */
    private static List<String> circle(String id, Map<String, Materiel> byId, List<String> way) {
        if (way.contains(id)) {
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(id), way.size()));
            circle.add(id);
            return circle;
        }
        Materiel m = byId.get(id);
        if (m == null) {
            return List.of();
        }
        way.add(id);
        for (BomItem item : m.bom()) {
            List<String> circle = circle(item.materiel(), byId, way);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        way.removeLast();
        return List.of();
    }

    private void powers() {
        c.each(
                "nations",
                s.nations(),
                (n, at) -> {
                    Map<Power, List<String>> holders = new EnumMap<>(Power.class);
                    for (Power p : Power.values()) {
                        holders.put(
                                p,
                                s.seats().stream()
                                        .filter(x -> x.holds(n.id(), p))
                                        .map(Seat::id)
                                        .toList());
                    }
                    List<String> none =
                            holders.entrySet().stream()
                                    .filter(e -> e.getValue().isEmpty())
                                    .map(e -> e.getKey().name())
                                    .toList();
                    if (!none.isEmpty()) {
                        at.in("id")
                                .wrong(
                                        "no seat holds "
                                                + String.join(", ", none)
                                                + " of "
                                                + n.id()
                                                + "; give each power of a nation to one seat (one"
                                                + " of the white cell for a nation nobody plays)");
                    }
                    holders.forEach(
                            (power, seats) -> {
                                if (seats.size() > 1) {
                                    at.in("id")
                                            .wrong(
                                                    power
                                                            + " of "
                                                            + n.id()
                                                            + " is held by "
                                                            + String.join(" and ", seats)
                                                            + "; give it to exactly one seat");
                                }
                            });
                });
    }

    private void map() {
        c.each(
                "chokepoints",
                s.chokepoints(),
                (x, at) -> {
                    passage(at, x.passage());
                    if (x.area() instanceof AreaShape.Polygon p) {
                        for (int i = 0; i < p.points().size(); i++) {
                            if (Math.abs(p.points().get(i).get(0)) > 90) {
                                at.in("area")
                                        .in("polygon")
                                        .in(i)
                                        .wrong(
                                                "has latitude "
                                                        + p.points().get(i).get(0)
                                                        + "; give [latitude, longitude] with a"
                                                        + " latitude from -90 to 90");
                            }
                        }
                    }
                });
        c.each(
                "lanes",
                s.lanes(),
                (l, at) -> {
                    if (c.isBack(l)) {
                        return;
                    }
                    passage(at, l.passage());
                    if (l.from().equals(l.to())) {
                        at.in("to").wrong("is the place the lane leaves; name another");
                    }
                    if (l.transitTenths() == null && l.mode() != Mode.SEA) {
                        at.in("transitTenths")
                                .wrong(
                                        "is missing; only a SEA lane takes its transit from the"
                                                + " sea-route network, a lane by "
                                                + l.mode()
                                                + " needs tenths of a day");
                    }
                    if (l.transitTenths() == null && !l.chokepoints().isEmpty()) {
                        at.in("chokepoints")
                                .wrong(
                                        "is given for a lane on the sea-route network, which finds"
                                                + " its own; leave it empty or give transitTenths");
                    }
                });
    }

    private static void passage(Spot at, Passage p) {
        Passage defined = p.status() == PassageStatus.OPEN ? Passage.OPEN : Passage.CLOSED;
        if (p.status() != PassageStatus.CONTESTED && !p.equals(defined)) {
            at.in("passage")
                    .wrong(
                            "is "
                                    + p.status()
                                    + " and carries figures; leave them out or make it CONTESTED");
        }
    }

    private void stocks() {
        Map<String, Long> caps = new HashMap<>();
        s.locations()
                .forEach(
                        l -> {
                            Long cap = l.storageCap();
                            if (cap != null) {
                                caps.put(l.id(), cap);
                            }
                        });
        Map<String, Integer> perShipUnit = new HashMap<>();
        s.materiel().forEach(m -> perShipUnit.put(m.id(), Math.max(1, m.perShipUnit())));
        Map<String, Long> held = new TreeMap<>();
        Map<String, Long> stored = new TreeMap<>();
        c.each(
                "stocks",
                s.stocks(),
                (x, at) -> {
                    long cap = caps.getOrDefault(x.place(), Long.MAX_VALUE);
                    long per = perShipUnit.getOrDefault(x.materiel(), 1);
                    String pile = x.place() + " " + x.materiel();
                    long before = Math.ceilDiv(held.getOrDefault(pile, 0L), per);
                    long after = Math.ceilDiv(held.merge(pile, x.quantity(), Long::sum), per);
                    long now = stored.merge(x.place(), after - before, Long::sum);
                    if (now > cap) {
                        at.in("quantity")
                                .wrong(
                                        "makes "
                                                + now
                                                + " ship units of stock at "
                                                + x.place()
                                                + ", which stores at most "
                                                + cap
                                                + "; lower it or raise the place's storageCap");
                    }
                    if (x.floor() > x.quantity()) {
                        at.in("floor")
                                .odd(
                                        "is "
                                                + x.floor()
                                                + ", more than the "
                                                + x.quantity()
                                                + " units there");
                    }
                });
    }

    private void claims() {
        c.each(
                "orders",
                s.orders(),
                (o, at) -> {
                    if (o.delivered() >= o.quantity()) {
                        at.in("delivered")
                                .wrong(
                                        "is "
                                                + o.delivered()
                                                + " of "
                                                + o.quantity()
                                                + "; leave out an order that is already delivered");
                    }
                    if (o.effective() > o.due()) {
                        at.in("effective")
                                .wrong(
                                        "is tick "
                                                + o.effective()
                                                + ", after the order is due at tick "
                                                + o.due()
                                                + "; make it due later");
                    }
                });
        c.each(
                "demands",
                s.demands(),
                (d, at) -> {
                    if ((d.materiel() == null) == (d.family() == null)) {
                        at.wrong(
                                (d.materiel() == null
                                                ? "names neither materiel nor family"
                                                : "names both materiel and family")
                                        + "; give exactly one of them");
                    }
                    for (int i = 0; i < d.profile().size(); i++) {
                        var step = d.profile().get(i);
                        if (step.from() >= step.until()) {
                            at.in("profile")
                                    .in(i)
                                    .in("until")
                                    .wrong(
                                            "is tick "
                                                    + step.until()
                                                    + ", not after from ("
                                                    + step.from()
                                                    + "); make it later");
                        }
                    }
                });
        c.each(
                "agreements",
                s.agreements(),
                (a, at) -> {
                    if (a.expiry() <= a.effective()) {
                        at.in("expiry")
                                .wrong(
                                        "is tick "
                                                + a.expiry()
                                                + ", not after effective ("
                                                + a.effective()
                                                + "); make it later or leave it out");
                    }
                });
        Set<String> tags = new TreeSet<>();
        s.injects().forEach(i -> tags.add(i.contingency()));
        c.each(
                "nations",
                s.nations(),
                (n, at) -> {
                    tags(at.in("caveats"), n.caveats(), tags);
                    tags(at.in("hiddenCaveats"), n.hiddenCaveats(), tags);
                    for (int i = 0; i < n.hiddenCaveats().size(); i++) {
                        if (n.caveats().contains(n.hiddenCaveats().get(i))) {
                            at.in("hiddenCaveats")
                                    .in(i)
                                    .wrong(
                                            "'"
                                                    + n.hiddenCaveats().get(i)
                                                    + "' is among its caveats too; a caveat is"
                                                    + " either declared or hidden");
                        }
                    }
                });
        c.each(
                "agreements",
                s.agreements(),
                (a, at) -> tags(at.in("exclusions"), a.exclusions(), tags));
    }

    private static void tags(Spot at, List<String> used, Set<String> known) {
        for (int i = 0; i < used.size(); i++) {
            if (!known.contains(used.get(i))) {
                at.in(i)
                        .odd(
                                "no inject has the contingency '"
                                        + used.get(i)
                                        + "'"
                                        + Suggestion.didYouMean(used.get(i), known));
            }
        }
    }
}
