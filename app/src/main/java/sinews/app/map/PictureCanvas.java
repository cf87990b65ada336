package sinews.app.map;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;

/**
 * The pixels of a picture while it is painted, in bands one below the other, so that threads can
 * share the work: no two write the same pixel.
 */
final class PictureCanvas {
    /** So many that threads end at about the same time; each costs a look at all shapes. */
    static final int BANDS = 4;

    private final PictureRequest request;
    private final BufferedImage image;

    /**
     * @param old pixels that are no longer needed, painted over when they are as many
     */
    PictureCanvas(PictureRequest request, @Nullable BufferedImage old) {
        this.request = request;
        int width = request.pixelsWide();
        int height = request.pixelsHigh();
        image =
                old != null && old.getWidth() == width && old.getHeight() == height
                        ? old
                        : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /**
     * Paints a band; takes some ten milliseconds.
     *
     * @param band from 0, the uppermost
     */
    void paint(int band) {
        int from = image.getHeight() * band / BANDS;
        int until = image.getHeight() * (band + 1) / BANDS;
        if (from == until) {
            return;
        }
        MapPen pen =
                new MapPen(
                        image.getSubimage(0, from, image.getWidth(), until - from), from, request);
        pen.flood(request.inks().get("-s-sea"));
        pen.eachTurn(() -> request.base().paint(pen, request.world()));
        for (MapLayer.Painting layer : request.layers()) {
            pen.eachTurn(() -> layer.paint(pen));
        }
        pen.end();
    }

    /** The picture, once all bands are painted. */
    MapPicture picture() {
        return new MapPicture(image, request);
    }
}
