package sinews.app.map;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * A ring just inside the edge while the map has the keyboard. Four filled edges: a border as large
 * as the window takes several milliseconds of every frame.
 */
final class FocusMark extends Pane {
    private static final double WIDTH = 2;

    private final Region north = edge();
    private final Region south = edge();
    private final Region west = edge();
    private final Region east = edge();

    FocusMark() {
        getStyleClass().add("map-focus");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().setAll(north, south, west, east);
    }

    private static Region edge() {
        Region r = new Region();
        r.setManaged(false);
        r.getStyleClass().add("map-focus-edge");
        return r;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        north.resizeRelocate(0, 0, w, WIDTH);
        south.resizeRelocate(0, h - WIDTH, w, WIDTH);
        west.resizeRelocate(0, WIDTH, WIDTH, h - 2 * WIDTH);
        east.resizeRelocate(w - WIDTH, WIDTH, WIDTH, h - 2 * WIDTH);
    }
}
