package sinews.app.board;

import sinews.app.map.MapView;
import sinews.app.map.MapViewport;

/**
 * A node that keeps its distance from its place while the view moves.
 *
 * @param x of the place, in map units
 * @param y of the place, in map units
 * @param dx from there to its left edge, in pixels
 * @param dy from there to its upper edge, in pixels
 */
record Held<N extends TokenNode>(N node, double x, double y, double dx, double dy) {
    /** Brings it to where its place is on the screen of this map now. */
    void follow(MapView map) {
        MapViewport v = map.viewport();
        node.relocate(map.snap(v.screenX(x) + dx), map.snap(v.screenY(y) + dy));
    }
}
