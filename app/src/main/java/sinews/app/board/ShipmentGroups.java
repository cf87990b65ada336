package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.TokensPane.Positioned;
import sinews.app.map.BoxIndex;
import sinews.app.map.Extent;
import sinews.app.map.FreeSpot;
import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shipments that lie close together share a ring, and rings are moved a little so that none lies on
 * another or on a strait; where there is no room nearby two groups become one.
 */
final class ShipmentGroups {
    private static final double ASIDE = 40;

    private ShipmentGroups() {}

    /**
     * The groups with the box of each: its ring at the left, the count beside it.
     *
     * @param together pixels within which shipments share a ring
     * @param busy boxes that no ring may meet
     */
    static Map<List<Positioned>, Extent> of(
            List<Positioned> shipments, MapViewport v, double together, List<Extent> busy) {
        List<List<Positioned>> groups = new ArrayList<>();
        List<Positioned> left = new ArrayList<>(shipments);
        while (!left.isEmpty()) {
            Positioned first = left.removeFirst();
            List<Positioned> group = new ArrayList<>(List.of(first));
            left.removeIf(o -> distance(o, first) * v.scale() < together && group.add(o));
            groups.add(group);
        }
        while (true) {
            Map<List<Positioned>, Extent> placed = new LinkedHashMap<>();
            List<Positioned> crowded = place(groups, v, busy, placed);
            if (crowded == null) {
                return placed;
            }
            List<Positioned> host = nearest(crowded, groups);
            if (host == null) {
                // Nothing to join: it stays where it belongs.
                placed.put(crowded, box(crowded, v));
                return placed;
            }
            groups.remove(crowded);
            host.addAll(crowded);
        }
    }

    /** Finds a box for each; the first group without room, or null. */
    private static @Nullable List<Positioned> place(
            List<List<Positioned>> groups,
            MapViewport v,
            List<Extent> busy,
            Map<List<Positioned>, Extent> placed) {
        BoxIndex taken = new BoxIndex();
        taken.addAll(busy);
        Extent view = new Extent(0, 0, v.width(), v.height()).grown(ShipmentNode.SIZE);
        for (List<Positioned> group : groups) {
            Extent box = box(group, v);
            if (view.intersects(box)) {
                Extent free = FreeSpot.near(box, taken, ASIDE);
                if (free == null) {
                    return group;
                }
                box = free;
                taken.add(box);
            }
            placed.put(List.copyOf(group), box);
        }
        return null;
    }

    private static Extent box(List<Positioned> group, MapViewport v) {
        double r = ShipmentNode.SIZE / 2;
        double x = v.screenX(group.getFirst().x()) - r;
        double y = v.screenY(group.getFirst().y()) - r;
        List<Shipment> all = group.stream().map(Positioned::shipment).toList();
        return new Extent(x, y, x + ShipmentNode.width(all), y + 2 * r);
    }

    private static @Nullable List<Positioned> nearest(
            List<Positioned> group, List<List<Positioned>> groups) {
        List<Positioned> best = null;
        double least = Double.MAX_VALUE;
        for (List<Positioned> other : groups) {
            double d = distance(other.getFirst(), group.getFirst());
            if (other != group && d < least) {
                least = d;
                best = other;
            }
        }
        return best;
    }

    private static double distance(Positioned a, Positioned b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
