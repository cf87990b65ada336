package sinews.app.room;

import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

/**
 * The part of the map the room display looks at.
 *
 * @param middle its middle, in map units
 * @param width how much must be in view, map units; 0 for the whole map
 * @param height the same from north to south
 * @param name what it is, empty for just a part of the map
 * @param marked whether a ring with the name stands in the middle
 */
public record Aim(MapPoint middle, double width, double height, String name, boolean marked) {
    /** Thirty degrees: a place with its neighbours. */
    private static final double NEAR = 30.0 / 360;

    /** The whole map. */
    public static final Aim WORLD = new Aim(new MapPoint(0.5, 0.25), 0, 0, "", false);

    /** A place or a strait, with its neighbours in view. */
    public static Aim at(String name, LatLon place, boolean marked) {
        return new Aim(Projection.project(place), NEAR, NEAR / 2, name, marked);
    }

    public boolean wholeWorld() {
        return width == 0;
    }
}
