package sinews.app.room;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import sinews.app.room.Placement.Display;
import sinews.app.shell.Action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The second window. Fills the projector where there is one; when it is unplugged the window falls
 * back to the screen that is left, and returns when it is plugged in again.
 */
final class RoomWindow {
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 270;

    private final Scene scene;
    private final String title;
    private final Supplier<@Nullable Window> console;
    private final Consumer<String> say;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Display> wanted = new SimpleObjectProperty<>();
    private final ListChangeListener<Screen> plugged = c -> Platform.runLater(this::screensChanged);
    private @Nullable Stage stage;
    private boolean lost;

    /**
     * @param console the console's window
     * @param say tells the facilitator what became of the window
     * @param keys what can be done by key in this window too
     */
    RoomWindow(
            Scene scene,
            String title,
            Supplier<@Nullable Window> console,
            Consumer<String> say,
            List<Action> keys) {
        this.scene = scene;
        this.title = title;
        this.console = console;
        this.say = say;
        wanted.addListener((o, was, is) -> moveTo(is));
        scene.addEventFilter(KeyEvent.ANY, e -> key(e, keys));
    }

    /** The screens there are now. */
    static List<Display> displays() {
        List<Display> all = new ArrayList<>();
        for (Screen s : Screen.getScreens()) {
            all.add(
                    new Display(
                            all.size() + 1,
                            s.getBounds(),
                            s.getVisualBounds(),
                            s.equals(Screen.getPrimary())));
        }
        return all;
    }

    /** Shows this in the window that another had open, where it is; the other has none then. */
    void takeOver(RoomWindow before) {
        Stage s = before.stage;
        if (s == null || !before.open.get()) {
            return;
        }
        before.stage = null;
        before.hidden();
        wanted.set(before.wanted.get());
        hold(s);
        open.set(true);
        Screen.getScreens().addListener(plugged);
    }

    private void hold(Stage s) {
        s.setTitle(title);
        s.setScene(scene);
        s.setOnHidden(e -> hidden());
        stage = s;
    }

    void open() {
        if (open.get()) {
            return;
        }
        Stage s = stage;
        if (s == null) {
            s = new Stage();
            s.setMinWidth(LEAST_WIDTH);
            s.setMinHeight(LEAST_HEIGHT);
            s.setFullScreenExitHint("");
            s.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            hold(s);
        }
        place(s);
        s.show();
        open.set(true);
        Screen.getScreens().addListener(plugged);
        Window main = console.get();
        if (main != null) {
            main.requestFocus();
        }
    }

    void close() {
        Stage s = stage;
        if (s != null) {
            s.hide();
        }
    }

    private void hidden() {
        open.set(false);
        lost = false;
        Screen.getScreens().removeListener(plugged);
    }

    private void place(Stage s) {
        Placement p = Placement.of(displays(), wanted.get(), middleOfConsole());
        s.setFullScreen(false);
        s.setX(p.bounds().getMinX());
        s.setY(p.bounds().getMinY());
        s.setWidth(p.bounds().getWidth());
        s.setHeight(p.bounds().getHeight());
        s.setFullScreen(p.fullScreen());
        // On the only screen it would vanish behind the console, which keeps the keys.
        s.setAlwaysOnTop(!p.fullScreen());
    }

    private Point2D middleOfConsole() {
        Window main = console.get();
        return main == null || Double.isNaN(main.getX())
                ? new Point2D(0, 0)
                : new Point2D(
                        main.getX() + main.getWidth() / 2, main.getY() + main.getHeight() / 2);
    }

    private void moveTo(@Nullable Display there) {
        Stage s = stage;
        if (s != null && open.get() && there != null) {
            place(s);
        }
    }

    private void screensChanged() {
        Stage s = stage;
        if (s == null || !open.get()) {
            return;
        }
        List<Display> all = displays();
        Point2D middle = new Point2D(s.getX() + s.getWidth() / 2, s.getY() + s.getHeight() / 2);
        boolean there = all.stream().anyMatch(d -> d.bounds().contains(middle));
        if (all.size() == 1 && (s.isFullScreen() || !there)) {
            lost = true;
            place(s);
            say.accept("The second screen is gone; the room display is a window on this one.");
        } else if (all.size() > 1 && lost) {
            lost = false;
            place(s);
        }
    }

    private void key(KeyEvent e, List<Action> keys) {
        if (e.getEventType() == KeyEvent.KEY_PRESSED) {
            if (e.getCode() == KeyCode.F11) {
                switchFullScreen();
            } else if (e.getCode() == KeyCode.ESCAPE && stage != null) {
                stage.setFullScreen(false);
            } else {
                keys.stream()
                        .filter(a -> a.key() != null && a.key().match(e) && a.isPossible())
                        .findFirst()
                        .ifPresent(a -> a.run().run());
            }
        }
        // Nothing on this window can be typed at.
        e.consume();
    }

    void switchFullScreen() {
        if (stage != null && open.get()) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    boolean fullScreen() {
        return stage != null && stage.isFullScreen();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The screen it is to fill; null for whichever the console is not on. */
    ObjectProperty<@Nullable Display> wantedProperty() {
        return wanted;
    }

    @Nullable Stage stage() {
        return stage;
    }
}
