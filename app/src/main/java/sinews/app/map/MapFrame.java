package sinews.app.map;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the map shows of its pictures: each frame is put together from the picture that suits best,
 * over one of the whole world where that one ends. A picture of the same scale is copied, another
 * is scaled here: software rendering takes several times as long for it.
 */
final class MapFrame {
    /** Rows that are put together in one go. */
    private static final int BAND = 90;

    private static final boolean MANY_PROCESSORS = Runtime.getRuntime().availableProcessors() > 3;

    private final ImageView node = new ImageView();
    private final Buffer[] buffers = new Buffer[2];
    private int turn;
    private int background;

    /** One of two: the renderer may still read the other. */
    private static final class Buffer {
        private final int[] pixels;
        private final PixelBuffer<IntBuffer> buffer;
        private final WritableImage image;

        Buffer(int width, int height) {
            pixels = new int[width * height];
            buffer =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.wrap(pixels),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
    }

    MapFrame() {
        node.setManaged(false);
        node.setMouseTransparent(true);
    }

    Node node() {
        return node;
    }

    /** Colour where no picture is, such as before the first. */
    void setBackground(int rgb) {
        background = rgb | 0xff000000;
    }

    /**
     * Shows a view.
     *
     * @param density pixels per pixel of the view
     * @param world a picture of the whole world, or null
     * @param best the picture that suits the view best, or null
     */
    void show(
            MapViewport v, double density, @Nullable MapPicture world, @Nullable MapPicture best) {
        int width = Math.max(1, (int) Math.ceil(v.width() * density));
        int height = Math.max(1, (int) Math.ceil(v.height() * density));
        turn = 1 - turn;
        Buffer b = buffers[turn];
        if (b == null || b.image.getWidth() != width || b.image.getHeight() != height) {
            b = new Buffer(width, height);
            buffers[turn] = b;
        }
        int[] to = b.pixels;
        Target target = new Target(to, width, height, v.mapX(0), v.mapY(0), v.scale() * density);
        boolean whole = best != null && target.isCoveredBy(best);
        if (!whole) {
            if (world == null || !target.isCoveredBy(world)) {
                Arrays.fill(to, background);
            }
            if (world != null) {
                target.draw(world);
            }
        }
        if (best != null) {
            target.draw(best);
        }
        b.buffer.updateBuffer(p -> null);
        node.setImage(b.image);
        node.setFitWidth(width / density);
        node.setFitHeight(height / density);
    }

    /** A frame being put together. */
    private record Target(int[] to, int width, int height, double left, double top, double scale) {

        boolean isCoveredBy(MapPicture p) {
            Extent seen = new Extent(left, top, left + width / scale, top + height / scale);
            return p.request().covers(seen);
        }

        void draw(MapPicture p) {
            double step = p.scale() / scale;
            double x0 = (left - p.left()) * p.scale();
            double y0 = (top - p.top()) * p.scale();
            if (Math.abs(step - 1) < 1e-9) {
                copy(p, (int) Math.round(x0), (int) Math.round(y0));
            } else {
                scaled(p, x0, y0, step);
            }
        }

        /** Whole pixels are copied, as parts of pixels would blur. */
        private void copy(MapPicture p, int x, int y) {
            int from = Math.max(0, -x);
            int n = Math.min(width, p.width() - x) - from;
            if (n <= 0) {
                return;
            }
            for (int row = Math.max(0, -y); row < Math.min(height, p.height() - y); row++) {
                System.arraycopy(
                        p.pixels(), (row + y) * p.width() + x + from, to, row * width + from, n);
            }
        }

        private void scaled(MapPicture p, double x0, double y0, double step) {
            Scaling scaling =
                    Scaling.of(p.pixels(), p.width(), p.height(), x0, y0, step, width, height);
            if (scaling == null) {
                return;
            }
            int bands = (scaling.rows() + BAND - 1) / BAND;
            IntStream all = IntStream.range(0, bands);
            // With two processors the renderer has the other one.
            (MANY_PROCESSORS ? all.parallel() : all)
                    .forEach(b -> scaling.draw(b * BAND, (b + 1) * BAND, to, width));
        }
    }
}
