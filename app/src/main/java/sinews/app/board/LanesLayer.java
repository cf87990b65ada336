package sinews.app.board;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

import sinews.app.map.Extent;
import sinews.app.map.MapLayer;
import sinews.app.map.MapViewport;
import sinews.app.theme.Palette;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;

/** Lanes as dotted lines: those in use stronger, contested ones amber, closed ones red. */
final class LanesLayer implements MapLayer {
    /**
     * A lane to be drawn.
     *
     * @param lines polylines in map units
     */
    record Drawn(List<double[]> lines, PassageStatus status, boolean used, boolean faint) {}

    private List<Drawn> lanes = List.of();

    void set(List<Drawn> lanes) {
        this.lanes = List.copyOf(lanes);
    }

    @Override
    public void draw(GraphicsContext g, MapViewport v, Extent drawn, Palette p) {
        g.setLineCap(StrokeLineCap.ROUND);
        List<Drawn> plain = new ArrayList<>();
        List<Drawn> used = new ArrayList<>();
        List<Drawn> contested = new ArrayList<>();
        List<Drawn> closed = new ArrayList<>();
        for (Drawn l : lanes) {
            switch (l.status()) {
                case CLOSED -> closed.add(l);
                case CONTESTED -> contested.add(l);
                case OPEN -> (l.used() ? used : plain).add(l);
            }
        }
        g.setStroke(p.get("-s-lane", 0.75));
        stroke(g, v, plain, 1, 0.1, 4.5);
        g.setStroke(p.get("-s-accent", 0.65));
        stroke(g, v, used, 1.3, 0.1, 4.5);
        g.setStroke(p.get("-s-warning", 0.9));
        stroke(g, v, contested, 1.3, 3, 4);
        g.setStroke(p.get("-s-bad", 0.8));
        stroke(g, v, closed, 1.3, 3, 5);
    }

    private static void stroke(
            GraphicsContext g,
            MapViewport v,
            List<Drawn> lanes,
            double width,
            double dash,
            double gap) {
        g.setLineWidth(width);
        g.setLineDashes(dash, gap);
        for (Drawn lane : lanes) {
            g.setGlobalAlpha(lane.faint() ? 0.5 : 1);
            for (double[] line : lane.lines()) {
                g.beginPath();
                g.moveTo(v.screenX(line[0]), v.screenY(line[1]));
                for (int i = 2; i < line.length; i += 2) {
                    g.lineTo(v.screenX(line[i]), v.screenY(line[i + 1]));
                }
                g.stroke();
            }
        }
        g.setGlobalAlpha(1);
    }
}
