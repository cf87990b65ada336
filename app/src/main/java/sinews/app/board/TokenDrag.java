package sinews.app.board;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One drag of a token: a half-transparent copy follows the pointer, places that can take it are
 * ringed, the card says what a drop would bring. Esc cancels.
 */
final class TokenDrag {
    private static final double REACH = 34;
    private static final double RING = 6;

    /** Where a drop ends. */
    interface Drop {
        void on(BoardItem item, String place);

        /** It was let go where nothing can take it; empty over the token's own place. */
        void lost(BoardItem item, String nation);
    }

    private final MapView map;
    private final Pane layer;
    private final TokensPane tokens;
    private final BoardItem item;
    private final DropCard card;
    private final DropPreview preview;
    private final Runnable ended;
    private final Map<String, String> isoOfNation;
    private final List<Location> destinations;
    private final Map<String, Point2D> spots = new HashMap<>();
    private final ImageView ghost;
    private final Scene scene;
    private final EventHandler<KeyEvent> escape = this::keyPressed;
    private @Nullable String target;
    private boolean moved;
    private String under = "";
    private boolean over;

    /**
     * Begins.
     *
     * @param layer above everything, as large as the board
     * @param isoOfNation ISO numeric code of three digits by nation id
     * @param ended called once, however it ends
     */
    TokenDrag(
            TokenNode node,
            BoardItem item,
            MapView map,
            Pane layer,
            TokensPane tokens,
            DropCard card,
            DropPreview preview,
            Map<String, String> isoOfNation,
            Runnable ended) {
        this.map = map;
        this.layer = layer;
        this.tokens = tokens;
        this.item = item;
        this.card = card;
        this.preview = preview;
        this.isoOfNation = isoOfNation;
        this.ended = ended;
        destinations = preview.destinations();
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        ghost = new ImageView(node.snapshot(clear, null));
        ghost.setOpacity(0.6);
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
        MapViewport v = map.viewport();
        for (Location l : destinations) {
            MapPoint p = Projection.project(new LatLon(l.latitude(), l.longitude()));
            Point2D at = new Point2D(v.screenX(p.x()), v.screenY(p.y()));
            spots.put(l.id(), at);
            Circle ring = new Circle(at.getX(), at.getY(), RING);
            ring.getStyleClass().add("target-ring");
            ring.setMouseTransparent(true);
            ring.setManaged(false);
            layer.getChildren().add(ring);
        }
        card.setVisible(false);
        layer.getChildren().addAll(ghost, card);
        map.setLit(
                destinations.stream()
                        .map(l -> isoOfNation.getOrDefault(l.nation(), ""))
                        .collect(Collectors.toSet()));
        tokens.dimExcept(spots.keySet());
        scene = node.getScene();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }

    /** The pointer moved. */
    void moved(MouseEvent e) {
        if (over) {
            return;
        }
        Point2D at = layer.sceneToLocal(e.getSceneX(), e.getSceneY());
        ghost.relocate(
                at.getX() - ghost.getBoundsInLocal().getWidth() / 2,
                at.getY() - ghost.getBoundsInLocal().getHeight() / 2);
        String now = targetAt(at);
        target = now;
        moved = true;
        under = map.nationAt(at.getX(), at.getY()).orElse("");
        preview.show(now);
        card.setVisible(now != null);
        if (now != null) {
            double x = at.getX() + 20;
            double y = at.getY() + 22;
            if (x + card.getWidth() > layer.getWidth() - 8) {
                x = at.getX() - 20 - card.getWidth();
            }
            if (y + card.getHeight() > layer.getHeight() - 8) {
                y = at.getY() - 22 - card.getHeight();
            }
            card.relocate(Math.max(8, x), Math.max(8, y));
        }
    }

    /** A place near the pointer, or the nearest one in the nation under it. */
    private @Nullable String targetAt(Point2D at) {
        String near = nearest(at, Set.of());
        if (near != null && distance(near, at) <= REACH) {
            return near;
        }
        return map.nationAt(at.getX(), at.getY()).map(iso -> nearest(at, Set.of(iso))).orElse(null);
    }

    private double distance(String place, Point2D at) {
        return spots.getOrDefault(place, Point2D.ZERO).distance(at);
    }

    /** The nearest destination, in these nations only if any is named. */
    private @Nullable String nearest(Point2D at, Set<String> isos) {
        String best = null;
        for (Location l : destinations) {
            boolean wanted =
                    isos.isEmpty() || isos.contains(isoOfNation.getOrDefault(l.nation(), ""));
            if (wanted && (best == null || distance(l.id(), at) < distance(best, at))) {
                best = l.id();
            }
        }
        return best;
    }

    /** The button was let go. */
    void released(Drop drop) {
        if (over) {
            return;
        }
        String place = target;
        end();
        if (place != null) {
            drop.on(item, place);
        } else if (moved) {
            drop.lost(item, under);
        }
    }

    /** True after Esc, until the button is let go. */
    boolean over() {
        return over;
    }

    private void keyPressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            end();
        }
    }

    private void end() {
        over = true;
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        layer.getChildren().clear();
        preview.show(null);
        map.clearLit();
        tokens.dimExcept(null);
        ended.run();
    }
}
