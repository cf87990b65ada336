package sinews.app.board;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.List;

/** Thin lines from places to their tokens. */
final class Leaders extends Path {
    private record Ends(MoveTo from, LineTo to, double x, double y, double dx, double dy) {}

    private List<Ends> ends = List.of();

    Leaders() {
        getStyleClass().add("leader");
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Shows these lines, given on the screen as a view shows it. */
    void show(List<TokenLayout.Leader> lines, MapViewport v) {
        List<Ends> next = new ArrayList<>();
        List<PathElement> elements = new ArrayList<>();
        for (TokenLayout.Leader l : lines) {
            Ends e =
                    new Ends(
                            new MoveTo(),
                            new LineTo(),
                            v.mapX(l.fromX()),
                            v.mapY(l.fromY()),
                            l.toX() - l.fromX(),
                            l.toY() - l.fromY());
            next.add(e);
            elements.add(e.from());
            elements.add(e.to());
        }
        ends = next;
        follow(v);
        getElements().setAll(elements);
    }

    /** Brings every line to where its place is on screen now. */
    void follow(MapViewport v) {
        for (Ends e : ends) {
            double x = v.screenX(e.x());
            double y = v.screenY(e.y());
            e.from().setX(x);
            e.from().setY(y);
            e.to().setX(x + e.dx());
            e.to().setY(y + e.dy());
        }
    }
}
