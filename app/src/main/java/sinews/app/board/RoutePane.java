package sinews.app.board;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;

import java.util.ArrayList;
import java.util.List;

/** One route lit up on the map, with a ring at its end. */
final class RoutePane extends Pane {
    private final MapView map;
    private final List<Polyline> drawn = new ArrayList<>();
    private final Circle end = new Circle(9);
    private List<double[]> lines = List.of();
    private @Nullable MapPoint target;

    RoutePane(MapView map) {
        this.map = map;
        setManaged(false);
        setMouseTransparent(true);
        end.getStyleClass().add("route-end");
        end.setManaged(false);
        map.viewportProperty().subscribe(v -> follow());
    }

    /**
     * Lights up a route.
     *
     * @param route polylines in map units, in any order
     * @param to where it ends; null for no ring
     */
    void show(List<double[]> route, @Nullable MapPoint to) {
        lines = List.copyOf(route);
        target = to;
        drawn.clear();
        for (int i = 0; i < lines.size(); i++) {
            Polyline p = new Polyline();
            p.getStyleClass().add("route");
            p.setManaged(false);
            drawn.add(p);
        }
        getChildren().setAll(drawn);
        if (to != null) {
            getChildren().add(end);
        }
        follow();
    }

    void clear() {
        show(List.of(), null);
    }

    private void follow() {
        MapViewport v = map.viewport();
        for (int i = 0; i < drawn.size(); i++) {
            double[] line = lines.get(i);
            Double[] screen = new Double[line.length];
            for (int k = 0; k < line.length; k += 2) {
                screen[k] = v.screenX(line[k]);
                screen[k + 1] = v.screenY(line[k + 1]);
            }
            drawn.get(i).getPoints().setAll(screen);
        }
        MapPoint to = target;
        if (to != null) {
            end.setCenterX(v.screenX(to.x()));
            end.setCenterY(v.screenY(to.y()));
        }
    }
}
