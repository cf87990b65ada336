package sinews.app.map;

import sinews.model.geo.WorldMap.Path;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Paints lines and areas given in map units into a picture, away from the JavaFX thread: Java's own
 * 2D drawing needs neither a display nor that thread. What lies outside the picture is left out.
 */
public final class MapPen {
    private static final String SAMPLES = "sun.java2d.renderer.subPixel_log2_Y";

    static {
        // Set before the first picture, as nothing else here draws with it.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        // Four lines of samples a pixel instead of eight: a third less work, and no eye sees it.
        if (System.getProperty(SAMPLES) == null) {
            System.setProperty(SAMPLES, "2");
        }
    }

    /** Room around the picture in which lines still count, in pixels. */
    private static final double EDGE = 8;

    private final BufferedImage image;
    private final Graphics2D g;
    private final double west;
    private final double top;
    private final double scale;
    private final PictureRequest request;
    private final Extent whole;
    private final Extent band;
    private double left;

    /** What the picture shows and what this band of it shows, in map units, with some room. */
    private Extent seen;

    private Extent near;

    /**
     * @param image the part of the picture that is painted: some of its rows
     * @param row the first of them
     */
    MapPen(BufferedImage image, int row, PictureRequest request) {
        this.image = image;
        this.request = request;
        scale = request.scale();
        double edge = EDGE * request.density() / scale;
        Extent all = request.extent();
        whole = all.grown(edge);
        west = all.minX();
        left = west;
        top = all.minY() + row / scale;
        band = new Extent(all.minX(), top, all.maxX(), top + image.getHeight() / scale).grown(edge);
        seen = whole;
        near = band;
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /**
     * Paints once for each time the world can be seen: beyond its eastern rim the map goes on with
     * its western part.
     */
    void eachTurn(Runnable painting) {
        for (int turn = (int) Math.floor(whole.minX()); turn <= Math.floor(whole.maxX()); turn++) {
            left = west - turn;
            seen = moved(whole, turn);
            near = moved(band, turn);
            painting.run();
        }
        left = west;
        seen = whole;
        near = band;
    }

    private static Extent moved(Extent e, int turn) {
        return new Extent(e.minX() - turn, e.minY(), e.maxX() - turn, e.maxY());
    }

    /** To be called when all is painted. */
    void end() {
        g.dispose();
    }

    /** The view that is painted. */
    public MapViewport view() {
        return request.view();
    }

    Inks inks() {
        return request.inks();
    }

    void flood(Color colour) {
        g.setColor(colour);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    /** Fills closed rings, even-odd all together. */
    void fill(List<Path> rings, Color colour) {
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Path ring : rings) {
            if (touches(ring)) {
                trace(shape, ring.xy(), true, near);
            }
        }
        g.setColor(colour);
        g.fill(shape);
    }

    /** Draws open lines. */
    void stroke(List<Path> lines, Color colour, double width) {
        Path2D.Double shape = new Path2D.Double();
        for (Path line : lines) {
            if (touches(line)) {
                trace(shape, line.xy(), false, near);
            }
        }
        stroke(shape, colour, width);
    }

    /**
     * Draws lines in a colour of the theme.
     *
     * @param lines polylines x, y, x, y … in map units
     * @param ink looked-up colour such as {@code -s-lane}
     * @param opacity from 0 to 1
     * @param width in pixels of the view
     * @param dashes lengths drawn and left out in turn, in pixels of the view; none for a plain
     *     line
     */
    public void stroke(
            List<double[]> lines, String ink, double opacity, double width, double... dashes) {
        // Dashes count from where a line begins, so every band has to begin it at the same point.
        Extent part = dashes.length > 0 ? seen : near;
        Path2D.Double shape = new Path2D.Double();
        for (double[] xy : lines) {
            trace(shape, xy, false, part);
        }
        stroke(shape, request.inks().get(ink, opacity), width, dashes);
    }

    /**
     * Draws plain lines with round ends and corners, as wide ones need them.
     *
     * @param lines polylines x, y, x, y … in map units
     * @param width in pixels of the view
     */
    public void round(List<double[]> lines, String ink, double opacity, double width) {
        Extent part = near.grown(width * request.density() / scale);
        Path2D.Double shape = new Path2D.Double();
        for (double[] xy : lines) {
            trace(shape, xy, false, part);
        }
        g.setColor(request.inks().get(ink, opacity));
        g.setStroke(
                new BasicStroke(
                        (float) (width * request.density()),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /**
     * Fills closed shapes in a colour of the theme.
     *
     * @param shapes rings x, y, x, y … in map units
     */
    public void area(List<double[]> shapes, String ink, double opacity) {
        Path2D.Double shape = new Path2D.Double();
        for (double[] xy : shapes) {
            trace(shape, xy, true, near);
        }
        g.setColor(request.inks().get(ink, opacity));
        g.fill(shape);
    }

    private void stroke(Path2D shape, Color colour, double width, double... dashes) {
        g.setColor(colour);
        float w = (float) (width * request.density());
        if (dashes.length == 0) {
            // On a line this thin nobody sees the corners, and round ones take three times as long.
            g.setStroke(new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        } else {
            float[] pattern = new float[dashes.length];
            for (int i = 0; i < pattern.length; i++) {
                pattern[i] = (float) (dashes[i] * request.density());
            }
            g.setStroke(
                    new BasicStroke(
                            w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 10, pattern, 0));
        }
        g.draw(shape);
    }

    private boolean touches(Path path) {
        return path.mayTouch(near.minX(), near.minY(), near.maxX(), near.maxY());
    }

    /**
     * Adds a line to a shape. A point between two others beyond the same edge of a part of the map
     * is left out: what can be seen there stays the same.
     */
    private void trace(Path2D shape, double[] xy, boolean close, Extent part) {
        int last = close ? xy.length - 2 : xy.length;
        shape.moveTo(x(xy[0]), y(xy[1]));
        int kept = side(xy[0], xy[1], part);
        int here = last > 2 ? side(xy[2], xy[3], part) : 0;
        for (int i = 2; i < last; i += 2) {
            boolean end = i + 2 >= last;
            int next = end ? 0 : side(xy[i + 2], xy[i + 3], part);
            if (end || (kept & here & next) == 0) {
                shape.lineTo(x(xy[i]), y(xy[i + 1]));
                kept = here;
            }
            here = next;
        }
        if (close) {
            shape.closePath();
        }
    }

    /** Beyond which edges of a part a point lies, one bit each. */
    private static int side(double x, double y, Extent part) {
        return (x < part.minX() ? 1 : 0)
                | (x > part.maxX() ? 2 : 0)
                | (y < part.minY() ? 4 : 0)
                | (y > part.maxY() ? 8 : 0);
    }

    private double x(double mapX) {
        return (mapX - left) * scale;
    }

    private double y(double mapY) {
        return (mapY - top) * scale;
    }
}
