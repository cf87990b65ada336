package sinews.app.map;

import sinews.model.geo.WorldMap;

import java.util.List;

/**
 * All that a picture of the map depends on; nothing in it changes, so that it can be painted on any
 * thread.
 *
 * @param view the view it is for
 * @param margin pixels of the view painted beyond each of its edges
 * @param density pixels of the picture per pixel of the view, more than 1 on a fine display
 * @param content counts the changes of what is to be seen
 * @param world shapes that suit the scale
 * @param inks colours
 * @param base what is painted first
 * @param layers what is painted over it, in order
 */
record PictureRequest(
        MapViewport view,
        double margin,
        double density,
        long content,
        WorldMap world,
        Inks inks,
        BaseLayer.Painting base,
        List<MapLayer.Painting> layers) {
    PictureRequest {
        layers = List.copyOf(layers);
    }

    int pixelsWide() {
        return (int) Math.ceil((view.width() + 2 * margin) * density);
    }

    int pixelsHigh() {
        return (int) Math.ceil((view.height() + 2 * margin) * density);
    }

    /** Pixels of the picture per map unit. */
    double scale() {
        return view.scale() * density;
    }

    /** The part the picture shows, in map units. */
    Extent extent() {
        double left = view.mapX(-margin);
        double top = view.mapY(-margin);
        return new Extent(left, top, left + pixelsWide() / scale(), top + pixelsHigh() / scale());
    }

    /** Whether the picture shows a part of the map whole, but for half a pixel. */
    boolean covers(Extent part) {
        return extent().grown(0.5 / scale()).covers(part);
    }

    /** Whether the picture need not be scaled to show a view, and shows all of it. */
    boolean isSharpFor(MapViewport v) {
        return Math.abs(view.scale() / v.scale() - 1) < 1e-9 && covers(v.visible());
    }

    /**
     * Whether the picture of another request will do for this one.
     *
     * @param room pixels beyond the view that it must show too
     */
    boolean isMetBy(PictureRequest o, double room) {
        return o.isSharpFor(view)
                && o.covers(view.visible().grown(room / view.scale()))
                && content == o.content
                && density == o.density
                && world == o.world
                && inks.equals(o.inks)
                && base.equals(o.base)
                && layers.equals(o.layers);
    }
}
