package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Affine;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import sinews.app.map.MapViewport;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;

/**
 * Measures frame times of the board: pan, zoom and drag, and of a plain scene graph of the same
 * shapes. The command is in docs/benchmarks.md. Not a test: it asserts nothing.
 */
public final class FrameTimes {
    private static final int FRAMES = 240;
    private static final int WIDTH = 1480;
    private static final int HEIGHT = 770;

    private FrameTimes() {}

    /** Prints median and 95th percentile of each. */
    public static void main(String[] args) throws Exception {
        Played played = Played.turns(5);
        Stage stage = FxToolkit.registerPrimaryStage();
        BoardView[] made = new BoardView[1];
        FxToolkit.setupFixture(
                () -> {
                    BoardView view = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    view.map().reducedMotionProperty().set(true);
                    Scene scene = new Scene(view, WIDTH, HEIGHT);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.show();
                    view.show(played.scenario(), played.board());
                    made[0] = view;
                });
        BoardView view = made[0];
        FxRobot robot = new FxRobot();
        Thread.sleep(3000);
        robot.interact(
                () ->
                        view.map()
                                .show(
                                        view.map()
                                                .viewport()
                                                .zoomedAt(WIDTH / 2.0, HEIGHT / 2.0, 2)));
        Thread.sleep(2000);
        System.out.println("tokens on the map: " + view.tokens().getChildrenUnmodifiable().size());
        report(
                "pan",
                i -> view.map().show(view.map().viewport().panned(i / 60 % 2 == 0 ? 4 : -4, 1)));
        Thread.sleep(1500);
        report(
                "zoom",
                i ->
                        view.map()
                                .show(
                                        view.map()
                                                .viewport()
                                                .zoomedAt(
                                                        700,
                                                        350,
                                                        i / 40 % 2 == 0 ? 1.02 : 1 / 1.02)));
        Thread.sleep(1500);
        long before = System.nanoTime();
        robot.interact(view.map()::settleNow);
        robot.interact(() -> {});
        System.out.printf(
                "crisp redraw at rest, once: %.0f ms%n", (System.nanoTime() - before) / 1e6);
        drag(view, robot);
        plain(stage);
        System.exit(0);
    }

    private static void drag(BoardView view, FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    view.map().fit();
                    view.map().settleNow();
                });
        Thread.sleep(1500);
        BoardItem item = new BoardItem.StockItem(new StockKey("guam", "pac3-mse", "US"));
        robot.interact(
                () -> {
                    view.selectedProperty().set(item);
                    view.tokens().relayout();
                });
        Thread.sleep(500);
        TokenNode node = view.tokens().nodeOf(item);
        if (node == null) {
            throw new IllegalStateException("the token is not on the map");
        }
        Bounds b = node.localToScreen(node.getLayoutBounds());
        robot.drag(new Point2D(b.getCenterX(), b.getCenterY()), MouseButton.PRIMARY);
        MapViewport v = view.map().viewport();
        MapPoint p = Projection.project(new LatLon(35.29, 139.66));
        Point2D to = view.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
        CompletableFuture<List<Double>> times = frames(i -> {});
        while (!times.isDone()) {
            for (int i = 0; i < 40 && !times.isDone(); i++) {
                robot.moveTo(to.add(i * 4, i * 2));
            }
        }
        print("drag", times.get());
        robot.drop();
    }

    private static void plain(Stage stage) throws Exception {
        Affine view = new Affine();
        FxToolkit.setupFixture(
                () -> {
                    Group world = new Group();
                    for (WorldMap.Country c :
                            WorldMap.load(WorldMap.Detail.CONTINENT_50M, 0.45 / 2000).countries()) {
                        for (WorldMap.Path ring : c.rings()) {
                            Polygon shape = new Polygon(ring.xy());
                            shape.setFill(Color.BEIGE);
                            shape.setStroke(Color.GRAY);
                            shape.setStrokeWidth(0.0005);
                            world.getChildren().add(shape);
                        }
                    }
                    world.getTransforms().add(view);
                    Pane pane = new Pane(world);
                    world.setManaged(false);
                    stage.setScene(new Scene(pane, WIDTH, HEIGHT));
                });
        Thread.sleep(1000);
        report(
                "pan, plain scene graph of the same shapes",
                i -> view.setToTransform(2 * WIDTH, 0, -700 + 4 * (i % 60), 0, 2 * WIDTH, -200));
    }

    private static void report(String what, IntConsumer each) throws Exception {
        print(what, frames(each).get());
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "%s: median %.1f ms, 95 %% below %.1f ms (%d frames)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.size());
    }

    /** Time between frames while something moves. */
    private static CompletableFuture<List<Double>> frames(IntConsumer each) {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        List<Double> times = new ArrayList<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long ignored) {
                        long now = System.nanoTime();
                        if (last != 0) {
                            times.add((now - last) / 1e6);
                        }
                        last = now;
                        each.accept(times.size());
                        if (times.size() >= FRAMES) {
                            stop();
                            done.complete(times);
                        }
                    }
                };
        javafx.application.Platform.runLater(timer::start);
        return done;
    }
}
