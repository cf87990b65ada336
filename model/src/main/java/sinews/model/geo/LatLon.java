package sinews.model.geo;

import java.util.Comparator;

/**
 * A place on the globe.
 *
 * @param lat latitude in degrees, −90 (south) to 90 (north)
 * @param lon longitude in degrees, −180 (west) to 180 (east)
 */
public record LatLon(double lat, double lon) implements Comparable<LatLon> {
    private static final Comparator<LatLon> ORDER =
            Comparator.comparingDouble(LatLon::lat).thenComparingDouble(LatLon::lon);

    /**
     * @throws IllegalArgumentException if a value is out of range or not a number
     */
    public LatLon {
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException(
                    "latitude " + lat + " is out of range: give degrees from -90 to 90");
        }
        if (!(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException(
                    "longitude " + lon + " is out of range: give degrees from -180 to 180");
        }
        // One zero only, so that equal places are equal records.
        lat += 0.0;
        lon += 0.0;
    }

    /** From the south to the north, then from west to east. */
    @Override
    public int compareTo(LatLon other) {
        return ORDER.compare(this, other);
    }

    /** The place with any longitude brought into −180 to 180, latitude cut at the poles. */
    public static LatLon wrapped(double lat, double lon) {
        double turned = lon - 360 * Math.floor((lon + 180) / 360);
        return new LatLon(Math.clamp(lat, -90, 90), turned);
    }
}
