package sinews.app.room;

import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.session.PublicBoard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the room display can be pointed at: places, nations, straits, by name. */
public final class Targets {
    /** A nation's farthest tenth of places on each side counts as far away. */
    private static final double TENTH = 0.1;

    private static final double AROUND = 1.5;
    private static final double LEAST = 20.0 / 360;

    /**
     * Something to look at.
     *
     * @param id of the place, nation or strait
     * @param kind one word, such as "place"
     */
    public record Target(String id, String kind, String name, Aim aim) {}

    private Targets() {}

    /** All of a board: straits, nations, places, each in the scenario's order. */
    public static List<Target> of(PublicBoard board) {
        List<Target> all = new ArrayList<>();
        for (PublicBoard.Strait s : board.straits()) {
            all.add(
                    new Target(
                            s.id(), "strait", s.name(), Aim.at(s.name(), s.area().middle(), true)));
        }
        for (PublicBoard.Nation n : board.nations()) {
            List<MapPoint> points =
                    board.places().stream()
                            .filter(p -> p.nation().equals(n.id()))
                            .map(Targets::point)
                            .toList();
            if (!points.isEmpty()) {
                all.add(new Target(n.id(), "nation", n.name(), around(n.name(), points)));
            }
        }
        for (PublicBoard.Place p : board.places()) {
            LatLon at = new LatLon(p.latitude(), p.longitude());
            all.add(new Target(p.id(), "place", p.name(), Aim.at(p.name(), at, true)));
        }
        return all;
    }

    /** Those whose name has all these words, at most so many; names that begin so come first. */
    public static List<Target> search(List<Target> all, String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Target> begins = new ArrayList<>();
        List<Target> holds = new ArrayList<>();
        for (Target t : all) {
            String name = t.name().toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted)) {
                begins.add(t);
            } else if (List.of(wanted.split("\\s+")).stream().allMatch(name::contains)) {
                holds.add(t);
            }
        }
        begins.addAll(holds);
        return List.copyOf(begins.subList(0, Math.min(most, begins.size())));
    }

    private static MapPoint point(PublicBoard.Place p) {
        return Projection.project(new LatLon(p.latitude(), p.longitude()));
    }

    private static Aim around(String name, List<MapPoint> points) {
        List<Double> xs = points.stream().map(MapPoint::x).sorted().toList();
        List<Double> ys = points.stream().map(MapPoint::y).sorted().toList();
        double west = share(xs, TENTH);
        double east = share(xs, 1 - TENTH);
        double north = share(ys, TENTH);
        double south = share(ys, 1 - TENTH);
        return new Aim(
                new MapPoint((west + east) / 2, (north + south) / 2),
                Math.max(LEAST, (east - west) * AROUND),
                Math.max(LEAST / 2, (south - north) * AROUND),
                name,
                false);
    }

    private static double share(List<Double> sorted, double part) {
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }

    /** The middle of most of them. */
    static MapPoint middle(List<MapPoint> points) {
        List<Double> xs = points.stream().map(MapPoint::x).sorted().toList();
        List<Double> ys = points.stream().map(MapPoint::y).sorted().toList();
        return points.isEmpty() ? Aim.WORLD.middle() : new MapPoint(median(xs), median(ys));
    }

    private static double median(List<Double> sorted) {
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
