package sinews.app.board;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import sinews.app.theme.Theme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures frame times while a turn is played, beside those of the same board at rest. The command
 * is in docs/benchmarks.md. Not a test: it asserts nothing.
 */
public final class FilmTimes {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private FilmTimes() {}

    /** Prints median and 95th percentile of each turn's film and lens. */
    public static void main(String[] args) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxRobot robot = new FxRobot();
        for (int turn : new int[] {2, 5, 8}) {
            PlayedSession played = PlayedSession.turns(turn);
            for (Lens lens : List.of(Lens.STOCK, Lens.FLOWS)) {
                BoardView[] made = new BoardView[1];
                FxToolkit.setupFixture(
                        () -> {
                            BoardView view =
                                    new BoardView(BoardRules.of(played.rules()), Runnable::run);
                            Scene scene = new Scene(view, WIDTH, HEIGHT);
                            Theme.LIGHT.apply(scene);
                            stage.setScene(scene);
                            stage.show();
                            view.lensProperty().set(lens);
                            view.show(played.state());
                            made[0] = view;
                        });
                BoardView view = made[0];
                Thread.sleep(3000);
                robot.interact(() -> view.map().settleNow());
                Thread.sleep(1500);
                List<Double> times = new ArrayList<>();
                AnimationTimer timer = timer(times);
                boolean[] done = new boolean[1];
                long before = System.nanoTime();
                robot.interact(() -> view.playTurn(() -> done[0] = true));
                double begun = (System.nanoTime() - before) / 1e6;
                robot.interact(timer::start);
                while (!done[0]) {
                    Thread.sleep(50);
                }
                robot.interact(timer::stop);
                Collections.sort(times);
                System.out.printf(
                        "turn %d, %s: median %.1f ms, 95 %% below %.1f ms, worst %.0f ms (%d"
                                + " frames); made in %.0f ms%n",
                        turn,
                        lens,
                        times.get(times.size() / 2),
                        times.get(times.size() * 95 / 100),
                        times.getLast(),
                        times.size(),
                        begun);
            }
        }
        System.exit(0);
    }

    private static AnimationTimer timer(List<Double> times) {
        return new AnimationTimer() {
            private long last;

            @Override
            public void handle(long ignored) {
                long now = System.nanoTime();
                if (last != 0) {
                    times.add((now - last) / 1e6);
                }
                last = now;
            }
        };
    }
}
