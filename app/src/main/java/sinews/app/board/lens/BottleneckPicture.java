package sinews.app.board.lens;

import sinews.app.board.BoardItem;
import sinews.app.board.ShortNumber;
import sinews.app.board.lens.LensPicture.Link;
import sinews.app.board.lens.LensPicture.Stroke;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.lens.Bottleneck;
import sinews.model.lens.Bottleneck.Feed;
import sinews.model.lens.Bottlenecks;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Arrows from the source that gives too little to the line that waits for it. */
final class BottleneckPicture {
    /** What waits at one source for one input. */
    private record Queue(String input, Feed feed, List<Bottleneck> waiting) {}

    private final Scenario scenario;
    private final Board board;
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Materiel> materiel = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private BottleneckPicture(Scenario scenario, Board board) {
        this.scenario = scenario;
        this.board = board;
        scenario.locations().forEach(l -> places.put(l.id(), l));
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
    }

    /** Of a board as the viewer sees it. */
    static LensPicture of(Scenario scenario, Board board) {
        return new BottleneckPicture(scenario, board).picture();
    }

    private LensPicture picture() {
        List<Bottleneck> all =
                Bottlenecks.of(scenario, board).stream().filter(Bottleneck::holds).toList();
        SortedMap<String, List<String>> shared = Bottlenecks.waiting(all);
        Map<String, Queue> queues = new LinkedHashMap<>();
        for (Bottleneck b : all) {
            for (Feed f : b.feeds()) {
                queues.computeIfAbsent(
                                b.input() + "|" + f.place() + "|" + f.line(),
                                k -> new Queue(b.input(), f, new ArrayList<>()))
                        .waiting()
                        .add(b);
            }
        }
        List<Queue> order = new ArrayList<>(queues.values());
        order.sort((a, b) -> Integer.compare(b.waiting().size(), a.waiting().size()));
        for (Queue q : order) {
            draw(q, shared.getOrDefault(q.input(), List.of()).size());
        }
        return new LensPicture(List.of(), links, List.of(), tags, 0);
    }

    private void draw(Queue q, int waiting) {
        BoardItem item =
                board.lines().containsKey(q.feed().line())
                        ? new BoardItem.LineItem(q.feed().line())
                        : new BoardItem.LineItem(q.waiting().getFirst().line());
        LatLon from = at(q.feed().place());
        int first = -1;
        for (Bottleneck b : q.waiting()) {
            List<double[]> lines = Curve.between(from, at(b.place()), 1);
            if (!lines.isEmpty()) {
                first = first < 0 ? links.size() : first;
                links.add(
                        new Link(
                                lines,
                                Stroke.STARVES,
                                waiting > 1 ? 2.6 : 1.6,
                                "",
                                "",
                                new BoardItem.LineItem(b.line()),
                                sentence(b, q.feed())));
            }
        }
        if (!told.add(q.input() + q.waiting().stream().map(Bottleneck::line).toList())) {
            return; // the same lines wait at another source too: one label is enough
        }
        MapPoint p = Projection.project(from);
        long lacking = q.waiting().stream().mapToLong(Bottleneck::lacking).sum();
        String what =
                q.waiting().size() > 1
                        ? q.waiting().size() + " lines wait"
                        : lacking > 0 ? ShortNumber.of(lacking) + " short" : "waits";
        tags.add(
                new Tag(
                        "bottleneck:" + q.input() + ":" + q.feed().place(),
                        first,
                        List.of(new double[] {p.x(), p.y()}),
                        List.of(),
                        label(q.input()) + " · " + what,
                        "bad",
                        0,
                        item,
                        q.waiting().stream()
                                .map(b -> sentence(b, q.feed()))
                                .collect(Collectors.joining("\n"))));
    }

    private String sentence(Bottleneck b, Feed f) {
        String line = line(b.line());
        StringBuilder s = new StringBuilder();
        s.append(line).append(" waits for ").append(name(b.input())).append(": ");
        s.append(
                "a week takes %s, %s in the bin, %s asked for and not given"
                        .formatted(
                                ShortNumber.exact(b.weekly()),
                                ShortNumber.exact(b.bin()),
                                ShortNumber.exact(b.lacking())));
        if (b.coming() > 0) {
            s.append(", %s on the way".formatted(ShortNumber.exact(b.coming())));
        }
        return s.append(". ").append(why(f)).toString();
    }

    /** Why a source gives too little, a sentence. */
    private String why(Feed f) {
        String who = f.line().isEmpty() ? "The store at " + place(f.place()) : line(f.line());
        return who
                + switch (f.hold()) {
                    case NOT_QUALIFIED -> " is not qualified for it yet.";
                    case NOT_WORKING -> " does not work.";
                    case STARVED -> " waits itself for " + name(f.upstream()) + ".";
                    case BANNED -> " may not hand it out to this nation.";
                    case RECALLED -> " is held by a recall.";
                    case EMPTY -> " is empty.";
                    case TOO_SLOW -> " gives less than is asked of it.";
                    case NOT_SEEN -> " does not say why.";
                };
    }

    private LatLon at(String place) {
        Location l = places.getOrDefault(place, scenario.locations().getFirst());
        return new LatLon(l.latitude(), l.longitude());
    }

    private String place(String id) {
        Location l = places.get(id);
        return l == null ? id : l.name();
    }

    private String line(String id) {
        var now = board.lines().get(id);
        if (now != null) {
            return now.spec().name();
        }
        return scenario.lines().stream()
                .filter(l -> l.id().equals(id))
                .map(l -> l.name())
                .findFirst()
                .orElse(id);
    }

    private String name(String id) {
        Materiel m = materiel.get(id);
        return m == null ? id : m.name();
    }

    private String label(String id) {
        Materiel m = materiel.get(id);
        return m == null ? id : m.label();
    }
}
