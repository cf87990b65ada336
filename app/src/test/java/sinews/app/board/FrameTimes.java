package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import sinews.app.map.MapViewport;
import sinews.app.map.Wheel;
import sinews.app.theme.Theme;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * Measures the board at 1920×1080 with 1,000 tokens and 200 shipments: time between frames while it
 * is panned and zoomed, the redraw at rest and how long it keeps input waiting; then a plain scene
 * graph of the same content. The command is in docs/benchmarks.md. Not a test: it asserts nothing.
 */
public final class FrameTimes {
    private static final int FRAMES = 240;
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private static final int TOKENS = 1000;
    private static final int SHIPMENTS = 200;

    private static final double[] used = new double[3];

    private FrameTimes() {}

    /** Prints median and 95th percentile of each. */
    public static void main(String[] args) throws Exception {
        Played played = Played.turns(5);
        ExecutorService background =
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        Stage stage = FxToolkit.registerPrimaryStage();
        BoardView[] made = new BoardView[1];
        BigBoard[] big = new BigBoard[1];
        FxToolkit.setupFixture(
                () -> {
                    BoardView view = new BoardView(BoardRules.of(played.rules()), background);
                    Scene scene = new Scene(view, WIDTH, HEIGHT);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.show();
                    view.show(played.scenario(), played.board());
                    big[0] = BigBoard.of(played, view.modelProperty().get(), TOKENS, SHIPMENTS);
                    view.tokens().show(big[0].model(), big[0].under(), view.flows());
                    made[0] = view;
                });
        BoardView view = made[0];
        System.out.printf(
                "%d × %d, %d tokens, %d shipments, load average %.1f%n",
                WIDTH,
                HEIGHT,
                big[0].model().tokens().size(),
                big[0].under().size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Thread.sleep(4000);
        FxRobot robot = new FxRobot();
        // Once to warm up, once to count.
        for (boolean counts : new boolean[] {false, true}) {
            for (double zoom : new double[] {1, 2.5, 8}) {
                robot.interact(
                        () -> {
                            MapPoint p = Projection.project(new LatLon(24, 128));
                            view.map().show(view.map().viewport().fit().at(p.x(), p.y(), zoom));
                            view.map().settleNow();
                        });
                Thread.sleep(2500);
                String at = "at zoom %.1f".formatted(zoom);
                List<Double> pan = pan(view);
                String panUsed = processor();
                redraw(view, true, counts, "after the pan " + at);
                List<Double> wheel = wheel(view);
                String wheelUsed = processor();
                redraw(view, true, counts, "when halted in a zoom " + at);
                redraw(view, false, counts, "after one more notch of the wheel " + at);
                if (counts) {
                    print("pan " + at, pan);
                    System.out.println("  " + panUsed);
                    print("zoom " + at, wheel);
                    System.out.println("  " + wheelUsed);
                    System.out.println(
                            "nodes on the map: " + view.tokens().getChildrenUnmodifiable().size());
                }
            }
        }
        drag(view, robot);
        PlainGraph plain = PlainGraph.of(played, big[0], WIDTH, HEIGHT);
        FxToolkit.setupFixture(
                () -> {
                    Scene scene = new Scene(plain, WIDTH, HEIGHT);
                    Theme.LIGHT.apply(scene);
                    scene.getStylesheets().addAll(view.getStylesheets());
                    stage.setScene(scene);
                });
        Thread.sleep(4000);
        print(
                "pan of a plain scene graph at zoom 1.0",
                frames(i -> plain.move(1, 4 * (i / 60 % 2 == 0 ? i % 60 : 60 - i % 60))).get());
        print(
                "zoom of a plain scene graph at zoom 1.0",
                frames(i -> plain.move(Math.pow(1.02, i % 80 < 40 ? i % 40 : 40 - i % 40), 0))
                        .get());
        System.exit(0);
    }

    private static String processor() {
        return "processor time a frame: screen %.1f ms, drawing %.1f ms, others %.1f ms"
                .formatted(used[0], used[1], used[2]);
    }

    private static List<Double> pan(BoardView view) throws Exception {
        return frames(
                        i ->
                                view.map()
                                        .show(
                                                view.map()
                                                        .viewport()
                                                        .panned(
                                                                i / 60 % 2 == 0 ? 9 : -9,
                                                                i / 30 % 2 == 0 ? 2 : -2)))
                .get();
    }

    /** Notches of the wheel, eight closer and eight farther, and what the view makes of them. */
    private static List<Double> wheel(BoardView view) throws Exception {
        return frames(
                        i -> {
                            if (i % 8 == 0) {
                                double up = i / 64 % 2 == 0 ? 40 : -40;
                                view.map().fireEvent(Wheel.at(WIDTH / 2.0, HEIGHT / 2.0, up));
                            }
                        })
                .get();
    }

    /**
     * How long the crisp picture takes once the view stands, and how long input waits at most until
     * all tokens are there.
     *
     * @param halted whether the view is stopped where it is, on its way, so that no picture of
     *     there can be under way; or else goes where one more notch of the wheel takes it
     */
    private static void redraw(BoardView view, boolean halted, boolean counts, String when)
            throws Exception {
        AtomicLong longest = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread.sleep(80);
        Thread pings = Thread.ofPlatform().start(() -> ping(over, longest));
        AtomicLong stands = new AtomicLong();
        CompletableFuture<Long> crisp = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    stands.set(System.nanoTime());
                    if (halted) {
                        view.map().settleNow();
                    } else {
                        view.map().fireEvent(Wheel.at(WIDTH / 2.0, HEIGHT / 2.0, 40));
                    }
                    whenCrisp(view, stands, () -> crisp.complete(System.nanoTime()));
                });
        double took = (crisp.get() - stands.get()) / 1e6;
        Thread.sleep(900);
        over.set(true);
        pings.join();
        if (counts) {
            System.out.printf(
                    "redraw at rest %s: crisp after %.0f ms, input waits %.0f ms at most%n",
                    when, took, longest.get() / 1e6);
        }
    }

    /** Asks for an answer of the screen's thread all the time, and keeps the longest wait. */
    private static void ping(AtomicBoolean over, AtomicLong longest) {
        while (!over.get()) {
            long asked = System.nanoTime();
            CountDownLatch answered = new CountDownLatch(1);
            Platform.runLater(answered::countDown);
            try {
                answered.await();
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /**
     * Calls back when the crisp picture is on the screen.
     *
     * @param stands gets when the view moved last
     */
    private static void whenCrisp(BoardView view, AtomicLong stands, Runnable then) {
        Subscription moves =
                view.map().viewportProperty().subscribe((o, n) -> stands.set(System.nanoTime()));
        new AnimationTimer() {
            private MapViewport before = view.map().viewport();
            private int still;
            private int frames;

            @Override
            public void handle(long now) {
                MapViewport v = view.map().viewport();
                still = v.equals(before) ? still + 1 : 0;
                before = v;
                // The first frame after the picture has come is the one that shows it.
                if (still > 0 && view.map().crispProperty().get() && frames++ > 0) {
                    stop();
                    moves.unsubscribe();
                    then.run();
                }
            }
        }.start();
    }

    /** A token dragged by hand. */
    private static void drag(BoardView view, FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    view.map().fit();
                    view.map().settleNow();
                });
        Thread.sleep(1500);
        TokenNode node =
                (TokenNode)
                        view.tokens().getChildrenUnmodifiable().stream()
                                .filter(StockTokenNode.class::isInstance)
                                .filter(n -> !n.getId().contains("more"))
                                .findFirst()
                                .orElseThrow();
        Bounds b = node.localToScreen(node.getLayoutBounds());
        robot.drag(new Point2D(b.getCenterX(), b.getCenterY()), MouseButton.PRIMARY);
        MapViewport v = view.map().viewport();
        MapPoint p = Projection.project(new LatLon(35.29, 139.66));
        Point2D to = view.map().localToScreen(v.screenX(p.x()), v.screenY(p.y()));
        CompletableFuture<Robot> hand = new CompletableFuture<>();
        Platform.runLater(() -> hand.complete(new Robot()));
        Robot mover = hand.get();
        // Moved on with each frame: frames in which nothing moves cost nothing.
        for (boolean counts : new boolean[] {false, true}) {
            List<Double> times =
                    frames(i -> mover.mouseMove(to.getX() + i % 40 * 4, to.getY() + i % 40 * 2))
                            .get();
            if (counts) {
                print("drag of a token", times);
                System.out.println("  " + processor());
            }
        }
        robot.drop();
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                "%s: median %.1f ms, 95 %% below %.1f ms, longest %.1f ms (%d frames)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast(),
                sorted.size());
    }

    /**
     * Processor time used so far by the thread of the screen, the one that draws and all others, in
     * ns: it tells what a frame costs also on a busy machine.
     */
    private static long[] cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] sums = new long[3];
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo info = threads.getThreadInfo(id);
            if (info != null) {
                String name = info.getThreadName();
                int which =
                        name.startsWith("JavaFX Application")
                                ? 0
                                : name.startsWith("QuantumRenderer") ? 1 : 2;
                sums[which] += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sums;
    }

    /** Time between frames while something moves. */
    private static CompletableFuture<List<Double>> frames(IntConsumer each) {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        List<Double> times = new ArrayList<>();
        long[] before = cpu();
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
                            long[] after = cpu();
                            for (int i = 0; i < after.length; i++) {
                                used[i] = (after[i] - before[i]) / 1e6 / FRAMES;
                            }
                            done.complete(times);
                        }
                    }
                };
        Platform.runLater(timer::start);
        return done;
    }
}
