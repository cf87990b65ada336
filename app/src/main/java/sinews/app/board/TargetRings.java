package sinews.app.board;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import sinews.app.board.DropAnswer.Welcome;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A ring round each place while something is dragged: lit where it can be dropped, amber where a
 * part can or a change is needed, small and crossed where it cannot. Follows the view.
 */
final class TargetRings extends Pane {
    private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");
    private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");
    private static final double LIT = 8;
    private static final double UNDER_POINTER = 14;
    private static final double REFUSED = 4.5;

    private final class Ring extends Group {
        private final Location place;
        private final MapPoint at;
        private final Circle circle = new Circle(LIT);
        private final Line bar = new Line();

        Ring(Location place) {
            this.place = place;
            at = Projection.project(new LatLon(place.latitude(), place.longitude()));
            bar.getStyleClass().add("target-bar");
            getChildren().addAll(circle, bar);
            setManaged(false);
            setMouseTransparent(true);
        }

        void style(boolean under) {
            Welcome welcome = preview.welcome(place.id());
            boolean open = welcome != Welcome.NO;
            circle.getStyleClass().setAll(open ? "target-ring" : "refused-ring");
            circle.pseudoClassStateChanged(UNDER, under);
            circle.pseudoClassStateChanged(PARTLY, welcome == Welcome.PARTLY);
            circle.setRadius(under && open ? UNDER_POINTER : open ? LIT : REFUSED);
            double r = REFUSED * Math.sqrt(0.5);
            bar.setStartX(-r);
            bar.setStartY(-r);
            bar.setEndX(r);
            bar.setEndY(r);
            bar.setVisible(!open);
        }

        double distance(Point2D from) {
            return from.distance(getLayoutX(), getLayoutY());
        }
    }

    private final MapView map;
    private final DropPreview preview;
    private final List<Ring> rings = new ArrayList<>();
    private @Nullable String under;

    TargetRings(MapView map, DropPreview preview) {
        this.map = map;
        this.preview = preview;
        setManaged(false);
        setMouseTransparent(true);
        for (Location l : preview.places()) {
            if (!preview.drops().home(l)) {
                rings.add(new Ring(l));
            }
        }
        getChildren().setAll(rings);
        refresh();
        follow();
    }

    /** What the rules have said since. */
    void refresh() {
        rings.forEach(r -> r.style(r.place.id().equals(under)));
    }

    /** Brings each ring to where its place is on the screen now. */
    void follow() {
        MapViewport v = map.viewport();
        for (Ring r : rings) {
            r.setLayoutX(v.screenX(r.at.x()));
            r.setLayoutY(v.screenY(r.at.y()));
        }
    }

    /** Marks the place under the pointer; null for none. */
    void under(@Nullable String place) {
        if (place == null ? under != null : !place.equals(under)) {
            under = place;
            refresh();
        }
    }

    /**
     * The nearest place; one that can take it wins over one that cannot and is little nearer.
     *
     * @param reach farthest it may be, in pixels
     */
    @Nullable String nearest(Point2D at, double reach, Predicate<Location> which) {
        String best = null;
        double least = Double.MAX_VALUE;
        for (Ring r : rings) {
            double away = r.distance(at);
            if (away > reach || !which.test(r.place)) {
                continue;
            }
            double weighed = away + (preview.welcome(r.place.id()) == Welcome.NO ? reach / 3 : 0);
            if (weighed < least) {
                least = weighed;
                best = r.place.id();
            }
        }
        return best;
    }
}
