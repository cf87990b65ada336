package sinews.app.board.lens;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.app.map.Extent;
import sinews.app.map.MapViewport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * Spots and tags of a lens as nodes. Each keeps its distance from its point while the map moves.
 */
final class LensPane extends Pane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    private static final double[][] AROUND = {
        {0, 22}, {0, -22}, {46, -14}, {-46, -14}, {46, 14}, {-46, 14}, {0, -40}, {0, 40}
    };

    /** A node with its point in map units and its distance from there in pixels. */
    private record Held(Node node, double x, double y, double dx, double dy) {}

    private final Consumer<BoardItem> choose;
    private final DoubleUnaryOperator snap;
    private final List<LensSpot> spots = new ArrayList<>();
    private final List<LensTag> tags = new ArrayList<>();
    private final List<Polyline> lit = new ArrayList<>();
    private List<Held> held = List.of();
    private LensPicture picture = LensPicture.NOTHING;
    private @Nullable BoardItem selected;

    /**
     * @param choose called with what was clicked
     * @param snap brings a coordinate to a pixel of the display
     */
    LensPane(Consumer<BoardItem> choose, DoubleUnaryOperator snap) {
        this.choose = choose;
        this.snap = snap;
        setManaged(false);
        setPickOnBounds(false);
    }

    /** Makes a node answer to a click, Enter and Space. */
    static void answers(Node node, Runnable run) {
        node.setFocusTraversable(true);
        node.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    node.requestFocus();
                    e.consume();
                });
        node.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    run.run();
                    e.consume();
                });
        node.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        run.run();
                        e.consume();
                    }
                });
    }

    void show(LensPicture next) {
        picture = next;
        spots.clear();
        tags.clear();
        next.spots().forEach(s -> spots.add(new LensSpot(s, choose)));
        next.tags().forEach(t -> tags.add(new LensTag(t, choose)));
        List<Node> all = new ArrayList<>(tags);
        all.addAll(spots);
        getChildren().setAll(all);
        held = List.of();
    }

    /** Finds room for all; gives the boxes they take, pixels. */
    List<Extent> lay(Laid laid, List<Extent> keepFree) {
        MapViewport v = laid.viewport();
        List<Extent> busy = new ArrayList<>(keepFree);
        List<Extent> taken = new ArrayList<>();
        List<Held> next = new ArrayList<>();
        for (LensSpot s : spots) {
            double[] at = laid.spots().get(s.spot().id());
            if (at == null) {
                continue;
            }
            double r = s.spot().size() / 2;
            taken.add(new Extent(at[0] - r, at[1] - r, at[0] + r, at[1] + r));
            next.add(
                    new Held(
                            s,
                            s.spot().x(),
                            s.spot().y(),
                            at[0] - r - v.screenX(s.spot().x()),
                            at[1] - r - v.screenY(s.spot().y())));
        }
        busy.addAll(taken);
        Extent view = new Extent(0, 0, v.width(), v.height());
        for (LensTag t : tags) {
            Extent box = v.zoom() < t.tag().fromZoom() ? null : room(t, laid, busy, view);
            t.setVisible(box != null);
            if (box != null) {
                busy.add(box);
                taken.add(box);
                double mx = v.mapX(box.minX());
                double my = v.mapY(box.minY());
                next.add(new Held(t, mx, my, 0, 0));
            }
        }
        held = next;
        light(laid);
        follow(v);
        return taken;
    }

    private static @Nullable Extent room(LensTag tag, Laid laid, List<Extent> busy, Extent view) {
        tag.applyCss();
        tag.autosize();
        double w = Math.ceil(tag.getWidth());
        double h = Math.ceil(tag.getHeight());
        for (double[] at : points(tag.tag(), laid)) {
            Extent box = new Extent(at[0] - w / 2, at[1] - h / 2, at[0] + w / 2, at[1] + h / 2);
            if (view.covers(box) && busy.stream().noneMatch(box::intersects)) {
                return box;
            }
        }
        return null;
    }

    private static List<double[]> points(Tag tag, Laid laid) {
        List<double[]> points = new ArrayList<>();
        if (tag.link() >= 0) {
            for (double share : SHARES) {
                double[] at = laid.along(tag.link(), share);
                if (at != null) {
                    points.add(at);
                }
            }
        }
        MapViewport v = laid.viewport();
        for (double[] a : tag.anchors()) {
            double x = v.screenX(a[0]);
            double y = v.screenY(a[1]);
            if (tag.anchors().size() > 1) {
                points.add(new double[] {x, y});
            } else {
                for (double[] d : AROUND) {
                    points.add(new double[] {x + d[0], y + d[1]});
                }
            }
        }
        return points;
    }

    /** Brings every node to where its point is on screen now. */
    void follow(MapViewport v) {
        for (Held h : held) {
            h.node()
                    .relocate(
                            snap.applyAsDouble(v.screenX(h.x()) + h.dx()),
                            snap.applyAsDouble(v.screenY(h.y()) + h.dy()));
        }
    }

    /** While the view moves what is lit would lag behind the picture: it goes until it rests. */
    void moving(boolean is) {
        lit.forEach(l -> l.setVisible(!is));
    }

    void select(@Nullable BoardItem item, Laid laid) {
        selected = item;
        light(laid);
    }

    private boolean is(BoardItem item) {
        return selected != null && item.stands(selected);
    }

    private void light(Laid laid) {
        spots.forEach(s -> s.pseudoClassStateChanged(SELECTED, is(s.spot().item())));
        tags.forEach(t -> t.pseudoClassStateChanged(SELECTED, is(t.tag().item())));
        getChildren().removeAll(lit);
        lit.clear();
        for (int i = 0; i < picture.links().size(); i++) {
            BoardItem item = picture.links().get(i).item();
            if (item != null && is(item)) {
                for (double[] line : laid.links().get(i)) {
                    Polyline p = new Polyline(line);
                    p.getStyleClass().add("route");
                    p.setManaged(false);
                    p.setMouseTransparent(true);
                    lit.add(p);
                }
            }
        }
        getChildren().addAll(0, lit);
    }
}
