package sinews.app.map;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * Which names stand on a map: of places, nations, seas and other countries, where there is room.
 */
final class MapNames {
    private final LabelsPane pane;
    private Map<String, String> nations = Map.of();
    private List<MapLabel> places = List.of();
    private List<Extent> taken = List.of();
    private Set<String> written = Set.of();
    private @Nullable LandNames land;
    private boolean wanted;

    /**
     * @param snap brings a coordinate to a pixel of the display
     */
    MapNames(DoubleUnaryOperator snap) {
        pane = new LabelsPane(snap);
    }

    Node node() {
        return pane;
    }

    /** Name of each nation that takes part, by ISO numeric code of three digits. */
    void setNations(Map<String, String> names) {
        nations = Map.copyOf(names);
    }

    /**
     * Says what is to be named; {@link #lay} writes it.
     *
     * @param places names of places, the most important first
     * @param boxes that no name may meet
     * @param written names that stand on the map already, which no sea repeats
     */
    void want(List<MapLabel> places, List<Extent> boxes, Set<String> written) {
        this.places = List.copyOf(places);
        taken = List.copyOf(boxes);
        this.written = Set.copyOf(written);
        wanted = true;
    }

    /** Whether anything has been said yet. */
    boolean wanted() {
        return wanted;
    }

    /**
     * Writes the names where they meet nothing.
     *
     * @param coarse shapes to keep names of seas off the land; null while there are none
     * @param note a box no name may meet
     * @param fade whether names that were not there before fade in
     */
    void lay(MapViewport v, @Nullable WorldMap coarse, Extent note, boolean fade) {
        List<MapLabel> all = new ArrayList<>(places);
        if (coarse != null) {
            LandNames known = land;
            if (known == null) {
                known = new LandNames(coarse);
                land = known;
            }
            all.addAll(known.nations(v, nations));
            for (MapLabel sea : SeaNames.in(v, coarse)) {
                if (!written.contains(sea.text())) {
                    all.add(sea);
                }
            }
            all.addAll(known.others(v, nations));
        }
        BoxIndex index = new BoxIndex();
        index.addAll(taken);
        index.add(note);
        pane.show(
                LabelLayout.lay(all, v, l -> MapLabel.width(l.text(), l.kind(), l.size()), index),
                v,
                fade);
    }

    /** Brings every name to where its spot is on screen now. */
    void follow(MapViewport v) {
        pane.follow(v);
    }

    List<LabelLayout.Placed> shown() {
        return pane.shown();
    }
}
