package sinews.app.guide;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;

import sinews.app.board.BoardView;
import sinews.app.console.ConsoleView;
import sinews.app.inspector.Subject;
import sinews.app.picture.Png;
import sinews.app.shell.Action;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.app.theme.Theme;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A window of one size and theme and what it takes pictures with. Into the guide go only those
 * pictures that its page, or the README, names; into any other folder all.
 */
final class Camera {
    /** A step of the work on the JavaFX thread. */
    interface Step {
        void run() throws Exception;
    }

    static final Path PROJECT = project();
    private static final Path GUIDE = PROJECT.resolve("docs/guide");

    private final Path out = Path.of(System.getProperty("pictures", GUIDE.toString()));
    private final String only = System.getProperty("only", "");
    private final String named;
    private final Stage stage;
    private @Nullable Shell shell;
    private String suffix = "";

    Camera() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        named =
                out.toAbsolutePath().normalize().equals(GUIDE)
                        ? Files.readString(GUIDE.resolve("README.md"))
                                + Files.readString(PROJECT.resolve("README.md"))
                        : "";
    }

    private static Path project() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("scenarios"))
                ? here
                : Objects.requireNonNull(here.getParent());
    }

    /** Opens a window of this theme and size, unless no picture of it is wanted. */
    boolean open(Theme theme, int width, int height) throws Exception {
        suffix = "-" + theme.id() + "-" + width + ".png";
        if (!suffix.contains(System.getProperty("size", ""))) {
            return false;
        }
        fx(
                () -> {
                    Shell s = new Shell(Settings.transientSettings());
                    s.settings().theme().set(theme);
                    s.settings().textScale().set(Integer.getInteger("scale", 100));
                    s.attach(stage);
                    stage.setWidth(width);
                    stage.setHeight(height);
                    stage.show();
                    shell = s;
                });
        return true;
    }

    /** Takes the pictures of a part, unless others are wanted ({@code -Dparts=drags,lenses}). */
    void part(String name, Step pictures) throws Exception {
        String parts = System.getProperty("parts", "");
        if (parts.isEmpty() || List.of(parts.split(",")).contains(name)) {
            pictures.run();
        }
    }

    Shell shell() {
        return Objects.requireNonNull(shell, "no window is open");
    }

    Stage stage() {
        return stage;
    }

    boolean small() {
        return stage.getWidth() < 1500;
    }

    <T extends Node> T find(Class<T> type, String selector) throws Exception {
        return get(() -> type.cast(Objects.requireNonNull(lookup(selector), selector)));
    }

    /** Call on the JavaFX thread. */
    @Nullable Node lookup(String selector) {
        return shell().scene().lookup(selector);
    }

    BoardView board() throws Exception {
        return find(BoardView.class, "#board");
    }

    void press(String selector) throws Exception {
        fx(() -> ((Button) Objects.requireNonNull(lookup(selector), selector)).fire());
    }

    void turnOn(String selector) throws Exception {
        fx(
                () ->
                        ((ToggleButton) Objects.requireNonNull(lookup(selector), selector))
                                .setSelected(true));
    }

    void waitFor(String selector) throws Exception {
        until(() -> lookup(selector) != null);
    }

    void act(ConsoleView console, String action) throws Exception {
        fx(
                () -> {
                    List<Action> found =
                            console.actions().stream().filter(a -> a.id().equals(action)).toList();
                    found.getFirst().run().run();
                });
    }

    void select(ConsoleView console, Subject subject) throws Exception {
        fx(() -> console.model().subjectProperty().set(subject));
    }

    /** Opens a sheet, takes its picture and closes it. */
    void sheet(ConsoleView console, String action, String name) throws Exception {
        act(console, action);
        save(name);
        fx(shell()::closeSheet);
    }

    /** Shows the map round a place, and waits until it is drawn crisply. */
    void look(LatLon middle, double zoom) throws Exception {
        MapPoint p = Projection.project(middle);
        var map = board().map();
        fx(
                () -> {
                    map.show(map.viewport().at(p.x(), p.y(), zoom));
                    map.settleNow();
                });
        until(() -> map.crispProperty().get());
    }

    void wholeWorld() throws Exception {
        var map = board().map();
        fx(
                () -> {
                    map.show(map.viewport().fit());
                    map.settleNow();
                });
        until(() -> map.crispProperty().get());
    }

    void save(String name) throws Exception {
        save(name, shell().scene());
    }

    void save(String name, Scene scene) throws Exception {
        boolean wanted = name.matches(only.isEmpty() ? ".*" : only);
        if (!wanted || (!named.isEmpty() && !named.contains(name + suffix))) {
            return;
        }
        rest(6);
        var image = get(() -> scene.snapshot(null));
        Files.createDirectories(out);
        Png.write(image, out.resolve(name + suffix));
    }

    /** Lets what glides come to rest. */
    static void settle() throws Exception {
        rest(7);
    }

    private static void rest(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            Thread.sleep(120);
            fx(() -> {});
        }
    }

    static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1200; i++) {
            if (get(condition)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("waited in vain");
    }

    static void fx(Step step) throws Exception {
        get(
                () -> {
                    step.run();
                    return "";
                });
    }

    static <T> T get(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(task.call());
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get(120, TimeUnit.SECONDS);
    }
}
