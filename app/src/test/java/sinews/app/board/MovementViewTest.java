package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.List;
import java.util.concurrent.TimeoutException;

/** A robot's hand on straits, shipments and losses. */
class MovementViewTest {
    private static final BoardItem TAIWAN = new BoardItem.ChokepointItem("taiwan-strait");

    private static PlayedSession played;

    private final FxRobot robot = new FxRobot();
    private BoardView view;

    @BeforeAll
    static void play() {
        played = PlayedSession.turns(5);
    }

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    view = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    view.map().reducedMotionProperty().set(true);
                    Scene scene = new Scene(view, 1480, 770);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.show();
                    view.show(played.state());
                });
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aClickIntoAStraitsAreaSelectsItAndADragMovesTheMap() {
        near(24.9, 119.5, 20);
        // Beside the ring, inside the area.
        Point2D inside = onScreen(24.0, 118.8);
        Node area = robot.lookup("#area-taiwan-strait").query();
        assertThat(area.isVisible()).isTrue();
        robot.moveTo(inside).clickOn(MouseButton.PRIMARY);
        assertThat(view.selectedProperty().get()).isEqualTo(TAIWAN);
        assertThat(area.getPseudoClassStates())
                .anyMatch(p -> p.getPseudoClassName().equals("selected"));

        robot.interact(() -> view.selectedProperty().set(null));
        double before = view.map().viewport().centreX();
        robot.moveTo(inside).press(MouseButton.PRIMARY).moveBy(60, 0).moveBy(60, 0);
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(view.map().viewport().centreX()).isLessThan(before);
        assertThat(view.selectedProperty().get()).isNull();
    }

    @Test
    void farAwayTheRingStandsForTheArea() {
        assertThat(robot.lookup("#area-taiwan-strait").query().isVisible()).isFalse();
        TokenNode ring = view.tokens().nodeOf(TAIWAN);
        assertThat(ring).isNotNull();
        robot.interact(ring::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(view.selectedProperty().get()).isEqualTo(TAIWAN);
    }

    @Test
    void openStraitsAreOutlinedWhenNear() {
        near(1.5, 103, 6);
        assertThat(robot.lookup("#area-malacca").query().isVisible()).isTrue();
        near(1.5, 103, 2);
        assertThat(robot.lookup("#area-malacca").query().isVisible()).isFalse();
    }

    @Test
    void aShipmentUnderThePointerLightsUpItsWholeWay() {
        robot.interact(() -> view.lensProperty().set(Lens.FLOWS));
        settle();
        BoardModel.Shipment shells =
                view.modelProperty().get().shipments().stream()
                        .filter(s -> view.flows().note(s).startsWith("+13 days"))
                        .findFirst()
                        .orElseThrow();
        // From afar the ribbons of the lens stand for the rings.
        near(0, 60, 6);
        BoardItem item = new BoardItem.ShipmentItem(shells.cargo());
        robot.interact(() -> view.reveal(item));
        settle();
        TokenNode node = view.tokens().nodeOf(item);
        assertThat(node).isNotNull();
        robot.moveTo(middle(node));
        assertThat(robot.lookup(".route").queryAll()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(robot.lookup(".route-ghost").queryAll()).isNotEmpty();
        Label note = robot.lookup(".route-note").query();
        assertThat(note.getText()).isEqualTo("+13 days, since Bab-el-Mandeb closed");
        robot.moveTo(onScreen(-45, 170));
        assertThat(robot.lookup(".route").queryAll()).isEmpty();
        // A click keeps it lit.
        robot.clickOn(middle(node));
        robot.moveTo(onScreen(-45, 170));
        assertThat(robot.lookup(".route").queryAll()).isNotEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".route").queryAll()).isEmpty();
    }

    @Test
    void aSelectedShipmentLightsUpThoughTheLensHidesIt() {
        robot.interact(() -> view.lensProperty().set(Lens.FLOWS));
        BoardModel.Shipment inputs =
                view.modelProperty().get().shipments().stream()
                        .filter(s -> view.flows().note(s).startsWith("+13 days"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> view.lensProperty().set(Lens.OUTPUT));
        assertThat(view.modelProperty().get().shipments()).isEmpty();
        robot.interact(
                () -> view.selectedProperty().set(new BoardItem.ShipmentItem(inputs.cargo())));
        assertThat(robot.lookup(".route").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".route-ghost").queryAll()).isNotEmpty();
    }

    @Test
    void lossesSelectWhereTheyHappened() {
        List<Node> marks = List.copyOf(robot.lookup(".loss-token").queryAll());
        assertThat(marks).isNotEmpty();
        LossNode first =
                marks.stream()
                        .map(LossNode.class::cast)
                        .filter(n -> n.getId().equals("loss:strait:bab-el-mandeb"))
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(middle(first));
        assertThat(view.selectedProperty().get())
                .isEqualTo(new BoardItem.ChokepointItem("bab-el-mandeb"));
        assertThat(first.getAccessibleText()).contains(" lost at Bab-el-Mandeb, ");
    }

    private void near(double lat, double lon, double zoom) {
        robot.interact(
                () -> {
                    var v = view.map().viewport();
                    MapPoint p = Projection.project(new LatLon(lat, lon));
                    view.map().show(v.at(p.x(), p.y(), zoom));
                });
        settle();
    }

    private void settle() {
        robot.interact(() -> view.map().settleNow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D onScreen(double lat, double lon) {
        MapPoint p = Projection.project(new LatLon(lat, lon));
        var v = view.map().viewport();
        return view.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getLayoutBounds());
        return new Point2D(b.getCenterX(), b.getCenterY());
    }
}
