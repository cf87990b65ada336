package sinews.model.geo;

import java.util.Map;

/** Harbours that the tests sail between. */
final class Ports {
    private static final Map<String, LatLon> PORTS =
            Map.ofEntries(
                    port("Oakland", 37.80, -122.32),
                    port("Yokohama", 35.44, 139.65),
                    port("Los Angeles", 33.73, -118.26),
                    port("Busan", 35.10, 129.04),
                    port("Kaohsiung", 22.61, 120.28),
                    port("Guam", 13.45, 144.65),
                    port("Manila", 14.58, 120.96),
                    port("Singapore", 1.26, 103.82),
                    port("Darwin", -12.45, 130.85),
                    port("Sydney", -33.86, 151.20),
                    port("Honolulu", 21.30, -157.87),
                    port("Seattle", 47.60, -122.34),
                    port("Mumbai", 18.94, 72.84),
                    port("Newcastle NSW", -32.92, 151.79),
                    port("Adelaide", -34.78, 138.48),
                    port("Auckland", -36.84, 174.77),
                    port("Rotterdam", 51.95, 4.05),
                    port("Gdansk", 54.40, 18.67),
                    port("Norfolk", 36.93, -76.33),
                    port("Houston", 29.73, -95.02),
                    port("Ras Tanura", 26.64, 50.16),
                    port("Piraeus", 37.94, 23.62),
                    port("Jeddah", 21.48, 39.17),
                    port("Jakarta", -6.10, 106.88),
                    port("Perth", -32.05, 115.74),
                    port("Shanghai", 31.20, 121.80),
                    port("Vladivostok", 43.10, 131.90),
                    port("Okinawa", 26.20, 127.65),
                    port("Balikpapan", -1.27, 116.80),
                    port("Dubai", 25.27, 55.27),
                    port("Odesa", 46.50, 30.80),
                    port("Colon", 9.36, -79.90),
                    port("Balboa", 8.95, -79.57));

    private Ports() {}

    static LatLon at(String name) {
        LatLon port = PORTS.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port " + name);
        }
        return port;
    }

    private static Map.Entry<String, LatLon> port(String name, double lat, double lon) {
        return Map.entry(name, new LatLon(lat, lon));
    }
}
