package sinews.app.map;

import javafx.scene.canvas.GraphicsContext;

import sinews.app.theme.Palette;

/**
 * Something drawn on the map's picture, under the nodes. Drawn at rest only; while the view moves
 * the picture moves.
 */
public interface MapLayer {
    /**
     * Draws itself. Coordinates on the canvas are those of the viewport's screen; a margin around
     * it is drawn too.
     *
     * @param drawn the part to be drawn, in map units
     */
    void draw(GraphicsContext g, MapViewport viewport, Extent drawn, Palette palette);
}
