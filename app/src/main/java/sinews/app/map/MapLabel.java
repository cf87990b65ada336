package sinews.app.map;

/**
 * A name on the map.
 *
 * @param text as shown
 * @param x where its middle is, in map units
 * @param y where its middle is, in map units
 * @param minZoom zoom from which it is shown; 1 for always
 * @param size of type in pixels
 */
record MapLabel(String text, double x, double y, double minZoom, double size) {}
