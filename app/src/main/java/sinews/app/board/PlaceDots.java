package sinews.app.board;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;

import sinews.app.board.BoardModel.Place;
import sinews.app.map.Extent;
import sinews.app.map.MapLabel;
import sinews.app.map.MapLabel.Kind;
import sinews.app.map.MapLabel.Spot;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.ArrayList;
import java.util.List;

/** Places as dots, and their names for a nearer view. */
final class PlaceDots extends Pane {
    private static final double NAMED_FROM = 3;
    private static final double TYPE = 10.5;
    private static final double TYPE_NEAR = 12;
    private static final double NEAR = 10;

    private record Dot(Place place, MapPoint at, Circle circle) {}

    private List<Dot> dots = List.of();

    PlaceDots() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void set(List<Place> places) {
        dots = places.stream().map(p -> new Dot(p, Projection.project(p.at()), circle())).toList();
        getChildren().setAll(dots.stream().map(Dot::circle).toList());
    }

    private static Circle circle() {
        Circle c = new Circle(3);
        c.setManaged(false);
        c.getStyleClass().add("place-dot");
        c.setCache(true);
        return c;
    }

    /** The boxes of the dots in view. */
    List<Extent> boxes(MapViewport v) {
        List<Extent> boxes = new ArrayList<>();
        for (Dot d : dots) {
            double x = v.screenX(d.at().x());
            double y = v.screenY(d.at().y());
            boxes.add(new Extent(x - 4, y - 4, x + 4, y + 4));
        }
        return boxes;
    }

    /** The names that suit a view, each with its spots round the dot. */
    List<MapLabel> names(MapViewport v) {
        List<MapLabel> names = new ArrayList<>();
        if (v.zoom() < NAMED_FROM) {
            return names;
        }
        double size = v.zoom() < NEAR ? TYPE : TYPE_NEAR;
        double h = MapLabel.height(size);
        for (Dot d : dots) {
            String name = d.place().name();
            double w = MapLabel.width(name, Kind.PLACE, size);
            double x = d.at().x();
            double y = d.at().y();
            List<Spot> spots = new ArrayList<>();
            for (double far : new double[] {6, 12}) {
                spots.add(new Spot(x, y, far + 1, -h / 2));
                spots.add(new Spot(x, y, -w / 2, far));
                spots.add(new Spot(x, y, -w - far - 1, -h / 2));
                spots.add(new Spot(x, y, -w / 2, -far - h));
                spots.add(new Spot(x, y, far, far - 2));
                spots.add(new Spot(x, y, far, 2 - far - h));
                spots.add(new Spot(x, y, -w - far, far - 2));
                spots.add(new Spot(x, y, -w - far, 2 - far - h));
            }
            names.add(
                    new MapLabel(
                            "place:" + d.place().id(), name, Kind.PLACE, size, spots, b -> true));
        }
        return names;
    }

    /** Keeps the dots at their places while the view moves. */
    void follow(MapViewport v) {
        for (Dot d : dots) {
            d.circle().setCenterX(Math.round(v.screenX(d.at().x())));
            d.circle().setCenterY(Math.round(v.screenY(d.at().y())));
        }
    }
}
