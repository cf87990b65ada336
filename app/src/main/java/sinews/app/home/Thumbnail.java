package sinews.app.home;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import sinews.app.map.MapView;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/** The small map of a scenario card: who takes part, by colour. Only to look at. */
final class Thumbnail extends StackPane {
    Thumbnail(Scenario scenario, Executor background, double width, double height) {
        MapView map = new MapView(background);
        Map<String, String> tints = new TreeMap<>();
        for (Nation n : scenario.nations()) {
            tints.put("%03d".formatted(n.isoNumeric()), "-s-" + n.group());
        }
        map.setNations(tints, Map.of());
        map.setMouseTransparent(true);
        map.setFocusTraversable(false);
        map.setAccessibleText("Map of the nations in " + scenario.title());
        getChildren().setAll(map);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        Rectangle round = new Rectangle(width, height + 8);
        round.setArcWidth(14);
        round.setArcHeight(14);
        setClip(round);
    }
}
