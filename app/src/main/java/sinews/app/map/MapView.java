package sinews.app.map;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.event.Event;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import sinews.app.theme.Palette;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * A world map that can be zoomed and moved: wheel or pinch at the pointer, drag, double click, keys
 * (+ and −, arrows, 0 for the whole). The base map is one picture; it moves while the view moves
 * and is redrawn crisp at rest. Nodes that belong on the map go into {@link #overlay}, in the
 * screen coordinates of the {@link #viewportProperty viewport}.
 */
public final class MapView extends Region {
    private static final String NOTE = "De-facto borders, Natural Earth.";
    private static final double OVERSCAN = 80;
    private static final double KEY_STEP = 90;
    private static final double KEY_ZOOM = 1.5;
    private static final double GLIDE_MS = 55;
    private static final Extent WORLD = new Extent(0, 0, 1, Projection.HEIGHT);
    private static final Extent HOME = home();

    private final Canvas canvas = new Canvas();
    private final Affine shift = new Affine();
    private final Pane overlay = new Pane();
    private final BaseLayer base = new BaseLayer();
    private final List<MapLayer> layers = new ArrayList<>();
    private final Palette palette =
            new Palette(
                    this::repaint,
                    "-s-sea",
                    "-s-land",
                    "-s-coast",
                    "-s-border",
                    "-s-lane",
                    "-s-line",
                    "-s-text",
                    "-s-muted",
                    "-s-map-text",
                    "-s-sea-text",
                    "-s-panel",
                    "-s-accent",
                    "-s-good",
                    "-s-warning",
                    "-s-bad",
                    "-s-us",
                    "-s-ip4",
                    "-s-europe",
                    "-s-partners",
                    "-s-white");
    private final WorldShapes shapes;
    private final ReadOnlyObjectWrapper<MapViewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", MapViewport.fitting(WORLD, HOME, 1, 1));
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
    private final DoubleProperty magnified = new SimpleDoubleProperty(this, "magnified", 1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private final Glide glide = new Glide();
    private MapViewport drawn = viewport.get();
    private boolean stale = true;
    private double grabX;
    private double grabY;
    private boolean dragged;

    /**
     * @param executor where shapes are read; {@code Runnable::run} makes the first picture complete
     */
    public MapView(Executor executor) {
        shapes = new WorldShapes(executor, this::repaint);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("World map. Plus and minus zoom, arrows move, 0 shows the whole world.");
        canvas.setManaged(false);
        canvas.getTransforms().add(shift);
        overlay.setManaged(false);
        overlay.setPickOnBounds(false);
        getChildren().setAll(palette, canvas, overlay);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(e -> settle());
        magnified.subscribe(
                m -> {
                    sizeCanvas();
                    repaint();
                });
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(ZoomEvent.ZOOM, this::pinched);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static Extent home() {
        MapPoint west = Projection.project(new LatLon(20, -19));
        MapPoint east = Projection.project(new LatLon(-8, -33.5));
        MapPoint north = Projection.project(new LatLon(73, 150));
        MapPoint south = Projection.project(new LatLon(-56, 150));
        return new Extent(west.x(), north.y(), east.x(), south.y());
    }

    /** Where nodes on the map go. */
    public Pane overlay() {
        return overlay;
    }

    /** What part of the world is shown. Changes with each frame while the view moves. */
    public ReadOnlyObjectProperty<MapViewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    public MapViewport viewport() {
        return viewport.get();
    }

    /** True while the view zooms or moves; layouts wait until it rests. */
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /** True: the view jumps instead of gliding. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    /**
     * How much larger than its coordinates the map is shown, by a scale above it: the picture is
     * drawn that much finer.
     */
    public DoubleProperty magnifiedProperty() {
        return magnified;
    }

    /** Adds a layer above the base map, below the nodes. */
    public void addLayer(MapLayer layer) {
        layers.add(layer);
        repaint();
    }

    /**
     * Tints nations and names them.
     *
     * @param tints looked-up colour by ISO numeric code of three digits
     * @param names name by ISO numeric code of three digits
     */
    public void setNations(Map<String, String> tints, Map<String, String> names) {
        base.setTints(tints);
        base.setNames(names);
        repaint();
    }

    /**
     * Lights up these nations (ISO numeric codes) and dims the others; {@link #clearLit} ends it.
     */
    public void setLit(Set<String> nations) {
        base.setLit(nations, true);
        repaint();
    }

    public void clearLit() {
        base.setLit(Set.of(), false);
        repaint();
    }

    /** ISO numeric code of the nation at a point of the screen; empty at sea. */
    public Optional<String> nationAt(double screenX, double screenY) {
        MapViewport v = viewport.get();
        return shapes.at(v.scale())
                .countryAt(v.mapX(screenX), v.mapY(screenY))
                .map(WorldMap.Country::id);
    }

    /** Asks for a new picture at the next pulse; many calls make one picture. */
    public void repaint() {
        stale = true;
        requestLayout();
    }

    /** Closer or farther by a factor, around the middle of the view. */
    public void zoomBy(double factor) {
        MapViewport from = glide.goal();
        glide.to(from.zoomedAt(from.width() / 2, from.height() / 2, factor));
    }

    /** Shows the whole world. */
    public void fit() {
        glide.to(glide.goal().fit());
    }

    /** Brings a place to the middle, at least this close. */
    public void centreOn(LatLon place, double atLeastZoom) {
        MapPoint p = Projection.project(place);
        MapViewport from = glide.goal();
        glide.to(from.at(p.x(), p.y(), Math.max(from.zoom(), atLeastZoom)));
    }

    /** Glides to the view with this map point in its middle at this zoom. */
    public void glideTo(MapPoint middle, double zoom) {
        glide.to(glide.goal().at(middle.x(), middle.y(), zoom));
    }

    /** Jumps to a view: no gliding. */
    public void show(MapViewport view) {
        glide.stop();
        move(view);
    }

    private void move(MapViewport next) {
        moving.set(true);
        MapViewport d = drawn;
        double a = next.scale() / d.scale();
        double offX =
                next.width() / 2
                        + (d.centreX() - next.centreX()) * next.scale()
                        - a * d.width() / 2;
        double offY =
                next.height() / 2
                        + (d.centreY() - next.centreY()) * next.scale()
                        - a * d.height() / 2;
        if (Math.abs(a - 1) < 1e-9) {
            // Whole pixels are copied; parts of pixels would be filtered, which costs a frame.
            offX = Math.rint(offX);
            offY = Math.rint(offY);
        }
        double m = a / magnified.get();
        shift.setToTransform(m, 0, offX - a * OVERSCAN, 0, m, offY - a * OVERSCAN);
        viewport.set(next);
        rest.playFromStart();
    }

    /** Ends all movement and draws the crisp picture at the next pulse, as after a short rest. */
    public void settleNow() {
        glide.stop();
        rest.stop();
        settle();
    }

    private void settle() {
        moving.set(false);
        repaint();
    }

    @Override
    protected void layoutChildren() {
        double w = Math.max(1, getWidth());
        double h = Math.max(1, getHeight());
        MapViewport v = viewport.get();
        if (v.width() != w || v.height() != h) {
            glide.stop();
            sizeCanvas();
            overlay.resizeRelocate(0, 0, w, h);
            boolean first = v.width() <= 1;
            viewport.set(first ? MapViewport.fitting(WORLD, HOME, w, h) : v.resized(w, h));
            stale = true;
        }
        if (stale && !moving.get()) {
            draw();
        }
    }

    private void sizeCanvas() {
        double m = magnified.get();
        canvas.setWidth(Math.ceil((Math.max(1, getWidth()) + 2 * OVERSCAN) * m));
        canvas.setHeight(Math.ceil((Math.max(1, getHeight()) + 2 * OVERSCAN) * m));
    }

    private void draw() {
        stale = false;
        MapViewport v = viewport.get();
        drawn = v;
        double m = magnified.get();
        shift.setToTransform(1 / m, 0, -OVERSCAN, 0, 1 / m, -OVERSCAN);
        Extent part =
                new Extent(
                        v.mapX(-OVERSCAN),
                        v.mapY(-OVERSCAN),
                        v.mapX(v.width() + OVERSCAN),
                        v.mapY(v.height() + OVERSCAN));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.save();
        g.scale(m, m);
        g.translate(OVERSCAN, OVERSCAN);
        base.draw(g, v, part, shapes.at(v.scale()), palette, true);
        for (MapLayer layer : layers) {
            g.save();
            layer.draw(g, v, part, palette);
            g.restore();
        }
        g.setFill(palette.get("-s-map-text"));
        g.setFont(Font.font("Inter", 10.5));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(NOTE, v.width() - 10, v.height() - 8);
        g.restore();
    }

    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() == 0) {
            return;
        }
        double factor = Math.exp(Math.clamp(e.getDeltaY(), -240, 240) * 0.0042);
        glide.to(glide.goal().zoomedAt(e.getX(), e.getY(), factor));
        e.consume();
    }

    private void pinched(ZoomEvent e) {
        glide.stop();
        move(viewport.get().zoomedAt(e.getX(), e.getY(), e.getZoomFactor()));
        e.consume();
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        glide.stop();
        grabX = e.getX();
        grabY = e.getY();
        dragged = false;
    }

    private void mouseDragged(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY && e.getButton() != MouseButton.MIDDLE) {
            return;
        }
        if (!dragged && Math.hypot(e.getX() - grabX, e.getY() - grabY) < 3) {
            return;
        }
        dragged = true;
        move(viewport.get().panned(e.getX() - grabX, e.getY() - grabY));
        grabX = e.getX();
        grabY = e.getY();
    }

    private void clicked(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY
                && e.getClickCount() == 2
                && !dragged
                && onMap(e)) {
            glide.to(glide.goal().zoomedAt(e.getX(), e.getY(), e.isShiftDown() ? 0.5 : 2));
        }
    }

    private boolean onMap(Event e) {
        return e.getTarget() == this
                || e.getTarget() == canvas
                || (e.getTarget() instanceof Node n && n == overlay);
    }

    private void keyPressed(KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        MapViewport from = glide.goal();
        @Nullable MapViewport to =
                switch (e.getCode()) {
                    case LEFT -> from.panned(KEY_STEP, 0);
                    case RIGHT -> from.panned(-KEY_STEP, 0);
                    case UP -> from.panned(0, KEY_STEP);
                    case DOWN -> from.panned(0, -KEY_STEP);
                    case PLUS, ADD, EQUALS ->
                            from.zoomedAt(from.width() / 2, from.height() / 2, KEY_ZOOM);
                    case MINUS, SUBTRACT ->
                            from.zoomedAt(from.width() / 2, from.height() / 2, 1 / KEY_ZOOM);
                    case DIGIT0, NUMPAD0 -> from.fit();
                    default -> null;
                };
        if (to != null) {
            glide.to(to);
            e.consume();
        }
    }

    /** Moves the view to its goal in a few frames, slowing down. */
    private final class Glide extends AnimationTimer {
        private @Nullable MapViewport goal;
        private long before;

        MapViewport goal() {
            MapViewport g = goal;
            return g != null ? g : viewport.get();
        }

        void to(MapViewport next) {
            if (reducedMotion.get() || getScene() == null || getScene().getWindow() == null) {
                show(next);
                return;
            }
            if (goal == null) {
                before = 0;
                start();
            }
            goal = next;
        }

        @Override
        public void stop() {
            goal = null;
            super.stop();
        }

        @Override
        public void handle(long now) {
            MapViewport to = goal;
            if (to == null) {
                stop();
                return;
            }
            double ms = before == 0 ? 16 : (now - before) / 1e6;
            before = now;
            MapViewport v = viewport.get();
            boolean near =
                    Math.abs(to.scale() / v.scale() - 1) < 0.002
                            && Math.hypot(to.centreX() - v.centreX(), to.centreY() - v.centreY())
                                            * to.scale()
                                    < 0.5;
            if (near) {
                stop();
                move(to);
            } else {
                move(v.towards(to, 1 - Math.exp(-ms / GLIDE_MS)));
            }
        }
    }
}
