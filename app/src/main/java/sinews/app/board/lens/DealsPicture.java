package sinews.app.board.lens;

import sinews.app.board.BoardItem;
import sinews.app.board.IconNames;
import sinews.app.board.lens.LensPicture.Link;
import sinews.app.board.lens.LensPicture.Spot;
import sinews.app.board.lens.LensPicture.Stroke;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.lens.Bond;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nations as nodes, agreements as arcs between them. An agreement of many parties is a node of its
 * own with a line to each, not a net of arcs.
 */
final class DealsPicture {
    /** From this number of parties an agreement is a node of its own. */
    static final int MANY = 4;

    private static final double NODE = 25;
    private static final double HUB = 22;

    private final Scenario scenario;
    private final Map<String, LatLon> homes = new HashMap<>();
    private final Map<String, Nation> nations = new LinkedHashMap<>();
    private final Map<String, Integer> ties = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private int hubs;

    private DealsPicture(Scenario scenario) {
        this.scenario = scenario;
        for (Nation n : scenario.nations()) {
            nations.put(n.id(), n);
            LatLon home = home(n.id());
            if (home != null) {
                homes.put(n.id(), home);
            }
        }
    }

    /** Of bonds the viewer may see. */
    static LensPicture of(Scenario scenario, List<Bond> bonds) {
        return new DealsPicture(scenario).picture(bonds);
    }

    private LensPicture picture(List<Bond> bonds) {
        SortedMap<String, List<Bond>> pairs = new TreeMap<>();
        for (Bond b : bonds) {
            List<String> known = b.parties().stream().filter(homes::containsKey).toList();
            known.forEach(p -> ties.merge(p, 1, Integer::sum));
            if (known.size() >= MANY) {
                hub(b, known);
            } else {
                pairs(b, known)
                        .forEach(p -> pairs.computeIfAbsent(p, k -> new ArrayList<>()).add(b));
            }
        }
        pairs.forEach(this::pair);
        for (Nation n : nations.values()) {
            LatLon home = homes.get(n.id());
            if (home != null && (ties.containsKey(n.id()) || plays(n.id()))) {
                MapPoint p = Projection.project(home);
                int count = ties.getOrDefault(n.id(), 0);
                spots.add(
                        new Spot(
                                n.id(),
                                p.x(),
                                p.y(),
                                n.id(),
                                n.group(),
                                NODE,
                                new BoardItem.NationItem(n.id()),
                                n.name() + ", " + (count == 1 ? "1 tie" : count + " ties")));
            }
        }
        return new LensPicture(List.of(), links, spots, tags, 0);
    }

    private boolean plays(String nation) {
        return scenario.seats().stream().anyMatch(s -> s.powers().containsKey(nation));
    }

    /** A waiver ties its grantor to each partner; others tie each to each. */
    private static List<String> pairs(Bond b, List<String> known) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            for (int k = i + 1; k < known.size(); k++) {
                if (b.kind() != AgreementKind.EXPORT_WAIVER || i == 0) {
                    String one = known.get(i);
                    String other = known.get(k);
                    boolean first = one.compareTo(other) < 0;
                    String order = first ? one + " " + other : other + " " + one;
                    pairs.add(order + " " + lane(b).ordinal());
                }
            }
        }
        return pairs;
    }

    /** What is drawn as one arc: all in force, all signed, all proposed, all suspended. */
    private static Stroke lane(Bond b) {
        return switch (b.status()) {
            case IN_FORCE -> Stroke.TIE;
            case SIGNED -> Stroke.SIGNED;
            case SUSPENDED -> Stroke.SUSPENDED;
            case READY, PROPOSED -> Stroke.PROPOSED;
        };
    }

    private void pair(String key, List<Bond> bonds) {
        String[] ends = key.split(" ", -1);
        Stroke stroke = lane(bonds.getFirst());
        LatLon a = homes.get(ends[0]);
        LatLon b = homes.get(ends[1]);
        if (a == null || b == null) {
            return;
        }
        double bend =
                switch (stroke) {
                    case TIE, STARVES -> 1;
                    case SIGNED -> 0.4;
                    case SUSPENDED -> -0.4;
                    case PROPOSED -> -1;
                };
        BoardItem item = new BoardItem.BondItem(bonds.stream().map(Bond::id).toList());
        String spoken =
                nations.get(ends[0]).name()
                        + " and "
                        + nations.get(ends[1]).name()
                        + bonds.stream().map(x -> "\n" + sentence(x)).collect(Collectors.joining());
        links.add(
                new Link(
                        Curve.between(a, b, bend),
                        stroke,
                        Math.min(6, 1.5 + 1.2 * (bonds.size() - 1)),
                        ends[0],
                        ends[1],
                        item,
                        spoken));
        tags.add(
                new Tag(
                        "bond:" + key.replace(' ', '-'),
                        links.size() - 1,
                        List.of(),
                        new TreeSet<>(bonds.stream().map(Bond::kind).toList())
                                .stream().map(IconNames::of).toList(),
                        "",
                        stroke == Stroke.SUSPENDED ? "bad" : "plain",
                        0,
                        item,
                        spoken));
    }

    private void hub(Bond b, List<String> parties) {
        LatLon first = homes.getOrDefault(parties.getFirst(), new LatLon(0, 0));
        double lat = 0;
        double lon = 0;
        for (String p : parties) {
            LatLon at = homes.getOrDefault(p, first);
            lat += at.lat();
            lon += first.lon() + Math.IEEEremainder(at.lon() - first.lon(), 360);
        }
        LatLon middle = Curve.at(lat / parties.size(), lon / parties.size());
        // Beside the party nearest to the middle, so that one far away pulls it little.
        LatLon core =
                parties.stream()
                        .map(p -> homes.getOrDefault(p, first))
                        .min(Comparator.comparingDouble(h -> distance(h, middle)))
                        .orElse(first);
        LatLon at = Curve.at(core.lat() - 7 - 5 * hubs, core.lon() - 14);
        hubs++;
        MapPoint p = Projection.project(at);
        String id = "hub:" + b.id();
        BoardItem item = new BoardItem.BondItem(List.of(b.id()));
        Stroke stroke = lane(b);
        for (String party : parties) {
            links.add(
                    new Link(
                            Curve.between(at, homes.getOrDefault(party, first), 0.5),
                            stroke,
                            1.2,
                            id,
                            party,
                            item,
                            sentence(b)));
        }
        spots.add(
                new Spot(id, p.x(), p.y(), "×" + parties.size(), "mixed", HUB, item, sentence(b)));
        tags.add(
                new Tag(
                        "tag-" + id,
                        -1,
                        List.of(new double[] {p.x(), p.y()}),
                        List.of(IconNames.of(b.kind())),
                        Kinds.name(b.kind()),
                        "plain",
                        0,
                        item,
                        sentence(b)));
    }

    private static double distance(LatLon a, LatLon b) {
        return Math.hypot(a.lat() - b.lat(), Math.IEEEremainder(a.lon() - b.lon(), 360));
    }

    private String sentence(Bond b) {
        String status =
                switch (b.status()) {
                    case IN_FORCE -> "in force";
                    case SIGNED -> "signed, in force later";
                    case SUSPENDED -> "suspended";
                    case READY -> "all consent, enacted at the next adjudication";
                    case PROPOSED -> "proposed, waits for consent";
                };
        String parties =
                b.parties().stream()
                        .map(p -> nations.containsKey(p) ? nations.get(p).name() : p)
                        .collect(Collectors.joining(", "));
        String name = b.name().isEmpty() ? b.id() : b.name();
        return Kinds.name(b.kind())
                + ", "
                + status
                + ": "
                + name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + (b.parties().size() >= MANY ? " (" + parties + ")" : "");
    }

    /** The nation's place that lies nearest to all its others; theatres abroad do not count. */
    private @org.jspecify.annotations.Nullable LatLon home(String nation) {
        List<Location> own =
                scenario.locations().stream()
                        .filter(l -> l.nation().equals(nation))
                        .filter(l -> l.kind() != LocationKind.THEATRE)
                        .toList();
        if (own.isEmpty()) {
            own = scenario.locations().stream().filter(l -> l.nation().equals(nation)).toList();
        }
        LatLon best = null;
        double least = Double.MAX_VALUE;
        for (Location l : own) {
            LatLon at = new LatLon(l.latitude(), l.longitude());
            double sum = 0;
            for (Location o : own) {
                sum += distance(at, new LatLon(o.latitude(), o.longitude()));
            }
            if (sum < least) {
                least = sum;
                best = at;
            }
        }
        return best;
    }
}
