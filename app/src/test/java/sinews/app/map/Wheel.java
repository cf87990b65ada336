package sinews.app.map;

import javafx.scene.input.ScrollEvent;

/** A turn of the mouse wheel, as the toolkit would send it. */
public final class Wheel {
    private Wheel() {}

    /**
     * @param x pixels from the left of the node it is fired at
     * @param y pixels from its top
     * @param up pixels; positive away from whoever holds the mouse, which zooms in
     */
    public static ScrollEvent at(double x, double y, double up) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                y,
                x,
                y,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
