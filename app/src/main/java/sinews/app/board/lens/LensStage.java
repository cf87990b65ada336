package sinews.app.board.lens;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.LensPicture.Link;
import sinews.app.board.lens.LensPicture.Ribbon;
import sinews.app.map.Extent;
import sinews.app.map.MapLayer;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;

import java.util.List;
import java.util.Optional;

/** Draws a lens on a map and answers for what is drawn: room, clicks, tooltips, selection. */
public final class LensStage {
    private static final double NEAR = 6;

    private final MapView map;
    private final ObjectProperty<@Nullable BoardItem> selected;
    private final LensLayer layer = new LensLayer();
    private final LensPane pane;
    private final Tooltip tip = new Tooltip();
    private final PauseTransition wait = new PauseTransition(Duration.millis(350));
    private LensPicture picture = LensPicture.NOTHING;
    private @Nullable Laid last;

    /**
     * @param selected what is selected on the board
     */
    public LensStage(MapView map, ObjectProperty<@Nullable BoardItem> selected) {
        this.map = map;
        this.selected = selected;
        pane = new LensPane(selected::set, map::snap);
        map.viewportProperty().subscribe(v -> pane.follow(v));
        map.movingProperty().subscribe(is -> pane.moving(is));
        selected.subscribe(item -> pane.select(item, laid(map.viewport())));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        map.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        map.addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
    }

    /** What is drawn on the map's picture. */
    public MapLayer layer() {
        return layer;
    }

    /** What goes above it. */
    public Node pane() {
        return pane;
    }

    /** What is drawn now. */
    public LensPicture picture() {
        return picture;
    }

    public void show(LensPicture next) {
        picture = next;
        last = null;
        layer.set(next);
        pane.show(next);
    }

    /** Finds room for its labels in the present view; gives the boxes that tokens leave free. */
    public List<Extent> lay(List<Extent> keepFree) {
        return pane.lay(laid(map.viewport()), keepFree);
    }

    private Laid laid(MapViewport v) {
        Laid known = last;
        if (known == null || !known.viewport().equals(v)) {
            known = Laid.of(picture, v);
            last = known;
        }
        return known;
    }

    /** What a click at a point of the map selects; empty beside all lines. */
    public Optional<BoardItem> hit(double x, double y) {
        return at(x, y).map(h -> h.item());
    }

    private record Hit(BoardItem item, String spoken) {}

    private Optional<Hit> at(double x, double y) {
        Laid now = laid(map.viewport());
        double best = NEAR;
        Hit found = null;
        for (int i = 0; i < picture.links().size(); i++) {
            Link link = picture.links().get(i);
            BoardItem item = link.item();
            for (double[] line : now.links().get(i)) {
                double d = Laid.distance(line, x, y);
                if (item != null && d < best) {
                    best = d;
                    found = new Hit(item, link.spoken());
                }
            }
        }
        for (Ribbon r : picture.ribbons()) {
            MapViewport v = now.viewport();
            double[] way = new double[r.xy().length];
            for (int i = 0; i < way.length; i += 2) {
                way[i] = v.screenX(r.xy()[i]);
                way[i + 1] = v.screenY(r.xy()[i + 1]);
            }
            double half = r.width() / 2;
            double d = Laid.distance(RibbonBrush.beside(way, half + 0.5), x, y) - half;
            if (d < best) {
                best = d;
                found = new Hit(r.item(), r.spoken());
            }
        }
        return Optional.ofNullable(found);
    }

    private void hover(MouseEvent e) {
        boolean nothing = picture.links().isEmpty() && picture.ribbons().isEmpty();
        Optional<Hit> hit =
                nothing || map.movingProperty().get() ? Optional.empty() : at(e.getX(), e.getY());
        map.setCursor(hit.isPresent() ? Cursor.HAND : null);
        tip.hide();
        wait.stop();
        if (hit.isPresent()) {
            tip.setText(hit.get().spoken());
            Point2D at = new Point2D(e.getScreenX() + 12, e.getScreenY() + 14);
            wait.setOnFinished(
                    w -> {
                        if (map.getScene() != null && map.getScene().getWindow() != null) {
                            tip.show(map, at.getX(), at.getY());
                        }
                    });
            wait.playFromStart();
        }
    }

    private void leave() {
        wait.stop();
        tip.hide();
        map.setCursor(null);
    }

    /** Whether something that is drawn stands for this. */
    public boolean shows(BoardItem item) {
        return picture.links().stream().anyMatch(l -> item.equals(l.item()))
                || picture.spots().stream().anyMatch(s -> item.equals(s.item()))
                || picture.tags().stream().anyMatch(t -> item.equals(t.item()));
    }

    /** What is selected on the board. */
    @Nullable BoardItem selected() {
        return selected.get();
    }
}
