package sinews.app.map;

/**
 * An upright rectangle, in map units or in pixels; y grows downwards.
 *
 * @param minX left edge
 * @param minY upper edge
 * @param maxX right edge, not left of {@code minX}
 * @param maxY lower edge, not above {@code minY}
 */
public record Extent(double minX, double minY, double maxX, double maxY) {
    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centreX() {
        return (minX + maxX) / 2;
    }

    public double centreY() {
        return (minY + maxY) / 2;
    }

    public boolean contains(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** Whether the two share more than an edge. */
    public boolean intersects(Extent o) {
        return minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY;
    }

    public boolean covers(Extent o) {
        return minX <= o.minX && minY <= o.minY && maxX >= o.maxX && maxY >= o.maxY;
    }

    /** The same rectangle with this much more on every side. */
    public Extent grown(double by) {
        return new Extent(minX - by, minY - by, maxX + by, maxY + by);
    }
}
