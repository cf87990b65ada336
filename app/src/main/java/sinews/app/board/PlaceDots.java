package sinews.app.board;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

import sinews.app.board.BoardModel.Place;
import sinews.app.map.Extent;
import sinews.app.map.MapLabel;
import sinews.app.map.MapLabel.Kind;
import sinews.app.map.MapLabel.Spot;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.ArrayList;
import java.util.List;

/** Places as dots, from near with a sign for their kind; and their names for a nearer view. */
final class PlaceDots extends Pane {
    private static final double NAMED_FROM = 3;
    private static final double TYPE = 10.5;
    private static final double TYPE_NEAR = 12;
    private static final double NEAR = 10;
    private static final double SIGNS_FROM = 5;
    private static final double SIGN = 11;
    private static final double DISC = 8.5;
    private static final double DOT = 3;

    private record Dot(Place place, MapPoint at, Circle circle, SVGPath sign) {}

    private List<Dot> dots = List.of();

    PlaceDots() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void set(List<Place> places) {
        if (places.equals(dots.stream().map(Dot::place).toList())) {
            return;
        }
        dots =
                places.stream()
                        .map(p -> new Dot(p, Projection.project(p.at()), circle(), sign(p)))
                        .toList();
        getChildren().setAll(dots.stream().map(Dot::circle).toList());
        getChildren().addAll(dots.stream().map(Dot::sign).toList());
    }

    private static Circle circle() {
        Circle c = new Circle(DOT);
        c.setManaged(false);
        c.getStyleClass().add("place-dot");
        c.setCache(true);
        return c;
    }

    private static SVGPath sign(Place p) {
        SVGPath sign = Icons.of(IconNames.of(p.kind()), SIGN);
        sign.setManaged(false);
        sign.getStyleClass().add("place-sign");
        sign.setVisible(false);
        return sign;
    }

    /** The boxes of the dots in view. */
    List<Extent> boxes(MapViewport v) {
        List<Extent> boxes = new ArrayList<>();
        double r = v.zoom() < SIGNS_FROM ? DOT + 1 : DISC + 1;
        for (Dot d : dots) {
            double x = v.screenX(d.at().x());
            double y = v.screenY(d.at().y());
            boxes.add(new Extent(x - r, y - r, x + r, y + r));
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
            double least = v.zoom() < SIGNS_FROM ? 6 : DISC + 3;
            for (double far : new double[] {least, least + 6}) {
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

    /** Keeps the dots at their places while the view moves; those out of sight are left alone. */
    void follow(MapView map) {
        MapViewport v = map.viewport();
        boolean signs = v.zoom() >= SIGNS_FROM;
        for (Dot d : dots) {
            double x = map.snap(v.screenX(d.at().x()));
            double y = map.snap(v.screenY(d.at().y()));
            boolean seen = x > -DISC && y > -DISC && x < v.width() + DISC && y < v.height() + DISC;
            d.circle().setVisible(seen);
            d.sign().setVisible(seen && signs);
            if (!seen) {
                continue;
            }
            // Moved, not drawn elsewhere: its picture is kept.
            d.circle().setLayoutX(x);
            d.circle().setLayoutY(y);
            d.circle().setRadius(signs ? DISC : DOT);
            if (signs) {
                var b = d.sign().getLayoutBounds();
                d.sign().relocate(x - b.getWidth() / 2, y - b.getHeight() / 2);
            }
        }
    }
}
