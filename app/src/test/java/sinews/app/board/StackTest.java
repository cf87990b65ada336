package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Stacks by hand: forty tokens at one place. */
class StackTest {
    private static Played played;
    private static Board forty;

    private final FxRobot robot = new FxRobot();
    private final List<String> calls = new ArrayList<>();
    private Button beside;
    private Button over;
    private BoardView view;

    @BeforeAll
    static void play() {
        played = Played.turns(1);
        forty = Crowd.forty(played.board());
    }

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    view = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    view.map().reducedMotionProperty().set(true);
                    view.setActions(
                            new BoardActions() {
                                @Override
                                public void stockDropped(
                                        StockKey stock, String place, Meaning meaning) {
                                    calls.add(stock + " to " + place);
                                }

                                @Override
                                public void lineDropped(
                                        String line, String place, Meaning meaning) {}

                                @Override
                                public void stocksDropped(
                                        List<StockKey> stocks,
                                        String place,
                                        Meaning meaning,
                                        List<String> leftOut) {}

                                @Override
                                public void dropLost(String why) {
                                    calls.add(why);
                                }
                            });
                    beside = new Button("Beside the board");
                    over = new Button("Over the board");
                    view.addYielding(over);
                    StackPane.setAlignment(over, Pos.TOP_RIGHT);
                    BorderPane whole = new BorderPane(new StackPane(view, over));
                    whole.setTop(beside);
                    Scene scene = new Scene(whole, 1480, 770);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    // The stage is the one of the test before, and may be of its size.
                    stage.sizeToScene();
                    stage.show();
                    view.show(played.scenario(), forty);
                    view.map().centreOn(new LatLon(20, 140), 3);
                });
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void eachOfFortyTokensIsReachedInThreeKeysOrFewer() {
        ClusterNode stack = stack();
        assertThat(stack.inside()).hasSizeGreaterThanOrEqualTo(40);
        Set<String> wanted =
                stack.inside().stream().map(BoardModel.Token::id).collect(Collectors.toSet());
        Set<String> reached = new HashSet<>();
        for (String name : StackKeys.of(wanted.size())) {
            robot.interact(stack()::requestFocus);
            robot.type(KeyCode.ENTER);
            int keys = 1;
            for (char c : name.toCharArray()) {
                robot.type(code(c));
                keys++;
            }
            assertThat(keys).isLessThanOrEqualTo(3);
            Node cursor = view.getScene().getFocusOwner();
            assertThat(cursor).as(name).isInstanceOf(TokenNode.class);
            reached.add(cursor.getId());
            BoardModel.Token token = view.tokens().tokenOf((TokenNode) cursor);
            assertThat(token).isNotNull();
            assertThat(view.selectedProperty().get()).isEqualTo(token.item());
            assertThat(inSight(cursor)).as("%s is scrolled into sight", name).isTrue();
            robot.type(KeyCode.ESCAPE);
            assertThat(robot.lookup(".stack-card").queryAll()).isEmpty();
        }
        assertThat(reached).isEqualTo(wanted);
    }

    private boolean inSight(Node n) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds port =
                robot.lookup(".stack-card .viewport")
                        .query()
                        .localToScreen(
                                robot.lookup(".stack-card .viewport").query().getLayoutBounds());
        Bounds b = n.localToScreen(n.getLayoutBounds());
        return b.getMinY() >= port.getMinY() - 1
                && b.getMaxY() <= port.getMaxY() + 1
                && b.getMinX() >= port.getMinX()
                && b.getMaxX() <= port.getMaxX();
    }

    @Test
    void escClosesAndTheCursorReturnsToTheStack() {
        ClusterNode stack = stack();
        robot.interact(stack::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup(".stack-card").queryAll()).hasSize(1);
        assertThat(view.getScene().getFocusOwner()).isNotSameAs(stack);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".stack-card").queryAll()).isEmpty();
        assertThat(view.getScene().getFocusOwner()).isSameAs(stack);
    }

    @Test
    void arrowsWalkInTheGrid() {
        robot.interact(stack()::requestFocus);
        robot.type(KeyCode.ENTER);
        Node first = view.getScene().getFocusOwner();
        robot.type(KeyCode.RIGHT);
        Node right = view.getScene().getFocusOwner();
        assertThat(right.getLayoutX()).isGreaterThan(first.getLayoutX());
        assertThat(right.getParent()).isSameAs(first.getParent());
        robot.type(KeyCode.DOWN);
        assertThat(view.getScene().getFocusOwner().getLayoutY()).isGreaterThan(right.getLayoutY());
    }

    @Test
    void nothingInAnOpenStackOverlaps() {
        robot.interact(stack()::requestFocus);
        robot.type(KeyCode.ENTER);
        List<Node> nodes = new ArrayList<>(robot.lookup(".stack-card .token").queryAll());
        assertThat(nodes).hasSizeGreaterThanOrEqualTo(40);
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                Bounds a = nodes.get(i).localToScreen(nodes.get(i).getLayoutBounds());
                Bounds b = nodes.get(j).localToScreen(nodes.get(j).getLayoutBounds());
                assertThat(a.intersects(b)).isFalse();
            }
        }
    }

    @Test
    void aStackOpensWhenThePointerRestsOnItAndClosesWhenItLeaves() throws TimeoutException {
        Point2D at = middle(stack());
        jump(at.getX(), at.getY());
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> !robot.lookup(".stack-card").queryAll().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        Bounds card =
                robot.lookup(".stack-card")
                        .query()
                        .localToScreen(robot.lookup(".stack-card").query().getLayoutBounds());
        jump(card.getCenterX(), card.getMinY() + 12);
        robot.sleep(600);
        assertThat(robot.lookup(".stack-card").queryAll()).hasSize(1);
        jump(card.getCenterX(), card.getMaxY() + 40);
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> robot.lookup(".stack-card").queryAll().isEmpty());
    }

    @Test
    void aTokenIsDraggedOutOfAnOpenStack() {
        robot.interact(stack()::requestFocus);
        robot.type(KeyCode.ENTER);
        Node token =
                robot.lookup(".stack-card .token").queryAll().stream()
                        .filter(n -> n.getId().equals("stock:guam:pac3-mse:US"))
                        .findFirst()
                        .orElseThrow();
        robot.drag(middle(token), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-yokosuka").add(-30, -30)).moveTo(onScreen("jp-yokosuka"));
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        assertThat(calls)
                .containsExactly(new StockKey("guam", "pac3-mse", "US") + " to jp-yokosuka");
    }

    @Test
    void aClickOutsideTheBoardClosesAnOpenStack() {
        robot.interact(stack()::requestFocus);
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".stack-card").queryAll()).hasSize(1);
        robot.clickOn(beside);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".stack-card").queryAll()).isEmpty();
        assertThat(beside.isFocused()).isTrue();
    }

    @Test
    void aControlGivesWayToACardOverIt() {
        robot.interact(() -> StackPane.setAlignment(over, Pos.CENTER));
        robot.interact(stack()::requestFocus);
        assertThat(over.isVisible()).isTrue();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(over.isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(over.isVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 35, 36, 69, 70, 300, 1225})
    void keysAreUniqueAndNoneBeginsAnother(int n) {
        List<String> names = StackKeys.of(n);
        assertThat(names).hasSize(n).doesNotHaveDuplicates();
        for (String a : names) {
            assertThat(a).hasSizeBetween(1, 2).doesNotContain("m");
            assertThat(names).noneMatch(b -> !b.equals(a) && b.startsWith(a));
        }
    }

    /**
     * Moves the pointer at once: on its way it would leave what is open. No button is down,
     * whatever was tried before, and the last step is a move even to where the pointer was.
     */
    private void jump(double x, double y) {
        robot.interact(
                () -> {
                    javafx.scene.robot.Robot hand = new javafx.scene.robot.Robot();
                    hand.mouseRelease(
                            MouseButton.PRIMARY, MouseButton.MIDDLE, MouseButton.SECONDARY);
                    hand.mouseMove(x + 1, y);
                });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> new javafx.scene.robot.Robot().mouseMove(x, y));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ClusterNode stack() {
        return robot.lookup(".cluster-token").queryAll().stream()
                .map(ClusterNode.class::cast)
                .filter(c -> c.getId().equals("cluster:guam"))
                .findFirst()
                .orElseThrow();
    }

    private static KeyCode code(char c) {
        return KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
    }

    private void settle() {
        robot.interact(() -> view.map().settleNow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getLayoutBounds());
        return new Point2D(b.getCenterX(), b.getCenterY());
    }

    private Point2D onScreen(String place) {
        Location l = played.scenario().location(place);
        MapPoint p = Projection.project(new LatLon(l.latitude(), l.longitude()));
        var v = view.map().viewport();
        return view.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
    }
}
