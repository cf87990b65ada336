package sinews.app.map;

import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.List;

/** The seas that get a name on the map, where there is room for it. */
final class SeaNames {
    static final List<MapLabel> ALL =
            List.of(
                    sea("North Pacific Ocean", 33, -172, 1, 12),
                    sea("South Pacific Ocean", -33, -128, 1, 12),
                    sea("Indian Ocean", -22, 78, 1, 12),
                    sea("South Atlantic", -28, -5, 1.6, 12),
                    sea("Southern Ocean", -57, 115, 1.6, 12),
                    sea("Philippine Sea", 18, 132, 2.4, 11),
                    sea("South China Sea", 13, 114, 2.4, 11),
                    sea("East China Sea", 28.5, 125, 3.2, 11),
                    sea("Sea of Japan", 40, 134.5, 2.4, 11),
                    sea("Yellow Sea", 35.5, 123.2, 4, 11),
                    sea("Arabian Sea", 14, 64, 1.6, 11),
                    sea("Bay of Bengal", 13.5, 88, 1.6, 11),
                    sea("Coral Sea", -17, 154, 1.6, 11),
                    sea("Tasman Sea", -39, 160, 1.6, 11),
                    sea("Bering Sea", 58, -178, 1.6, 11),
                    sea("Gulf of Alaska", 56, -147, 2, 11),
                    sea("Red Sea", 20, 38.3, 4, 10.5),
                    sea("Mediterranean", 34.5, 19, 3.2, 10.5),
                    sea("Black Sea", 43.2, 34.5, 4, 10.5),
                    sea("North Sea", 56, 3, 4, 10.5),
                    sea("Baltic Sea", 57.5, 19.5, 5, 10.5),
                    sea("Caribbean Sea", 15, -75, 2.4, 10.5),
                    sea("Gulf of Mexico", 25, -90.5, 2.4, 10.5));

    private SeaNames() {}

    private static MapLabel sea(String name, double lat, double lon, double minZoom, double size) {
        MapPoint p = Projection.project(new LatLon(lat, lon));
        return new MapLabel(name, p.x(), p.y(), minZoom, size);
    }
}
