package sinews.model.geo;

/**
 * A point on the flat map in units of the map's width.
 *
 * @param x 0 at the western rim to 1 at the eastern rim
 * @param y 0 at the North Pole downwards to {@link Projection#HEIGHT} at the South Pole
 */
public record MapPoint(double x, double y) {}
