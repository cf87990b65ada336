package sinews.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ZoomEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A hand on the map: wheel, drag, double click, pinch and keys; gliding unless said otherwise. */
class MapViewRobotTest {
    private static final MapPoint TAIPEI = Projection.project(new LatLon(25, 121.5));

    private final FxRobot robot = new FxRobot();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private MapView map;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    map = new MapView(background);
                    Scene scene = new Scene(map, 1000, 600);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    // The stage is the one of the test before, and may be of its size.
                    stage.sizeToScene();
                    stage.show();
                });
        crisp();
    }

    @AfterEach
    void close() throws Exception {
        // What still moves would ask for a picture after its threads have gone.
        robot.interact(map::settleNow);
        crisp();
        FxToolkit.cleanupStages();
        background.shutdownNow();
    }

    @Test
    void theWheelZoomsAtThePointer() throws Exception {
        double x = map.viewport().screenX(TAIPEI.x());
        double y = map.viewport().screenY(TAIPEI.y());
        for (int i = 0; i < 4; i++) {
            robot.interact(() -> map.fireEvent(Wheel.at(x, y, 120)));
        }
        crisp();
        assertThat(map.viewport().zoom()).isGreaterThan(3);
        assertThat(map.viewport().screenX(TAIPEI.x())).isCloseTo(x, within(2.0));
        assertThat(map.viewport().screenY(TAIPEI.y())).isCloseTo(y, within(2.0));
    }

    /** Names are drawn once and then moved: between two pixels they are soft. */
    @Test
    void whatIsMovedStandsOnPixelsHoweverMuchTheMapIsEnlarged() {
        assertThat(map.snap(10.4)).isEqualTo(10);
        robot.interact(() -> map.magnifiedProperty().set(1.48));
        for (double at = 3; at < 400; at += 7.3) {
            double pixel = map.snap(at) * 1.48;
            assertThat(pixel).isCloseTo(Math.rint(pixel), within(1e-9));
            assertThat(map.snap(at)).isCloseTo(at, within(0.5 / 1.48 + 1e-9));
        }
    }

    @Test
    void aDragMovesTheMapWithTheHand() throws Exception {
        show(6);
        MapViewport before = map.viewport();
        robot.drag(map.localToScreen(500, 300), MouseButton.PRIMARY)
                .moveTo(map.localToScreen(560, 320))
                .moveTo(map.localToScreen(650, 340))
                .drop();
        crisp();
        // The first few pixels tell a drag from a click; they count as well.
        assertThat(map.viewport().screenX(before.centreX())).isCloseTo(650, within(1.0));
        assertThat(map.viewport().screenY(before.centreY())).isCloseTo(340, within(1.0));
    }

    @Test
    void aDoubleClickComesCloserAndWithShiftGoesAway() throws Exception {
        show(6);
        Point2D middle = map.localToScreen(500, 300);
        robot.moveTo(middle).doubleClickOn(MouseButton.PRIMARY);
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(12, within(0.1));
        robot.press(KeyCode.SHIFT).doubleClickOn(MouseButton.PRIMARY).release(KeyCode.SHIFT);
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(6, within(0.1));
    }

    @Test
    void aPinchZoomsBetweenTheFingers() throws Exception {
        show(6);
        double x = map.viewport().mapX(200);
        robot.interact(
                () ->
                        map.fireEvent(
                                new ZoomEvent(
                                        ZoomEvent.ZOOM,
                                        200,
                                        150,
                                        200,
                                        150,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        false,
                                        1.5,
                                        1.5,
                                        null)));
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(9, within(0.01));
        assertThat(map.viewport().screenX(x)).isCloseTo(200, within(0.01));
    }

    @Test
    void keysZoomMoveAndShowTheWholeWorld() throws Exception {
        show(6);
        robot.interact(map::requestFocus);
        double before = map.viewport().centreX();
        robot.push(KeyCode.RIGHT);
        crisp();
        assertThat(map.viewport().centreX()).isGreaterThan(before);
        robot.push(KeyCode.PLUS);
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(9, within(0.1));
        robot.push(KeyCode.MINUS);
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(6, within(0.1));
        robot.push(KeyCode.HOME);
        crisp();
        assertThat(map.viewport().zoom()).isCloseTo(1, within(0.01));
    }

    @Test
    void withReducedMotionTheViewJumps() {
        robot.interact(
                () -> {
                    map.reducedMotionProperty().set(true);
                    map.zoomBy(4);
                    assertThat(map.viewport().zoom()).isCloseTo(4, within(0.001));
                });
    }

    /** However far and fast the view goes, no part of it is without a map. */
    @Test
    void noEdgeIsBareWhileTheViewMoves() throws Exception {
        show(3);
        waitFor(() -> map.wholeProperty().get());
        Color land = Color.web("#f7f5f0");
        robot.interact(
                () -> {
                    MapPoint inland = Projection.project(new LatLon(60, 95));
                    map.show(map.viewport().at(inland.x(), inland.y(), 9));
                    WritableImage shot = map.snapshot(null, null);
                    // Siberia from edge to edge, though no picture of it has been painted yet.
                    for (int x : new int[] {20, 500, 980}) {
                        for (int y : new int[] {20, 300, 560}) {
                            assertThat(shot.getPixelReader().getColor(x, y))
                                    .as("at %d, %d", x, y)
                                    .isEqualTo(land);
                        }
                    }
                });
    }

    private void show(double zoom) throws Exception {
        robot.interact(
                () -> {
                    map.show(map.viewport().at(TAIPEI.x(), TAIPEI.y(), zoom));
                    map.settleNow();
                });
        crisp();
    }

    /** Waits until the view rests and its picture has come. */
    private void crisp() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        waitFor(() -> map.crispProperty().get() && !map.movingProperty().get());
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> what) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, what);
    }
}
