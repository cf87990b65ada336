package sinews.app.guide;

import javafx.stage.Stage;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;

import sinews.app.console.ConsoleView;
import sinews.app.inspector.Subject;
import sinews.app.room.Aim;
import sinews.app.room.Page;
import sinews.app.room.RoomViewModel;
import sinews.model.board.StockKey;

import java.util.List;
import java.util.Map;

/** Pictures of the room display in every mode, and of the panel that steers it. */
final class RoomPictures {
    private static final Map<String, Page> PAGES =
            Map.of(
                    "room-headline",
                    Page.HEADLINE,
                    "room-measures",
                    Page.MEASURES,
                    "room-timeline",
                    Page.TIMELINE);

    private RoomPictures() {}

    static void take(Camera camera, ConsoleView console) throws Exception {
        var settings = camera.shell().settings();
        Camera.fx(() -> settings.roomTheme().set(settings.theme().get()));
        camera.act(console, "room-window");
        Camera.until(() -> !windows("room display").isEmpty());
        Stage room = (Stage) windows("room display").getFirst();
        Camera.fx(
                () -> {
                    room.setAlwaysOnTop(false);
                    room.setX(0);
                    room.setY(0);
                    room.setWidth(camera.stage().getWidth());
                    room.setHeight(camera.stage().getHeight());
                });
        RoomViewModel model = console.room().model();
        camera.save("room-board", room.getScene());
        for (Map.Entry<String, Page> page : PAGES.entrySet()) {
            Camera.fx(() -> model.pageProperty().set(page.getValue()));
            camera.save(page.getKey(), room.getScene());
        }
        Camera.fx(() -> model.pageProperty().set(Page.BOARD));
        camera.select(console, new Subject.StraitOf("taiwan-strait"));
        camera.act(console, "room-point");
        Camera.settle();
        camera.save("room-place", room.getScene());
        camera.act(console, "room-panel");
        Camera.until(() -> !windows("").isEmpty());
        Camera.settle();
        camera.save("room-panel", windows("").getFirst().getScene());
        camera.act(console, "room-panel");
        Camera.fx(() -> model.aimProperty().set(Aim.WORLD));
        camera.act(console, "room-window");
        Camera.until(() -> windows("room display").isEmpty());
        camera.select(console, new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
    }

    /** Windows whose title ends so; with an empty one, those that have none. */
    private static List<Window> windows(String title) {
        return Window.getWindows().stream()
                .filter(
                        w ->
                                w instanceof Stage s
                                        ? !title.isEmpty()
                                                && s.getTitle() != null
                                                && s.getTitle().endsWith(title)
                                        : title.isEmpty() && w instanceof PopOver)
                .toList();
    }
}
