package sinews.model.geo;

/** How long a voyage takes, in tenths of a day, the unit in which the engine keeps transit. */
public final class TransitDays {
    /** 14 knots: 14 nm × 1.852 km × 24 h = 622 km a day, the planning speed of routine cargo. */
    public static final int DEFAULT_KM_PER_DAY = 622;

    private TransitDays() {}

    /** Tenths of a day for a distance at 622 km a day, rounded up. */
    public static int tenths(int km) {
        return tenths(km, DEFAULT_KM_PER_DAY);
    }

    /**
     * Tenths of a day for a distance, rounded up.
     *
     * @throws IllegalArgumentException if the distance is negative or the speed is not positive
     */
    public static int tenths(int km, int kmPerDay) {
        if (km < 0) {
            throw new IllegalArgumentException(
                    "distance " + km + " km is negative: give 0 or more");
        }
        if (kmPerDay <= 0) {
            throw new IllegalArgumentException(
                    "speed " + kmPerDay + " km a day is too low: give 1 or more");
        }
        return Math.toIntExact(Math.ceilDiv(km * 10L, (long) kmPerDay));
    }
}
