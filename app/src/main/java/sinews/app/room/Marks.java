package sinews.app.room;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import sinews.app.board.ShortNumber;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.PassageStatus;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicBoard.Spot;
import sinews.model.session.PublicView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What holds somewhere for all to see, what was lost in the turn that is looked back on, and the
 * place that was pointed at: labels on the map, laid out at rest so that they cover neither each
 * other nor straits in trouble; names and tokens of the board then find room around them.
 */
final class Marks extends Pane {
    private static final double GAP = 10;
    private static final double RING = 16;
    private static final double REACH = 140;
    private static final double STEP = 6;
    private static final double APART = 18;
    private static final int LOST_KINDS = 2;

    /** Width of a letter of a strait's name, near enough to leave room for it. */
    private static final double LETTER = 6.4;

    private record Mark(Label label, Line leader, MapPoint at) {}

    /** A strait that is not open; its name stands to its right if it can. */
    private record Trouble(MapPoint at, double name) {}

    private final MapView map;
    private final Circle ring = new Circle(RING - 3);
    private List<Mark> marks = List.of();
    private List<Trouble> straits = List.of();
    private final Map<Mark, double[]> offsets = new LinkedHashMap<>();
    private Aim aim = Aim.WORLD;

    Marks(MapView map) {
        this.map = map;
        setManaged(false);
        setMouseTransparent(true);
        ring.getStyleClass().add("room-ring");
        ring.setManaged(false);
        map.viewportProperty().subscribe(v -> follow());
    }

    void show(PublicView view, Aim newAim) {
        PublicBoard board = view.board();
        aim = newAim;
        List<Mark> next = new ArrayList<>();
        if (aim.marked()) {
            next.add(mark(aim.name(), "room-pointed", aim.middle()));
        }
        words(board)
                .forEach((where, text) -> next.add(mark(text, "room-spot", middle(board, where))));
        losses(view.losses()).forEach((where, text) -> next.add(mark(text, "room-loss", where)));
        marks = next;
        List<Node> children = new ArrayList<>();
        if (aim.marked()) {
            children.add(ring);
        }
        next.stream()
                .skip(aim.marked() ? 1 : 0) // the ring says where
                .forEach(m -> children.add(m.leader()));
        next.forEach(m -> children.add(m.label()));
        getChildren().setAll(children);
        straits =
                board.straits().stream()
                        .filter(s -> s.status() != PassageStatus.OPEN)
                        .map(
                                s ->
                                        new Trouble(
                                                Projection.project(s.area().middle()),
                                                LETTER * (s.name() + " · contested").length()))
                        .toList();
    }

    /** One text for each spot with losses: the most of each materiel, the largest first. */
    private static Map<MapPoint, String> losses(List<PublicBoard.Loss> all) {
        Map<MapPoint, Map<String, Long>> units = new LinkedHashMap<>();
        for (PublicBoard.Loss l : all) {
            units.computeIfAbsent(
                            Projection.project(new LatLon(l.latitude(), l.longitude())),
                            at -> new TreeMap<>())
                    .merge(l.what(), l.units(), Long::sum);
        }
        Map<MapPoint, String> words = new LinkedHashMap<>();
        units.forEach(
                (at, some) -> {
                    List<String> kinds =
                            some.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                                    .limit(LOST_KINDS)
                                    .map(e -> ShortNumber.of(e.getValue()) + " " + e.getKey())
                                    .toList();
                    int more = some.size() - kinds.size();
                    words.put(
                            at,
                            "Lost: "
                                    + String.join(", ", kinds)
                                    + (more == 0 ? "" : " and " + more + " more"));
                });
        return words;
    }

    private static Mark mark(String text, String style, MapPoint at) {
        Label label = new Label(text);
        label.getStyleClass().addAll("room-mark", style);
        label.setManaged(false);
        Line leader = new Line();
        leader.getStyleClass().add("room-leader");
        leader.setManaged(false);
        return new Mark(label, leader, at);
    }

    /** One text for all that holds at the same place. */
    private static Map<Spot, String> words(PublicBoard board) {
        Map<String, Spot> first = new LinkedHashMap<>();
        Map<Spot, String> words = new LinkedHashMap<>();
        for (Spot s : board.spots()) {
            Spot same = first.putIfAbsent(s.nation() + s.places(), s);
            String what = what(s);
            if (same == null) {
                words.put(s, name(board, s) + " · " + what);
            } else {
                words.merge(same, what, (a, b) -> a.contains(b) ? a : a + ", " + b);
            }
        }
        return words;
    }

    private static String what(Spot s) {
        return switch (s.kind()) {
            case BLOCKADE -> s.places().size() == 1 ? "blockaded" : "ports blockaded";
            case PORT_OUTAGE -> s.places().size() == 1 ? "port out of use" : "ports out of use";
            case EXPORT_BAN -> "export ban";
            case CONTINUING_RESOLUTION -> "no new budget";
        };
    }

    private static String name(PublicBoard board, Spot s) {
        if (s.places().size() == 1) {
            return board.places().stream()
                    .filter(p -> p.id().equals(s.places().getFirst()))
                    .findFirst()
                    .map(PublicBoard.Place::name)
                    .orElse("");
        }
        return board.nations().stream()
                .filter(n -> n.id().equals(s.nation()))
                .findFirst()
                .map(n -> n.name().replaceFirst(" \\(.*", ""))
                .orElse("");
    }

    /** The middle of its places: the median, as some places of a nation lie far away. */
    private static MapPoint middle(PublicBoard board, Spot s) {
        List<MapPoint> points =
                board.places().stream()
                        .filter(
                                p ->
                                        s.places().isEmpty()
                                                ? p.nation().equals(s.nation())
                                                : s.places().contains(p.id()))
                        .map(p -> Projection.project(new LatLon(p.latitude(), p.longitude())))
                        .toList();
        return Targets.middle(points);
    }

    /** Finds room for every label, the pointed one first; gives back what is taken. */
    List<Extent> lay() {
        MapViewport v = map.viewport();
        offsets.clear();
        List<Extent> busy = new ArrayList<>();
        List<Extent> rings = straits.stream().map(s -> around(v, s.at())).toList();
        for (int i = 0; i < rings.size(); i++) {
            busy.add(withName(rings.get(i), straits.get(i).name(), rings));
        }
        int others = busy.size();
        if (aim.marked()) {
            busy.add(around(v, aim.middle()));
        }
        for (Mark m : marks) {
            m.label().applyCss();
            m.label().autosize();
            double w = m.label().getWidth();
            double h = m.label().getHeight();
            double x = v.screenX(m.at().x());
            double y = v.screenY(m.at().y());
            double gap = aim.marked() && m == marks.getFirst() ? RING + 4 : GAP;
            double[] chosen = nearest(v, busy, x, y, w, h, gap);
            offsets.put(m, chosen);
            busy.add(
                    new Extent(x + chosen[0], y + chosen[1], x + chosen[0] + w, y + chosen[1] + h));
        }
        follow();
        return List.copyOf(busy.subList(others, busy.size()));
    }

    /** A ring with room for its name to its right, or to its left where another ring is. */
    private static Extent withName(Extent ring, double name, List<Extent> rings) {
        Extent right = new Extent(ring.minX(), ring.minY(), ring.maxX() + name, ring.maxY());
        boolean free = rings.stream().noneMatch(r -> r != ring && r.intersects(right));
        return free ? right : new Extent(ring.minX() - name, ring.minY(), ring.maxX(), ring.maxY());
    }

    private static Extent around(MapViewport v, MapPoint p) {
        double x = v.screenX(p.x());
        double y = v.screenY(p.y());
        return new Extent(x - RING, y - RING, x + RING, y + RING);
    }

    /** The free spot nearest to a point, as an offset from it; to its right when there is none. */
    private static double[] nearest(
            MapViewport v, List<Extent> busy, double x, double y, double w, double h, double gap) {
        double[] best = {gap, -h / 2};
        double least = Double.MAX_VALUE;
        for (double dy = -REACH - h; dy <= REACH; dy += STEP) {
            for (double dx = -REACH - w; dx <= REACH; dx += STEP) {
                double beside = Math.max(0, Math.max(dx, -dx - w));
                double above = Math.max(0, Math.max(dy, -dy - h));
                // Beside reads better than above or below.
                double far = Math.hypot(beside, 1.3 * above) + 0.02 * Math.abs(dx + w / 2);
                if (Math.hypot(beside, above) < gap || far >= least) {
                    continue;
                }
                Extent box = new Extent(x + dx, y + dy, x + dx + w, y + dy + h);
                boolean inside =
                        box.minX() >= 0
                                && box.minY() >= 0
                                && box.maxX() <= v.width()
                                && box.maxY() <= v.height();
                if (inside && busy.stream().noneMatch(box::intersects)) {
                    least = far;
                    best = new double[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** From the label's nearest point to what it is about, where they stand apart. */
    private static void lead(Line line, double x, double y, Extent box) {
        double toX = Math.clamp(x, box.minX(), box.maxX());
        double toY = Math.clamp(y, box.minY(), box.maxY());
        line.setStartX(x);
        line.setStartY(y);
        line.setEndX(toX);
        line.setEndY(toY);
        line.setVisible(Math.hypot(x - toX, y - toY) > APART);
    }

    private void follow() {
        MapViewport v = map.viewport();
        ring.setCenterX(v.screenX(aim.middle().x()));
        ring.setCenterY(v.screenY(aim.middle().y()));
        offsets.forEach(
                (m, o) -> {
                    double x = v.screenX(m.at().x());
                    double y = v.screenY(m.at().y());
                    double left = Math.round(x + o[0]);
                    double top = Math.round(y + o[1]);
                    m.label().relocate(left, top);
                    lead(
                            m.leader(),
                            x,
                            y,
                            new Extent(
                                    left,
                                    top,
                                    left + m.label().getWidth(),
                                    top + m.label().getHeight()));
                });
    }
}
