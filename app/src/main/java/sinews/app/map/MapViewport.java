package sinews.app.map;

/**
 * Which part of the projected world is on screen, and how large. Immutable: each change gives a new
 * viewport, already clamped so that the world never leaves the screen.
 *
 * @param world the whole map, in map units
 * @param home the part that {@link #fit} shows whole
 * @param width width of the view in pixels, at least 1
 * @param height height of the view in pixels, at least 1
 * @param centreX map unit at the middle of the view
 * @param centreY map unit at the middle of the view
 * @param scale pixels per map unit
 */
public record MapViewport(
        Extent world,
        Extent home,
        double width,
        double height,
        double centreX,
        double centreY,
        double scale) {
    /** How much closer than {@link #fit} one can come. */
    public static final double MAX_ZOOM = 120;

    /** A view of this size that shows the home part whole. */
    public static MapViewport fitting(Extent world, Extent home, double width, double height) {
        double w = Math.max(1, width);
        double h = Math.max(1, height);
        return new MapViewport(
                        world, home, w, h, home.centreX(), home.centreY(), fitScale(home, w, h))
                .clamped();
    }

    private static double fitScale(Extent home, double width, double height) {
        return Math.min(width / home.width(), height / home.height());
    }

    /** How much closer than {@link #fit} this view is; 1 at home. */
    public double zoom() {
        return scale / fitScale(home, width, height);
    }

    public double screenX(double mapX) {
        return width / 2 + (mapX - centreX) * scale;
    }

    public double screenY(double mapY) {
        return height / 2 + (mapY - centreY) * scale;
    }

    public double mapX(double screenX) {
        return centreX + (screenX - width / 2) / scale;
    }

    public double mapY(double screenY) {
        return centreY + (screenY - height / 2) / scale;
    }

    /** The visible part in map units. */
    public Extent visible() {
        return new Extent(mapX(0), mapY(0), mapX(width), mapY(height));
    }

    /**
     * Closer (factor above 1) or farther; what lies under the screen point stays there if the edge
     * of the world lets it.
     */
    public MapViewport zoomedAt(double screenX, double screenY, double factor) {
        double fit = fitScale(home, width, height);
        double next = Math.clamp(scale * factor, fit, fit * MAX_ZOOM);
        double x = mapX(screenX) - (screenX - width / 2) / next;
        double y = mapY(screenY) - (screenY - height / 2) / next;
        return new MapViewport(world, home, width, height, x, y, next).clamped();
    }

    /** The map moved by pixels: right and down are positive, as the hand moves. */
    public MapViewport panned(double dx, double dy) {
        return new MapViewport(
                        world,
                        home,
                        width,
                        height,
                        centreX - dx / scale,
                        centreY - dy / scale,
                        scale)
                .clamped();
    }

    /** The same place at the same zoom in a view of another size. */
    public MapViewport resized(double newWidth, double newHeight) {
        double w = Math.max(1, newWidth);
        double h = Math.max(1, newHeight);
        double s = zoom() * fitScale(home, w, h);
        return new MapViewport(world, home, w, h, centreX, centreY, s).clamped();
    }

    /** The home part, whole. */
    public MapViewport fit() {
        return fitting(world, home, width, height);
    }

    /** The view with this map point in its middle at this zoom. */
    public MapViewport at(double mapX, double mapY, double zoom) {
        double fit = fitScale(home, width, height);
        double s = Math.clamp(zoom, 1, MAX_ZOOM) * fit;
        return new MapViewport(world, home, width, height, mapX, mapY, s).clamped();
    }

    /** Part of the way (0 to 1) to another view of the same size; zooming evenly to the eye. */
    public MapViewport towards(MapViewport goal, double part) {
        double s = scale * Math.pow(goal.scale / scale, part);
        // The share of the way that keeps the zoom centre still on the screen.
        double way =
                Math.abs(goal.scale - scale) < 1e-9 * scale
                        ? part
                        : (1 / scale - 1 / s) / (1 / scale - 1 / goal.scale);
        return new MapViewport(
                world,
                home,
                width,
                height,
                centreX + (goal.centreX - centreX) * way,
                centreY + (goal.centreY - centreY) * way,
                s);
    }

    private MapViewport clamped() {
        double x = clamp(centreX, width / scale, world.minX(), world.maxX(), home.centreX());
        double y = clamp(centreY, height / scale, world.minY(), world.maxY(), home.centreY());
        return new MapViewport(world, home, width, height, x, y, scale);
    }

    /** Keeps a span inside the world; one longer than the world stays around the home part. */
    private static double clamp(double centre, double span, double min, double max, double home) {
        if (span < max - min) {
            return Math.clamp(centre, min + span / 2, max - span / 2);
        }
        // Still leave the whole world in view.
        return Math.clamp(home, max - span / 2, min + span / 2);
    }
}
