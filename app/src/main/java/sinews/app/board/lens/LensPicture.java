package sinews.app.board.lens;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.model.scenario.PassageStatus;

import java.util.List;
import java.util.Map;

/**
 * What a lens draws on the map beside the tokens, without any node. Points are in map units.
 *
 * @param ribbons flows, widest last
 * @param links lines from somewhere to somewhere else
 * @param spots round nodes that links may end at
 * @param tags small labels, most important first
 * @param most ship units of the widest ribbon, 0 without any
 */
public record LensPicture(
        List<Ribbon> ribbons, List<Link> links, List<Spot> spots, List<Tag> tags, long most) {
    /** Nothing beside the tokens. */
    public static final LensPicture NOTHING =
            new LensPicture(List.of(), List.of(), List.of(), List.of(), 0);

    public LensPicture {
        ribbons = List.copyOf(ribbons);
        links = List.copyOf(links);
        spots = List.copyOf(spots);
        tags = List.copyOf(tags);
    }

    /**
     * A stretch of a way with all that is under way on it in one direction.
     *
     * @param xy from where it comes to where it goes
     * @param widths pixels by looked-up colour, in the order they are drawn side by side
     * @param item what a click selects
     */
    public record Ribbon(
            double[] xy,
            Map<String, Double> widths,
            PassageStatus status,
            BoardItem item,
            String spoken) {
        /** Pixels of all bands together. */
        public double width() {
            return widths.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** How a link is drawn. */
    public enum Stroke {
        /** Red, with an arrow: what a line waits for. */
        STARVES,
        /** Solid. */
        TIE,
        /** Finely dotted: signed, not yet in force. */
        SIGNED,
        /** Dashed. */
        PROPOSED,
        /** With a cross in the middle. */
        SUSPENDED
    }

    /**
     * A curve.
     *
     * @param lines polylines that follow each other, several where it crosses the map's rim
     * @param width pixels
     * @param from spot it begins at, empty for none
     * @param to spot it ends at, empty for none
     * @param item what a click selects, or null
     */
    public record Link(
            List<double[]> lines,
            Stroke stroke,
            double width,
            String from,
            String to,
            @Nullable BoardItem item,
            String spoken) {
        public Link {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A round node.
     *
     * @param code short text in it; empty for a small dot
     * @param group whose colour it has
     * @param size diameter in pixels
     */
    public record Spot(
            String id,
            double x,
            double y,
            String code,
            String group,
            double size,
            BoardItem item,
            String spoken) {}

    /**
     * A small label.
     *
     * @param link index of the link it lies on; -1 when it has anchors of its own
     * @param anchors x, y pairs it may lie at, best first
     * @param icons names in assets/icons, before the text
     * @param tone style class: bad, warning, plain
     * @param fromZoom zoom from which it is shown
     */
    public record Tag(
            String id,
            int link,
            List<double[]> anchors,
            List<String> icons,
            String text,
            String tone,
            double fromZoom,
            BoardItem item,
            String spoken) {
        public Tag {
            anchors = List.copyOf(anchors);
            icons = List.copyOf(icons);
        }
    }
}
