package sinews.app.map;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import sinews.app.map.PictureMaker.Need;
import sinews.app.theme.Palette;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The pictures a map is shown with: painted elsewhere, the best of them shown in each frame. While
 * the view moves little is asked for, as what moves needs the processor more.
 */
final class MapPictures {
    /** The whole world, in map units. */
    static final Extent WORLD = new Extent(0, 0, 1, Projection.HEIGHT);

    private static final double OVERSCAN = 120;

    /** Pixels beyond the view that a drag should find painted. */
    private static final double AHEAD = 40;

    /** Farther away in scale than this (a factor, as its logarithm) a picture is a poor one. */
    private static final double FAR_OFF = Math.log(1.7);

    /** Between one picture asked for and the next, while a fair one is on the screen. */
    private static final long PAUSE_NS = 120_000_000;

    /** A goal that changes before this, as with notches of a wheel, is none to paint for. */
    private static final long STEADY_NS = 50_000_000;

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

    private final MapView map;
    private final WorldShapes shapes;
    private final MapFrame frame = new MapFrame();
    private final BaseLayer base = new BaseLayer();
    private final List<MapLayer> layers = new ArrayList<>();
    private final Palette palette;
    private final PictureMaker detail;
    private final PictureMaker background;
    private final ReadOnlyBooleanWrapper crisp = new ReadOnlyBooleanWrapper(this, "crisp");
    private final ReadOnlyBooleanWrapper wholeThere = new ReadOnlyBooleanWrapper(this, "whole");
    private @Nullable MapPicture best;
    private @Nullable MapPicture coming;
    private @Nullable MapPicture whole;
    private @Nullable Frame shown;
    private long lastAsked;
    private long content;

    /** All that a frame depends on. */
    private record Frame(
            MapViewport view,
            double density,
            @Nullable MapPicture whole,
            @Nullable MapPicture best,
            int sea) {}

    /**
     * @param executor where pictures are painted; {@code Runnable::run} paints at once
     */
    MapPictures(MapView map, WorldShapes shapes, Executor executor) {
        this.map = map;
        this.shapes = shapes;
        palette = new Palette(map::repaint, INKS);
        detail = new PictureMaker(executor, this::painted);
        background = new PictureMaker(executor, this::wholePainted);
    }

    /** To be put into the map: the colours of the theme, and what is to be seen. */
    List<Node> nodes() {
        return List.of(palette, frame.node());
    }

    BaseLayer base() {
        return base;
    }

    void addLayer(MapLayer layer) {
        layers.add(layer);
    }

    /** True when the picture on the screen was painted for this very view and is up to date. */
    ReadOnlyBooleanProperty crispProperty() {
        return crisp.getReadOnlyProperty();
    }

    /** True when there is a picture of the whole world, to lie under the others. */
    ReadOnlyBooleanProperty wholeProperty() {
        return wholeThere.getReadOnlyProperty();
    }

    /** Something else is to be seen from now on; what moves there goes to this view. */
    void changed(MapViewport goal) {
        content++;
        askFor(goal, 0, map.movingProperty().get() ? Need.AHEAD : Need.CHANGE);
        show();
    }

    /** The view comes to rest: the picture it needs goes before all others. */
    void askAtRest() {
        askFor(map.viewport(), 0, Need.REST);
    }

    /** While the view moves a picture is asked for of where it will be, or else of where it is. */
    void askAhead(Glide glide) {
        MapViewport v = map.viewport();
        MapViewport goal = glide.goal();
        MapPicture now = best;
        boolean fair =
                now != null
                        && Math.abs(Math.log(now.request().view().scale() / v.scale())) < FAR_OFF
                        && now.request().covers(v.visible());
        long time = System.nanoTime();
        if (fair && (time - lastAsked < PAUSE_NS || glide.age() < STEADY_NS)) {
            return;
        }
        lastAsked = time;
        askFor(fair ? goal : v, goal.scale() == v.scale() ? AHEAD : 0, Need.AHEAD);
    }

    /**
     * Asks for a picture of a view, unless the one there is will do.
     *
     * @param room pixels beyond the view that it must show too
     */
    private void askFor(MapViewport view, double room, Need need) {
        WorldMap world = shapes.at(view.scale());
        if (world == null || view.width() <= 1) {
            return;
        }
        PictureRequest request =
                new PictureRequest(
                        view,
                        OVERSCAN,
                        map.density(),
                        content,
                        world,
                        Inks.of(palette, INKS),
                        base.painting(),
                        layers.stream().map(MapLayer::painting).toList());
        if (!isMet(request, best, room) && !isMet(request, coming, room)) {
            detail.ask(request, room, need);
        }
    }

    private static boolean isMet(PictureRequest r, @Nullable MapPicture p, double room) {
        return p != null && r.isMetBy(p.request(), room);
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
            background.ask(request, 0, Need.AHEAD);
        }
    }

    private void painted(MapPicture picture) {
        if (coming != null) {
            detail.recycle(coming);
        }
        coming = picture;
        show();
        askForWhole();
    }

    private void wholePainted(MapPicture picture) {
        whole = picture;
        wholeThere.set(true);
        show();
    }

    /** Shows the view as it is now, with the best picture there is. */
    void show() {
        MapViewport v = map.viewport();
        if (v.width() <= 1) {
            return;
        }
        MapPicture next = coming;
        boolean resting = !map.movingProperty().get();
        if (next != null && (resting || best == null || next.request().covers(v.visible()))) {
            if (best != null) {
                detail.recycle(best);
            }
            best = next;
            coming = null;
        }
        MapPicture use = best;
        Frame wanted =
                new Frame(
                        v,
                        map.density(),
                        whole,
                        use,
                        Inks.of(palette, "-s-sea").get("-s-sea").getRGB());
        if (!wanted.equals(shown)) {
            shown = wanted;
            frame.setBackground(wanted.sea());
            frame.show(v, wanted.density(), wanted.whole(), wanted.best());
        }
        crisp.set(
                use != null
                        && use.request().content() == content
                        && use.request().world() == shapes.at(v.scale())
                        && shapes.isBest(use.request().world(), v.scale())
                        && use.request().isSharpFor(v));
    }
}
