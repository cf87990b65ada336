package sinews.app.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;

import java.util.ArrayList;
import java.util.List;

/**
 * A route lit up on the map, with a ring at its end; the way it replaces as a ghost, with a note on
 * the difference.
 */
final class RoutePane extends Pane {
    /**
     * What is lit up.
     *
     * @param ways polylines in map units, in any order
     * @param ghosts ways that are no longer taken
     * @param to where it ends; null for no ring
     * @param note said beside the route; empty for nothing
     */
    record Lit(List<double[]> ways, List<double[]> ghosts, @Nullable MapPoint to, String note) {
        static final Lit NOTHING = new Lit(List.of(), List.of(), null, "");

        Lit {
            ways = List.copyOf(ways);
            ghosts = List.copyOf(ghosts);
        }
    }

    private record Drawn(Polyline shape, double[] line) {}

    private final MapView map;
    private final List<Drawn> drawn = new ArrayList<>();
    private final Circle end = new Circle(9);
    private final Label note = new Label();
    private Lit lit = Lit.NOTHING;

    RoutePane(MapView map) {
        this.map = map;
        setManaged(false);
        setMouseTransparent(true);
        end.getStyleClass().add("route-end");
        end.setManaged(false);
        note.getStyleClass().add("route-note");
        note.setManaged(false);
        note.setMouseTransparent(true);
        note.setVisible(false);
        map.viewportProperty().subscribe(v -> follow());
    }

    /** What is said of the route; to lie above the tokens. */
    Node note() {
        return note;
    }

    void show(Lit what) {
        lit = what;
        drawn.clear();
        what.ghosts().forEach(line -> draw(line, "route-ghost"));
        what.ways().forEach(line -> draw(line, "route"));
        List<Node> nodes = new ArrayList<>();
        drawn.forEach(d -> nodes.add(d.shape()));
        if (what.to() != null) {
            nodes.add(end);
        }
        note.setText(what.note());
        note.setVisible(!what.note().isEmpty());
        getChildren().setAll(nodes);
        follow();
    }

    private void draw(double[] line, String styleClass) {
        Polyline p = new Polyline();
        p.getStyleClass().add(styleClass);
        p.setManaged(false);
        drawn.add(new Drawn(p, line));
    }

    void clear() {
        show(Lit.NOTHING);
    }

    private void follow() {
        if (drawn.isEmpty() && lit.to() == null) {
            return;
        }
        MapViewport v = map.viewport();
        for (Drawn d : drawn) {
            double[] line = d.line();
            Double[] screen = new Double[line.length];
            for (int k = 0; k < line.length; k += 2) {
                screen[k] = v.screenX(line[k]);
                screen[k + 1] = v.screenY(line[k + 1]);
            }
            d.shape().getPoints().setAll(screen);
        }
        MapPoint to = lit.to();
        if (to != null) {
            end.setCenterX(v.screenX(to.x()));
            end.setCenterY(v.screenY(to.y()));
        }
        if (!lit.note().isEmpty()) {
            placeNote(v);
        }
    }

    /** The note stands in the middle of the longest line that is taken now, inside the view. */
    private void placeNote(MapViewport v) {
        List<double[]> lines = lit.ways().isEmpty() ? lit.ghosts() : lit.ways();
        double[] longest = {};
        for (double[] line : lines) {
            if (line.length > longest.length) {
                longest = line;
            }
        }
        double[] at = longest.length == 0 ? null : LanePaths.along(List.of(longest), 0.5);
        note.setVisible(at != null);
        if (at != null) {
            note.applyCss();
            double w = note.prefWidth(-1);
            double h = note.prefHeight(-1);
            double x = Math.clamp(v.screenX(at[0]) + 10, 8, Math.max(8, v.width() - w - 8));
            double y = Math.clamp(v.screenY(at[1]) - h - 6, 8, Math.max(8, v.height() - h - 8));
            note.resizeRelocate(Math.round(x), Math.round(y), w, h);
        }
    }
}
