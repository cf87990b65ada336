package sinews.app.board;

import sinews.app.map.MapLayer;
import sinews.app.map.MapPen;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;

/** Lanes as dotted lines: those in use stronger, contested ones amber, closed ones red. */
final class LanesLayer implements MapLayer {
    private static final double FAINT = 0.5;

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
    public Painting painting() {
        return new Lanes(lanes);
    }

    private record Lanes(List<Drawn> lanes) implements Painting {
        @Override
        public void paint(MapPen pen) {
            for (boolean faint : new boolean[] {true, false}) {
                double share = faint ? FAINT : 1;
                pen.stroke(
                        of(PassageStatus.OPEN, false, faint), "-s-lane", 0.75 * share, 1, 0.1, 4.5);
                pen.stroke(
                        of(PassageStatus.OPEN, true, faint),
                        "-s-accent",
                        0.65 * share,
                        1.3,
                        0.1,
                        4.5);
                pen.stroke(
                        lines(PassageStatus.CONTESTED, faint),
                        "-s-warning",
                        0.9 * share,
                        1.3,
                        3,
                        4);
                pen.stroke(lines(PassageStatus.CLOSED, faint), "-s-bad", 0.8 * share, 1.3, 3, 5);
            }
        }

        private List<double[]> of(PassageStatus status, boolean used, boolean faint) {
            List<double[]> lines = new ArrayList<>();
            for (Drawn l : lanes) {
                if (l.status() == status && l.used() == used && l.faint() == faint) {
                    lines.addAll(l.lines());
                }
            }
            return lines;
        }

        private List<double[]> lines(PassageStatus status, boolean faint) {
            List<double[]> lines = of(status, false, faint);
            lines.addAll(of(status, true, faint));
            return lines;
        }
    }
}
