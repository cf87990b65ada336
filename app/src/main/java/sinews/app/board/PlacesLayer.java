package sinews.app.board;

import javafx.scene.canvas.GraphicsContext;

import sinews.app.board.BoardModel.Place;
import sinews.app.map.Extent;
import sinews.app.map.MapLayer;
import sinews.app.map.MapViewport;
import sinews.app.theme.Palette;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.List;

/** Places as dots. */
final class PlacesLayer implements MapLayer {
    private List<Place> places = List.of();

    void set(List<Place> places) {
        this.places = List.copyOf(places);
    }

    @Override
    public void draw(GraphicsContext g, MapViewport v, Extent drawn, Palette p) {
        double r = v.zoom() < 2 ? 2.4 : 3;
        for (Place place : places) {
            MapPoint at = Projection.project(place.at());
            if (!drawn.contains(at.x(), at.y())) {
                continue;
            }
            double x = v.screenX(at.x());
            double y = v.screenY(at.y());
            g.setFill(p.get("-s-panel"));
            g.fillOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
            g.setFill(p.get("-s-text", 0.85));
            g.fillOval(x - r, y - r, 2 * r, 2 * r);
        }
    }
}
