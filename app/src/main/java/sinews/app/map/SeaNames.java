package sinews.app.map;

import sinews.app.map.MapLabel.Kind;
import sinews.app.map.MapLabel.Spot;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.List;

/** The seas that get a name on the map, where there is room for it on the water. */
final class SeaNames {
    /**
     * A sea.
     *
     * @param east degrees its name may move to either side
     * @param north degrees its name may move up and down
     * @param minZoom zoom from which it is named
     * @param maxZoom zoom from which it no longer is: too near to be of use
     */
    private record Sea(
            String name,
            double lat,
            double lon,
            double north,
            double east,
            double minZoom,
            double maxZoom,
            double size) {}

    private static final double EVER = 1e9;
    private static final int STEPS = 3;

    private static final List<Sea> ALL =
            List.of(
                    new Sea("North Pacific Ocean", 33, -172, 20, 38, 1, EVER, 12.5),
                    new Sea("South Pacific Ocean", -33, -128, 18, 40, 1, EVER, 12.5),
                    new Sea("Indian Ocean", -22, 78, 18, 20, 1, EVER, 12.5),
                    new Sea("South Atlantic", -28, -8, 18, 14, 1.4, EVER, 12.5),
                    new Sea("North Atlantic", 36, -52, 14, 14, 1.4, EVER, 12.5),
                    new Sea("Southern Ocean", -57, 115, 3, 40, 1.4, EVER, 12),
                    new Sea("Arctic Ocean", 76, 170, 3, 40, 1.4, EVER, 12),
                    sea("Philippine Sea", 18, 132, 9, 6, 1.8),
                    sea("South China Sea", 13, 114, 6, 3.5, 1.8),
                    sea("East China Sea", 28.5, 125, 3, 2.5, 2.4),
                    sea("Sea of Japan", 40, 134.5, 3, 3, 2.2),
                    sea("Yellow Sea", 35.5, 123.2, 2, 1.4, 3),
                    sea("Arabian Sea", 14, 64, 6, 6, 1.4),
                    sea("Bay of Bengal", 13.5, 88, 5, 3.5, 1.4),
                    sea("Coral Sea", -17, 154, 5, 5, 1.4),
                    sea("Tasman Sea", -39, 160, 5, 6, 1.4),
                    sea("Bering Sea", 58, -178, 3, 6, 1.4),
                    sea("Sea of Okhotsk", 54, 149, 4, 4, 1.8),
                    sea("Gulf of Alaska", 56, -147, 3, 6, 1.8),
                    sea("Red Sea", 20, 38.3, 4, 1.5, 3),
                    sea("Gulf of Aden", 12.3, 48, 0.6, 3, 3),
                    sea("Persian Gulf", 27, 51.3, 1.2, 1.5, 3.5),
                    sea("Gulf of Oman", 24.6, 58.8, 0.6, 1.2, 4.5),
                    sea("Andaman Sea", 10.5, 95.8, 3, 1.2, 3),
                    sea("Gulf of Thailand", 10, 101.6, 1.8, 1, 3.5),
                    sea("Java Sea", -5, 110.5, 0.8, 3, 3),
                    sea("Sulu Sea", 8.8, 120.2, 1.6, 1.2, 3.5),
                    sea("Celebes Sea", 3.4, 122.2, 1.2, 2, 3),
                    sea("Banda Sea", -5.5, 127, 1, 2, 3),
                    sea("Timor Sea", -11, 127.5, 1, 2.5, 3),
                    sea("Arafura Sea", -9.5, 134.5, 1, 3, 3),
                    sea("Great Australian Bight", -34, 130.5, 1.5, 3.5, 2.4),
                    sea("Gulf of Carpentaria", -13.5, 139, 1.8, 1, 4),
                    sea("Bismarck Sea", -4, 148.5, 0.8, 2, 4),
                    sea("Solomon Sea", -8, 153.5, 1.2, 1.4, 4),
                    sea("Bohai Sea", 38.6, 119.8, 0.6, 0.8, 7),
                    sea("Mediterranean", 34.5, 19, 1.5, 5, 2),
                    sea("Black Sea", 43.2, 34.5, 0.8, 3, 3),
                    sea("North Sea", 56, 3, 2.5, 1.8, 3),
                    sea("Norwegian Sea", 67, 3, 3, 5, 1.8),
                    sea("Barents Sea", 74, 38, 2, 6, 1.8),
                    sea("Baltic Sea", 57.5, 19.5, 1.8, 0.8, 4),
                    sea("Bay of Biscay", 45.3, -4.6, 1, 1.6, 3),
                    sea("Caribbean Sea", 15, -75, 2, 6, 2),
                    sea("Gulf of Mexico", 25, -90.5, 2, 4, 2),
                    sea("Gulf of California", 27, -111.4, 1.4, 0.6, 6));

    private SeaNames() {}

    private static Sea sea(
            String name, double lat, double lon, double north, double east, double minZoom) {
        return new Sea(name, lat, lon, north, east, minZoom, 40 * minZoom, 11);
    }

    /**
     * The names that suit a view, each with its spots: around the middle of the sea, on water.
     *
     * @param world shapes, to keep names off the land
     */
    static List<MapLabel> in(MapViewport v, WorldMap world) {
        List<MapLabel> labels = new ArrayList<>();
        for (Sea s : ALL) {
            if (v.zoom() >= s.minZoom() && v.zoom() < s.maxZoom()) {
                labels.add(
                        new MapLabel(
                                "sea:" + s.name(),
                                s.name(),
                                Kind.SEA,
                                s.size(),
                                spots(s),
                                box -> onWater(box.grown(2), v, world)));
            }
        }
        return labels;
    }

    private static List<Spot> spots(Sea s) {
        double w = MapLabel.width(s.name(), Kind.SEA, s.size());
        double h = MapLabel.height(s.size());
        List<double[]> at = new ArrayList<>();
        for (int i = -STEPS; i <= STEPS; i++) {
            for (int k = -STEPS; k <= STEPS; k++) {
                double far = Math.hypot(i, k) / STEPS;
                if (far <= 1.01) {
                    at.add(
                            new double[] {
                                far,
                                Math.clamp(s.lat() + s.north() * i / STEPS, -89, 89),
                                s.lon() + s.east() * k / STEPS
                            });
                }
            }
        }
        at.sort((a, b) -> Double.compare(a[0], b[0]));
        List<Spot> spots = new ArrayList<>();
        for (double[] a : at) {
            MapPoint p = Projection.project(LatLon.wrapped(a[1], a[2]));
            spots.add(new Spot(p.x(), p.y(), -w / 2, -h / 2));
        }
        return spots;
    }

    private static boolean onWater(Extent box, MapViewport v, WorldMap world) {
        for (int i = 0; i <= 4; i++) {
            double x = v.mapX(box.minX() + box.width() * i / 4);
            if (world.countryAt(x, v.mapY(box.minY())).isPresent()
                    || world.countryAt(x, v.mapY(box.maxY())).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
