package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sinews.app.map.Extent;
import sinews.app.map.LabelLayout;
import sinews.app.map.MapView;
import sinews.app.picture.Headless;
import sinews.app.theme.Theme;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;

/**
 * Nothing on the map covers anything else: tokens, shipments, straits and names of the shipped
 * scenario in the middle of the crisis, at five zooms and both sizes the console has; and what
 * matters is named.
 */
class BoardLabelsTest {
    private static Played played;

    /** A box on the map and what it shows. */
    private record Shown(String what, Extent box) {}

    @BeforeAll
    static void play() {
        played = Played.turns(5);
    }

    /** Size, zoom, how many places at least and what else must be named. */
    @ParameterizedTest
    @CsvSource({
        "1494, 723, 1, 0, North Pacific Ocean|AUSTRALIA",
        "1494, 723, 2.5, 0, INDIA|CHINA",
        "1494, 723, 5, 8, CHINA",
        "1494, 723, 12, 4, CHINA",
        "1494, 723, 40, 2, TAIWAN",
        "1310, 440, 1, 0, South Pacific Ocean",
        "1310, 440, 2.5, 0, CHINA",
        "1310, 440, 5, 4, CHINA",
        "1310, 440, 12, 2, CHINA",
        "1310, 440, 40, 1, TAIWAN",
    })
    void nothingCoversAnything(double width, double height, double zoom, int places, String names)
            throws Exception {
        nothingCovers(width, height, 1, zoom, places, names);
    }

    /** Text scale, size, zoom, how many places at least and what else must be named. */
    @ParameterizedTest
    @CsvSource({
        "1.25, 1310, 440, 1, 0, South Pacific Ocean",
        "1.25, 1310, 440, 5, 2, CHINA",
        "1.25, 1310, 440, 40, 1, TAIWAN",
        "1.5, 1494, 723, 1, 0, North Pacific Ocean",
        "1.5, 1494, 723, 5, 4, CHINA",
        "1.5, 1494, 723, 40, 1, TAIWAN",
        "2, 1494, 723, 1, 0, South Pacific Ocean",
        "2, 1494, 723, 5, 2, CHINA",
        "2, 1494, 723, 40, 1, CHINA",
    })
    void norDoesItWithLargerText(
            double scale, double width, double height, double zoom, int places, String names)
            throws Exception {
        nothingCovers(width, height, scale, zoom, places, names);
    }

    private static void nothingCovers(
            double width, double height, double scale, double zoom, int places, String names)
            throws Exception {
        List<Shown> all = new ArrayList<>();
        List<Shown> written = new ArrayList<>();
        Headless.call(
                () -> {
                    BoardView view = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    view.textScaleProperty().set(scale);
                    view.show(played.scenario(), played.board());
                    Scene scene = new Scene(view, width, height);
                    Theme.LIGHT.apply(scene);
                    view.applyCss();
                    view.layout();
                    MapView map = view.map();
                    MapPoint p = Projection.project(new LatLon(24, 121));
                    if (zoom > 1) {
                        map.show(map.viewport().at(p.x(), p.y(), zoom));
                        map.settleNow();
                        view.layout();
                    }
                    Extent screen = new Extent(0, 0, width / scale, height / scale);
                    for (Node n : view.tokens().getChildrenUnmodifiable()) {
                        if (n instanceof TokenNode t) {
                            shown(t, screen, all, written);
                        }
                    }
                    for (LabelLayout.Placed l : map.labels()) {
                        assertThat(screen.covers(l.box())).as(l.label().text()).isTrue();
                        written.add(new Shown(l.label().text().replace("\u200a", ""), l.box()));
                    }
                    all.addAll(written);
                    all.add(new Shown("note", map.noteBox()));
                    return "";
                });

        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                assertThat(all.get(i).box().intersects(all.get(k).box()))
                        .as("%s on %s", all.get(i), all.get(k))
                        .isFalse();
            }
        }
        assertThat(written.stream().map(Shown::what)).contains(names.split("\\|"));
        List<String> ofPlaces = played.scenario().locations().stream().map(Location::name).toList();
        assertThat(written.stream().filter(w -> ofPlaces.contains(w.what())).count())
                .isGreaterThanOrEqualTo(places);
    }

    private static void shown(TokenNode t, Extent screen, List<Shown> all, List<Shown> written) {
        double w = t.boxWidth();
        if (t instanceof ShipmentNode s) {
            w = ShipmentNode.width(s.shipments());
        }
        double x = t.getLayoutX();
        double y = t.getLayoutY();
        Extent box = new Extent(x, y, x + w, y + t.boxHeight());
        if (!box.intersects(screen)) {
            return;
        }
        all.add(new Shown(t.getId(), box));
        if (t instanceof StraitNode s) {
            Node name = s.lookup(".strait-name").getParent();
            if (name.isVisible()) {
                Bounds b = s.localToParent(name.getBoundsInParent());
                written.add(
                        new Shown(
                                s.strait().name(),
                                new Extent(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY())));
            }
            assertThat(name.isVisible() || s.strait().status() != PassageStatus.CLOSED)
                    .as("a closed strait is named: %s", s.getId())
                    .isTrue();
        }
    }
}
