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
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
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
 * (+ and −, arrows, 0 for the whole). The base map is a picture painted elsewhere: while the view
 * moves it moves and scales, and where the view goes a crisp one is asked for at once. Nodes that
 * belong on the map go into {@link #overlay}, in the screen coordinates of the {@link
 * #viewportProperty viewport}.
 */
public final class MapView extends Region {
    private static final double OVERSCAN = 120;
    private static final double NOTE_EDGE = 8;

    /** Pixels beyond the view that a drag should find painted. */
    private static final double AHEAD = 40;

    /** Farther away in scale than this (a factor, as its logarithm) a picture is a poor one. */
    private static final double FAR_OFF = Math.log(1.7);

    /** Between one picture asked for and the next, while a fair one is on the screen. */
    private static final long PAUSE_NS = 120_000_000;

    private static final double WORLD_PIXELS = 2048;
    private static final String[] INKS = {
        "-s-sea",
        "-s-land",
        "-s-coast",
        "-s-border",
        "-s-lane",
        "-s-line",
        "-s-text",
        "-s-muted",
        "-s-panel",
        "-s-accent",
        "-s-good",
        "-s-warning",
        "-s-bad",
        "-s-us",
        "-s-ip4",
        "-s-europe",
        "-s-partners",
        "-s-white",
        "-s-on-group"
    };
    private static final double KEY_STEP = 90;
    private static final double KEY_ZOOM = 1.5;
    private static final double GLIDE_MS = 55;
    private static final Extent WORLD = new Extent(0, 0, 1, Projection.HEIGHT);
    private static final Extent HOME = home();

    private final MapFrame frame = new MapFrame();
    private final LabelsPane labels = new LabelsPane();
    private final Pane overlay = new Pane();
    private final MapNote note = new MapNote();

    /** A ring just inside the edge while the map has the keyboard. */
    private final Region focusMark = new Region();

    private final BaseLayer base = new BaseLayer();
    private final List<MapLayer> layers = new ArrayList<>();
    private final Palette palette = new Palette(this::repaint, INKS);
    private final PictureMaker detail;
    private final PictureMaker background;
    private final WorldShapes shapes;
    private final ReadOnlyObjectWrapper<MapViewport> viewport =
            new ReadOnlyObjectWrapper<>(this, "viewport", MapViewport.fitting(WORLD, HOME, 1, 1));
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
    private final DoubleProperty magnified = new SimpleDoubleProperty(this, "magnified", 1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private final Glide glide = new Glide();
    private final ReadOnlyBooleanWrapper crisp = new ReadOnlyBooleanWrapper(this, "crisp");
    private Map<String, String> names = Map.of();
    private @Nullable LandNames landNames;
    private @Nullable MapPicture best;
    private @Nullable MapPicture whole;
    private final ReadOnlyBooleanWrapper wholeThere = new ReadOnlyBooleanWrapper(this, "whole");
    private @Nullable MapPicture coming;
    private List<MapLabel> placeNames = List.of();
    private List<Extent> taken = List.of();
    private Set<String> named = Set.of();
    private boolean labelled;
    private long lastAsked;
    private long content;
    private boolean stale = true;
    private double grabX;
    private double grabY;
    private boolean dragged;

    /**
     * @param executor where shapes are read; {@code Runnable::run} makes the first picture complete
     */
    public MapView(Executor executor) {
        shapes = new WorldShapes(executor, this::shapesCame);
        detail = new PictureMaker(executor, this::painted);
        background = new PictureMaker(executor, this::wholePainted);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("World map. Plus and minus zoom, arrows move, 0 shows the whole world.");
        overlay.setManaged(false);
        overlay.setPickOnBounds(false);
        focusMark.getStyleClass().add("map-focus");
        focusMark.setManaged(false);
        focusMark.setMouseTransparent(true);
        getChildren().setAll(palette, frame.node(), labels, overlay, note, focusMark);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(e -> settle());
        magnified.subscribe(m -> repaint());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(ZoomEvent.ZOOM, this::pinched);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseDragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static Extent home() {
        MapPoint west = Projection.project(new LatLon(20, -25));
        MapPoint east = Projection.project(new LatLon(-8, -33.5));
        MapPoint north = Projection.project(new LatLon(72, 150));
        MapPoint south = Projection.project(new LatLon(-50, 150));
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
     * painted that much finer.
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
        this.names = Map.copyOf(names);
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
        return Optional.ofNullable(shapes.at(v.scale()))
                .flatMap(
                        w -> {
                            double x = v.mapX(screenX);
                            return w.countryAt(x - Math.floor(x), v.mapY(screenY));
                        })
                .map(WorldMap.Country::id);
    }

    /** Asks for a new picture at the next pulse; many calls make one picture. */
    public void repaint() {
        stale = true;
        requestLayout();
    }

    /**
     * Writes the names of places, nations and seas where they meet nothing.
     *
     * @param places names of places, the most important first
     * @param boxes that no name may meet
     * @param written names that stand on the map already, which no sea repeats
     */
    public void layLabels(List<MapLabel> places, List<Extent> boxes, Set<String> written) {
        placeNames = List.copyOf(places);
        taken = List.copyOf(boxes);
        named = Set.copyOf(written);
        labelled = true;
        layLabels();
    }

    private void layLabels() {
        MapViewport v = viewport.get();
        List<MapLabel> wanted = new ArrayList<>(placeNames);
        WorldMap coarse = shapes.coarse();
        if (coarse != null) {
            LandNames land = landNames;
            if (land == null) {
                land = new LandNames(coarse);
                landNames = land;
            }
            wanted.addAll(land.nations(v, names));
            for (MapLabel sea : SeaNames.in(v, coarse)) {
                if (!named.contains(sea.text())) {
                    wanted.add(sea);
                }
            }
            wanted.addAll(land.others(v, names));
        }
        BoxIndex index = new BoxIndex();
        index.addAll(taken);
        index.add(noteBox());
        labels.show(
                LabelLayout.lay(
                        wanted, v, l -> MapLabel.width(l.text(), l.kind(), l.size()), index),
                v,
                !reducedMotion.get() && onScreen());
    }

    private void shapesCame() {
        repaint();
        if (labelled && !moving.get()) {
            layLabels();
        }
    }

    /** The names on the map with their boxes on the screen. */
    public List<LabelLayout.Placed> labels() {
        return labels.shown();
    }

    /** The box of the note on borders, on the screen: nothing may cover it. */
    public Extent noteBox() {
        MapViewport v = viewport.get();
        double w = Math.ceil(note.prefWidth(-1));
        double h = Math.ceil(note.prefHeight(-1));
        return new Extent(v.width() - w - NOTE_EDGE, v.height() - h, v.width(), v.height());
    }

    /** True when there is a picture of the whole world, to lie under the others. */
    ReadOnlyBooleanProperty wholeProperty() {
        return wholeThere.getReadOnlyProperty();
    }

    /** True when the picture on the screen was painted for this very view and is up to date. */
    public ReadOnlyBooleanProperty crispProperty() {
        return crisp.getReadOnlyProperty();
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
        viewport.set(next);
        labels.follow(next);
        placeNote();
        showFrame();
        askAhead(next);
        rest.playFromStart();
    }

    /** While the view moves a picture is asked for of where it will be, or else of where it is. */
    private void askAhead(MapViewport v) {
        MapPicture now = best;
        MapViewport goal = glide.goal();
        boolean fair =
                now != null
                        && Math.abs(Math.log(now.request().view().scale() / v.scale())) < FAR_OFF
                        && now.covers(v.visible());
        long time = System.nanoTime();
        if (fair && time - lastAsked < PAUSE_NS) {
            // What moves needs the processor more than what is to come.
            return;
        }
        lastAsked = time;
        askFor(fair ? goal : v, goal.scale() == v.scale() ? AHEAD : 0);
    }

    /** Ends all movement and draws the crisp picture at the next pulse, as after a short rest. */
    public void settleNow() {
        glide.stop();
        rest.stop();
        settle();
    }

    private void settle() {
        moving.set(false);
        askFor(viewport.get(), 0);
        showFrame();
    }

    @Override
    protected void layoutChildren() {
        double w = Math.max(1, getWidth());
        double h = Math.max(1, getHeight());
        MapViewport v = viewport.get();
        if (v.width() != w || v.height() != h) {
            glide.stop();
            overlay.resizeRelocate(0, 0, w, h);
            focusMark.resizeRelocate(0, 0, w, h);
            boolean first = v.width() <= 1;
            viewport.set(first ? MapViewport.fitting(WORLD, HOME, w, h) : v.resized(w, h));
            stale = true;
        }
        placeNote();
        if (stale) {
            stale = false;
            content++;
            askFor(glide.goal(), 0);
            showFrame();
        }
    }

    private void placeNote() {
        note.show(viewport.get());
        Extent box = noteBox();
        note.resizeRelocate(box.minX(), box.minY(), box.width() - NOTE_EDGE, box.height());
    }

    /**
     * Asks for a picture of a view, unless the one there is will do.
     *
     * @param room pixels beyond the view that it must show too
     */
    private void askFor(MapViewport view, double room) {
        WorldMap world = shapes.at(view.scale());
        if (world == null || view.width() <= 1) {
            return;
        }
        PictureRequest request =
                new PictureRequest(
                        view,
                        OVERSCAN,
                        density(),
                        content,
                        world,
                        Inks.of(palette, INKS),
                        base.painting(),
                        layers.stream().map(MapLayer::painting).toList());
        if (!request.isMetBy(best, room) && !request.isMetBy(coming, room)) {
            detail.ask(request);
        }
    }

    /** A small picture of the whole world lies under the others, for where they end. */
    private void askForWhole() {
        WorldMap coarse = shapes.coarse();
        if (coarse == null) {
            return;
        }
        double height = WORLD_PIXELS * WORLD.height();
        MapViewport all =
                new MapViewport(
                        WORLD,
                        WORLD,
                        WORLD_PIXELS,
                        height,
                        WORLD.centreX(),
                        WORLD.centreY(),
                        WORLD_PIXELS);
        PictureRequest request =
                new PictureRequest(
                        all, 0, 1, 0, coarse, Inks.of(palette, INKS), base.painting(), List.of());
        MapPicture now = whole;
        if (now == null || !now.request().equals(request)) {
            background.ask(request);
        }
    }

    private void painted(MapPicture picture) {
        coming = picture;
        showFrame();
        askForWhole();
    }

    private void wholePainted(MapPicture picture) {
        whole = picture;
        wholeThere.set(true);
        showFrame();
    }

    private void showFrame() {
        MapViewport v = viewport.get();
        if (v.width() <= 1) {
            return;
        }
        MapPicture next = coming;
        if (next != null && (!moving.get() || best == null || next.covers(v.visible()))) {
            best = next;
            coming = null;
        }
        MapPicture use = best;
        frame.setBackground(Inks.of(palette, "-s-sea").get("-s-sea").getRGB());
        frame.show(v, density(), whole, use);
        crisp.set(
                use != null
                        && use.request().content() == content
                        && use.request().world() == shapes.at(v.scale())
                        && shapes.isBest(use.request().world(), v.scale())
                        && use.isSharpFor(v));
    }

    private boolean onScreen() {
        return getScene() != null && getScene().getWindow() != null;
    }

    /** Pixels of the display per pixel of the view. */
    private double density() {
        double display = onScreen() ? getScene().getWindow().getOutputScaleX() : 1;
        return Math.max(1, display * magnified.get());
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
        return e.getTarget() == this || (e.getTarget() instanceof Node n && n == overlay);
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
                    case DIGIT0, NUMPAD0, HOME -> from.fit();
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
