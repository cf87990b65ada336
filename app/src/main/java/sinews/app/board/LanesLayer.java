package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.LaneMark;
import sinews.app.map.MapLayer;
import sinews.app.map.MapPen;
import sinews.model.geo.SharedLines;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lanes as dotted lines: those in use stronger, contested ones amber, closed ones red. */
final class LanesLayer implements MapLayer {
    private static final double FAINT = 0.5;

    /**
     * A lane to be drawn.
     *
     * @param lines polylines in map units
     */
    private record Drawn(List<double[]> lines, PassageStatus status, boolean used, boolean faint) {}

    private Lanes painting = new Lanes(List.of());

    /**
     * The lanes that matter for a lens.
     *
     * @param ways polylines of a lane by its id, in map units
     */
    void set(List<LaneMark> lanes, Lens lens, Function<String, List<double[]>> ways) {
        List<Drawn> drawn = new ArrayList<>();
        for (LaneMark l : lanes) {
            boolean wanted =
                    switch (lens) {
                        case STOCK -> l.mode() == Mode.SEA || l.used();
                        case FLOWS -> true;
                        case RISK -> l.status() != PassageStatus.OPEN;
                        case OUTPUT, DEALS, FORECAST -> false;
                    };
            if (wanted) {
                boolean used = l.used() && lens != Lens.FLOWS;
                boolean faint = l.mode() != Mode.SEA;
                drawn.add(new Drawn(ways.apply(l.id()), l.status(), used, faint));
            }
        }
        painting = new Lanes(List.copyOf(drawn));
    }

    @Override
    public Painting painting() {
        return painting;
    }

    /** Lines of one look. */
    private record Style(
            List<double[]> lines, String ink, double opacity, double width, double... dashes) {}

    /** Made ready by whoever paints it first, away from the screen's thread. */
    private static final class Lanes implements Painting {
        private final List<Drawn> lanes;
        private volatile @Nullable List<Style> styles;

        Lanes(List<Drawn> lanes) {
            this.lanes = lanes;
        }

        @Override
        public void paint(MapPen pen) {
            List<Style> ready = styles;
            if (ready == null) {
                ready = styles();
                styles = ready;
            }
            for (Style s : ready) {
                pen.stroke(s.lines(), s.ink(), s.opacity(), s.width(), s.dashes());
            }
        }

        private List<Style> styles() {
            List<Style> all = new ArrayList<>();
            for (boolean faint : new boolean[] {true, false}) {
                double part = faint ? FAINT : 1;
                List<double[]> plain = lines(PassageStatus.OPEN, false, faint);
                List<double[]> used = lines(PassageStatus.OPEN, true, faint);
                List<double[]> contested = lines(PassageStatus.CONTESTED, false, faint);
                contested.addAll(lines(PassageStatus.CONTESTED, true, faint));
                List<double[]> closed = lines(PassageStatus.CLOSED, false, faint);
                closed.addAll(lines(PassageStatus.CLOSED, true, faint));
                all.add(style(plain, "-s-lane", 0.75 * part, 1, 0.1, 4.5));
                all.add(style(used, "-s-accent", 0.65 * part, 1.3, 0.1, 4.5));
                all.add(style(contested, "-s-warning", 0.9 * part, 1.3, 3, 4));
                all.add(style(closed, "-s-bad", 0.8 * part, 1.3, 3, 5));
            }
            return List.copyOf(all);
        }

        private static Style style(
                List<double[]> lines, String ink, double opacity, double width, double... dashes) {
            return new Style(SharedLines.once(lines), ink, opacity, width, dashes);
        }

        private List<double[]> lines(PassageStatus status, boolean used, boolean faint) {
            List<double[]> lines = new ArrayList<>();
            for (Drawn l : lanes) {
                if (l.status() == status && l.used() == used && l.faint() == faint) {
                    lines.addAll(l.lines());
                }
            }
            return lines;
        }
    }
}
