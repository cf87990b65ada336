package sinews.app.map;

import org.jspecify.annotations.Nullable;

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

    /**
     * Whether a picture will do for this.
     *
     * @param room pixels beyond the view that it must show too
     */
    boolean isMetBy(@Nullable MapPicture picture, double room) {
        return picture != null
                && picture.isSharpFor(view)
                && picture.covers(view.visible().grown(room / view.scale()))
                && sameBut(picture.request());
    }

    /** Whether only the part of the map differs. */
    private boolean sameBut(PictureRequest o) {
        return content == o.content
                && density == o.density
                && world == o.world
                && inks.equals(o.inks)
                && base.equals(o.base)
                && layers.equals(o.layers);
    }

    /** Paints the picture; takes some ten milliseconds. */
    MapPicture paint() {
        int width = (int) Math.ceil((view.width() + 2 * margin) * density);
        int height = (int) Math.ceil((view.height() + 2 * margin) * density);
        double scale = view.scale() * density;
        MapPen pen =
                new MapPen(
                        width,
                        height,
                        view.mapX(-margin),
                        view.mapY(-margin),
                        scale,
                        density,
                        view,
                        inks);
        pen.flood(inks.get("-s-sea"));
        pen.eachTurn(() -> base.paint(pen, world));
        for (MapLayer.Painting layer : layers) {
            pen.eachTurn(() -> layer.paint(pen));
        }
        return new MapPicture(
                pen.pixels(), width, height, view.mapX(-margin), view.mapY(-margin), scale, this);
    }
}
