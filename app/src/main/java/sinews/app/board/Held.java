package sinews.app.board;

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
    /** Brings it to where its place is on screen now. */
    void follow(MapViewport v) {
        node.relocate(Math.round(v.screenX(x) + dx), Math.round(v.screenY(y) + dy));
    }
}
