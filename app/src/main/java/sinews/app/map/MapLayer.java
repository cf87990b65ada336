package sinews.app.map;

/**
 * Something in the map's picture, under the nodes. Painted anew at rest; while the view moves the
 * picture moves.
 */
public interface MapLayer {
    /** What to paint now. Asked on the JavaFX thread. */
    Painting painting();

    /** What a layer looked like at one moment; it must not change, for another thread paints it. */
    interface Painting {
        void paint(MapPen pen);
    }
}
