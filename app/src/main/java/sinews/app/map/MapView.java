package sinews.app.map;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

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
    private static final double NOTE_EDGE = 8;
    private static final Extent HOME = home();

    private final Pane overlay = new Pane();
    private final MapNote note = new MapNote();
    private final FocusMark focusMark = new FocusMark();
    private final WorldShapes shapes;
    private final MapPictures pictures;
    private final MapNames names = new MapNames(this::snap);
    private final ReadOnlyObjectWrapper<MapViewport> viewport =
            new ReadOnlyObjectWrapper<>(
                    this, "viewport", MapViewport.fitting(MapPictures.WORLD, HOME, 1, 1));
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper(this, "moving");
    private final DoubleProperty magnified = new SimpleDoubleProperty(this, "magnified", 1);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");
    private final PauseTransition rest = new PauseTransition(Duration.millis(140));
    private final Glide glide = new Glide(this, this::move);
    private boolean stale = true;

    /**
     * @param executor where shapes are read; {@code Runnable::run} makes the first picture complete
     */
    public MapView(Executor executor) {
        shapes = new WorldShapes(executor, this::shapesCame);
        pictures = new MapPictures(this, shapes, executor);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("World map. Plus and minus zoom, arrows move, 0 shows the whole world.");
        overlay.setManaged(false);
        overlay.setPickOnBounds(false);
        getChildren().setAll(pictures.nodes());
        getChildren().addAll(names.node(), overlay, note, focusMark);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        rest.setOnFinished(e -> settle());
        magnified.subscribe(m -> repaint());
        MapHand.on(this, glide, this::move);
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
        pictures.addLayer(layer);
        repaint();
    }

    /**
     * Tints nations and names them.
     *
     * @param tints looked-up colour by ISO numeric code of three digits
     * @param nationNames name by ISO numeric code of three digits
     */
    public void setNations(Map<String, String> tints, Map<String, String> nationNames) {
        pictures.base().setTints(tints);
        names.setNations(nationNames);
        repaint();
    }

    /**
     * Lights up these nations (ISO numeric codes) and dims the others; {@link #clearLit} ends it.
     */
    public void setLit(Set<String> nations) {
        pictures.base().setLit(nations, true);
        repaint();
    }

    public void clearLit() {
        pictures.base().setLit(Set.of(), false);
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
        names.want(places, boxes, written);
        layLabels();
    }

    private void layLabels() {
        names.lay(viewport.get(), shapes.coarse(), noteBox(), !reducedMotion.get() && onScreen());
    }

    private void shapesCame() {
        repaint();
        if (names.wanted() && !moving.get()) {
            layLabels();
        }
    }

    /** The names on the map with their boxes on the screen. */
    public List<LabelLayout.Placed> labels() {
        return names.shown();
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
        return pictures.wholeProperty();
    }

    /** True when the picture on the screen was painted for this very view and is up to date. */
    public ReadOnlyBooleanProperty crispProperty() {
        return pictures.crispProperty();
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
        names.follow(next);
        placeNote();
        pictures.show();
        pictures.askAhead(glide);
        rest.playFromStart();
    }

    /** Ends all movement and draws the crisp picture at the next pulse, as after a short rest. */
    public void settleNow() {
        glide.stop();
        rest.stop();
        settle();
    }

    private void settle() {
        // Asked for first: it is painted while the tokens find their room.
        pictures.askAtRest();
        moving.set(false);
        pictures.show();
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
            viewport.set(
                    first ? MapViewport.fitting(MapPictures.WORLD, HOME, w, h) : v.resized(w, h));
            stale = true;
        }
        placeNote();
        if (stale) {
            stale = false;
            pictures.changed(glide.goal());
        }
    }

    private void placeNote() {
        note.show(viewport.get());
        Extent box = noteBox();
        note.resizeRelocate(box.minX(), box.minY(), box.width() - NOTE_EDGE, box.height());
    }

    boolean onScreen() {
        return getScene() != null && getScene().getWindow() != null;
    }

    /** To the nearest pixel of the display: what is drawn once and moved is soft between two. */
    public double snap(double at) {
        double d = density();
        return Math.round(at * d) / d;
    }

    /** Pixels of the display per pixel of the view. */
    double density() {
        double display = onScreen() ? getScene().getWindow().getOutputScaleX() : 1;
        return Math.max(1, display * magnified.get());
    }
}
