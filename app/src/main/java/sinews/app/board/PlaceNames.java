package sinews.app.board;

import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Place;
import sinews.app.map.Extent;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.ArrayList;
import java.util.List;

/** Names of places from a nearer view on, each written where it covers nothing, or not at all. */
final class PlaceNames extends Pane {
    private static final double NAMED_FROM = 3;
    private static final double HEIGHT = 13;

    private record Written(Text text, MapPoint at, double dx, double dy) {}

    private List<Place> places = List.of();
    private List<Written> written = List.of();

    PlaceNames() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void set(List<Place> newPlaces) {
        places = newPlaces;
    }

    /** Writes the names that find room between these boxes. */
    void lay(MapViewport v, List<Extent> busy) {
        List<Written> next = new ArrayList<>();
        List<Extent> taken = new ArrayList<>(busy);
        if (v.zoom() >= NAMED_FROM) {
            List<MapPoint> points = places.stream().map(p -> Projection.project(p.at())).toList();
            for (MapPoint p : points) {
                double x = v.screenX(p.x());
                double y = v.screenY(p.y());
                taken.add(new Extent(x - 4, y - 4, x + 4, y + 4));
            }
            for (int i = 0; i < places.size(); i++) {
                write(places.get(i), points.get(i), v, taken, next);
            }
        }
        written = next;
        getChildren().setAll(next.stream().map(Written::text).toList());
        follow(v);
    }

    private static void write(
            Place place, MapPoint at, MapViewport v, List<Extent> taken, List<Written> next) {
        double w = TokenType.width(place.name(), TokenType.NAME);
        double x = v.screenX(at.x());
        double y = v.screenY(at.y());
        double[][] offsets = {
            {-w / 2, 5}, {7, -HEIGHT / 2}, {-w - 7, -HEIGHT / 2}, {-w / 2, -5 - HEIGHT}
        };
        for (double[] o : offsets) {
            Extent box = new Extent(x + o[0], y + o[1], x + o[0] + w, y + o[1] + HEIGHT);
            if (taken.stream().noneMatch(box.grown(1)::intersects)) {
                taken.add(box);
                Text t = TokenType.text(place.name(), TokenType.NAME, "place-name");
                next.add(new Written(t, at, o[0], o[1] + 10));
                return;
            }
        }
    }

    /** Keeps the names at their places while the view moves. */
    void follow(MapViewport v) {
        for (Written n : written) {
            n.text().setX(Math.round(v.screenX(n.at().x()) + n.dx()));
            n.text().setY(Math.round(v.screenY(n.at().y()) + n.dy()));
        }
    }
}
