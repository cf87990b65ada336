package sinews.app.map;

import sinews.model.geo.WorldMap.Path;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/**
 * Paints lines and areas given in map units into a picture, away from the JavaFX thread: Java's own
 * 2D drawing needs neither a display nor that thread. What lies outside the picture is left out.
 */
public final class MapPen {
    static {
        // Set before the first picture, as nothing else here draws with it.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    /** Room around the picture in which lines still count, in pixels. */
    private static final double EDGE = 8;

    private final BufferedImage image;
    private final Graphics2D g;
    private final double west;
    private final double top;
    private final double scale;
    private final double density;
    private final MapViewport view;
    private final Inks inks;
    private final Extent whole;
    private double left;
    private Extent seen;

    MapPen(
            int width,
            int height,
            double left,
            double top,
            double scale,
            double density,
            MapViewport view,
            Inks inks) {
        this.west = left;
        this.left = left;
        this.top = top;
        this.scale = scale;
        this.density = density;
        this.view = view;
        this.inks = inks;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double edge = EDGE * density / scale;
        whole = new Extent(left, top, left + width / scale, top + height / scale).grown(edge);
        seen = whole;
    }

    /**
     * Paints once for each time the world can be seen: beyond its eastern rim the map goes on with
     * its western part.
     */
    void eachTurn(Runnable painting) {
        for (int turn = (int) Math.floor(whole.minX()); turn <= Math.floor(whole.maxX()); turn++) {
            left = west - turn;
            seen = new Extent(whole.minX() - turn, whole.minY(), whole.maxX() - turn, whole.maxY());
            painting.run();
        }
        left = west;
        seen = whole;
    }

    int[] pixels() {
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The view that is painted. */
    public MapViewport view() {
        return view;
    }

    /** The part that is painted, in map units. */
    public Extent seen() {
        return seen;
    }

    Inks inks() {
        return inks;
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
                trace(shape, ring.xy(), true);
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
                trace(shape, line.xy(), false);
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
        Path2D.Double shape = new Path2D.Double();
        for (double[] xy : lines) {
            trace(shape, xy, false);
        }
        stroke(shape, inks.get(ink, opacity), width, dashes);
    }

    /**
     * Draws plain lines with round ends and corners, as wide ones need them.
     *
     * @param lines polylines x, y, x, y … in map units
     * @param width in pixels of the view
     */
    public void round(List<double[]> lines, String ink, double opacity, double width) {
        Path2D.Double shape = new Path2D.Double();
        for (double[] xy : lines) {
            trace(shape, xy, false);
        }
        g.setColor(inks.get(ink, opacity));
        g.setStroke(
                new BasicStroke(
                        (float) (width * density), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
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
            trace(shape, xy, true);
        }
        g.setColor(inks.get(ink, opacity));
        g.fill(shape);
    }

    private void stroke(Path2D shape, Color colour, double width, double... dashes) {
        g.setColor(colour);
        float w = (float) (width * density);
        if (dashes.length == 0) {
            // On a line this thin nobody sees the corners, and round ones take three times as long.
            g.setStroke(new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        } else {
            float[] pattern = new float[dashes.length];
            for (int i = 0; i < pattern.length; i++) {
                pattern[i] = (float) (dashes[i] * density);
            }
            g.setStroke(
                    new BasicStroke(
                            w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_BEVEL, 10, pattern, 0));
        }
        g.draw(shape);
    }

    private boolean touches(Path path) {
        return path.mayTouch(seen.minX(), seen.minY(), seen.maxX(), seen.maxY());
    }

    /**
     * Adds a line to a shape. A point between two others beyond the same edge of the picture is
     * left out: what can be seen stays the same.
     */
    private void trace(Path2D shape, double[] xy, boolean close) {
        int last = close ? xy.length - 2 : xy.length;
        shape.moveTo(x(xy[0]), y(xy[1]));
        int kept = side(xy[0], xy[1]);
        int here = last > 2 ? side(xy[2], xy[3]) : 0;
        for (int i = 2; i < last; i += 2) {
            boolean end = i + 2 >= last;
            int next = end ? 0 : side(xy[i + 2], xy[i + 3]);
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

    /** Beyond which edges a point lies, one bit each. */
    private int side(double x, double y) {
        return (x < seen.minX() ? 1 : 0)
                | (x > seen.maxX() ? 2 : 0)
                | (y < seen.minY() ? 4 : 0)
                | (y > seen.maxY() ? 8 : 0);
    }

    private double x(double mapX) {
        return (mapX - left) * scale;
    }

    private double y(double mapY) {
        return (mapY - top) * scale;
    }
}
