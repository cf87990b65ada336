package sinews.app.board;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import sinews.app.picture.Png;
import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Draws the tokens from afar, nearer and at one crowded place, for both themes and sizes: to be
 * looked at, not a test. Its argument is the folder the pictures go to.
 */
public final class TokenPictures {
    private static final int[][] SIZES = {{940, 590}, {1480, 720}};

    private TokenPictures() {}

    public static void main(String[] args) throws Exception {
        try {
            Path out = Path.of(args[0]);
            String only = args.length > 1 ? args[1] : "";
            Played played = Played.turns(5);
            Stage stage = FxToolkit.registerPrimaryStage();
            for (Theme theme : Theme.values()) {
                for (int[] size : SIZES) {
                    String end = "-" + theme.id() + "-" + size[0] + ".png";
                    if (end.contains(only)) {
                        take(out, end, stage, played, theme, size);
                    }
                }
            }
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void take(
            Path out, String end, Stage stage, Played played, Theme theme, int[] size)
            throws Exception {
        BoardView view =
                fx(
                        () -> {
                            BoardView v =
                                    new BoardView(BoardRules.of(played.rules()), Runnable::run);
                            v.map().reducedMotionProperty().set(true);
                            Scene scene = new Scene(v, size[0], size[1]);
                            theme.apply(scene);
                            stage.setScene(scene);
                            stage.show();
                            return v;
                        });
        Board marked = Crowd.marked(played);
        save(view, played, marked, 20, 140, 1, out.resolve("world" + end));
        save(view, played, marked, 22, 132, 3, out.resolve("pacific" + end));
        save(view, played, marked, 38, -95, 3.4, out.resolve("america" + end));
        save(view, played, Crowd.forty(played.board()), 13, 145, 5, out.resolve("crowd" + end));
        fx(
                () -> {
                    view.lookupAll(".cluster-token").stream()
                            .map(n -> (ClusterNode) n)
                            .filter(c -> c.inside().getFirst().place().equals(Crowd.PLACE))
                            .findFirst()
                            .ifPresent(c -> c.fireEvent(enter()));
                    return null;
                });
        shoot(view, out.resolve("crowd-open" + end));
        save(view, played, marked, 20, 140, 1, out.resolve("again.png"));
        fx(
                () -> {
                    view.lookupAll(".cluster-token").stream()
                            .map(n -> (ClusterNode) n)
                            .max(java.util.Comparator.comparingInt(c -> c.inside().size()))
                            .ifPresent(c -> c.fireEvent(enter()));
                    return null;
                });
        shoot(view, out.resolve("nation-open" + end));
    }

    private static javafx.scene.input.KeyEvent enter() {
        return new javafx.scene.input.KeyEvent(
                javafx.scene.input.KeyEvent.KEY_PRESSED,
                "",
                "",
                javafx.scene.input.KeyCode.ENTER,
                false,
                false,
                false,
                false);
    }

    private static void save(
            BoardView view,
            Played played,
            Board board,
            double lat,
            double lon,
            double zoom,
            Path file)
            throws Exception {
        fx(
                () -> {
                    view.show(played.scenario(), board);
                    if (zoom == 1) {
                        view.map().fit();
                    } else {
                        view.map().centreOn(new LatLon(lat, lon), zoom);
                    }
                    view.map().settleNow();
                    return null;
                });
        shoot(view, file);
    }

    private static void shoot(BoardView view, Path file) throws Exception {
        Thread.sleep(300);
        fx(
                () -> {
                    WritableImage image = view.getScene().snapshot(null);
                    Png.write(image, file);
                    return null;
                });
    }

    private static <T> T fx(Callable<T> job) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        javafx.application.Platform.runLater(
                () -> {
                    try {
                        done.complete(job.call());
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get(30, TimeUnit.SECONDS);
    }
}
