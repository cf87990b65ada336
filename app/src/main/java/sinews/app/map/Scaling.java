package sinews.app.map;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Scales a part of a picture: each pixel lies between four of the picture's and takes of each by
 * its share. A map is mostly of one colour, so runs of one colour are filled in one go, and parts
 * of two rows that are the same are not mixed.
 */
final class Scaling {
    /** Pixels looked at one by one before a run is expected to be a long one. */
    private static final int SHORT = 6;

    private final int[] pixels;
    private final int stride;

    /** First column and row of the target that the picture covers, and the number of rows. */
    private final int from;

    private final int first;
    private final int rows;

    /** First pixel of the picture that is used, and how many of a row. */
    private final int base;

    private final int used;
    private final double top;
    private final double step;

    /** For each column the pixel to the left of it, from the base, and its share of the next. */
    private final int[] left;

    private final int[] share;

    /** For each pixel, from the base, the first column to the right of it. */
    private final int[] starts;

    private Scaling(
            int[] pixels,
            int stride,
            double sx,
            double sy,
            double step,
            int from,
            int until,
            int first,
            int last) {
        this.pixels = pixels;
        this.stride = stride;
        this.step = step;
        this.from = from;
        this.first = first;
        rows = last - first;
        top = sy + first * step;
        base = (int) (sx + from * step);
        left = new int[until - from];
        share = new int[until - from];
        for (int i = 0; i < left.length; i++) {
            double at = sx + (from + i) * step;
            left[i] = (int) at - base;
            share[i] = (int) ((at - (int) at) * 256);
        }
        used = left[left.length - 1] + 2;
        starts = new int[used + 1];
        int column = 0;
        for (int x = 0; x <= used; x++) {
            while (column < left.length && left[column] < x) {
                column++;
            }
            starts[x] = column;
        }
    }

    /**
     * The scaling of a picture onto a target; null when none of it is to be seen there.
     *
     * @param x0 where in the picture the target's left edge is, in pixels
     * @param y0 where in the picture the target's upper edge is
     * @param step pixels of the picture per pixel of the target
     */
    static @Nullable Scaling of(
            int[] pixels,
            int pictureWidth,
            int pictureHeight,
            double x0,
            double y0,
            double step,
            int width,
            int height) {
        // The middle of a pixel goes to the middle of a pixel.
        double sx = x0 + 0.5 * step - 0.5;
        double sy = y0 + 0.5 * step - 0.5;
        int from = Math.max(0, (int) Math.ceil(-sx / step));
        int until = Math.min(width, (int) Math.floor((pictureWidth - 1.001 - sx) / step) + 1);
        int first = Math.max(0, (int) Math.ceil(-sy / step));
        int last = Math.min(height, (int) Math.floor((pictureHeight - 1.001 - sy) / step) + 1);
        return from >= until || first >= last
                ? null
                : new Scaling(pixels, pictureWidth, sx, sy, step, from, until, first, last);
    }

    int rows() {
        return rows;
    }

    /**
     * Draws some rows.
     *
     * @param begin first of them, counted from the first the picture covers
     * @param end after the last; may be beyond it
     * @param to pixels of the target
     * @param width of the target
     */
    void draw(int begin, int end, int[] to, int width) {
        int[] line = new int[used];
        for (int row = begin; row < Math.min(rows, end); row++) {
            double at = top + row * step;
            int upper = (int) at;
            int start = upper * stride + base;
            mix(start, start + stride, (int) ((at - upper) * 256), line);
            spread(line, to, (first + row) * width + from);
        }
    }

    /** Two rows into one. */
    private void mix(int upper, int lower, int part, int[] line) {
        System.arraycopy(pixels, upper, line, 0, used);
        int x = 0;
        while (x < used) {
            int same =
                    Arrays.mismatch(
                            pixels, upper + x, upper + used, pixels, lower + x, lower + used);
            if (same < 0) {
                return;
            }
            x += same;
            int alike = 0;
            while (x < used && alike < SHORT) {
                int a = pixels[upper + x];
                int b = pixels[lower + x];
                if (a == b) {
                    alike++;
                } else {
                    alike = 0;
                    line[x] = between(a, b, part);
                }
                x++;
            }
        }
    }

    /** A row of the picture into one of the target. */
    private void spread(int[] line, int[] to, int start) {
        int x = 0;
        while (x < used - 1) {
            // A run of one colour: all columns between two of its pixels.
            int end = x;
            while (end < used - 1 && end - x < SHORT && line[end] == line[end + 1]) {
                end++;
            }
            if (end - x == SHORT) {
                int longer = Arrays.mismatch(line, end, used - 1, line, end + 1, used);
                end = longer < 0 ? used - 1 : end + longer;
            }
            if (end > x) {
                int colour = line[x] | 0xff000000;
                Arrays.fill(to, start + starts[x], start + starts[end], colour);
            }
            // The columns between its last pixel and the next, of another colour.
            if (end < used - 1) {
                for (int c = starts[end]; c < starts[end + 1]; c++) {
                    to[start + c] = between(line[end], line[end + 1], share[c]) | 0xff000000;
                }
            }
            x = end + 1;
        }
    }

    /** A colour on the way from one to another, red and blue in one go: part is of 256. */
    private static int between(int a, int b, int part) {
        int rb = a & 0xff00ff;
        int g = a & 0xff00;
        rb += (((b & 0xff00ff) - rb) * part) >>> 8;
        g += (((b & 0xff00) - g) * part) >>> 8;
        return (rb & 0xff00ff) | (g & 0xff00);
    }
}
