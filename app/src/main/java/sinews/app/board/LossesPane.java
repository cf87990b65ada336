package sinews.app.board;

import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Strait;
import sinews.app.map.Children;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where units were lost in the turn shown. Marks that would touch each other become one. */
final class LossesPane extends Pane {
    private static final double TOGETHER = 44;

    /** Off its spot, so that ring or dot stay in sight. */
    private static final double OFF = 8;

    /** Half of what a strait's ring takes. */
    private static final double RING = 15;

    private static final double NAMED_FROM = 2.2;

    /** A mark with its spot in map units. */
    record Positioned(LossMark mark, double x, double y) {}

    private final MapView map;
    private final Consumer<TokenNode> prepared;
    private List<Positioned> marks = List.of();
    private List<MapPoint> rings = List.of();
    private List<Held<LossNode>> held = List.of();

    /**
     * @param prepared called once for each new node
     */
    LossesPane(MapView map, Consumer<TokenNode> prepared) {
        this.map = map;
        this.prepared = prepared;
        setManaged(false);
        setPickOnBounds(false);
        map.viewportProperty().subscribe(v -> follow());
        map.movingProperty().subscribe(moving -> lay(moving));
    }

    /**
     * Shows these losses.
     *
     * @param where a mark's spot in map units; null where it has none
     * @param straits whose rings are kept in sight
     */
    void show(
            List<LossMark> losses,
            Function<LossMark, double @Nullable []> where,
            List<Strait> straits) {
        rings = straits.stream().map(s -> Projection.project(s.at())).toList();
        List<Positioned> next = new ArrayList<>();
        for (LossMark m : losses) {
            double[] at = where.apply(m);
            if (at != null) {
                next.add(new Positioned(m, at[0], at[1]));
            }
        }
        marks = List.copyOf(next);
        lay(false);
    }

    private void lay(boolean moving) {
        if (moving || (marks.isEmpty() && held.isEmpty())) {
            return;
        }
        MapViewport v = map.viewport();
        double scale = v.scale();
        List<Extent> busy = new ArrayList<>();
        for (MapPoint p : rings) {
            double x = v.screenX(p.x());
            double y = v.screenY(p.y());
            busy.add(new Extent(x - RING, y - RING, x + RING, y + RING));
        }
        List<Held<LossNode>> next = new ArrayList<>();
        List<Positioned> left = new ArrayList<>(marks);
        while (!left.isEmpty()) {
            Positioned first = left.removeFirst();
            List<LossMark> group = new ArrayList<>(List.of(first.mark()));
            left.removeIf(
                    o ->
                            Math.hypot(o.x() - first.x(), o.y() - first.y()) * scale < TOGETHER
                                    && group.add(o.mark()));
            next.add(place(node(group, v.zoom() >= NAMED_FROM), first, v, busy));
        }
        held = next;
        Children.set(getChildren(), held.stream().map(Held::node).toList());
        follow();
    }

    /** At the corner of its spot where it covers least. */
    private static Held<LossNode> place(
            LossNode node, Positioned at, MapViewport v, List<Extent> busy) {
        double w = node.boxWidth();
        double h = node.boxHeight();
        double x = v.screenX(at.x());
        double y = v.screenY(at.y());
        double[][] corners = {
            {-w - OFF, -h - OFF},
            {OFF, -h - OFF},
            {-w - OFF, OFF},
            {OFF, OFF},
            {-w / 2, -h - RING - 2},
            {-w / 2, RING + 2},
            {-w - RING - 2, -h / 2}
        };
        double[] best = corners[0];
        long least = Long.MAX_VALUE;
        for (double[] c : corners) {
            Extent box = box(x + c[0], y + c[1], node);
            long covered = busy.stream().filter(box::intersects).count();
            if (covered < least) {
                least = covered;
                best = c;
            }
        }
        busy.add(box(x + best[0], y + best[1], node));
        return new Held<>(node, at.x(), at.y(), best[0], best[1]);
    }

    private static Extent box(double x, double y, LossNode node) {
        return new Extent(x, y, x + node.boxWidth(), y + node.boxHeight());
    }

    /** The same node as long as it stands for the same marks. */
    private LossNode node(List<LossMark> group, boolean named) {
        for (Held<LossNode> h : held) {
            if (h.node().marks().equals(group) && h.node().named() == named) {
                return h.node();
            }
        }
        LossNode node = new LossNode(group, named);
        prepared.accept(node);
        return node;
    }

    /** Boxes on screen that tokens leave free. */
    List<Extent> boxes() {
        MapViewport v = map.viewport();
        return held.stream()
                .map(h -> box(v.screenX(h.x()) + h.dx(), v.screenY(h.y()) + h.dy(), h.node()))
                .toList();
    }

    private void follow() {
        held.forEach(h -> h.follow(map));
    }
}
