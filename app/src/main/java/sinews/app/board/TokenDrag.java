package sinews.app.board;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import sinews.app.board.DropAnswer.Welcome;
import sinews.app.map.MapView;
import sinews.model.scenario.Location;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One drag of a token, or of all that are chosen: a half-transparent copy follows the pointer,
 * places that can take it light up, the others dim and say why, the card says what a drop would
 * bring; near the edge the view moves on. Esc cancels.
 */
final class TokenDrag {
    private static final double REACH = 34;

    /** Where a drop ends. */
    interface Drop {
        void on(String place, Point2D at);

        /** It was let go where no place is; the nation is its ISO numeric code, empty at sea. */
        void lost(String nation);
    }

    private final TokenNode node;
    private final MapView map;
    private final Pane layer;
    private final TokensPane tokens;
    private final DropCard card;
    private final DropPreview preview;
    private final Runnable ended;
    private final Map<String, String> isoOfNation;
    private final TargetRings rings;
    private final Group ghost = new Group();
    private final Label mark = new Label("✕");
    private final EdgePan pan;
    private final Scene scene;
    private final @Nullable Cursor cursorBefore;
    private final EventHandler<KeyEvent> escape = this::keyPressed;
    private final ChangeListener<Object> viewMoved = (o, was, is) -> viewMoved();
    private Set<String> lit = Set.of();
    private Point2D pointer = Point2D.ZERO;
    private @Nullable String target;
    private boolean moved;
    private boolean stale;
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
            MapView map,
            Pane layer,
            TokensPane tokens,
            DropCard card,
            DropPreview preview,
            Map<String, String> isoOfNation,
            Runnable ended) {
        this.node = node;
        this.map = map;
        this.layer = layer;
        this.tokens = tokens;
        this.card = card;
        this.preview = preview;
        this.isoOfNation = isoOfNation;
        this.ended = ended;
        scene = node.getScene();
        cursorBefore = scene.getCursor();
        copy();
        rings = new TargetRings(map, preview);
        pan = new EdgePan(map, layer, () -> at(pointer));
        card.setVisible(false);
        card.setOnResized(this::place);
        layer.getChildren().addAll(rings, ghost, card);
        scene.setCursor(Cursor.CLOSED_HAND);
        node.setCursor(Cursor.CLOSED_HAND);
        light();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        map.viewportProperty().addListener(viewMoved);
        map.movingProperty().addListener(viewMoved);
        preview.askAll(this::told);
    }

    private void copy() {
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        ImageView image = new ImageView(node.snapshot(clear, null));
        image.setOpacity(0.55);
        mark.getStyleClass().add("ghost-mark");
        mark.setVisible(false);
        ghost.getChildren().setAll(image, mark);
        int many = preview.drops().items().size();
        double width = image.getLayoutBounds().getWidth();
        mark.relocate(width - 8, image.getLayoutBounds().getHeight() - 10);
        if (many > 1) {
            Label count = new Label(Integer.toString(many));
            count.getStyleClass().add("ghost-count");
            count.relocate(width - 8, -10);
            ghost.getChildren().add(count);
        }
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
    }

    /** Answers come one by one; what they change is drawn once a pulse. */
    private void told() {
        if (!stale) {
            stale = true;
            Platform.runLater(
                    () -> {
                        stale = false;
                        if (!over) {
                            rings.refresh();
                            light();
                        }
                    });
        }
    }

    /** Nations and tokens of places that can take it stay bright. */
    private void light() {
        Set<String> places = new TreeSet<>();
        Set<String> nations = new TreeSet<>();
        for (Location l : preview.places()) {
            if (preview.welcome(l.id()) != Welcome.NO) {
                places.add(l.id());
                nations.add(isoOfNation.getOrDefault(l.nation(), ""));
            }
        }
        if (!nations.equals(lit)) {
            lit = nations;
            map.setLit(nations);
        }
        tokens.dimExcept(places);
    }

    private void viewMoved() {
        rings.follow();
        if (!map.movingProperty().get()) {
            // Tokens are laid out anew once the view rests, after this has been heard.
            told();
        }
    }

    /** The pointer moved. */
    void moved(MouseEvent e) {
        if (!over) {
            moved = true;
            at(layer.sceneToLocal(e.getSceneX(), e.getSceneY()));
            pan.at(pointer.getX(), pointer.getY());
        }
    }

    private void at(Point2D at) {
        pointer = at;
        ghost.relocate(
                at.getX() - ghost.getBoundsInLocal().getWidth() / 2,
                at.getY() - ghost.getBoundsInLocal().getHeight() / 2);
        String now = targetAt(at);
        target = now;
        rings.under(now);
        preview.show(now);
        mark.setVisible(now != null && preview.welcome(now) == Welcome.NO);
        card.setVisible(now != null);
        place();
    }

    private void place() {
        card.beside(pointer, layer.getWidth(), layer.getHeight());
    }

    /** A place near the pointer, or the nearest one in the nation under it. */
    private @Nullable String targetAt(Point2D at) {
        String near = rings.nearest(at, REACH, l -> true);
        if (near != null) {
            return near;
        }
        String iso = under(at);
        return iso.isEmpty()
                ? null
                : rings.nearest(
                        at,
                        Double.MAX_VALUE / 4,
                        l -> iso.equals(isoOfNation.getOrDefault(l.nation(), "")));
    }

    private String under(Point2D at) {
        return map.nationAt(at.getX(), at.getY()).orElse("");
    }

    /** The button was let go. */
    void released(Drop drop) {
        if (over) {
            return;
        }
        String place = target;
        end();
        if (place != null) {
            drop.on(place, pointer);
        } else if (moved) {
            drop.lost(under(pointer));
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
            preview.end();
        }
    }

    private void end() {
        over = true;
        pan.stop();
        scene.setCursor(cursorBefore);
        node.setCursor(null);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        map.viewportProperty().removeListener(viewMoved);
        map.movingProperty().removeListener(viewMoved);
        layer.getChildren().clear();
        preview.show(null);
        map.clearLit();
        tokens.dimExcept(null);
        ended.run();
    }
}
