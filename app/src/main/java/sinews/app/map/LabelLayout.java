package sinews.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Gives names room, the most important first: each takes the first of its spots that meets nothing
 * else and is whole in the view; a name without such a spot is left out. Pure.
 */
public final class LabelLayout {
    private static final double GAP = 2;

    private LabelLayout() {}

    /**
     * A name with the spot it got.
     *
     * @param box on the screen, in pixels
     */
    public record Placed(MapLabel label, MapLabel.Spot spot, Extent box) {}

    /**
     * Lays out names in their order.
     *
     * @param width of a name in pixels
     * @param taken boxes no name may meet; the names that got room are added
     */
    public static List<Placed> lay(
            List<MapLabel> labels,
            MapViewport v,
            ToDoubleFunction<MapLabel> width,
            BoxIndex taken) {
        Extent view = new Extent(0, 0, v.width(), v.height()).grown(-GAP);
        List<Placed> placed = new ArrayList<>();
        for (MapLabel label : labels) {
            double w = width.applyAsDouble(label);
            double h = MapLabel.height(label.size());
            for (MapLabel.Spot spot : label.spots()) {
                Extent box = spot.box(v, w, h);
                if (view.covers(box) && taken.isFree(box.grown(GAP)) && label.fits().test(box)) {
                    taken.add(box);
                    placed.add(new Placed(label, spot, box));
                    break;
                }
            }
        }
        return placed;
    }
}
