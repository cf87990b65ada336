package sinews.app.map;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import sinews.model.geo.LatLon;
import sinews.model.geo.Projection;

import java.util.Optional;

/** The note in the corner of the map: where its borders come from, and from near by its scale. */
final class MapNote extends HBox {
    private static final String BORDERS = "De-facto borders, Natural Earth.";
    private static final double SCALE_FROM = 2.5;
    private static final double LONGEST = 110;
    private static final double EARTH_KM = 40_030;

    private final Label km = new Label();
    private final Region bar = new Region();

    MapNote() {
        setManaged(false);
        setMouseTransparent(true);
        setAlignment(Pos.CENTER_RIGHT);
        setSpacing(9);
        getStyleClass().add("map-note");
        bar.getStyleClass().add("map-scale");
        bar.setMinHeight(5);
        bar.setMaxHeight(5);
        getChildren().setAll(bar, km, new Label(BORDERS));
    }

    /** Gives the scale of a view, along the parallel in its middle. */
    void show(MapViewport v) {
        Optional<LatLon> middle = Projection.invert(0.5, v.centreY());
        boolean scaled = v.zoom() >= SCALE_FROM && middle.isPresent();
        bar.setVisible(scaled);
        bar.setManaged(scaled);
        km.setVisible(scaled);
        km.setManaged(scaled);
        if (scaled) {
            double pixels = v.scale() / (EARTH_KM * Math.cos(Math.toRadians(middle.get().lat())));
            double length = round(LONGEST / pixels);
            bar.setMinWidth(length * pixels);
            bar.setMaxWidth(length * pixels);
            km.setText(length >= 1 ? "%,.0f km".formatted(length) : length + " km");
        }
    }

    /** The largest of 1, 2 or 5 with any number of noughts that is not above a length. */
    static double round(double length) {
        double power = Math.pow(10, Math.floor(Math.log10(length)));
        double first = length / power;
        return power * (first >= 5 ? 5 : first >= 2 ? 2 : 1);
    }
}
