package sinews.app.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A part of the map as pixels.
 *
 * @param image red, green and blue, opaque. Not to be changed while it may be shown
 * @param request what it was painted for
 */
record MapPicture(BufferedImage image, PictureRequest request) {
    /** Row by row. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Pixels in a row. */
    int width() {
        return image.getWidth();
    }

    /** Rows. */
    int height() {
        return image.getHeight();
    }

    /** Map unit at the left edge of the first pixel. */
    double left() {
        return request.extent().minX();
    }

    /** Map unit at the upper edge of the first pixel. */
    double top() {
        return request.extent().minY();
    }

    /** Pixels per map unit. */
    double scale() {
        return request.scale();
    }
}
