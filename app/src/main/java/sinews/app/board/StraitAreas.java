package sinews.app.board;

import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Strait;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.Projection;
import sinews.model.rules.Areas;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The straits as areas on the map: hatched amber where contested, red where closed, a quiet outline
 * where open and near. A click selects the strait; the map can still be dragged by them. Too small
 * an area is left to its ring.
 */
final class StraitAreas extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Pixels across from which an area is more to look at than its ring. */
    private static final double WORTH = 30;

    /** Open straits are outlined from this zoom on. */
    private static final double NEAR = 2.6;

    private record Area(Strait strait, Polygon shape, double[] line, Extent box) {}

    private final MapView map;
    private final Consumer<String> clicked;
    private final Map<AreaShape, List<double[]>> outlines = new HashMap<>();
    private List<Area> areas = List.of();
    private @Nullable String marked;

    /**
     * @param clicked given the id of a strait whose area was clicked
     */
    StraitAreas(MapView map, Consumer<String> clicked) {
        this.map = map;
        this.clicked = clicked;
        setManaged(false);
        setPickOnBounds(false);
        map.viewportProperty().subscribe(v -> follow());
    }

    /** Shows these straits; the function says what the tooltip of each says. */
    void show(List<Strait> straits, Function<Strait, String> spoken) {
        List<Area> next = new ArrayList<>();
        List<Strait> order = new ArrayList<>(straits);
        order.sort((a, b) -> a.status().compareTo(b.status()));
        for (Strait s : order) {
            for (double[] line : outline(s.area())) {
                next.add(area(s, line, spoken));
            }
        }
        areas = List.copyOf(next);
        getChildren().setAll(areas.stream().map(Area::shape).toList());
        mark(marked);
        follow();
    }

    private List<double[]> outline(AreaShape shape) {
        return outlines.computeIfAbsent(shape, s -> Projection.outline(Areas.of(s)));
    }

    private Area area(Strait s, double[] line, Function<Strait, String> spoken) {
        Polygon p = new Polygon();
        p.setId("area-" + s.id());
        p.setManaged(false);
        p.getStyleClass().addAll("strait-area", s.status().name().toLowerCase(Locale.ROOT));
        p.setOnMouseEntered(
                e -> {
                    p.setOnMouseEntered(null);
                    Tooltip.install(p, new Tooltip(spoken.apply(s)));
                });
        p.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                        clicked.accept(s.id());
                        e.consume();
                    }
                });
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (int i = 0; i < line.length; i += 2) {
            minX = Math.min(minX, line[i]);
            maxX = Math.max(maxX, line[i]);
            minY = Math.min(minY, line[i + 1]);
            maxY = Math.max(maxY, line[i + 1]);
        }
        return new Area(s, p, line, new Extent(minX, minY, maxX, maxY));
    }

    /** Outlines the area of a strait that is selected or focused; null for none. */
    void mark(@Nullable String strait) {
        marked = strait;
        areas.forEach(
                a -> a.shape().pseudoClassStateChanged(SELECTED, a.strait().id().equals(strait)));
    }

    /** Whether the area of a strait is large enough on screen to be drawn. */
    static boolean worth(double widest, double scale, PassageStatus status, double zoom) {
        return widest * scale >= WORTH && (status != PassageStatus.OPEN || zoom >= NEAR);
    }

    private void follow() {
        MapViewport v = map.viewport();
        for (Area a : areas) {
            double widest = Math.max(a.box().width(), a.box().height());
            boolean seen =
                    v.visible().intersects(a.box())
                            && worth(widest, v.scale(), a.strait().status(), v.zoom());
            a.shape().setVisible(seen);
            if (seen) {
                Double[] screen = new Double[a.line().length];
                for (int i = 0; i < screen.length; i += 2) {
                    screen[i] = v.screenX(a.line()[i]);
                    screen[i + 1] = v.screenY(a.line()[i + 1]);
                }
                a.shape().getPoints().setAll(screen);
            }
        }
    }
}
