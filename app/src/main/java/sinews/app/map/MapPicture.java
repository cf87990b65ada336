package sinews.app.map;

/**
 * A part of the map as pixels.
 *
 * @param pixels red, green and blue, opaque, row by row. Not to be changed
 * @param width pixels in a row
 * @param height rows
 * @param left map unit at the left edge of the first pixel
 * @param top map unit at the upper edge of the first pixel
 * @param scale pixels per map unit
 * @param request what it was painted for
 */
record MapPicture(
        int[] pixels,
        int width,
        int height,
        double left,
        double top,
        double scale,
        PictureRequest request) {

    /** The part it shows, in map units. */
    Extent extent() {
        return new Extent(left, top, left + width / scale, top + height / scale);
    }

    /** Whether it shows a part of the map whole, but for half a pixel. */
    boolean covers(Extent part) {
        return extent().grown(0.5 / scale).covers(part);
    }

    /** Whether it need not be scaled to show a view, and shows all of it. */
    boolean isSharpFor(MapViewport v) {
        return Math.abs(request.view().scale() / v.scale() - 1) < 1e-9 && covers(v.visible());
    }
}
