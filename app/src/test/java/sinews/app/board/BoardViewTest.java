package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
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

import sinews.app.map.MapViewport;
import sinews.app.map.Wheel;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Location;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A robot's hand on the board. */
class BoardViewTest {
    private static final StockKey GUAM = new StockKey("guam", "pac3-mse", "US");

    private static final PseudoClass UNDER = PseudoClass.getPseudoClass("under");

    private static Played played;

    private final FxRobot robot = new FxRobot();
    private final List<String> calls = new ArrayList<>();
    private BoardView view;

    @BeforeAll
    static void play() {
        played = Played.turns(1);
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
                                    calls.add(meaning + " " + stock + " to " + place);
                                }

                                @Override
                                public void lineDropped(
                                        String line, String place, Meaning meaning) {
                                    calls.add(meaning + " " + line + " to " + place);
                                }

                                @Override
                                public void stocksDropped(
                                        List<StockKey> stocks,
                                        String place,
                                        Meaning meaning,
                                        List<String> leftOut) {
                                    calls.add(
                                            meaning + " " + stocks + " to " + place + " "
                                                    + leftOut);
                                }

                                @Override
                                public void dropLost(String why) {
                                    calls.add(why);
                                }
                            });
                    Scene scene = new Scene(view, 1480, 770);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    // The stage is the one of the test before, and may be of its size.
                    stage.sizeToScene();
                    stage.show();
                    view.show(played.scenario(), played.board());
                });
        settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void aStockDraggedToAPlaceCallsTheAction() {
        select(new BoardItem.StockItem(GUAM));
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-yokosuka").add(-30, -30)).moveTo(onScreen("jp-yokosuka"));
        assertThat(card().isVisible()).isTrue();
        assertThat(text(card())).contains("PAC-3 MSE → Yokosuka").contains("Consent\nJapan");
        robot.drop();
        choosesFirst();
        assertThat(calls).containsExactly("TRANSFER " + GUAM + " to jp-yokosuka");
    }

    /** Takes what a drop most likely means. */
    private void choosesFirst() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#meaning-chooser").queryAll()).isNotEmpty();
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aDropCanMeanAnotherThingAndEscTakesNone() {
        dragGuamTo("jp-yokosuka");
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(calls).containsExactly("PREPOSITION " + GUAM + " to jp-yokosuka");
        calls.clear();
        dragGuamTo("jp-yokosuka");
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#meaning-chooser").queryAll()).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void everythingADropCanMeanStandsOnTheBoardAsHighAsItsText() {
        dragGuamTo("jp-yokosuka");
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        Node chooser = robot.lookup("#meaning-chooser").query();
        assertThat(view.localToScreen(view.getLayoutBounds()).contains(onScreen(chooser)))
                .as("the chooser is on the board")
                .isTrue();
        for (Node row : chooser.lookupAll(".meaning")) {
            Node text = row.lookup("VBox");
            double words =
                    row.lookupAll(".label").stream()
                            .mapToDouble(l -> l.getLayoutBounds().getHeight())
                            .sum();
            assertThat(row.getLayoutBounds().getHeight())
                    .as(row.getAccessibleText())
                    .isLessThan(words + 24);
            assertThat(text.getLayoutBounds().getWidth())
                    .as("the words fit into " + row.getAccessibleText())
                    .isLessThanOrEqualTo(row.getLayoutBounds().getWidth());
        }
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private void dragGuamTo(String place) {
        select(new BoardItem.StockItem(GUAM));
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen(place).add(-30, -30)).moveTo(onScreen(place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whereNothingCanBeDroppedTheReasonIsShownAndSaid() {
        dragGuamTo("cn-shanghai");
        String why =
                "Stock of United States cannot go to China (supplier of minerals): it is played by"
                        + " the white cell.";
        assertThat(text(card())).contains(why);
        assertThat(robot.lookup(".refused-ring").queryAll()).isNotEmpty();
        assertThat(robot.lookup(".ghost-mark").query().isVisible()).isTrue();
        robot.drop();
        assertThat(calls).containsExactly(why);
    }

    @Test
    void whatIsUnderThePointerLightsUpAndTheCardStaysOnTheBoard() {
        for (String place : List.of("jp-yokosuka", "us-camden", "nz-auckland", "no-saetre")) {
            dragGuamTo(place);
            assertThat(robot.lookup(".target-ring").<Node>queryAll())
                    .filteredOn(n -> n.getPseudoClassStates().contains(UNDER))
                    .as(place)
                    .hasSize(1);
            Bounds card = card().getBoundsInParent();
            assertThat(card.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(card.getMinY()).isGreaterThanOrEqualTo(0);
            assertThat(card.getMaxX()).isLessThanOrEqualTo(view.getWidth());
            assertThat(card.getMaxY()).isLessThanOrEqualTo(view.getHeight());
            robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            robot.drop();
        }
        assertThat(calls).isEmpty();
    }

    @Test
    void theViewMovesOnAtTheEdgeAndTheDropStillCounts() throws Exception {
        robot.interact(() -> view.map().zoomBy(3));
        robot.interact(() -> view.map().centreOn(new LatLon(13, 145), 3));
        select(new BoardItem.StockItem(GUAM));
        Node dragged = node(new BoardItem.StockItem(GUAM));
        robot.interact(() -> view.map().reducedMotionProperty().set(false));
        robot.drag(middle(dragged), MouseButton.PRIMARY);
        robot.moveTo(view.localToScreen(view.getWidth() / 2, 200));
        robot.moveTo(view.localToScreen(12, 200));
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> dragged.getBoundsInParent().getMinX() > view.getWidth() + 20);
        robot.moveTo(view.localToScreen(view.getWidth() / 2, 200));
        settle();
        assertThat(dragged.getScene()).as("the token is out of view").isNull();
        String inView =
                List.of("jp-yokosuka", "ph-subic", "in-mumbai", "dj-djibouti", "ukraine").stream()
                        .filter(
                                p -> {
                                    Point2D at = view.screenToLocal(onScreen(p));
                                    return at.getX() > 60 && at.getX() < view.getWidth() - 60;
                                })
                        .findFirst()
                        .orElseThrow();
        robot.moveTo(onScreen(inView));
        robot.drop();
        choosesFirst();
        assertThat(calls).containsExactly("TRANSFER " + GUAM + " to " + inView);
    }

    private void chooseBoth() {
        select(new BoardItem.StockItem(GUAM));
        List<BoardItem> there =
                view.modelProperty().get().tokens().stream()
                        .filter(t -> t.nation().equals("US") && !t.place().equals("guam"))
                        .map(BoardModel.Token::item)
                        .filter(i -> view.tokens().nodeOf(i) != null)
                        .toList();
        robot.press(KeyCode.CONTROL);
        robot.clickOn(middle(node(there.getFirst())));
        robot.release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void tokensChosenTogetherAreDroppedTogether() {
        chooseBoth();
        assertThat(view.chosen().items()).hasSize(2).contains(new BoardItem.StockItem(GUAM));
        assertThat(text(view.lookup("#chosen-chip"))).contains("2 chosen");
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-nagoya").add(-30, -30)).moveTo(onScreen("jp-nagoya"));
        assertThat(text(card())).contains("Transfer 2 stocks → ").contains("Last arrives");
        robot.drop();
        choosesFirst();
        assertThat(calls).singleElement().asString().startsWith("TRANSFER [").contains("guam");
        // A click on the map chooses none.
        robot.clickOn(onScreen("guam").add(200, 160));
        assertThat(view.chosen().items()).isEmpty();
        assertThat(view.lookup("#chosen-chip").isVisible()).isFalse();
    }

    @Test
    void theKeyMMovesAllThatIsChosen() {
        chooseBoth();
        robot.interact(node(new BoardItem.StockItem(GUAM))::requestFocus);
        robot.type(KeyCode.M);
        robot.write("nagoya");
        robot.type(KeyCode.ENTER);
        choosesFirst();
        assertThat(calls).singleElement().asString().startsWith("TRANSFER [").contains("guam");
        calls.clear();
        robot.interact(node(new BoardItem.StockItem(GUAM))::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(view.chosen().items()).isEmpty();
    }

    @Test
    void aBoxDrawnWithShiftChoosesWhatItTouches() {
        select(new BoardItem.StockItem(GUAM));
        Bounds b = node(new BoardItem.StockItem(GUAM)).getBoundsInParent();
        double before = view.map().viewport().centreX();
        robot.press(KeyCode.SHIFT);
        robot.drag(onMap(b.getMinX() - 60, b.getMinY() - 60), MouseButton.PRIMARY);
        robot.moveTo(onMap(b.getMinX() - 20, b.getMinY() - 20));
        robot.moveTo(onMap(b.getMaxX() + 60, b.getMaxY() + 90));
        robot.drop();
        robot.release(KeyCode.SHIFT);
        assertThat(view.chosen().items()).contains(new BoardItem.StockItem(GUAM));
        assertThat(view.map().viewport().centreX()).isEqualTo(before);
    }

    @Test
    void allTokensOfAPlaceAreChosenByOneKey() {
        select(new BoardItem.StockItem(GUAM));
        robot.interact(node(new BoardItem.StockItem(GUAM))::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        long there =
                view.modelProperty().get().tokens().stream()
                        .filter(t -> t.place().equals("guam") && view.movable(t))
                        .count();
        assertThat(view.chosen().items()).hasSize((int) there).hasSizeGreaterThan(1);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(view.chosen().items()).hasSize((int) there - 1);
    }

    @Test
    void theChooserSaysWhyAPlaceCannotBeChosen() {
        select(new BoardItem.StockItem(GUAM));
        robot.interact(node(new BoardItem.StockItem(GUAM))::requestFocus);
        robot.type(KeyCode.M);
        robot.write("shanghai");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(card())).contains("it is played by the white cell");
        robot.type(KeyCode.ENTER);
        assertThat(calls).isEmpty();
        assertThat(robot.lookup("#target-chooser").queryAll()).isNotEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#target-chooser").queryAll()).isEmpty();
    }

    @Test
    void aLineDraggedOntoANationIsOfferedToItsNearestPlant() {
        String line =
                played.scenario().lines().stream()
                        .filter(l -> l.materiel().equals("gmlrs") && l.nation().equals("US"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        select(new BoardItem.LineItem(line));
        robot.drag(middle(node(new BoardItem.LineItem(line))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("au-wakefield").add(-60, -80)).moveTo(onScreen("au-wakefield"));
        robot.drop();
        choosesFirst();
        assertThat(calls).singleElement().asString().endsWith(" " + line + " to au-wakefield");
    }

    @Test
    void aDropOnTheSeaSaysWhyNothingHappens() {
        select(new BoardItem.StockItem(GUAM));
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-yokosuka")).moveTo(onScreen("guam").add(120, 20));
        robot.drop();
        assertThat(calls)
                .containsExactly(
                        "A stock cannot stay at sea: drop it on a ringed place or on its nation.");
    }

    @Test
    void aPlaceIsFoundByItsName() {
        double before = view.map().viewport().zoom();
        robot.interact(view::find);
        robot.write("yokosuka").push(KeyCode.ENTER);
        settle();
        assertThat(view.selectedProperty().get()).isEqualTo(new BoardItem.PlaceItem("jp-yokosuka"));
        assertThat(view.map().viewport().zoom()).isGreaterThan(before);
        assertThat(view.lookup("#find-search")).isNull();
        robot.interact(view::find);
        robot.push(KeyCode.ESCAPE);
        assertThat(view.lookup("#find-search")).isNull();
    }

    @Test
    void openingTheListLeavesTheMapWhereItIs() {
        select(new BoardItem.StockItem(GUAM));
        robot.interact(() -> view.map().centreOn(new LatLon(50, 20), 2));
        settle();
        MapViewport before = view.map().viewport();
        robot.interact(view::find);
        settle();
        assertThat(view.map().viewport()).isEqualTo(before);
        robot.write("y");
        settle();
        assertThat(view.map().viewport()).isEqualTo(before);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void escapeCancelsADrag() {
        select(new BoardItem.StockItem(GUAM));
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-yokosuka"));
        // The legend would hide places where it can be dropped.
        Node legend = robot.lookup(".legend").query();
        assertThat(legend.getOpacity()).isZero();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.drop();
        assertThat(calls).isEmpty();
        assertThat(robot.lookup(".target-ring").queryAll()).isEmpty();
        assertThat(legend.getOpacity()).isOne();
    }

    @Test
    void nothingCanBeDraggedReadOnly() {
        robot.interact(() -> view.setReadOnly(true));
        select(new BoardItem.StockItem(GUAM));
        robot.drag(middle(node(new BoardItem.StockItem(GUAM))), MouseButton.PRIMARY);
        robot.moveTo(onScreen("jp-yokosuka"));
        robot.drop();
        assertThat(calls).isEmpty();
    }

    @Test
    void theKeyMChoosesADestinationByTyping() {
        select(new BoardItem.StockItem(GUAM));
        Node token = node(new BoardItem.StockItem(GUAM));
        robot.interact(token::requestFocus);
        robot.type(KeyCode.M);
        robot.write("yokos");
        robot.type(KeyCode.ENTER);
        choosesFirst();
        assertThat(calls).containsExactly("TRANSFER " + GUAM + " to jp-yokosuka");
    }

    @Test
    void arrowsWalkFromTokenToTokenAndEnterSelects() {
        select(new BoardItem.StockItem(GUAM));
        Node token = node(new BoardItem.StockItem(GUAM));
        robot.interact(
                () -> {
                    view.selectedProperty().set(null);
                    token.requestFocus();
                });
        robot.type(KeyCode.ENTER);
        assertThat(view.selectedProperty().get()).isEqualTo(new BoardItem.StockItem(GUAM));
        robot.type(KeyCode.DOWN);
        Node next = view.getScene().getFocusOwner();
        assertThat(next).isInstanceOf(TokenNode.class).isNotSameAs(token);
    }

    @Test
    void arrowsReachEveryTokenOnTheMap() {
        Set<TokenNode> all = new HashSet<>();
        robot.interact(
                () -> {
                    for (Node n : view.tokens().getChildrenUnmodifiable()) {
                        if (n instanceof TokenNode t && t.isVisible()) {
                            all.add(t);
                        }
                    }
                });
        Set<TokenNode> reached = new HashSet<>();
        Deque<TokenNode> open = new ArrayDeque<>(List.of(all.iterator().next()));
        while (!open.isEmpty()) {
            TokenNode from = open.poll();
            for (int[] d : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                TokenNode next = BoardInput.next(from, d[0], d[1]);
                if (next != null && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        all.removeAll(reached);
        assertThat(all).isEmpty();
    }

    @Test
    void theWheelZoomsAtThePointer() {
        MapPoint p = point("jp-yokosuka");
        double x = view.map().viewport().screenX(p.x());
        double y = view.map().viewport().screenY(p.y());
        robot.interact(() -> view.map().fireEvent(Wheel.at(x, y, 120)));
        settle();
        assertThat(view.map().viewport().zoom()).isGreaterThan(1.05);
        assertThat(Math.abs(view.map().viewport().screenX(p.x()) - x)).isLessThan(3);
    }

    /**
     * The most urgent token of its place is the selected one: it is on the map, not in a cluster.
     */
    private void select(BoardItem item) {
        robot.interact(
                () -> {
                    view.selectedProperty().set(item);
                    view.tokens().relayout();
                });
        settle();
    }

    private void settle() {
        robot.interact(() -> view.map().settleNow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TokenNode node(BoardItem item) {
        TokenNode node = view.tokens().nodeOf(item);
        assertThat(node).as("token of %s", item).isNotNull();
        return node;
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getLayoutBounds());
        return new Point2D(b.getCenterX(), b.getCenterY());
    }

    private static MapPoint point(String place) {
        Location l = played.scenario().location(place);
        return Projection.project(new LatLon(l.latitude(), l.longitude()));
    }

    private Point2D onScreen(String place) {
        MapPoint p = point(place);
        var v = view.map().viewport();
        return view.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
    }

    private Point2D onMap(double x, double y) {
        return view.map().localToScreen(x, y);
    }

    private void larger() {
        robot.interact(() -> view.textScaleProperty().set(1.5));
        settle();
    }

    @Test
    void withLargerTextADropCountsWhereThePointerIs() {
        larger();
        aStockDraggedToAPlaceCallsTheAction();
    }

    @Test
    void withLargerTextABoxChoosesWhatItTouches() {
        larger();
        aBoxDrawnWithShiftChoosesWhatItTouches();
    }

    private DropCard card() {
        try {
            WaitForAsyncUtils.waitFor(
                    5, TimeUnit.SECONDS, () -> !robot.lookup(".drop-card").queryAll().isEmpty());
        } catch (TimeoutException e) {
            throw new AssertionError("no card", e);
        }
        return robot.lookup(".drop-card").query();
    }

    private static String text(Node card) {
        return card.lookupAll(".label").stream()
                .map(n -> ((javafx.scene.control.Label) n).getText())
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
